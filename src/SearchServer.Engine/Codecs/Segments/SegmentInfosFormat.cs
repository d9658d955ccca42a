using System.Collections.Immutable;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Codecs.Segments;

/// <summary>
/// The file segments_N.
/// <code>
/// segments_N = IndexHeader (its own random id; suffix N), VInt major, minor, bugfix of the writing release, VInt major that created the index,
///              Long version, VLong counter, Int segment count, [VInt major, minor, bugfix of the oldest segment, if any segment],
///              Segment*, Map user data, Footer
/// Segment    = String name, 16 bytes id, String codec, Long delGen, Int delCount, Long fieldInfosGen, Long docValuesGen, Int softDelCount,
///              (Byte 0 | Byte 1, 16 bytes id of this state), Strings fieldInfosFiles, Int count, (Int field, Strings files)*
/// </code>
/// Source: Lucene 8.7, index/SegmentInfos.
/// </summary>
internal static class SegmentInfosFormat
{
    /// <summary>The codec whose segments are read and written.</summary>
    public const string SegmentCodec = "Lucene87";

    private const string Codec = "segments";
    private const int FormatVersion = 10;
    private const int NewestMajor = 8;

    public static SegmentInfos Read(IndexDirectory directory, long generation)
    {
        using IndexInput input = directory.OpenInput(IndexFileNames.Commit(generation));
        DataCursor cursor = input.Cursor();
        CodecHeader.Check(ref cursor, Codec, FormatVersion, FormatVersion);
        SegmentId id = CodecHeader.ReadId(ref cursor, IndexFileNames.Base36(generation));
        CodecFooter.VerifyChecksum(input);
        LuceneVersion writtenBy = LuceneVersion.ReadVInts(ref cursor);
        int createdMajor = cursor.ReadVInt();
        CheckMajor(input.Name, writtenBy.Major, createdMajor);
        long version = cursor.ReadInt64();
        long counter = cursor.ReadVLong();
        int count = cursor.ReadInt32();
        if (count < 0 || count > input.Length / SegmentId.Length) cursor.ThrowCorrupt("a count of segments", $"{count}");
        if (count > 0) LuceneVersion.ReadVInts(ref cursor);
        var segments = ImmutableArray.CreateBuilder<SegmentCommitInfo>(count);
        HashSet<string> names = new(StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            segments.Add(ReadSegment(directory, ref cursor));
            if (!names.Add(segments[i].Info.Name)) cursor.ThrowCorrupt("every segment once", $"{segments[i].Info.Name} again");
        }

        SegmentInfos infos = new()
        {
            Generation = generation,
            Version = version,
            Counter = counter,
            CreatedMajor = createdMajor,
            WrittenBy = writtenBy,
            Id = id,
            Segments = segments.MoveToImmutable(),
            UserData = cursor.ReadStringMap().ToImmutableDictionary(StringComparer.Ordinal),
        };
        CodecFooter.CheckAtEnd(cursor);
        if (infos.MaxDoc > SegmentInfos.MaxDocs) throw new CorruptIndexException(input.Name, $"at most {SegmentInfos.MaxDocs} documents", $"{infos.MaxDoc}");
        return infos;
    }

    public static void Write(DataOutput output, SegmentInfos infos)
    {
        CodecHeader.WriteIndexHeader(output, Codec, FormatVersion, infos.Id, IndexFileNames.Base36(infos.Generation));
        infos.WrittenBy.WriteVInts(output);
        output.WriteVInt(infos.CreatedMajor);
        output.WriteInt64(infos.Version);
        output.WriteVLong(infos.Counter);
        output.WriteInt32(infos.Segments.Length);
        if (!infos.Segments.IsEmpty) infos.Segments.Min(segment => segment.Info.Version).WriteVInts(output);
        foreach (SegmentCommitInfo segment in infos.Segments) WriteSegment(output, segment);
        output.WriteStringMap(infos.UserData);
    }

