using System.Buffers;
using System.Text;
using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.StoredFields;

namespace SearchServer.Engine.Indexing;

/// <summary>A stored text in memory that is used again when it is disposed: for texts that may be large and are only looked at. For one thread.</summary>
public sealed class StoredText : IDisposable
{
    private readonly int _length;
    private char[]? _buffer;

    private StoredText(ReadOnlySpan<byte> utf8)
    {
        _buffer = ArrayPool<char>.Shared.Rent(Encoding.UTF8.GetCharCount(utf8));
        _length = Encoding.UTF8.GetChars(utf8, _buffer);
    }

    /// <summary>The text, until it is disposed.</summary>
    public ReadOnlySpan<char> Characters => (_buffer ?? throw new ObjectDisposedException(nameof(StoredText))).AsSpan(0, _length);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_buffer is not null) ArrayPool<char>.Shared.Return(_buffer);
        _buffer = null;
    }

    /// <summary>Finds the first text of a field.</summary>
    internal sealed class Visitor(string name) : StoredFieldVisitor
    {
        public StoredText? Found { get; private set; }

        public override bool Wants(FieldInfo field) => Found is null && field.Name == name;

        public override void OnString(FieldInfo field, ReadOnlySpan<byte> utf8) => Found = new StoredText(utf8);

        public override void OnBytes(FieldInfo field, ReadOnlySpan<byte> bytes) { }

        public override void OnInt(FieldInfo field, int value) { }

        public override void OnLong(FieldInfo field, long value) { }

        public override void OnFloat(FieldInfo field, float value) { }

        public override void OnDouble(FieldInfo field, double value) { }
    }
}
