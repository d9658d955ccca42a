using SearchServer.Engine.Analysis.Unicode;

namespace SearchServer.Engine.Analysis;

/// <summary>
/// The two machines of <see cref="WordBreakRules"/> as one table, which has a row for every pair of their states that some
/// text leads to. Zero is the dead state, and states from <see cref="FirstAccepting"/> on accept.
/// </summary>
internal static class WordBreakAutomaton
{
    /// <summary>What comes of a state and a class stands at <c>state &lt;&lt; ClassBits | class</c>.</summary>
    public const int ClassBits = 5;

    /// <summary>The state from which no token can come.</summary>
    public const int Dead = 0;

    // A pair of states as one number: the word's << PairBits, | the emoji's. The pair of dead states is zero.
    private const int PairBits = 5;

    private static readonly byte[] s_transitions;

    static WordBreakAutomaton()
    {
        int start = Pair(WordBreakRules.Word.Start, WordBreakRules.Emoji.Start);
        List<int> pairs = Explore(start);

        byte[] stateOf = new byte[1 << (2 * PairBits)];
        byte states = 1;
        foreach (int pair in pairs)
        {
            if (pair != 0 && !Accepts(pair)) stateOf[pair] = states++;
        }

        FirstAccepting = states;
        foreach (int pair in pairs)
        {
            if (Accepts(pair)) stateOf[pair] = states++;
        }

        s_transitions = new byte[states << ClassBits];
        foreach (int pair in pairs)
        {
            for (int c = 0; c < (int)WordClass.Count; c++) s_transitions[(stateOf[pair] << ClassBits) | c] = stateOf[Next(pair, (WordClass)c)];
        }

        Start = stateOf[start];
        Letter = stateOf[Pair(WordBreakRules.Word.Letter, WordBreakRules.Emoji.Dead)];
        Number = stateOf[Pair(WordBreakRules.Word.Number, WordBreakRules.Emoji.Dead)];
    }

    /// <summary>The first of the states in which a token may end.</summary>
    public static int FirstAccepting { get; }

    /// <summary>The state before the first character.</summary>
    public static int Start { get; }

    /// <summary>The state after a letter.</summary>
    public static int Letter { get; }

    /// <summary>The state after a digit.</summary>
    public static int Number { get; }

    /// <summary>The state after a state and a class.</summary>
    public static ReadOnlySpan<byte> Transitions => s_transitions;

    private static List<int> Explore(int start)
    {
        List<int> pairs = [0, start];
        for (int i = 0; i < pairs.Count; i++)
        {
            for (int c = 0; c < (int)WordClass.Count; c++)
            {
                int next = Next(pairs[i], (WordClass)c);
                if (!pairs.Contains(next)) pairs.Add(next);
            }
        }

        return pairs;
    }

    private static int Pair(WordBreakRules.Word word, WordBreakRules.Emoji emoji) => ((int)word << PairBits) | (int)emoji;

    private static WordBreakRules.Word WordOf(int pair) => (WordBreakRules.Word)(pair >> PairBits);

    private static WordBreakRules.Emoji EmojiOf(int pair) => (WordBreakRules.Emoji)(pair & ((1 << PairBits) - 1));

    private static bool Accepts(int pair) => WordBreakRules.Accepts(WordOf(pair)) || WordBreakRules.Accepts(EmojiOf(pair));

    private static int Next(int pair, WordClass c) => Pair(WordBreakRules.Next(WordOf(pair), c), WordBreakRules.Next(EmojiOf(pair), c));
}