    private static SegmentCommitInfo ReadSegment(IndexDirectory directory, ref DataCursor cursor)
    {
        string name = cursor.ReadString();
        SegmentId id = SegmentId.From(cursor.ReadSpan(SegmentId.Length));
        if (!IndexFileNames.IsSegmentName(name)) cursor.ThrowCorrupt("the name of a segment", $"'{name}'");
        CheckCodec(cursor.Input.Name, name, cursor.ReadString());
        SegmentInfo info = SegmentInfoFormat.Read(directory, name, id);
        SegmentCommitInfo segment = new(info)
        {
            DeleteGeneration = cursor.ReadInt64(),
            DeleteCount = cursor.ReadInt32(),
            FieldInfosGeneration = cursor.ReadInt64(),
            DocValuesGeneration = cursor.ReadInt64(),
            SoftDeleteCount = cursor.ReadInt32(),
            Id = cursor.ReadByte() == 0 ? null : SegmentId.From(cursor.ReadSpan(SegmentId.Length)),
            FieldInfosFiles = cursor.ReadStrings(),
            DocValuesUpdateFiles = ReadUpdateFiles(ref cursor, name),
        };
        cursor.CheckFiles(segment.FieldInfosFiles, name);
        if (segment.DeleteGeneration < -1 || segment.FieldInfosGeneration < -1 || segment.DocValuesGeneration < -1)
        {
            cursor.ThrowCorrupt($"generations of files of segment {name}, or -1", $"{segment.DeleteGeneration}, {segment.FieldInfosGeneration} and {segment.DocValuesGeneration}");
        }

        int most = segment.DeleteGeneration < 0 ? 0 : info.MaxDoc;
        if (segment.DeleteCount < 0 || segment.DeleteCount > most) cursor.ThrowCorrupt($"0 to {most} deletes in segment {name}", $"{segment.DeleteCount}");
        if (segment.SoftDeleteCount < 0 || segment.SoftDeleteCount > info.MaxDoc) cursor.ThrowCorrupt($"0 to {info.MaxDoc} soft deletes in segment {name}", $"{segment.SoftDeleteCount}");
        return segment;
    }

    private static Dictionary<int, IReadOnlyList<string>> ReadUpdateFiles(ref DataCursor cursor, string segment)
    {
        Dictionary<int, IReadOnlyList<string>> files = [];
        int count = cursor.ReadInt32();
        if (count < 0) cursor.ThrowCorrupt("a count of updated fields", $"{count}");
        for (int i = 0; i < count; i++)
        {
            int field = cursor.ReadInt32();
            List<string> names = cursor.ReadStrings();
            cursor.CheckFiles(names, segment);
            if (field < 0 || !files.TryAdd(field, names)) cursor.ThrowCorrupt("the number of every updated field once", $"{field}");
        }

        return files;
    }

    private static void WriteSegment(DataOutput output, SegmentCommitInfo segment)
    {
        output.WriteString(segment.Info.Name);
        segment.Info.Id.WriteTo(output);
        output.WriteString(SegmentCodec);
        output.WriteInt64(segment.DeleteGeneration);
        output.WriteInt32(segment.DeleteCount);
        output.WriteInt64(segment.FieldInfosGeneration);
        output.WriteInt64(segment.DocValuesGeneration);
        output.WriteInt32(segment.SoftDeleteCount);
        output.WriteByte(segment.Id is null ? (byte)0 : (byte)1);
        segment.Id?.WriteTo(output);
        output.WriteStrings(segment.FieldInfosFiles);
        output.WriteInt32(segment.DocValuesUpdateFiles.Count);
        foreach ((int field, IReadOnlyList<string> files) in segment.DocValuesUpdateFiles)
        {
            output.WriteInt32(field);
            output.WriteStrings(files);
        }
    }

    /// <summary>Lucene 9 kept the version of this file and made the rest little-endian, so its number has to tell.</summary>
    private static void CheckMajor(string file, int writtenBy, int createdBy)
    {
        string expected = $"an index of Lucene {NewestMajor}";
        if (writtenBy > NewestMajor) throw new IndexFormatTooNewException(file, expected, $"Lucene {writtenBy}");
        if (createdBy < NewestMajor - 1) throw new IndexFormatTooOldException(file, expected, $"an index created by Lucene {createdBy}");
    }

    private static void CheckCodec(string file, string segment, string codec)
    {
        if (codec == SegmentCodec) return;
        string expected = $"segment {segment} with codec {SegmentCodec}";
        if (codec.StartsWith("Lucene", StringComparison.Ordinal) && int.TryParse(codec.AsSpan("Lucene".Length), out int number))
        {
            // Two digits name 7.0 to 9.9, three digits 9.10 and later.
            if (number > 87) throw new IndexFormatTooNewException(file, expected, codec);
            throw new IndexFormatTooOldException(file, expected, codec);
        }

        throw new CorruptIndexException(file, expected, codec);
    }
}
