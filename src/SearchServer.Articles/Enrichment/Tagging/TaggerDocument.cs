using System.Runtime.InteropServices;

namespace SearchServer.Articles.Enrichment.Tagging;

/// <summary>
/// A document on its way through the tagger: tokens, sentences, the form of each token, the runs of capitalised words, and what the document as a whole says about each of its
/// words. Its memory is kept for the next document. For one thread.
/// </summary>
internal sealed class TaggerDocument(FormTable forms, Lexicon lexicon)
{
    private static readonly Form s_boundary = new() { Written = 1, Folded = 1, Word = -1 };

    private WordEvidence[] _evidence = [];
    private int[] _forms = [];
    private Run[] _runs = [];
    private byte[] _phrases = [];

    public List<Token> Tokens { get; } = [];

    public List<Sentence> Sentences { get; } = [];

    /// <summary>What the document says about each word, by the number of the folded word.</summary>
    public Span<WordEvidence> Evidence => _evidence;

    /// <summary>The number of each token's form.</summary>
    public Span<int> Forms => _forms;

    /// <summary>The run of capitalised words that each token is in.</summary>
    public Span<Run> Runs => _runs;

    /// <summary>For each token the classes of the longest name of the phrase lexicon that it is in, as bits, and its position in it above bit 4; 0 for none.</summary>
    public Span<byte> Phrases => _phrases;

    /// <summary>Forgets tokens and sentences.</summary>
    public void Clear()
    {
        Tokens.Clear();
        Sentences.Clear();
    }

    /// <summary>Adds the tokens and sentences of a text from a position on, until the document has so many tokens.</summary>
    /// <returns>Where the text goes on.</returns>
    public int Read(ReadOnlySpan<char> text, int start, int maxTokens)
    {
        int first = Tokens.Count;
        int end = Tokenizer.Read(text, start, maxTokens, Tokens);
        if (Tokens.Count > first) SentenceBreaks.Find(text, CollectionsMarshal.AsSpan(Tokens), first, Sentences);
        return end;
    }

    /// <summary>Takes tokens and sentences that are known.</summary>
    public void Set(List<Token> tokens, List<Sentence> sentences)
    {
        Clear();
        Tokens.AddRange(tokens);
        Sentences.AddRange(sentences);
        Reserve();
    }

    /// <summary>Sets aside room for the forms of all tokens.</summary>
    public void Reserve()
    {
        if (_forms.Length >= Tokens.Count) return;
        int capacity = Math.Max(Tokens.Count, 2 * _forms.Length);
        _forms = new int[capacity];
        _runs = new Run[capacity];
        _phrases = new byte[capacity];
    }

    /// <summary>The form of a token of a sentence; of a boundary outside of it.</summary>
    public ref readonly Form FormAt(in Sentence sentence, int token)
    {
        if (token < sentence.First || token >= sentence.End) return ref s_boundary;
        return ref forms[_forms[token]];
    }

    /// <summary>Works out runs and evidence, once all tokens have their forms.</summary>
    public void Prepare()
    {
        if (_evidence.Length < forms.WordCount) _evidence = new WordEvidence[Math.Max(forms.WordCount, 2 * _evidence.Length)];
        for (int i = 0; i < Tokens.Count; i++) _evidence[forms[_forms[i]].Word] = default;
        foreach (Sentence sentence in CollectionsMarshal.AsSpan(Sentences))
        {
            FindRuns(sentence);
            FindPhrases(sentence);
            for (int i = sentence.First; i < sentence.End; i++) Gather(sentence, i);
        }
    }

    private void FindRuns(in Sentence sentence)
    {
        for (int i = sentence.First; i < sentence.End;)
        {
            int end = i;
            while (end < sentence.End && IsInRun(sentence, end)) end++;
            if (end == i)
            {
                _runs[i++] = default;
                continue;
            }

            Run run = new(i, end);
            for (; i < end; i++) _runs[i] = run;
        }
    }

