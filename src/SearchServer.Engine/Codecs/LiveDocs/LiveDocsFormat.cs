using SearchServer.Engine.Numerics;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Codecs.LiveDocs;

/// <summary>
/// The file .liv: which documents of a segment are not deleted.
/// <code>.liv = IndexHeader (suffix: generation), Long × ceil(maxDoc / 64): bit (d mod 64) of Long (d / 64) is set when document d is live, Footer</code>
/// Source: Lucene 8.7, codecs/lucene50/Lucene50LiveDocsFormat.
/// </summary>
internal static class LiveDocsFormat
{
    private const string Extension = "liv";
    private const string Codec = "Lucene50LiveDocs";
    private const int FormatVersion = 0;

    public static string FileName(string segment, long generation) =>
        IndexFileNames.Segment(segment, IndexFileNames.Base36(generation), Extension);

    /// <summary>True for a file of a segment's deletes; <paramref name="generation"/> is its number.</summary>
    public static bool IsOf(string segment, string file, out long generation)
    {
        generation = 0;
        ReadOnlySpan<char> rest = file.AsSpan(segment.Length);
        return rest.Length > 0 && rest[0] == '_' && rest.EndsWith("." + Extension, StringComparison.Ordinal)
            && IndexFileNames.TryParseBase36(rest[1..^(Extension.Length + 1)], out generation);
    }

    public static BitSet Read(IndexDirectory directory, Segments.SegmentCommitInfo segment)
    {
        using IndexInput input = directory.OpenInput(FileName(segment.Info.Name, segment.DeleteGeneration));
        DataCursor cursor = input.Cursor();
        CodecHeader.CheckIndexHeader(
            ref cursor, Codec, FormatVersion, FormatVersion, segment.Info.Id, IndexFileNames.Base36(segment.DeleteGeneration));
        CodecFooter.VerifyChecksum(input);

        // Before room is made for as many documents as the segment claims.
        long words = (segment.Info.MaxDoc + 63L) / 64;
        if (cursor.Remaining - CodecFooter.Length != words * sizeof(long)) cursor.ThrowCorrupt($"{words} words for {segment.Info.MaxDoc} documents", $"{cursor.Remaining - CodecFooter.Length} bytes");
        BitSet live = new(segment.Info.MaxDoc);
        foreach (ref ulong word in live.Words) word = (ulong)cursor.ReadInt64();
        if (live.HasBitsPastEnd) throw new CorruptIndexException(input.Name, $"no live document past {segment.Info.MaxDoc}", "one");
        if (live.Count() != segment.LiveCount) throw new CorruptIndexException(
            input.Name, $"{segment.LiveCount} live documents as the commit says", $"{live.Count()}");
        return live;
    }

    public static void Write(IndexDirectory directory, Segments.SegmentInfo segment, long generation, BitSet live)
    {
        using IndexOutput output = directory.CreateOutput(FileName(segment.Name, generation));
        CodecHeader.WriteIndexHeader(output, Codec, FormatVersion, segment.Id, IndexFileNames.Base36(generation));
        foreach (ulong word in live.Words) output.WriteInt64((long)word);
        CodecFooter.Write(output);
    }
}
