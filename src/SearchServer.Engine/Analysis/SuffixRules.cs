namespace SearchServer.Engine.Analysis;

/// <summary>A suffix, how many of its letters are cut, and what comes in their place.</summary>
internal sealed record SuffixRule(string Suffix, int Cut, string Replacement);

/// <summary>
/// The rules of one step of a stemmer, found by the last two letters of a word: most words have none to try.
/// </summary>
internal sealed class SuffixRules
{
    private const int Letters = 26;

    // The last entry is for words that do not end in two letters of a to z.
    private readonly SuffixRule[][] _byLastLetters = new SuffixRule[(Letters * Letters) + 1][];

    /// <summary>Reads rules as <c>suffix&gt;replacement</c>, in the order in which they are tried. Letters in parentheses must be there and stay.</summary>
    public SuffixRules(string rules)
    {
        Array.Fill(_byLastLetters, []);
        foreach (string text in rules.Split(' '))
        {
            string[] sides = text.Split('>');
            string cut = sides[0][(sides[0].IndexOf(')', StringComparison.Ordinal) + 1)..];
            string suffix = sides[0].Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);
            int key = Key(suffix[^2], suffix[^1]);
            _byLastLetters[key] = [.. _byLastLetters[key], new SuffixRule(suffix, cut.Length, sides[1])];
        }
    }

    /// <summary>The rules whose suffixes end in two letters.</summary>
    public ReadOnlySpan<SuffixRule> EndingIn(char lastButOne, char last) => _byLastLetters[Key(lastButOne, last)];

    private static int Key(char lastButOne, char last) =>
        char.IsAsciiLetterLower(lastButOne) && char.IsAsciiLetterLower(last) ? ((lastButOne - 'a') * Letters) + last - 'a' : Letters * Letters;
}
