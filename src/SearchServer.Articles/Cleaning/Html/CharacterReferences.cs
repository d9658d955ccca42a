using System.Net;

namespace SearchServer.Articles.Cleaning.Html;

/// <summary>Character references (<c>&amp;amp;</c>, <c>&amp;#39;</c>) in texts that are not parsed as HTML.</summary>
internal static class CharacterReferences
{
    /// <summary>The text with the characters that are meant; that of number 0 is the replacement character, as in HTML.</summary>
    public static string Decode(string text) => WebUtility.HtmlDecode(text).Replace('\0', '\uFFFD');
}
