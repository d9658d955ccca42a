using System.Collections.Immutable;

namespace SearchServer.Engine.Suggest;

/// <summary>A name that begins as was typed.</summary>
/// <param name="Entry">Whose it is: the number by which it was added.</param>
/// <param name="Name">Which of its names: the first one if that goes as well with what was typed.</param>
/// <param name="Edits">How many edits away what was typed is: 0 or 1.</param>
/// <param name="Weight">The weight of the name; where only the beginning of a misspelt word is there, a tenth of it.</param>
public readonly record struct Completion(int Entry, int Name, int Edits, float Weight);

/// <summary>The names that begin as was typed; of each entry one, the weightiest first.</summary>
/// <param name="Exact">Those that begin exactly so.</param>
/// <param name="Misspelt">Others that do after one edit.</param>
/// <param name="Visited">How much was looked at for them: ranges of words, nodes of the tree of weights, words of names. At most <see cref="NameCompleter.MaxVisited"/>, and what the last step takes.</param>
public sealed record Completions(ImmutableArray<Completion> Exact, ImmutableArray<Completion> Misspelt, int Visited);

/// <summary>
/// Finds names by how their words begin, the weightiest first. The words of all names lie in their order, each with the names that have it, so that a beginning is a range of them; a tree of maxima over this list gives the
/// weightiest of a range without looking at the others. A typing mistake is one more set of ranges (<see cref="WordList.OneEditAway"/>). What is looked at for an answer is bounded, whatever is typed and however many names there are;
/// who runs into the bound has looked at the weightiest. Immutable, and safe to share between threads. About 20 bytes for each word of each name, and the distinct words once.
/// </summary>
public sealed class NameCompleter
{
    /// <summary>So much is looked at for an answer at most: one or two milliseconds.</summary>
    public const int MaxVisited = 20_000;

    /// <summary>Shorter words are taken as they are typed, and shorter beginnings: with an edit they would be most words.</summary>
    private const int MinMisspeltWord = 3;
    private const int MinMisspeltBeginning = 4;

    /// <summary>What of its weight a name keeps of which only the beginning of a misspelt word is there: short beginnings with a mistake are those of a great many names.</summary>
    private const float BeginningShare = 0.1f;

    /// <summary>Words of a name behind these are not looked for.</summary>
    private const int MaxWords = 32;

    private readonly WordList _words;

    /// <summary>Where the names that have a word begin in <see cref="_names"/>, by the word; one more for the end.</summary>
    private readonly int[] _starts;

    /// <summary>The names that have a word, word by word.</summary>
    private readonly int[] _names;

    /// <summary>The weights of <see cref="_names"/>.</summary>
    private readonly MaxTree _weights;

    /// <summary>Whose each name is.</summary>
    private readonly int[] _entries;

    /// <summary>The first name of each entry; one more for the end.</summary>
    private readonly int[] _firstNames;

    /// <summary>Where the words of a name begin in <see cref="_nameWords"/>; one more for the end.</summary>
    private readonly int[] _nameStarts;
    private readonly int[] _nameWords;
    private readonly float[] _nameWeights;

    private NameCompleter(Builder builder)
    {
        (_words, int[] places) = WordList.Of(builder.Words);
        _entries = [.. builder.Entries];
        _firstNames = [.. builder.FirstNames, _entries.Length];
        _nameStarts = [.. builder.NameStarts, builder.NameWords.Count];
        _nameWeights = [.. builder.Weights];
        _nameWords = [.. builder.NameWords.Select(word => places[word])];

        // Names are put under their words by counting: each word's in the order in which they were added.
        _starts = new int[_words.Count + 1];
        foreach (int word in _nameWords) _starts[word + 1]++;
        for (int word = 0; word < _words.Count; word++) _starts[word + 1] += _starts[word];
        _names = new int[_nameWords.Length];
        int[] next = _starts[..^1];
        for (int name = 0; name < _entries.Length; name++)
        {
            foreach (int word in WordsOf(name)) _names[next[word]++] = name;
        }

        _weights = new MaxTree(Array.ConvertAll(_names, name => _nameWeights[name]));
    }

