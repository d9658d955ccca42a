using System.Text;
using System.Text.Unicode;

namespace SearchServer.Articles.Reading.Encodings;

/// <summary>
/// Makes texts of bytes. A byte order mark says what they are; else they are UTF-8 if they can be and have more than ASCII in them, whatever is declared: hardly any text in an encoding of single bytes looks like it; else
/// they are what is declared, and else what they look like.
/// </summary>
internal static class TextDecoder
{
    private const char Replacement = '\uFFFD';

    /// <summary>Decodes a text.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="declared">The label of the encoding that the text or its carrier declares; null if none does.</param>
    /// <exception cref="SourceException">It has NULs: it is no text.</exception>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        DecodedText decoded = Choose(bytes, declared);
        return decoded.Text.Contains('\0') ? throw new SourceException("expected text, found binary data") : decoded;
    }

    private static DecodedText Choose(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (ByteOrderMark.Detect(bytes, out int mark) is { } marked) return Decode(bytes[mark..], marked);
        Encoding? encoding = CharsetLabel.ToEncoding(declared);
        bool isMultiByte = encoding is { IsSingleByte: false } && encoding != Encoding.UTF8;
        if (!isMultiByte && Utf8.IsValid(bytes)) return new DecodedText(Encoding.UTF8.GetString(bytes), 0);
        if (encoding is not null && encoding != Encoding.UTF8) return Decode(bytes, encoding);
        return Decode(bytes, IsMostlyUtf8(bytes) ? Encoding.UTF8 : EncodingDetector.Detect(bytes));
    }

    private static DecodedText Decode(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        string text = encoding.GetString(bytes);
        int replaced = text.AsSpan().Count(Replacement);
        // Those that were replaced before are no damage of this text.
        if (replaced > 0 && encoding == Encoding.UTF8) replaced -= bytes.Count("\uFFFD"u8);
        return new DecodedText(text, replaced);
    }

    /// <summary>Whether there are more characters of several bytes than bytes that fit into none.</summary>
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int whole = 0;
        int broken = 0;
        while (true)
        {
            int ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0) return whole >= broken;
            bytes = bytes[ascii..];
            if (Rune.DecodeFromUtf8(bytes, out _, out int length) == System.Buffers.OperationStatus.Done) whole++;
            else broken++;
            bytes = bytes[length..];
        }
    }
}
