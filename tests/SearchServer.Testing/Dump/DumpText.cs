using System.Text;

namespace SearchServer.Testing;

/// <summary>The escapes of the text formats; tests/oracle/README.md, "Escapes".</summary>
public static class DumpText
{
    private const string Hex = "0123456789abcdef";

    /// <summary>Printable ASCII but the backslash stands for itself, every other byte is \hh.</summary>
    public static StringBuilder AppendBytes(StringBuilder line, ReadOnlySpan<byte> bytes) => AppendEscaped(line, bytes, lowest: ' ');

    /// <summary>The same with the space escaped as well: one word of a line.</summary>
    public static StringBuilder AppendWord(StringBuilder line, string text) =>
        AppendEscaped(line, Encoding.UTF8.GetBytes(text), lowest: '!');

    /// <summary>Two lower-case digits a byte.</summary>
    public static StringBuilder AppendHex(StringBuilder line, ReadOnlySpan<byte> bytes)
    {
        foreach (byte b in bytes) line.Append(Hex[b >> 4]).Append(Hex[b & 15]);
        return line;
    }

    /// <summary>Printable ASCII but the backslash stands for itself, every other UTF-16 unit is \uhhhh.</summary>
    public static StringBuilder AppendUnits(StringBuilder line, ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (c is >= ' ' and < (char)127 and not '\\') line.Append(c);
            else line.Append("\\u").Append(Hex[c >> 12]).Append(Hex[(c >> 8) & 15]).Append(Hex[(c >> 4) & 15]).Append(Hex[c & 15]);
        }

        return line;
    }

    public static string Bytes(ReadOnlySpan<byte> bytes) => AppendBytes(new StringBuilder(), bytes).ToString();

    public static string Word(string text) => AppendWord(new StringBuilder(), text).ToString();

    /// <summary>The text that <see cref="AppendUnits"/> escaped.</summary>
    public static string ReadUnits(ReadOnlySpan<char> escaped)
    {
        StringBuilder text = new(escaped.Length);
        for (int i = 0; i < escaped.Length; i++)
        {
            if (escaped[i] != '\\')
            {
                text.Append(escaped[i]);
                continue;
            }

            text.Append((char)Convert.ToUInt16(escaped.Slice(i + 2, 4).ToString(), 16));
            i += 5;
        }

        return text.ToString();
    }

    private static StringBuilder AppendEscaped(StringBuilder line, ReadOnlySpan<byte> bytes, char lowest)
    {
        foreach (byte b in bytes)
        {
            if (b >= lowest && b < 127 && b != '\\') line.Append((char)b);
            else line.Append('\\').Append(Hex[b >> 4]).Append(Hex[b & 15]);
        }

        return line;
    }
}