    /// <summary>Marks the names of several words that the lexicon knows: from left to right, the longest.</summary>
    private void FindPhrases(in Sentence sentence)
    {
        _phrases.AsSpan(sentence.First, sentence.End - sentence.First).Clear();
        for (int i = sentence.First; i < sentence.End; i++)
        {
            ref readonly Form first = ref FormAt(sentence, i);
            if (!first.IsCapitalised || !first.Has(WordTraits.BeginsPhrase)) continue;
            ulong phrase = TextHash.Pair(0, first.Folded);
            int longest = 0, classes = 0;
            for (int length = 2; length <= Lexicon.MaxPhrase && i + length <= sentence.End; length++)
            {
                phrase = TextHash.Pair(phrase, FormAt(sentence, i + length - 1).Folded);
                if (lexicon.ClassesOf(TextHash.Mix(phrase, 0)) is var found and not 0) (longest, classes) = (length, found);
            }

            for (int j = 0; j < longest; j++) _phrases[i + j] = (byte)(classes | (Labels.PositionOf(Labels.At(0, j, longest)) << 4));
            if (longest > 0) i += longest - 1;
        }
    }

    private bool IsInRun(in Sentence sentence, int token)
    {
        ref readonly Form form = ref FormAt(sentence, token);
        return form.IsCapitalised && !(form.UsualCase == 1 && token == sentence.First && form.Shape == WordShape.Capitalised);
    }

    /// <summary>Adds what one occurrence of a word says to what the document says about the word.</summary>
    private void Gather(in Sentence sentence, int token)
    {
        ref readonly Form form = ref FormAt(sentence, token);
        ref WordEvidence evidence = ref _evidence[form.Word];
        Run run = _runs[token];
        if (sentence.Case == LetterCase.Normal)
        {
            if (form.Shape == WordShape.Lower) evidence.Lower++;
            else if (form.IsCapitalised && token > sentence.First) evidence.Capitalised++;
        }

        if (run.Length == 0) return;
        evidence.Cues.Add(CuesOf(sentence, token));
        if (run.Length > evidence.Longest.Length && run.Length is > 1 and <= 6 && sentence.Case == LetterCase.Normal) evidence.Longest = run;
    }

    /// <summary>What the neighbourhood of a word in a run of capitalised ones says about it.</summary>
    public Cues CuesOf(in Sentence sentence, int token)
    {
        Run run = _runs[token];
        Cues cues = Cues.None;
        ref readonly Form before = ref FormAt(sentence, run.Start - 1);
        ref readonly Form behind = ref FormAt(sentence, run.End);
        ref readonly Form first = ref FormAt(sentence, run.Start);
        ref readonly Form last = ref FormAt(sentence, run.End - 1);
        if (token > run.Start && first.Has(WordTraits.FirstName) && run.Length <= 4) cues |= Cues.BehindFirstName;
        if (token == run.Start && run.Length is 2 or 3 && first.Has(WordTraits.FirstName)) cues |= Cues.FirstName;
        if (before.Has(WordTraits.Title) || (token > run.Start && first.Has(WordTraits.Title))) cues |= Cues.BehindTitle;
        if (run.Length > 1 && last.Has(WordTraits.OrganisationHead)) cues |= Cues.InOrganisation;
        if (before.Has(WordTraits.PlaceBefore)) cues |= Cues.BehindPreposition;
        if (behind.Has(WordTraits.Speech) || (run.Length == 1 && before.Has(WordTraits.Speech))) cues |= Cues.Speaks;
        if (behind.Shape == WordShape.Comma && FormAt(sentence, run.End + 1).Has(WordTraits.Country | WordTraits.Region)) cues |= Cues.BeforePlace;
        if (before.Shape == WordShape.Lower && before.Has(WordTraits.NameParticle) && token == run.Start) cues |= Cues.BehindParticle;
        return cues;
    }
}

/// <summary>Consecutive capitalised tokens.</summary>
internal readonly record struct Run(int Start, int End)
{
    public int Length => End - Start;
}
