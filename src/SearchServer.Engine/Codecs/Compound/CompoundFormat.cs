using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Codecs.Compound;

/// <summary>
/// The files .cfs (the other files of a segment, one after the other) and .cfe (where each is).
/// <code>
/// .cfs = IndexHeader, each file whole, with header and footer of its own, Footer
/// .cfe = IndexHeader, VInt files, (String name without the segment's, Long offset, Long length)*, Footer
/// </code>
/// .si, .liv and files of updates stay outside. Source: Lucene 8.7, codecs/lucene50/Lucene50CompoundFormat.
/// </summary>
internal static class CompoundFormat
{
    public const string DataExtension = "cfs";
    public const string EntriesExtension = "cfe";
    public const string DataCodec = "Lucene50CompoundData";
    public const string EntriesCodec = "Lucene50CompoundEntries";
    public const int FormatVersion = 0;

    /// <summary>The two files that a compound segment has instead of the others.</summary>
    public static string[] FilesOf(string segment) =>
        [IndexFileNames.Segment(segment, "", DataExtension), IndexFileNames.Segment(segment, "", EntriesExtension)];

    /// <summary>Packs files into one, verifying the checksum of each. The files themselves are left to the caller to delete.</summary>
    public static void Write(IndexDirectory directory, string segment, SegmentId id, IReadOnlyCollection<string> files)
    {
        using IndexOutput data = SegmentFile.Create(directory, segment, id, "", DataExtension, DataCodec, FormatVersion);
        using IndexOutput entries = SegmentFile.Create(directory, segment, id, "", EntriesExtension, EntriesCodec, FormatVersion);
        entries.WriteVInt(files.Count);
        foreach (string file in files)
        {
            using UnmappedInput input = directory.OpenUnmapped(file);
            CodecFooter.VerifyChecksum(input);
            entries.WriteString(file[segment.Length..]);
            entries.WriteInt64(data.Position);
            entries.WriteInt64(input.Length);
            input.ReadBlocks(input.Length, data.WriteBytes);
        }

        CodecFooter.Write(data);
        CodecFooter.Write(entries);
    }
}

/// <summary>The files within a compound file, as a directory to read from.</summary>
internal sealed class CompoundDirectory : IndexDirectory
{
    private readonly IndexInput _data;
    private readonly string _segment;
    private readonly SortedDictionary<string, (long Offset, long Length)> _entries = new(StringComparer.Ordinal);

    public CompoundDirectory(IndexDirectory directory, SegmentInfo segment)
    {
        _segment = segment.Name;
        using IndexInput input = SegmentFile.Open(directory, segment, "", CompoundFormat.EntriesExtension, CompoundFormat.EntriesCodec, CompoundFormat.FormatVersion);
        CodecFooter.VerifyChecksum(input);
        _data = SegmentFile.Open(directory, segment, "", CompoundFormat.DataExtension, CompoundFormat.DataCodec, CompoundFormat.FormatVersion);
        try
        {
            ReadEntries(input, segment.Id);
        }
        catch
        {
            _data.Dispose();
            throw;
        }
    }

    public override string Location => _data.Name;

    public override string[] ListAll() => [.. _entries.Keys.Select(name => _segment + name)];

    public override long FileLength(string name) => Find(name).Length;

    public override IndexInput OpenInput(string name)
    {
        (long offset, long length) = Find(name);
        return _data.OwnedSlice($"{_data.Name}({name})", offset, length);
    }

    public override void DeleteFile(string name) => throw ReadOnly();

    public override IndexOutput CreateOutput(string name) => throw ReadOnly();

    public override void Sync(IReadOnlyCollection<string> names) => throw ReadOnly();

    public override void SyncMetadata() => throw ReadOnly();

    public override void Rename(string from, string to) => throw ReadOnly();

    public override IndexLock ObtainLock(string name) => throw ReadOnly();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _data.Dispose();
        base.Dispose(disposing);
    }

    private void ReadEntries(IndexInput input, SegmentId id)
    {
        DataCursor cursor = input.Cursor();
        CodecHeader.CheckIndexHeader(ref cursor, CompoundFormat.EntriesCodec, CompoundFormat.FormatVersion, CompoundFormat.FormatVersion, id, "");
        long end = 0;
        for (int count = cursor.ReadCount(minimumBytesEach: 18); count > 0; count--)
        {
            string name = cursor.ReadString();
            long offset = cursor.ReadInt64();
            long length = cursor.ReadInt64();
            if (offset < 0 || length < 0 || offset > _data.Length - length) throw new CorruptIndexException(
                _data.Name, $"{length} bytes of {_segment}{name} at offset {offset}", $"a length of {_data.Length} bytes");
            if (!_entries.TryAdd(name, (offset, length))) cursor.ThrowCorrupt("every file once", $"{name} again");
            end = Math.Max(end, offset + length);
        }

        CodecFooter.CheckAtEnd(cursor);
        if (end != _data.Length - CodecFooter.Length) throw new CorruptIndexException(_data.Name, $"a length of {end + CodecFooter.Length} bytes", $"{_data.Length}");
    }

    private (long Offset, long Length) Find(string name) =>
        name.StartsWith(_segment, StringComparison.Ordinal) && _entries.TryGetValue(name[_segment.Length..], out (long Offset, long Length) entry)
            ? entry
            : throw new FileNotFoundException($"{name} is not in {_data.Name}.", name);

    private NotSupportedException ReadOnly() => new($"{_data.Name} is read-only.");
}
