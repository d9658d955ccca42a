using SearchServer.Engine.Analysis.Unicode;

namespace SearchServer.Engine.Analysis;

/// <summary>
/// Finds words, numbers, ideographs and emoji by the rules of <see cref="WordBreakRules"/>. It looks at 255 code units from the start of a token and no further: longer ones are cut there.
/// </summary>
internal static class WordBreaker
{
    private const int MaxTokenLength = 255;

    /// <summary>The first token at or behind a position. False if there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="classes">The class of each code unit, as <see cref="WordClasses.FirstPlane"/>.</param>
    /// <param name="start">From where to look; then where the token starts.</param>
    /// <param name="end">Where it ends, exclusive.</param>
    public static bool Next(ReadOnlySpan<char> text, ReadOnlySpan<byte> classes, ref int start, out int end)
    {
        while (start < text.Length)
        {
            char first = text[start];
            end = char.IsAscii(first) ? EndFromAscii(text, classes, start, first) : EndOfToken(text, classes, start);
            if (end > start) return true;
            start += char.IsHighSurrogate(first) && start + 1 < text.Length && char.IsLowSurrogate(text[start + 1]) ? 2 : 1;
        }

        end = start;
        return false;
    }

    // Where the token that starts with an ASCII character ends; at its start when there is none. Most tokens are ASCII
    // letters and digits before a space.
    private static int EndFromAscii(ReadOnlySpan<char> text, ReadOnlySpan<byte> classes, int start, char first)
    {
        if (classes[first] == (byte)WordClass.Other) return start;
        if (!char.IsAsciiLetterOrDigit(first)) return EndOfToken(text, classes, start);

        int limit = Window(text, start);
        int end = start + AsciiText.CountLettersAndDigits(text[start..limit]);
        if (end == limit || classes[text[end]] == (byte)WordClass.Other) return end;
        return EndOfToken(text, classes, end, limit, char.IsAsciiDigit(text[end - 1]) ? WordBreakAutomaton.Number : WordBreakAutomaton.Letter, end);
    }

    private static int EndOfToken(ReadOnlySpan<char> text, ReadOnlySpan<byte> classes, int start) =>
        EndOfToken(text, classes, start, Window(text, start), WordBreakAutomaton.Start, start);

    // Reads on from a state until no token can come of it. Returns where the last accepting state was.
    private static int EndOfToken(ReadOnlySpan<char> text, ReadOnlySpan<byte> classes, int position, int limit, int state, int accepted)
    {
        ReadOnlySpan<byte> transitions = WordBreakAutomaton.Transitions;
        int firstAccepting = WordBreakAutomaton.FirstAccepting;
        while (position < limit)
        {
            char c = text[position++];
            int wordClass = classes[c];
            if (wordClass == WordClasses.HighSurrogate)
            {
                wordClass = (int)WordClass.Other;
                if (position < limit && char.IsLowSurrogate(text[position])) wordClass = (int)WordClasses.Of(char.ConvertToUtf32(c, text[position++]));
            }

            state = transitions[(state << WordBreakAutomaton.ClassBits) | wordClass];
            if (state >= firstAccepting) accepted = position;
            else if (state == WordBreakAutomaton.Dead) break;
        }

        return accepted;
    }

    // The end of what is looked at. It never divides a surrogate pair.
    private static int Window(ReadOnlySpan<char> text, int start)
    {
        int limit = start + MaxTokenLength;
        if (limit >= text.Length) return text.Length;
        return char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit;
    }
}
