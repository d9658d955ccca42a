namespace SearchServer.Articles.Enrichment.Tagging;

/// <summary>
/// The words that a thread has met, with all that can be known of them without context: looked up by hash, worked out once. News repeats its words, so nearly all of a
/// text costs one look-up a token. When it is full it is emptied, between documents. For one thread.
/// </summary>
internal sealed class FormTable(Lexicon lexicon)
{
    private readonly HashNumbers _forms = new();
    private readonly HashNumbers _words = new();
    private Form[] _entries = new Form[1 << 10];

    public int Count => _forms.Count;

    /// <summary>How many folded words there are.</summary>
    public int WordCount => _words.Count;

    public ref readonly Form this[int number] => ref _entries[number];

    public void Clear()
    {
        _forms.Clear();
        _words.Clear();
    }

    /// <summary>The number of a word in a sentence of such a case. Numbers count up from 0.</summary>
    public int Add(ReadOnlySpan<char> word, LetterCase sentence, out bool isNew)
    {
        ulong written = TextHash.Of(word);
        int number = _forms.GetOrAdd(TextHash.Mix(written, (ulong)sentence), out isNew);
        if (!isNew) return number;
        if (number == _entries.Length) Array.Resize(ref _entries, 2 * number);
        Describe(word, sentence, written, out _entries[number]);
        return number;
    }

    /// <summary>A word in lower case, with plain apostrophes and hyphens.</summary>
    public static Span<char> Fold(ReadOnlySpan<char> word, Span<char> buffer)
    {
        int length = Math.Min(word.Length, buffer.Length);
        for (int i = 0; i < length; i++)
        {
            char c = word[i];
            buffer[i] = c switch
            {
                '’' => '\'',
                '\u2010' or '\u2011' => '-',
                _ => char.ToLowerInvariant(c),
            };
        }

        return buffer[..length];
    }

    /// <summary>A word in lower case, with plain apostrophes and hyphens.</summary>
    public static string Fold(string word) => Fold(word, new char[word.Length]).ToString();

    private void Describe(ReadOnlySpan<char> word, LetterCase sentence, ulong written, out Form form)
    {
        Span<char> buffer = stackalloc char[Tokenizer.MaxLength];
        Span<char> folded = Fold(word, buffer);
        ulong hash = TextHash.Of(folded);
        WordShape shape = WordShapes.Of(word, sentence);
        WordTraits traits = lexicon.TraitsOf(hash);
        bool isDamaged = shape >= WordShape.TitleCapitalised;
        uint cluster = isDamaged ? BestCluster(folded, hash) : lexicon.ClusterOf(written);
        if (cluster == 0 && !isDamaged) cluster = BestCluster(folded, hash);
        form = new Form
        {
            Written = isDamaged ? hash : written,
            Folded = hash,
            Word = _words.GetOrAdd(hash, out _),
            Traits = traits,
            Shape = shape,
            Coarse = (byte)(cluster & 63),
            Middle = (byte)((cluster >> 6) & 255),
            Fine = (ushort)((cluster >> 14) & 1023),
            Frequency = (byte)(cluster >> 24),
        };
        form.IsCapitalised = WordShapes.IsCapitalised(shape) && !(shape is WordShape.TitleCapitalised or WordShape.Upper && form.UsualCase == 1);
    }

    /// <summary>The cluster of the most frequent way to write a word.</summary>
    private uint BestCluster(Span<char> folded, ulong hash)
    {
        uint best = lexicon.ClusterOf(hash);
        Span<char> other = stackalloc char[Tokenizer.MaxLength];
        other = other[..folded.Length];
        folded.CopyTo(other);
        other[0] = char.ToUpperInvariant(other[0]);
        uint capitalised = lexicon.ClusterOf(TextHash.Of(other));
        if (capitalised >> 24 > best >> 24) best = capitalised;
        foreach (ref char c in other) c = char.ToUpperInvariant(c);
        uint upper = lexicon.ClusterOf(TextHash.Of(other));
        return upper >> 24 > best >> 24 ? upper : best;
    }
}
