using SearchServer.Engine.Analysis.Unicode;

namespace SearchServer.Engine.Analysis;

/// <summary>
/// Words, numbers, ideographs and emoji by the rules of <see cref="WordBreakRules"/>. Like Apache Lucene's
/// <c>StandardTokenizer</c>, it looks at 255 code units from the start of a token and no further: longer ones are cut there.
/// </summary>
internal sealed class StandardTokenizer() : TokenStream(new Token())
{
    private const int MaxTokenLength = 255;

    private string _text = "";
    private int _position;

    public override int EndOffset => _text.Length;

    public override void Reset(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
        _position = 0;
    }

    public override bool Next()
    {
        string text = _text;
        for (int start = _position; start < text.Length;)
        {
            char first = text[start];
            int end = char.IsAscii(first) ? EndFromAscii(text, start, first) : EndOfToken(text, start);
            if (end > start)
            {
                _position = end;
                Token.Begin(text, start, end);
                return true;
            }

            start += char.IsHighSurrogate(first) && start + 1 < text.Length && char.IsLowSurrogate(text[start + 1]) ? 2 : 1;
        }

        _position = text.Length;
        return false;
    }

    // Where the token that starts with an ASCII character ends; at its start when there is none. Most tokens are ASCII
    // letters and digits before a space.
    private static int EndFromAscii(string text, int start, char first)
    {
        ReadOnlySpan<byte> classes = WordClasses.FirstPlane;
        if (classes[first] == (byte)WordClass.Other) return start;
        if (!char.IsAsciiLetterOrDigit(first)) return EndOfToken(text, start);

        int limit = Window(text, start);
        int end = start + AsciiText.CountLettersAndDigits(text.AsSpan(start, limit - start));
        if (end == limit || classes[text[end]] == (byte)WordClass.Other) return end;
        return EndOfToken(text, end, limit, char.IsAsciiDigit(text[end - 1]) ? WordBreakAutomaton.Number : WordBreakAutomaton.Letter, end);
    }

    private static int EndOfToken(string text, int start) => EndOfToken(text, start, Window(text, start), WordBreakAutomaton.Start, start);

    // Reads on from a state until no token can come of it. Returns where the last accepting state was.
    private static int EndOfToken(string text, int position, int limit, int state, int accepted)
    {
        ReadOnlySpan<byte> classes = WordClasses.FirstPlane;
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
    private static int Window(string text, int start)
    {
        int limit = start + MaxTokenLength;
        if (limit >= text.Length) return text.Length;
        return char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit;
    }
}
