using System.Text;

namespace SearchServer.Articles.Reading.Encodings;

/// <summary>The bytes with which a text says what encoding it is in.</summary>
internal static class ByteOrderMark
{
    // UTF-32 begins as UTF-16 does.
    private static readonly Encoding[] s_marked = [new UTF32Encoding(bigEndian: false, byteOrderMark: true), new UTF32Encoding(bigEndian: true, byteOrderMark: true), Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode];

    /// <summary>The encoding that is marked, and how long the mark is; null if there is none.</summary>
    public static Encoding? Detect(ReadOnlySpan<byte> bytes, out int length)
    {
        foreach (Encoding encoding in s_marked)
        {
            length = encoding.Preamble.Length;
            if (bytes.StartsWith(encoding.Preamble)) return encoding;
        }

        length = 0;
        return null;
    }
}
