using System.Text.RegularExpressions;

namespace SearchServer.Articles.Cleaning.Html;

/// <summary>Makes names of what stands in bylines: <c>By Ilse Marrow and Tomas Revik, Northern Wire</c>.</summary>
internal static class AuthorNames
{
    /// <summary>A longer text is no list of names, in UTF-16 code units.</summary>
    private const int MaxLength = 300;

    /// <summary>The same with its markup.</summary>
    private const int MaxMarkupLength = 4_000;

    private const int MaxNameLength = 60;

    private const int MaxNameWords = 6;

    private const int MaxNames = 20;

    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const RegexOptions AnyCase = Linear | RegexOptions.IgnoreCase;

    private static readonly Regex s_lineEnd = new(@"<(/p|/div|/li|br */?)>|\r", AnyCase);

    /// <summary>A tag, and not an address of mail as in <c>Ilse Marrow &lt;ilse@courier.example&gt;</c>.</summary>
    private static readonly Regex s_tag = new(@"</?[a-z][a-z0-9]*(\s[^<>]*)?/?>", AnyCase);

    private static readonly Regex s_prefix = new(
        @"^((written |words |story |posted |published |reported |report |reporting )?by:?|author:?|autor(in|en|ka)?:|autore:|auteur ?:|автор:|text:|texte ?:|texto:|testo:|tekst:|текст:|reporter:)( +|$)", AnyCase);

    /// <summary>A line that says when it was written before it says by whom.</summary>
    private static readonly Regex s_dated = new(@"^.*[0-9].* by:? +(?<names>\S.*)$", AnyCase);

    /// <summary>What stands right behind a name, as in a line whose elements have no space between them.</summary>
    private static readonly Regex s_glued = new(@"^(?<names>[^0-9]*\p{Ll})[0-9].*$", Linear);

    /// <summary>In small letters only: <c>John E Smith</c> is one name.</summary>
    private static readonly Regex s_separator = new(@" *[;|/\n•·] *|, *((and|und|et|y|e) +)?| +(and|And|AND|und|UND|et|ET|og|och|&|и|та|ve|with|With|WITH|mit|avec) +", Linear);

    /// <summary>The same in languages in which they stand within names too, as in <c>José Ortega y Gasset</c>.</summary>
    private static readonly Regex s_pair = new(" +(y|e|i|en) +", Linear);

    /// <summary>Begins what a byline says of where and when.</summary>
    private static readonly Regex s_elsewhere = new("^(in|on|at|for|updated|published|posted) ", Linear);

    /// <summary>The same behind a name.</summary>
    private static readonly Regex s_place = new(@"^(?<name>\S+( +\S+)+?) +(in|IN|at|AT|on|ON|for|from|aus|à) +(the +)?[\p{Lu}0-9]", Linear);

    private static readonly Regex s_role = new(
        @"\b(editor|reporter|correspondent|writer|producer|journalist|columnist|staff|redakteur|redaktion|korrespondent|contributor|chief|bureau|desk|professor|fellow)\b", AnyCase);

    /// <summary>Of others than authors.</summary>
    private static readonly Regex s_otherCredit = new(@"^(edited by|(with )?photos? |photos?:|photograph|photo by|fotos?:|fotos? |bild(er)?:|фото)", AnyCase);

    /// <summary>The same behind names.</summary>
    private static readonly Regex s_andOthers = new(@"^(?<names>.+?) +(edited|photos?|photographs?|illustrated|illustrations?|videos?|translated) by ", AnyCase);

    private static readonly Regex s_calledBy = new(@"^\p{Lu}[\p{L}.]* *\(\p{Lu}[\p{L}.]*\) *\p{Lu}[\p{L}.'’ -]*$", Linear);

    private static readonly Regex s_generation = new(@"^(Jr|Sr|JR|SR|II|III|IV|V)$", Linear);

    private static readonly Regex s_degree = new(@"^((M\.?D|Ph\.? ?D|D\.?O|D\.?D\.?S|DVM|R\.?N|R\.?D|RDN|M\.?A|M\.?S|M\.?Sc|B\.?A|B\.?Sc|MBA|M\.?P\.?H|J\.?D|LL\.?[BM]|Esq|CPA|CFP)\.?[ ,]*)+$", Linear);