    /// <summary>The weightiest entries with a name that has a word for each that was begun; and those of which one of the words has one edit: a letter too many, too few, another, or two exchanged, not the first.</summary>
    /// <param name="begun">The beginnings of words, in any order, as the words of names are written; none for the weightiest of all.</param>
    /// <param name="count">How many are wanted, of either.</param>
    public Completions Complete(IReadOnlyList<string> begun, int count)
    {
        ArgumentNullException.ThrowIfNull(begun);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        if (begun.Count > MaxWords) return new Completions([], [], 0);
        BegunWord[] words = Exact(begun);
        Search search = new(MaxVisited);
        ImmutableArray<Completion> exact = Fill(search, words, edits: 0, count);
        for (int i = 0; i < words.Length; i++)
        {
            if (words[i].Text.Length < MinMisspeltWord) continue;
            (WordRange[] beginning, WordRange[] whole) = _words.OneEditAway(words[i].Text, words[i].Exact, ref search.Left);
            words[i] = words[i] with { Misspelt = words[i].Text.Length < MinMisspeltBeginning ? whole : beginning, MisspeltWhole = whole };
        }

        ImmutableArray<Completion> misspelt = Array.Exists(words, word => word.Misspelt.Length > 0) ? Fill(search, words, edits: 1, count) : [];
        return new Completions(exact, misspelt, MaxVisited - search.Left);
    }

    /// <summary>The entries with a name that has a word for each that was begun: all of them, without typing mistakes. The work is that of the names which the rarest of the beginnings has.</summary>
    /// <param name="begun">The beginnings of words, in any order, as the words of names are written; none for all entries that have a name.</param>
    /// <param name="match">Called with each entry, with some more than once.</param>
    public void Match(IReadOnlyList<string> begun, Action<int> match)
    {
        ArgumentNullException.ThrowIfNull(begun);
        ArgumentNullException.ThrowIfNull(match);
        if (begun.Count > MaxWords) return;
        BegunWord[] words = Exact(begun);
        WordRange range = Rarest(words)?.Exact ?? _words.All;
        for (int i = _starts[range.From]; i < _starts[range.To]; i++)
        {
            if (EditsOf(_names[i], words) == 0) match(_entries[_names[i]]);
        }
    }

    /// <summary>The words that were begun, the longest first: what has fewer words to stand for chooses before what has more.</summary>
    private BegunWord[] Exact(IReadOnlyList<string> begun) => [.. begun.OrderByDescending(text => text.Length).Select(text => new BegunWord(text, _words.Beginning(text), [], []))];

    /// <summary>Goes through the names of the rarest word, the weightiest first, and takes those that have the others.</summary>
    private ImmutableArray<Completion> Fill(Search search, BegunWord[] words, int edits, int count)
    {
        PriorityQueue<(int Node, float Share), MaxTree.Rank> open = new();
        BegunWord? rarest = Rarest(words);
        Open(rarest?.Exact ?? _words.All, 1);
        foreach (WordRange range in rarest?.MisspeltWhole ?? []) Open(range, 1);
        foreach (WordRange range in rarest?.Misspelt ?? []) Open(range, BeginningShare);
        var found = ImmutableArray.CreateBuilder<Completion>();
        while (found.Count < count && search.Left > 0 && open.TryDequeue(out (int Node, float Share) next, out MaxTree.Rank rank))
        {
            search.Left--;
            if (!_weights.IsLeaf(next.Node))
            {
                Enqueue(2 * next.Node, next.Share);
                Enqueue((2 * next.Node) + 1, next.Share);
                continue;
            }

            int name = _names[rank.Position];
            search.Left -= words.Length;
            if (EditsOf(name, words) != edits || !search.Entries.Add(_entries[name])) continue;

            // A name that goes as well with what was typed as another one of the same entry is better told by the first, which is how the entry is called.
            int first = _firstNames[_entries[name]];
            found.Add(new Completion(_entries[name], EditsOf(first, words) <= edits ? 0 : name - first, edits, rank.Weight));
        }

        return found.ToImmutable();

        void Open(WordRange range, float share)
        {
            if (search.Left <= 0) return;
            List<int> nodes = _weights.NodesOf(_starts[range.From], _starts[range.To]);
            search.Left -= nodes.Count;
            foreach (int node in nodes) Enqueue(node, share);
        }

        void Enqueue(int node, float share)
        {
            MaxTree.Rank rank = _weights.RankOf(node);
            open.Enqueue((node, share), rank with { Weight = share * rank.Weight });
        }
    }

