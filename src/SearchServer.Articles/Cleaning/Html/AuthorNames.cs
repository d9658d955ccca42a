using System.Text.RegularExpressions;

namespace SearchServer.Articles.Cleaning.Html;

/// <summary>Makes names of what stands in bylines: <c>By Ilse Marrow and Tomas Revik, Northern Wire</c>.</summary>
internal static class AuthorNames
{
    /// <summary>A longer text is no list of names, in UTF-16 code units.</summary>
    private const int MaxLength = 300;

    private const int MaxNameLength = 60;

    private const int MaxNameWords = 6;

    private const int MaxNames = 20;

    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly Regex s_prefix = new(@"^(written by|words by|story by|by|author:?|autor(in|en)?:|text:|texte:)( +|$)", Linear | RegexOptions.IgnoreCase);

    /// <summary>Words for "by" that are parts of names too, and so mean it only where a byline begins.</summary>
    private static readonly Regex s_bylinePrefix = new(@"^(von|par|por|di|door|av|af|przez|de|oleh)( +|$)", Linear | RegexOptions.IgnoreCase);

    /// <summary>In small letters only: <c>John E Smith</c> is one name.</summary>
    private static readonly Regex s_separator = new(@" *[;|/\n•] *|, *(and +)?| +(and|und|et|y|e|og|och|en|i|&|и|та|ve) +", Linear);

    /// <summary>Begins what a byline says of where and when.</summary>
    private static readonly Regex s_elsewhere = new(@"^(in|on|at|for|updated|published) ", Linear);

    private static readonly Regex s_role = new(@"\b(editor|reporter|correspondent|writer|producer|journalist|columnist|staff|redakteur|redaktion|contributor|chief|bureau|desk)\b", Linear | RegexOptions.IgnoreCase);

    /// <summary>The names in values of metadata, each once.</summary>
    public static IReadOnlyList<string> OfMetadata(IEnumerable<string?> texts) => Of(texts, isByline: false);

    /// <summary>The names in lines that a reader sees.</summary>
    public static IReadOnlyList<string> OfByline(IEnumerable<string?> texts) => Of(texts, isByline: true);

    private static List<string> Of(IEnumerable<string?> texts, bool isByline)
    {
        List<string> names = [];
        HashSet<string> seen = [];
        foreach (string? text in texts)
        {
            if (text is null || text.Length > MaxLength || text.Contains("://", StringComparison.Ordinal)) continue;
            string line = s_prefix.Replace(text.Trim(), "");
            if (isByline) line = s_bylinePrefix.Replace(line, "");
            bool first = true;
            foreach (string part in s_separator.Split(line))
            {
                if (s_elsewhere.IsMatch(part)) break;
                string name = Clean(part);
                if (names.Count < MaxNames && IsName(name) && (first || !s_role.IsMatch(name)) && seen.Add(Folding.Fold(name))) names.Add(name);
                first = false;
            }
        }

        return names;
    }

    private static string Clean(string part)
    {
        int end = part.IndexOfAny(['(', '@', '<']);
        if (end >= 0) part = part[..end];
        return s_prefix.Replace(part.Trim().Trim(',', ';', ':', '-', '–', '—', '•', '·', '.').Trim(), "");
    }

    private static bool IsName(string name) =>
        name.Length is > 1 and <= MaxNameLength && name.Any(char.IsLetter) && !name.Any(char.IsAsciiDigit) && name.Count(c => c == ' ') < MaxNameWords && name[0] is not ('@' or '#' or '{');
}
