using System.Collections.Frozen;

namespace SearchServer.Articles.Enrichment.Tagging;

/// <summary>Where sentences end, in text that was cut into tokens.</summary>
internal static class SentenceBreaks
{
    /// <summary>The longest sentence, in tokens; what is longer is cut. Work and memory of a sentence are bounded by it.</summary>
    public const int MaxLength = 200;

    /// <summary>Words that begin a sentence when they are capitalised behind an abbreviation: <c>Apple Inc. The company</c>.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_starters =
        ("The A An He She It They We I You This That These Those There In On At By For From With As But And If When While After Before His Her Its Their Our My Some Many Most One " +
        "Two No Not What Who Where Why How According Since So To Last").Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds the sentences of the tokens from one on.</summary>
    public static void Find(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first, List<Sentence> sentences)
    {
        bool wrapped = IsWrapped(text, tokens[first..]);
        int start = first;
        for (int i = first + 1; i <= tokens.Length; i++)
        {
            if (i < tokens.Length && i - start < MaxLength && !IsBreak(text, tokens, i, start, wrapped)) continue;
            sentences.Add(new Sentence(start, i, CaseOf(text, tokens[start..i])));
            start = i;
        }
    }

    /// <summary>How a sentence is capitalised.</summary>
    public static LetterCase CaseOf(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens)
    {
        int upper = 0, capitalised = 0, lower = 0, shortLower = 0;
        foreach (Token token in tokens)
        {
            char first = text[token.Start];
            if (char.IsLower(first))
            {
                if (token.Length > 4) lower++;
                else shortLower++;
            }
            else if (char.IsUpper(first) && token.Length > 1)
            {
                if (text.Slice(token.Start + 1, token.Length - 1).IndexOfAnyInRange('a', 'z') < 0) upper++;
                else capitalised++;
            }
        }

        if (upper >= 3 && upper >= 4 * (capitalised + lower + shortLower)) return LetterCase.Upper;
        return capitalised >= 3 && capitalised + upper >= 5 * lower && capitalised + upper >= shortLower ? LetterCase.Title : LetterCase.Normal;
    }

    private static bool IsBreak(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int i, int start, bool wrapped)
    {
        Token token = tokens[i];
        if (token.Gap == Gap.Paragraph || (token.Gap == Gap.Line && !wrapped)) return true;
        char first = text[token.Start];
        if (char.IsLower(first)) return false;

        // Quotation marks and brackets that close behind the end of a sentence belong to it.
        if (token.Gap == Gap.None && IsCloser(first)) return false;
        int last = i - 1;
        while (last > start && IsCloser(text[tokens[last].Start]) && tokens[last].Gap == Gap.None) last--;
        Token end = tokens[last];
        char mark = text[end.End - 1];
        if (mark is '!' or '?' or '…') return token.Gap != Gap.None;
        if (mark != '.') return false;
        if (end.Length == 1) return token.Gap != Gap.None || char.IsUpper(first);
        if (text[end.Start] == '.') return token.Gap != Gap.None && (char.IsUpper(first) || !char.IsLetter(first));
        return token.Gap != Gap.None && !Abbreviations.IsTitle(text.Slice(end.Start, end.Length - 1)) && s_starters.Contains(text.Slice(token.Start, token.Length));
    }

    private static bool IsCloser(char c) => c is '"' or '\'' or '”' or '’' or ')' or ']' or '»';

    /// <summary>Whether lines end where a page was full rather than where a sentence or paragraph does.</summary>
    private static bool IsWrapped(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens)
    {
        int lines = 0, goesOn = 0;
        foreach (Token token in tokens)
        {
            if (token.Gap != Gap.Line) continue;
            lines++;
            if (char.IsLower(text[token.Start])) goesOn++;
        }

        return goesOn >= 2 && goesOn * 5 >= lines;
    }
}