    /// <summary>What stands behind every name in Korea and Japan: reporter.</summary>
    private static readonly Regex s_title = new(" ?(기자|記者)$", Linear);

    /// <summary>The account that wrote it, and what is no name though it stands where names do.</summary>
    private static readonly Regex s_nobody = new(
        @"^(admin|administrator|root|webmaster|user|guest|default|unknown|anonymous|none|null|undefined|n\.a|author|by|agenc(y|ies)|am|pm|a\.m|p\.m|gmt|utc|[ecmp][sd]?t|updated|published|posted|modified|follow.*|read more|share|email|contact|view .*|" +
        @"(mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$", AnyCase);

    /// <summary>The names in values of metadata, each once.</summary>
    public static IReadOnlyList<string> OfMetadata(IEnumerable<string?> texts) => Of(texts, isByline: false);

    /// <summary>The names in lines that a reader sees.</summary>
    public static IReadOnlyList<string> OfByline(IEnumerable<string?> texts) => Of(texts, isByline: true);

    /// <summary>The texts that are too long for a list of names, markup aside, so that none is looked for in them.</summary>
    public static IEnumerable<LongValue> TooLongOf(IEnumerable<string?> texts) => texts.OfType<string>().Where(text => text.Length > MaxLength && PlainOf(text) is null).Select(text => new LongValue("author", text.Length, MaxLength));

    /// <summary>Whether a line begins as bylines do, in the languages of Europe and some others. Where its first word may be one of a sentence or a name, nothing but names of persons stand behind it.</summary>
    public static bool IsByline(string line)
    {
        if (line.StartsWith("by ", StringComparison.OrdinalIgnoreCase) || s_dated.IsMatch(line)) return true;
        return (s_prefix.IsMatch(line) || BylinePrefix.Begins(line)) && OfByline([line]) is { Count: > 0 } names && names.Any(AuthorKinds.IsPerson) && names.All(name => AuthorKinds.IsPerson(name) || AuthorKinds.IsStaff(name) || AuthorKinds.IsOutlet(name));
    }

    private static List<string> Of(IEnumerable<string?> texts, bool isByline)
    {
        List<string> names = [];
        HashSet<string> seen = [];
        foreach (string? text in texts)
        {
            if (LineOf(text, isByline) is not { } line) continue;
            bool isFirst = !isByline || names.Count == 0, isPlace = false, isElsewhere = false;
            int before = names.Count;
            foreach ((string part, bool isBehindComma) in PartsOf(line))
            {
                isElsewhere = s_elsewhere.IsMatch(part) || (isElsewhere && isBehindComma);
                string name = Clean(part);
                string? last = names.Count > before ? names[^1] : null;
                bool isBesides = !isFirst && (IsBesides(name) || (isPlace && !name.Contains(' ', StringComparison.Ordinal)) || (isBehindComma && last is not null && IsWhere(name, last, isByline)));
                if (last is not null && s_generation.IsMatch(name)) names[^1] = WithGeneration($"{last} {name}");
                else if (names.Count < MaxNames && !isElsewhere && !isBesides && IsName(name) && !s_otherCredit.IsMatch(part) && seen.Add(Folding.Fold(name))) names.Add(name);
                isPlace |= isElsewhere || s_place.IsMatch(part);
                isFirst = false;
            }
        }

        return names;
    }

    /// <summary>The parts between separators, and whether a comma and nothing else stands before each.</summary>
    private static IEnumerable<(string Part, bool IsBehindComma)> PartsOf(string line)
    {
        int start = 0;
        bool isBehindComma = false;
        foreach (Match separator in s_separator.Matches(line))
        {
            foreach (string part in SplitPair(line[start..separator.Index])) yield return (part, isBehindComma);
            isBehindComma = separator.ValueSpan.Trim() is ",";
            start = separator.Index + separator.Length;
        }

        foreach (string part in SplitPair(line[start..])) yield return (part, isBehindComma);
    }

