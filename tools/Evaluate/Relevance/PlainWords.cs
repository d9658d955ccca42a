using System.Text.RegularExpressions;

namespace SearchServer.Evaluate.Relevance;

/// <summary>Words as a plain search has them: letters and digits of ASCII in lower case, without the commonest words, plurals as singulars (Harman's s-stemmer).</summary>
internal static partial class PlainWords
{
    private static readonly HashSet<string> s_commonest =
    [
        .. ("a about an and are as at be but by did do does for from has have he her his how i if in into is it its no not of on or our she such that the their then there these they this to us was we were what when where which who why " +
            "will with you your").Split(' '),
    ];

    public static IEnumerable<string> Of(string text) => Word().Matches(Possessive().Replace(text.ToLowerInvariant(), "")).Select(match => match.Value).Where(word => !s_commonest.Contains(word)).Select(Singular);

    private static string Singular(string word)
    {
        bool EndsIn(params ReadOnlySpan<string> ends)
        {
            foreach (string end in ends)
            {
                if (word.EndsWith(end, StringComparison.Ordinal)) return true;
            }

            return false;
        }

        if (word.Length > 3 && EndsIn("ies") && !EndsIn("eies", "aies")) return $"{word[..^3]}y";
        if (word.Length > 3 && EndsIn("es") && !EndsIn("aes", "ees", "oes")) return word[..^1];
        return word.Length > 2 && EndsIn("s") && !EndsIn("us", "ss") ? word[..^1] : word;
    }

    [GeneratedRegex("[a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex("['’]s", RegexOptions.CultureInvariant)]
    private static partial Regex Possessive();
}
