using SearchServer.Engine.Codecs;
using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.Packed;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Store;
using static SearchServer.Engine.Codecs.DocValues.DocValuesFormat;

namespace SearchServer.Engine.Tests.Codecs.DocValues;

/// <summary>Files with one binary field, also in the versions that are read and not written.</summary>
internal static class BinaryFiles
{
    private const string Suffix = PerFieldFormat.DocValuesSuffix;

    public static DocValuesReader Open(TestSegment segment, FieldInfo field) =>
        new(segment.Directory, segment.Info, new FieldInfos([field]), Suffix);

    public static FieldInfo WriteChunked(TestSegment segment, int[] docs, byte[][] values, int version = WrittenVersion, string? mode = null) =>
        Write(segment, version, mode, (meta, data) =>
            new BinaryValuesWriter(meta, data, segment.Info.MaxDoc).Write(() => new MemoryDocValues.Binary(docs, values)));

    public static FieldInfo WritePlain(TestSegment segment, int[] docs, byte[][] values, int version, string? mode) =>
        Write(segment, version, mode, (meta, data) =>
        {
            long start = data.Position;
            foreach (byte[] value in values) data.WriteBytes(value);
            meta.WriteInt64(start);
            meta.WriteInt64(data.Position - start);
            DocsWithField.Write(meta, data, docs.Length, segment.Info.MaxDoc, () => new MemoryDocValues.Binary(docs, values));
            meta.WriteInt32(docs.Length);
            meta.WriteInt32(values.Min(value => value.Length));
            meta.WriteInt32(values.Max(value => value.Length));
            if (values.All(value => value.Length == values[0].Length)) return;
            start = data.Position;
            meta.WriteInt64(start);
            meta.WriteVInt(AddressShift);
            DirectMonotonicWriter addresses = new(meta, data, docs.Length + 1, AddressShift);
            long address = 0;
            addresses.Add(address);
            foreach (byte[] value in values) addresses.Add(address += value.Length);
            addresses.Finish();
            meta.WriteInt64(data.Position - start);
        });

    private static FieldInfo Write(TestSegment segment, int version, string? mode, Action<IndexOutput, IndexOutput> write)
    {
        using IndexOutput data = segment.Directory.CreateOutput($"_0_{Suffix}.{DataExtension}");
        using IndexOutput meta = segment.Directory.CreateOutput($"_0_{Suffix}.{MetaExtension}");
        CodecHeader.WriteIndexHeader(data, DataCodec, version, segment.Info.Id, Suffix);
        CodecHeader.WriteIndexHeader(meta, MetaCodec, version, segment.Info.Id, Suffix);
        FieldInfo field = new("bytes", 3)
        {
            DocValues = DocValuesType.Binary,
            Attributes = mode is null ? [] : new Dictionary<string, string> { [ModeAttribute] = mode },
        };
        meta.WriteInt32(field.Number);
        meta.WriteByte((byte)EntryType.Binary);
        write(meta, data);
        meta.WriteInt32(EndOfFields);
        CodecFooter.Write(meta);
        CodecFooter.Write(data);
        return field;
    }
}
