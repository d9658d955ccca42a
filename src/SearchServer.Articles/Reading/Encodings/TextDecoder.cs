using System.Text;
using System.Text.Unicode;

namespace SearchServer.Articles.Reading.Encodings;

/// <summary>
/// Makes texts of bytes. A byte order mark says what they are; else they are UTF-8 if they can be and have more than ASCII in them, whatever is declared: hardly any text in another encoding looks like it; else
/// they are what is declared, and else what they look like, for which it helps to know the language.
/// </summary>
internal static class TextDecoder
{
    /// <summary>What stands behind a text in a file that is longer than it: space that was set aside, or is left of a longer one.</summary>
    public const string Padding = "\0\u001A \t\r\n";

    private const char Replacement = '\uFFFD';

    /// <summary>Characters of several bytes that are UTF-8 by no accident: of two bytes in an encoding with two a character one pair in seven looks so.</summary>
    private const int MinWhole = 4;

    /// <summary>For each byte that fits into no character of UTF-8 there are so many characters, or a declaration counts more.</summary>
    private const int MinWholePerBroken = 20;

    /// <summary>Decodes a text.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="declared">The label of the encoding that the text or its carrier declares; null if none does.</param>
    /// <param name="language">The language that it is probably in, if it does not say one itself; null if that is not known.</param>
    /// <exception cref="SourceException">It has NULs, and not only behind its end, where some programs leave them: it is no text.</exception>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declared = null, string? language = null)
    {
        DecodedText decoded = Choose(bytes, declared, language);
        if (!decoded.Text.Contains('\0')) return decoded;
        string text = decoded.Text.TrimEnd([.. Padding]);
        return text.Length == 0 || text.Contains('\0') ? throw new SourceException("expected text, found binary data") : decoded with { Text = text };
    }

    private static DecodedText Choose(ReadOnlySpan<byte> bytes, string? declared, string? language)
    {
        if (ByteOrderMark.Detect(bytes, out int mark) is { } marked) return Decode(bytes[mark..], marked);
        Encoding? encoding = CharsetLabel.ToEncoding(declared);
        bool isMultiByte = encoding is { IsSingleByte: false } && encoding != Encoding.UTF8;
        if (!isMultiByte && Utf8.IsValid(bytes)) return new DecodedText(Encoding.UTF8.GetString(bytes), 0);
        (int whole, int broken) = CountUtf8(bytes);
        if (encoding is not null && encoding != Encoding.UTF8) return Decode(bytes, whole >= MinWhole && whole >= MinWholePerBroken * broken ? Encoding.UTF8 : encoding);
        return Decode(bytes, whole >= broken ? Encoding.UTF8 : EncodingDetector.Detect(bytes, LanguageLabel.Find(bytes) ?? language));
    }

    private static DecodedText Decode(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        string text = encoding.GetString(bytes);
        int replaced = text.AsSpan().Count(Replacement);
        // Those that were replaced before are no damage of this text.
        if (replaced > 0 && encoding == Encoding.UTF8) replaced -= bytes.Count("\uFFFD"u8);
        return new DecodedText(text, replaced);
    }

    /// <summary>How many characters of several bytes there are, and how many bytes outside of ASCII that fit into none.</summary>
    private static (int Whole, int Broken) CountUtf8(ReadOnlySpan<byte> bytes)
    {
        int whole = 0;
        int broken = 0;
        while (true)
        {
            int ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0) return (whole, broken);
            bytes = bytes[ascii..];
            if (Rune.DecodeFromUtf8(bytes, out _, out int length) == System.Buffers.OperationStatus.Done) whole++;
            else broken++;
            bytes = bytes[length..];
        }
    }
}
