using System.Buffers;
using System.Text;

namespace SearchServer.Articles.Reading.Encodings;

/// <summary>The names of encodings, as pages and servers write them.</summary>
internal static class CharsetLabel
{
    /// <summary>A declaration stands within so many bytes: browsers look at 1,024, and pages that put it later are read by them all the same.</summary>
    private const int MaxDeclarationOffset = 8192;

    private static readonly SearchValues<char> s_ends = SearchValues.Create("\"' ;>/\t\r\n");

    /// <summary>The encoding of a label; null if there is none of this name. As browsers do, what is called Latin-1 or ASCII is read as Windows-1252, which is the same where these are defined.</summary>
    public static Encoding? ToEncoding(ReadOnlySpan<char> label)
    {
        label = label.Trim(" \t\r\n\"'");
        if (label.IsEmpty || label.Length > 40) return null;
        string name = label.ToString().ToLowerInvariant();
        name = name switch
        {
            "utf8" or "unicode-1-1-utf-8" => "utf-8",
            "iso-8859-1" or "iso8859-1" or "iso_8859-1" or "latin1" or "latin-1" or "l1" or "ascii" or "us-ascii" or "cp1252" or "ansi" or "x-cp1252" => "windows-1252",
            "iso-8859-9" or "latin5" => "windows-1254",
            "gb2312" or "gbk" or "x-gbk" or "gb_2312-80" => "gb18030",
            "x-sjis" or "sjis" or "shift-jis" or "windows-31j" or "ms_kanji" => "shift_jis",
            "ks_c_5601-1987" or "euckr" => "euc-kr",
            "cp1251" => "windows-1251",
            "cp1250" => "windows-1250",
            // A byte that says so could not be read if it were true.
            "utf-16" or "utf-16le" or "utf-16be" or "utf-7" or "utf-32" => "utf-8",
            _ => name,
        };
        try
        {
            return name == "utf-8" ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The label that a page or an XML text declares in its beginning: <c>&lt;meta charset="utf-8"&gt;</c>, <c>&lt;?xml … encoding="utf-8"?&gt;</c>.</summary>
    public static string? Declared(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, MaxDeclarationOffset)]);
        if (head.StartsWith("<?xml", StringComparison.Ordinal))
        {
            int end = head.IndexOf("?>", StringComparison.Ordinal);
            if (end > 0 && ValueBehind(head.AsSpan(0, end), "encoding") is { } encoding) return encoding;
        }

        for (int at = 0; (at = head.IndexOf("<meta", at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            int end = head.IndexOf('>', at);
            if (end < 0) break;
            if (ValueBehind(head.AsSpan(at, end - at), "charset") is { } charset) return charset;
            at = end;
        }

        return null;
    }

    /// <summary>What stands behind a name and an equals sign, quoted or not.</summary>
    public static string? ValueBehind(ReadOnlySpan<char> text, string name)
    {
        int at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        ReadOnlySpan<char> rest = text[(at + name.Length)..].TrimStart();
        if (!rest.StartsWith('=')) return null;
        rest = rest[1..].TrimStart().TrimStart("\"'");
        int length = rest.IndexOfAny(s_ends);
        string value = (length < 0 ? rest : rest[..length]).ToString();
        return value.Length == 0 ? null : value;
    }
}
