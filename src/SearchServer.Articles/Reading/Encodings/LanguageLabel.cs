using System.Buffers;
using System.Text;
using SearchServer.Articles.Cleaning.Language;

namespace SearchServer.Articles.Reading.Encodings;

/// <summary>The language that a text says it is in, before it is known how to read it: in JSON, in pages and in feeds.</summary>
internal static class LanguageLabel
{
    /// <summary>No code or name of a language is longer.</summary>
    private const int MaxLength = 32;

    private static readonly SearchValues<byte> s_ends = SearchValues.Create("\"'<> \r\n"u8);

    private static readonly byte[][] s_names = [.. new[] { "\"language\"", "\"lang\"", "\"inLanguage\"", " lang=", "xml:lang=", "<language>", "<dc:language>" }.Select(Encoding.ASCII.GetBytes)];

    /// <summary>The code of the language; null if the text does not say one.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        foreach (byte[] name in s_names)
        {
            int at = bytes.IndexOf(name);
            if (at < 0) continue;
            ReadOnlySpan<byte> value = bytes[(at + name.Length)..].TrimStart(" :=\"'\r\n\t"u8);
            int end = value[..Math.Min(value.Length, MaxLength)].IndexOfAny(s_ends);
            if (end > 0 && LanguageCode.Of(Encoding.Latin1.GetString(value[..end])) is { } code) return code;
        }

        return null;
    }
}