    /// <summary>The word that the fewest names have; null if none was begun.</summary>
    private BegunWord? Rarest(BegunWord[] words) => words.MinBy(word => CountOf(word.Exact) + word.Misspelt.Sum(CountOf));

    private long CountOf(WordRange range) => _starts[range.To] - _starts[range.From];

    /// <summary>With how many edits a name has another word for each that was begun; null if it has not, or with more than one.</summary>
    private int? EditsOf(int name, BegunWord[] begun)
    {
        ReadOnlySpan<int> words = WordsOf(name);
        uint used = 0;
        int edits = 0;
        foreach (BegunWord asked in begun)
        {
            int at = IndexOf(words, used, asked.Exact);
            for (int i = 0; at < 0 && edits == 0 && i < asked.Misspelt.Length; i++)
            {
                if ((at = IndexOf(words, used, asked.Misspelt[i])) >= 0) edits = 1;
            }

            if (at < 0) return null;
            used |= 1u << at;
        }

        return edits;
    }

    private static int IndexOf(ReadOnlySpan<int> words, uint used, WordRange range)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (range.Has(words[i]) && (used >> i & 1) == 0) return i;
        }

        return -1;
    }

    private ReadOnlySpan<int> WordsOf(int name) => _nameWords.AsSpan(_nameStarts[name].._nameStarts[name + 1]);

    /// <summary>A word that was begun, and the words that it may become.</summary>
    /// <param name="Text">What was typed.</param>
    /// <param name="Exact">The words that begin so.</param>
    /// <param name="Misspelt">The others that begin so after one edit.</param>
    /// <param name="MisspeltWhole">Those of them that the edit makes of the text.</param>
    private sealed record BegunWord(string Text, WordRange Exact, WordRange[] Misspelt, WordRange[] MisspeltWhole);

    /// <summary>What was found, and how much may still be looked at.</summary>
    private sealed class Search(int visits)
    {
        public int Left = visits;

        public HashSet<int> Entries { get; } = [];
    }

    /// <summary>Collects names.</summary>
    public sealed class Builder
    {
        internal Dictionary<string, int> Words { get; } = new(StringComparer.Ordinal);

        internal List<int> NameWords { get; } = [];

        internal List<int> NameStarts { get; } = [];

        internal List<float> Weights { get; } = [];

        internal List<int> Entries { get; } = [];

        internal List<int> FirstNames { get; } = [];

        /// <summary>Begins an entry, whose number is how many there were before. What has no name is not found.</summary>
        public void AddEntry() => FirstNames.Add(Entries.Count);

        /// <summary>Adds a name of the entry that was begun last.</summary>
        /// <param name="words">Its words. One without any is not found.</param>
        /// <param name="weight">How much it weighs; greater is better, and 0 the least.</param>
        /// <exception cref="InvalidOperationException">No entry was begun.</exception>
        public void AddName(IReadOnlyList<string> words, float weight)
        {
            ArgumentNullException.ThrowIfNull(words);
            ArgumentOutOfRangeException.ThrowIfNegative(weight);
            if (FirstNames.Count == 0) throw new InvalidOperationException("A name is that of an entry, and none was begun.");
            Entries.Add(FirstNames.Count - 1);
            Weights.Add(weight);
            NameStarts.Add(NameWords.Count);
            foreach (string word in words.Take(MaxWords))
            {
                if (!Words.TryGetValue(word, out int number)) Words.Add(word, number = Words.Count);
                NameWords.Add(number);
            }
        }

        /// <summary>Makes the names searchable; the builder is not to be used any more.</summary>
        public NameCompleter Build() => new(this);
    }
}
