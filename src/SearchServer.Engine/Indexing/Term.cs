using System.Text;

namespace SearchServer.Engine.Indexing;

/// <summary>A term of a field: its bytes, which for text are UTF-8.</summary>
public readonly struct Term : IEquatable<Term>
{
    private readonly byte[]? _bytes;

    /// <summary>A term of UTF-8 text.</summary>
    public Term(string field, string text)
        : this(field, Encoding.UTF8.GetBytes(text)) { }

    /// <summary>A term of any bytes.</summary>
    public Term(string field, ReadOnlySpan<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(field);
        Field = field;
        _bytes = bytes.ToArray();
    }

    private Term(string field, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(field);
        Field = field;
        _bytes = bytes;
    }

    /// <summary>The field.</summary>
    public string Field { get; }

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>The bytes as UTF-8.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>Equality of field and bytes.</summary>
    public static bool operator ==(Term left, Term right) => left.Equals(right);

    /// <summary>Inequality of field or bytes.</summary>
    public static bool operator !=(Term left, Term right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Term other) => Field == other.Field && Bytes.SequenceEqual(other.Bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Term other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.Add(Field);
        hash.AddBytes(Bytes);
        return hash.ToHashCode();
    }

    /// <summary>In Lucene's syntax, <c>field:text</c>.</summary>
    public override string ToString() => $"{Field}:{Text}";
}
