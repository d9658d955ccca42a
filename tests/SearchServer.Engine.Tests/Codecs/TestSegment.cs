using SearchServer.Engine.Codecs;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Codecs.StoredFields;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Tests.Codecs;

/// <summary>A segment in memory, of which tests write and read one family of files.</summary>
internal sealed class TestSegment(int maxDoc) : IDisposable
{
    public MemoryDirectory Directory { get; } = new();

    public SegmentInfo Info { get; } = Describe("_0", SegmentId.From("0123456789abcdef"u8), maxDoc);

    public static SegmentInfo Describe(string name, SegmentId id, int maxDoc) => new()
    {
        Name = name,
        Id = id,
        MaxDoc = maxDoc,
        Version = LuceneVersion.Written,
        IsCompound = false,
        Diagnostics = new Dictionary<string, string>(),
        Attributes = new Dictionary<string, string> { [StoredFieldsFormat.ModeAttribute] = StoredFieldsFormat.FastMode },
        Files = [],
    };

    public byte[] ReadFile(string name)
    {
        using IndexInput input = Directory.OpenInput(name);
        return input.Span(0, (int)input.Length).ToArray();
    }

    public void ReplaceFile(string name, ReadOnlySpan<byte> content)
    {
        Directory.DeleteFile(name);
        using IndexOutput output = Directory.CreateOutput(name);
        output.WriteBytes(content);
    }

    public void Dispose() => Directory.Dispose();
}
