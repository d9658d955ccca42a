namespace SearchServer.Engine.Suggest;

/// <summary>Words that stand side by side in a <see cref="WordList"/>.</summary>
/// <param name="From">The first.</param>
/// <param name="To">Behind the last.</param>
internal readonly record struct WordRange(int From, int To)
{
    public bool IsEmpty => From >= To;

    public bool Has(int word) => word >= From && word < To;
}

/// <summary>Distinct words in the order of their UTF-16 units, one behind the other. Immutable.</summary>
internal sealed class WordList
{
    private readonly char[] _chars;

    /// <summary>Where each word begins; one more for the end.</summary>
    private readonly int[] _starts;

    private WordList(char[] chars, int[] starts) => (_chars, _starts) = (chars, starts);

    public int Count => _starts.Length - 1;

    public WordRange All => new(0, Count);

    /// <summary>Puts numbered words in order.</summary>
    /// <returns>The list, and the place of each number in it.</returns>
    public static (WordList List, int[] Places) Of(IReadOnlyDictionary<string, int> words)
    {
        string[] sorted = [.. words.Keys];
        Array.Sort(sorted, StringComparer.Ordinal);
        int[] places = new int[sorted.Length];
        int[] starts = new int[sorted.Length + 1];
        for (int place = 0; place < sorted.Length; place++)
        {
            places[words[sorted[place]]] = place;
            starts[place + 1] = checked(starts[place] + sorted[place].Length);
        }

        char[] chars = new char[starts[^1]];
        for (int place = 0; place < sorted.Length; place++) sorted[place].CopyTo(chars.AsSpan(starts[place]));
        return (new WordList(chars, starts), places);
    }

    /// <summary>The words that begin with a text.</summary>
    public WordRange Beginning(ReadOnlySpan<char> text) => Narrow(All, 0, text);

    /// <summary>
    /// The words that begin with what a text is after one edit: a unit inserted, left out, replaced, or exchanged with the next. The first unit stays: who types a name knows how it begins, and it keeps most of the list out. Wherever the
    /// text still begins words, each of the units that go on there is tried: at the first place some dozens, further on a few.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="exact">The words that begin with it, which are left out.</param>
    /// <param name="visits">How many ranges may be looked for; those that were are taken off, and where nothing is left the rest is not found.</param>
    /// <returns>Ranges in their order, apart from each other; and of the words in them those that are the edited text and no more.</returns>
    public (WordRange[] Beginning, WordRange[] Whole) OneEditAway(ReadOnlySpan<char> text, WordRange exact, ref int visits)
    {
        List<WordRange> beginning = [];
        List<WordRange> whole = [];
        int typed = text.Length;
        WordRange range = All;
        for (int depth = 1; depth < text.Length && visits > 0; depth++)
        {
            range = Narrow(range, depth - 1, text.Slice(depth - 1, 1));
            if (range.IsEmpty) break;
            visits--;
            Add(range, depth, text[(depth + 1)..]);
            if (depth + 1 < text.Length)
            {
                visits--;
                WordRange exchanged = Narrow(range, depth, text.Slice(depth + 1, 1));
                Add(Narrow(exchanged, depth + 1, text.Slice(depth, 1)), depth + 2, text[(depth + 2)..]);
            }

            // Each of the units that go on: the first word is no longer than the beginning if any is.
            for (WordRange rest = LengthOf(range.From) == depth ? range with { From = range.From + 1 } : range; !rest.IsEmpty && visits > 0;)
            {
                visits -= 2;
                WordRange next = Narrow(rest, depth, [_chars[_starts[rest.From] + depth]]);
                Add(next, depth + 1, text[(depth + 1)..]);
                Add(next, depth + 1, text[depth..]);
                rest = rest with { From = next.To };
            }
        }

        return (Apart(beginning, exact), Apart(whole, exact));

        void Add(WordRange words, int depth, ReadOnlySpan<char> rest)
        {
            WordRange found = Narrow(words, depth, rest);
            if (found.IsEmpty) return;
            beginning.Add(found);

            // A last letter too many is a word that goes on.
            if (LengthOf(found.From) == depth + rest.Length && (depth >= typed || !rest.IsEmpty)) whole.Add(new WordRange(found.From, found.From + 1));
        }
    }

    /// <summary>Of words that have the same beginning, those that go on with a text.</summary>
    private WordRange Narrow(WordRange range, int depth, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || range.IsEmpty) return range;
        int from = LowerBound(range, depth, text, isBehind: false);
        return new WordRange(from, LowerBound(range with { From = from }, depth, text, isBehind: true));
    }

    /// <summary>The first word that goes on with a text or comes after it; or the first that comes after all that go on with it.</summary>
    private int LowerBound(WordRange range, int depth, ReadOnlySpan<char> text, bool isBehind)
    {
        (int low, int high) = (range.From, range.To);
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            ReadOnlySpan<char> rest = _chars.AsSpan(_starts[middle].._starts[middle + 1])[depth..];
            int order = rest[..Math.Min(rest.Length, text.Length)].SequenceCompareTo(text);
            if (order < 0 || isBehind && order == 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private int LengthOf(int word) => _starts[word + 1] - _starts[word];

    /// <summary>Ranges in their order, none twice, without some of the words.</summary>
    private static WordRange[] Apart(List<WordRange> ranges, WordRange without)
    {
        List<WordRange> apart = [];
        int behind = 0;
        foreach (WordRange range in ranges.OrderBy(range => range.From))
        {
            Add(new WordRange(Math.Max(behind, range.From), without.IsEmpty ? range.To : Math.Min(range.To, without.From)));
            if (!without.IsEmpty) Add(new WordRange(Math.Max(Math.Max(behind, range.From), without.To), range.To));
            behind = Math.Max(behind, range.To);
        }

        return [.. apart];

        void Add(WordRange range)
        {
            if (!range.IsEmpty) apart.Add(range);
        }
    }
}
