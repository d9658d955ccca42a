using System.Buffers;
using System.Globalization;

namespace SearchServer.Articles.Cleaning.Text;

/// <summary>Lines that say who wrote an article (<c>By Ilse Marrow and Tomas Revik, Northern Wire</c>), and such words before a dateline (<c>By Ilse Marrow HALDEN (Reuters) -</c>).</summary>
internal static class Byline
{
    private const int MaxWords = 20;

    /// <summary>Words of a name, particles and initials included.</summary>
    private const int MaxNameWords = 5;

    /// <summary>Words of what stands behind the names.</summary>
    private const int MaxAffiliationWords = 6;

    /// <summary>How far into a paragraph the agency of a dateline stands, in UTF-16 code units.</summary>
    private const int MaxDatelineLength = 160;

    private static readonly SearchValues<char> s_notInNames = SearchValues.Create("0123456789@/()");

    private static readonly string[] s_particles = ["de", "da", "do", "dos", "del", "della", "di", "du", "la", "le", "el", "al", "bin", "ibn", "van", "von", "den", "der", "ter", "zu", "af", "y", "e"];

    /// <summary>What stands for names, or behind them.</summary>
    private static readonly string[] s_roles =
        ["our", "staff", "a", "an", "the", "special", "agency", "agencies", "editorial", "reporter", "reporters", "correspondent", "correspondents", "writer", "editor", "newsroom", "web", "desk", "team", "contributor", "columnist"];

    /// <summary>Reads a line that is a byline as a whole.</summary>
    /// <param name="folded">The line, folded.</param>
    /// <param name="authors">The names in it; none where it says "our correspondent".</param>
    public static bool TryRead(string folded, out IReadOnlyList<string> authors)
    {
        authors = [];
        if (!TakeBy(folded, out ReadOnlySpan<char> rest) || rest.Count(' ') >= MaxWords || rest[^1] is '?' or '!' or ':' or '"') return false;
        // What stands behind a bar is the outlet or the day.
        int bar = rest.IndexOfAny("|•·");
        ReadOnlySpan<char> names = (bar > 0 ? rest[..bar] : rest).Trim().TrimEnd('.');
        if (StartsWithRole(names)) return !names.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && names.Count(' ') < 6;
        string list = UpToAffiliation(names);
        if (names[list.Length..].Count(' ') > MaxAffiliationWords || names.Contains(") -", StringComparison.Ordinal) || ReadNames(list) is not { Count: > 0 } found) return false;
        authors = found;
        return true;
    }

    /// <summary>
    /// Takes a byline off a paragraph that goes on with a dateline: a place in capitals and an agency in parentheses. The dateline stays, for it is the article's.
    /// </summary>
    /// <returns>The paragraph from the dateline on, or null if it has no byline before one.</returns>
    public static string? TakeBeforeDateline(string paragraph, out IReadOnlyList<string> authors)
    {
        authors = [];
        if (!TakeBy(paragraph, out ReadOnlySpan<char> rest)) return null;
        int start = paragraph.Length - rest.Length;
        ReadOnlySpan<char> head = rest[..Math.Min(rest.Length, MaxDatelineLength)];
        int open = head.IndexOf('(');
        int close = head.IndexOf(')');
        if (open < 0 || close < open || close - open > 40 || !char.IsUpper(head[open + 1])) return null;
        if (head[(close + 1)..].TrimStart() is [not ('-' or '–' or '—'), ..] or []) return null;
        int city = FindCity(head[..open]);
        if (city <= 0 || ReadNames(UpToAffiliation(head[..city].Trim())) is not { Count: > 0 } found) return null;
        authors = found;
        return paragraph[(start + city)..];
    }

    /// <summary>The names of a list such as <c>Ilse Marrow, TOMAS REVIK and Per van Dale</c>; behind the first thing that is no name, nothing is.</summary>
    public static IReadOnlyList<string> ReadNames(string list)
    {
        List<string> names = [];
        foreach (string part in list.Replace(" and ", ",", StringComparison.OrdinalIgnoreCase).Replace(" with ", ",", StringComparison.OrdinalIgnoreCase).Replace(" & ", ",", StringComparison.Ordinal).Replace(';', ',').Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (part.StartsWith("in ", StringComparison.OrdinalIgnoreCase)) continue;
            string name = part.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? part[3..] : part;
            int place = name.IndexOf(" in ", StringComparison.Ordinal);
            if (place > 0) name = name[..place];
            if (!IsName(name)) break;
            names.Add(IsCapitals(name) ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant()) : name);
        }

        return names;
    }

    /// <summary>The names of a byline: up to the one behind "and", or up to the first comma. What follows is the outlet, or where they work.</summary>
    private static string UpToAffiliation(ReadOnlySpan<char> byline)
    {
        int and = Math.Max(Math.Max(byline.LastIndexOf(" and ", StringComparison.OrdinalIgnoreCase), byline.LastIndexOf(" with ", StringComparison.OrdinalIgnoreCase)), byline.LastIndexOf(" & "));
        int comma = byline[Math.Max(and, 0)..].IndexOf(',');
        return (comma < 0 ? byline : byline[..(Math.Max(and, 0) + comma)]).ToString();
    }

    private static bool TakeBy(string text, out ReadOnlySpan<char> rest)
    {
        rest = text.AsSpan();
        if (!rest.StartsWith("by ", StringComparison.OrdinalIgnoreCase) && !rest.StartsWith("by: ", StringComparison.OrdinalIgnoreCase)) return false;
        rest = rest[(rest.IndexOf(' ') + 1)..].TrimStart();
        return rest.Length > 0;
    }

    private static bool StartsWithRole(ReadOnlySpan<char> names)
    {
        int end = names.IndexOf(' ');
        ReadOnlySpan<char> first = end < 0 ? names : names[..end];
        foreach (string role in s_roles)
        {
            if (first.Equals(role, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Two words at least: a single one is an organisation, a weekday or a mistake.</summary>
    private static bool IsName(string name)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > MaxNameWords) return false;
        foreach (string word in words)
        {
            if (Array.IndexOf(s_particles, word) >= 0) continue;
            if (!char.IsUpper(word[0]) && !(word.Length > 2 && char.IsUpper(word[2]))) return false;
            if (word.AsSpan().ContainsAny(s_notInNames) || s_roles.Contains(word, StringComparer.OrdinalIgnoreCase)) return false;
        }

        return char.IsUpper(words[0][0]) && words[0] is not ("The" or "A" or "An" or "In" or "On" or "At") && char.IsLetter(words[^1][0]);
    }

    private static bool IsCapitals(string name) => name.Length > 3 && name.Any(char.IsLetter) && !name.Any(char.IsLower);

    /// <summary>Where the place in capitals begins: <c>Ilse Marrow PORT HALDEN, Aug 20</c>.</summary>
    private static int FindCity(ReadOnlySpan<char> head)
    {
        for (int start = 0; start < head.Length;)
        {
            int end = head[start..].IndexOf(' ');
            ReadOnlySpan<char> word = (end < 0 ? head[start..] : head.Slice(start, end)).TrimEnd(",/.");
            if (word.Length >= 3 && word.IndexOfAnyInRange('a', 'z') < 0 && char.IsUpper(word[0])) return start;
            if (end < 0) return -1;
            start += end + 1;
        }

        return -1;
    }
}
