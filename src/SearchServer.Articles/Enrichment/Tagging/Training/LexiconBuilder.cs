namespace SearchServer.Articles.Enrichment.Tagging.Training;

/// <summary>Puts together what is known of words: from lists of names and places, and from collections of news.</summary>
internal sealed class LexiconBuilder
{
    /// <summary>How often a word must be in the news to be in a cluster.</summary>
    private const int MinOccurrences = 12;
    private const int ClusterRounds = 8;

    private readonly Dictionary<uint, uint> _traits = [];
    private readonly Dictionary<uint, uint> _clusters = [];
    private readonly Dictionary<uint, byte> _phrases = [];

    public LexiconBuilder()
    {
    }

    /// <summary>Goes on from a lexicon.</summary>
    public LexiconBuilder(Lexicon lexicon) => (_traits, _clusters, _phrases) = (new(lexicon.Traits), new(lexicon.Clusters), new(lexicon.Phrases));

    public Lexicon Build() => new(new(_traits), new(_clusters), new(_phrases));

    /// <summary>Adds a trait to each of some words.</summary>
    public void Add(WordTraits trait, IEnumerable<string> words)
    {
        foreach (string word in words) Add(word, (uint)trait);
    }

    /// <summary>Adds a name of one or several words: the trait to each word that is capitalised, the class to the whole if there are several.</summary>
    public void AddName(WordTraits trait, int kind, string name)
    {
        List<Token> tokens = [];
        Tokenizer.Read(name, 0, Lexicon.MaxPhrase + 1, tokens);
        foreach (Token token in tokens)
        {
            ReadOnlySpan<char> word = name.AsSpan(token.Start, token.Length);
            if (word.Length > 1 && char.IsUpper(word[0])) Add(word.ToString(), (uint)trait);
        }

        if (tokens.Count is < 2 or > Lexicon.MaxPhrase) return;
        ulong phrase = 0;
        foreach (Token token in tokens) phrase = TextHash.Pair(phrase, HashOf(name.Substring(token.Start, token.Length)));
        uint key = Lexicon.Key(TextHash.Mix(phrase, 0));
        _phrases[key] = (byte)(_phrases.GetValueOrDefault(key) | (1 << kind));
        Add(name.Substring(tokens[0].Start, tokens[0].Length), (uint)WordTraits.BeginsPhrase);
    }

    /// <summary>Adds how the news capitalise words.</summary>
    public void AddCases(NewsWords news)
    {
        foreach ((string word, int lower, int capitalised) in news.Cases)
        {
            int all = lower + capitalised;
            if (all < 4 || !char.IsLetter(word[0])) continue;
            uint usual = capitalised * 10 < all * 3 ? 1u : capitalised * 10 < all * 9 ? 2u : 3u;

            // Most words are in lower case nearly always, and a rare one need not be kept.
            if (usual == 1 && all < 10) continue;
            Add(word, usual << Lexicon.CaseShift);
        }
    }

    /// <summary>Adds how often the names of the news have words, and names of several words that are nearly always of one class.</summary>
    public void AddNames(NewsNames names)
    {
        foreach ((string word, int[] classes, int all) in names.Words)
        {
            uint shares = 0;
            for (int kind = 0; kind < Labels.Classes; kind++)
            {
                float share = (float)classes[kind] / all;
                shares |= (share < 0.15 ? 0u : share < 0.5 ? 1u : share < 0.85 ? 2u : 3u) << (2 * kind);
            }

            if (shares != 0) Add(word, shares << Lexicon.ClassShift);
        }

        foreach ((string[] words, int kind) in names.Phrases)
        {
            ulong phrase = 0;
            foreach (string word in words) phrase = TextHash.Pair(phrase, HashOf(word));
            uint key = Lexicon.Key(TextHash.Mix(phrase, 0));

            // What a list says goes before what a model has found.
            _phrases.TryAdd(key, (byte)(1 << kind));
            Add(words[0], (uint)WordTraits.BeginsPhrase);
        }
    }

    /// <summary>Groups the words of the news into coarse, middle and fine clusters.</summary>
    public void AddClusters(NewsWords news, Action<string> log)
    {
        // Numbers with the same digits' places are one word, and so are rare words that are written alike.
        string[] names = [.. news.Words.Select((word, i) => NameOf(word, news.Counts[i]))];
        Dictionary<string, int> counts = [];
        for (int i = 0; i < names.Length; i++) counts[names[i]] = counts.GetValueOrDefault(names[i]) + news.Counts[i];
        string[] vocabulary = [.. counts.Where(word => word.Value > 0).OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal).Select(word => word.Key)];
        Dictionary<string, int> numbers = vocabulary.Select((word, i) => (word, i)).ToDictionary(word => word.word, word => word.i + 1);
        int[] numberOf = [.. names.Select(name => numbers.GetValueOrDefault(name))];
        List<(int First, int Second, int Count)> bigrams = Bigrams(news.Text, numberOf);
        log($"{vocabulary.Length:N0} words, {bigrams.Count:N0} bigrams");
        int[] coarse = WordClusters.Of(vocabulary.Length + 1, bigrams, 62, ClusterRounds);
        log("coarse clusters");
        int[] middle = WordClusters.Of(vocabulary.Length + 1, bigrams, 254, ClusterRounds);
        log("middle clusters");
        int[] fine = WordClusters.Of(vocabulary.Length + 1, bigrams, 1022, ClusterRounds);
        log("fine clusters");
        for (int i = 1; i <= vocabulary.Length; i++)
        {
            uint frequency = (uint)Math.Min(15, Math.Log2(counts[vocabulary[i - 1]]) - 2);
            _clusters[Lexicon.Key(TextHash.Of(vocabulary[i - 1]))] = (uint)(coarse[i] + 1) | ((uint)(middle[i] + 1) << 6) | ((uint)(fine[i] + 1) << 14) | (frequency << 24);
        }
    }

    private static List<(int First, int Second, int Count)> Bigrams(List<int> text, int[] numberOf)
    {
        HashNumbers pairs = new();
        List<(int First, int Second, int Count)> bigrams = [];
        int last = 0;
        foreach (int word in text)
        {
            int next = word == NewsWords.Boundary ? 0 : numberOf[word];
            int pair = pairs.GetOrAdd(TextHash.Mix(((ulong)last << 32) | (uint)next, 1), out bool isNew);
            if (isNew) bigrams.Add((last, next, 0));
            bigrams[pair] = bigrams[pair] with { Count = bigrams[pair].Count + 1 };
            last = next;
        }

        return bigrams;
    }

    private static string NameOf(string word, int count)
    {
        if (word.AsSpan().ContainsAnyInRange('0', '9')) return count >= 1000 ? word : string.Concat(word.Select(c => char.IsDigit(c) ? '0' : c)) is var pattern && pattern.Length <= 6 ? pattern : "<number>";
        if (count >= MinOccurrences) return word;
        return $"<{WordShapes.Of(word, LetterCase.Normal)}>";
    }

    private void Add(string word, uint bits)
    {
        uint key = Lexicon.Key(HashOf(word));
        _traits[key] = _traits.GetValueOrDefault(key) | bits;
    }

    private static ulong HashOf(string word) => TextHash.Of(FormTable.Fold(word));
}
