using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;

using SearchServer.Articles.Cleaning.Html;
namespace SearchServer.Articles.Reading.Xml;

/// <summary>Makes XML of what is nearly so.</summary>
internal static class XmlRepair
{
    /// <summary>No entity of HTML has a longer name.</summary>
    private const int MaxNameLength = 32;

    private const string Cdata = "<![CDATA[";

    private static readonly SearchValues<char> s_nameCharacters = SearchValues.Create("#0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>
    /// A text in which entities of HTML are the characters that they stand for, other ampersands stand for themselves, and characters that XML does not have are gone. Entities that the text defines itself are
    /// not known, and stay as they are written.
    /// </summary>
    public static string Repair(string text)
    {
        if (text.AsSpan().IndexOf('&') < 0 && !HasForbidden(text)) return text;
        StringBuilder repaired = new(text.Length + 64);
        int cdataEnd = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '<' && i >= cdataEnd && text.AsSpan(i).StartsWith(Cdata))
            {
                int end = text.IndexOf("]]>", i, StringComparison.Ordinal);
                cdataEnd = end < 0 ? text.Length : end;
            }

            if (c == '&' && i >= cdataEnd)
            {
                i += AppendReference(repaired, text.AsSpan(i)) - 1;
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                repaired.Append(c).Append(text[++i]);
            }
            else if (XmlConvert.IsXmlChar(c))
            {
                repaired.Append(c);
            }
        }

        return repaired.ToString();
    }

    private static bool HasForbidden(string text)
    {
        foreach (char c in text)
        {
            if (!XmlConvert.IsXmlChar(c) && !char.IsSurrogate(c)) return true;
        }

        return false;
    }

    /// <summary>Writes what stands for a reference, and says how much of the text that was.</summary>
    private static int AppendReference(StringBuilder repaired, ReadOnlySpan<char> text)
    {
        int length = text[1..Math.Min(text.Length, MaxNameLength)].IndexOfAnyExcept(s_nameCharacters);
        int end = length > 0 && text[1 + length] == ';' ? 1 + length : -1;
        ReadOnlySpan<char> name = end < 0 ? default : text[1..end];
        if (name is "amp" or "lt" or "gt" or "quot" or "apos")
        {
            repaired.Append(text[..(end + 1)]);
            return end + 1;
        }

        if (name.StartsWith('#') && CharacterOf(name[1..]) is { } code)
        {
            // What is no character of XML is dropped, and others keep their meaning however they are used.
            if (Rune.IsValid(code) && (code > 0xFFFF || XmlConvert.IsXmlChar((char)code))) repaired.Append(CultureInfo.InvariantCulture, $"&#{code};");
            return end + 1;
        }

        string reference = end < 0 ? "" : text[..(end + 1)].ToString();
        string decoded = CharacterReferences.Decode(reference);
        if (decoded != reference)
        {
            repaired.Append(decoded);
            return end + 1;
        }

        repaired.Append("&amp;");
        return 1;
    }

    private static int? CharacterOf(ReadOnlySpan<char> digits)
    {
        bool isHex = digits.StartsWith('x') || digits.StartsWith('X');
        NumberStyles style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return int.TryParse(isHex ? digits[1..] : digits, style, CultureInfo.InvariantCulture, out int code) ? code : null;
    }
}