    /// <summary>Whether what stands behind a name and a comma is where somebody wrote it: a place, and in a byline every single word.</summary>
    private static bool IsWhere(string name, string before, bool isByline) => before.Contains(' ', StringComparison.Ordinal) && ((isByline && !name.Contains(' ', StringComparison.Ordinal)) || AuthorKinds.IsPlace(name));

    /// <summary>A text as a line without markup, and without what stands before names; null if it is no list of names.</summary>
    private static string? LineOf(string? text, bool isByline)
    {
        if (text is null || PlainOf(text) is not { } line || line.Contains("://", StringComparison.Ordinal)) return null;
        if (s_andOthers.Match(line) is { Success: true } others) line = others.Groups["names"].Value;
        if (!isByline) return TurnedNames.Turn(s_prefix.Replace(line, ""));
        if (s_dated.Match(line) is { Success: true } dated) line = dated.Groups["names"].Value;
        if (s_glued.Match(line) is { Success: true } glued) line = glued.Groups["names"].Value;
        return BylinePrefix.Remove(s_prefix.Replace(line, ""));
    }

    /// <summary>A text without markup; null if it is too long.</summary>
    private static string? PlainOf(string text)
    {
        if (text.Length > MaxMarkupLength) return null;
        if (text.Contains('&', StringComparison.Ordinal)) text = CharacterReferences.Decode(text);
        if (text.Contains('<', StringComparison.Ordinal)) text = s_tag.Replace(s_lineEnd.Replace(text, "\n"), "");
        return text.Trim() is { Length: <= MaxLength } line ? line : null;
    }

    private static IEnumerable<string> SplitPair(string part)
    {
        Match and = s_pair.Match(part);
        if (!and.Success) return [part];
        string left = part[..and.Index], right = part[(and.Index + and.Length)..];
        return right.Contains(' ', StringComparison.Ordinal) || !left.Contains(' ', StringComparison.Ordinal) ? [left, .. SplitPair(right)] : [part];
    }

    private static string Clean(string part)
    {
        int open = part.IndexOfAny(['(', '<', '[']);
        // A name by which somebody is called may stand within: Tomas (Tom) Revik.
        string name = open >= 0 && !s_calledBy.IsMatch(part) ? part[..open] : part;
        if (open >= 0 && name.Contains('@', StringComparison.Ordinal)) name = part[(open + 1)..].TrimEnd(')', '>', ']');
        if (name.Contains('@', StringComparison.Ordinal)) name = string.Join(' ', name.Split(' ').Where(word => !word.Contains('@', StringComparison.Ordinal)));
        if (s_place.Match(name) is { Success: true } placed) name = placed.Groups["name"].Value;
        name = s_title.Replace(Trim(s_prefix.Replace(Trim(name), "")), "");
        while (name.LastIndexOf(' ') is > 0 and int last && s_degree.IsMatch(name[(last + 1)..]) && name.AsSpan(0, last).Contains(' ')) name = Trim(name[..last]);
        return WithGeneration(string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    private static string Trim(string name) => name.Trim().Trim(',', ';', ':', '-', '–', '—', '•', '·', '.', '*').Trim();

    /// <summary>With the full stop that was taken for the end of the line.</summary>
    private static string WithGeneration(string name) => name.EndsWith(" Jr", StringComparison.OrdinalIgnoreCase) || name.EndsWith(" Sr", StringComparison.OrdinalIgnoreCase) ? name + '.' : name;

    private static bool IsName(string name) =>
        name.Length is > 1 and <= MaxNameLength && name.Any(char.IsLetter) && !name.Any(char.IsAsciiDigit) && name.Count(c => c == ' ') < MaxNameWords && name[0] is not ('#' or '{') &&
        !name.Contains('_', StringComparison.Ordinal) && !name.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && !s_nobody.IsMatch(name) && !s_degree.IsMatch(name);

    /// <summary>What stands behind names and is none: what somebody is, and for whom.</summary>
    private static bool IsBesides(string name) => s_role.IsMatch(name) || AuthorKinds.IsOutlet(name) || (name.Length <= 5 && name.All(char.IsAsciiLetterUpper));
}
