using System.Text;
using System.Text.Json;

namespace SearchServer.Testing;

/// <summary>
/// The bytes of a term or of a sorted doc value: usually UTF-8, but nothing asks for that. Equality and order are those of the bytes.
/// </summary>
public readonly struct TermBytes : IEquatable<TermBytes>, IComparable<TermBytes>
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly byte[]? _bytes;

    public TermBytes(byte[] bytes) => _bytes = bytes;

    public static implicit operator TermBytes(string text) => FromString(text);

    public static bool operator ==(TermBytes left, TermBytes right) => left.Equals(right);

    public static bool operator !=(TermBytes left, TermBytes right) => !left.Equals(right);

    public static bool operator <(TermBytes left, TermBytes right) => left.CompareTo(right) < 0;

    public static bool operator >(TermBytes left, TermBytes right) => left.CompareTo(right) > 0;

    public static bool operator <=(TermBytes left, TermBytes right) => left.CompareTo(right) <= 0;

    public static bool operator >=(TermBytes left, TermBytes right) => left.CompareTo(right) >= 0;

    public ReadOnlySpan<byte> Span => _bytes;

    public int Length => Span.Length;

    /// <summary>The bytes as text, or null when they are not UTF-8.</summary>
    public string? Text
    {
        get
        {
            try
            {
                return s_strict.GetString(Span);
            }
            catch (DecoderFallbackException)
            {
                return null;
            }
        }
    }

    public static TermBytes FromString(string text) => new(Encoding.UTF8.GetBytes(text));

    public int CompareTo(TermBytes other) => Span.SequenceCompareTo(other.Span);

    public bool Equals(TermBytes other) => Span.SequenceEqual(other.Span);

    public override bool Equals(object? obj) => obj is TermBytes other && Equals(other);

    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.AddBytes(Span);
        return hash.ToHashCode();
    }

    public override string ToString() => DumpText.Bytes(Span);

    /// <summary>As members "text" or "hex", the former under a name of the caller's choice.</summary>
    internal void WriteMember(Utf8JsonWriter json, string textName)
    {
        if (Text is { } text) json.WriteString(textName, text);
        else json.WriteString("hex", Convert.ToHexStringLower(Span));
    }

    /// <summary>As an item of an array: a string or {"hex": …}.</summary>
    internal void WriteItem(Utf8JsonWriter json)
    {
        if (Text is { } text)
        {
            json.WriteStringValue(text);
            return;
        }

        json.WriteStartObject();
        json.WriteString("hex", Convert.ToHexStringLower(Span));
        json.WriteEndObject();
    }
}
