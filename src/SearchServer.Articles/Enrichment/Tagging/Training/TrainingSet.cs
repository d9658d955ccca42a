using System.Runtime.InteropServices;

namespace SearchServer.Articles.Enrichment.Tagging.Training;

/// <summary>
/// Documents as a trainer sees them: the numbers of each token's features. Features of words by themselves are kept once a word, as the tagger does. Features that occur too
/// rarely get no number.
/// </summary>
internal sealed class TrainingSet
{
    /// <summary>The kinds of features that say what is a set's own; the tagger never asks for them.</summary>
    private const ulong DomainKinds = 1 << 12;

    private NumberSink _sink = new(new HashNumbers(), [], []);
    private readonly List<int> _contexts = [];
    private readonly List<int> _contextStarts = [0];

    /// <summary>The form of each token, and the features of each form at each offset; empty in a second pass, where words by themselves have no say.</summary>
    private readonly List<int> _forms = [];
    private readonly List<int[]> _formFeatures = [];
    private readonly List<int> _occurrences = [];
    private readonly int[][] _boundary = [.. Enumerable.Repeat<int[]>([], FormFeatures.Offsets)];

    private TrainingSet()
    {
    }

    public List<Sequence> Sequences { get; } = [];

    /// <summary>The labels that each token may have, as bits.</summary>
    public List<uint> Allowed { get; } = [];

    /// <summary>Scores of each token's labels, sixteen a token, that features add to; empty for none.</summary>
    public List<float> Scores { get; } = [];

    /// <summary>The hash of each feature that has a number.</summary>
    public ulong[] Features { get; private set; } = [];

    /// <summary>The features that the tagger never asks for.</summary>
    public HashSet<ulong> DomainFeatures { get; } = [];

    /// <summary>Documents for the first pass.</summary>
    public static TrainingSet FirstPass(IReadOnlyList<TrainingDocument> documents, Lexicon lexicon, int minOccurrences)
    {
        TrainingSet set = new();
        for (int offset = -FormFeatures.Reach; offset <= FormFeatures.Reach; offset++)
        {
            FormFeatures.EmitBoundary(offset, ref set._sink);
            set._boundary[offset + FormFeatures.Reach] = set._sink.Take();
        }

        FormTable forms = new(lexicon);
        TaggerDocument document = new(forms, lexicon);
        foreach (TrainingDocument source in documents)
        {
            document.Set(source.Tokens, source.Sentences);
            set.AddForms(document, forms, source);
            document.Prepare();
            set.AddSequences(source, (sentence, token) =>
            {
                ContextFeatures.Emit(document, sentence, token, ref set._sink);
                if (source.Domain != 0) set.EmitDomain(document.FormAt(sentence, token), document.FormAt(sentence, token - 1), (ulong)source.Domain);
            });
        }

        set.Keep(minOccurrences);
        return set;
    }

    /// <summary>The second pass over documents, each labelled in the first by a model that was not trained on it.</summary>
    public static TrainingSet SecondPass(IEnumerable<(TrainingDocument Document, TaggerModel First)> documents, int minOccurrences)
    {
        TrainingSet set = new();
        foreach (IGrouping<TaggerModel, TrainingDocument> group in documents.GroupBy(document => document.First, document => document.Document))
        {
            Workspace workspace = new(group.Key);
            foreach (TrainingDocument source in group)
            {
                workspace.Document.Set(source.Tokens, source.Sentences);
                workspace.FirstPass("", source.Text, 0);
                set.AddSequences(source, (sentence, token) => SecondPassFeatures.Emit(workspace.Document, workspace.Names, workspace.FirstLabels, sentence, token, ref set._sink));
                foreach (short score in workspace.FirstScores[..(source.Tokens.Count * Labels.Lanes)]) set.Scores.Add(score * group.Key.Scale);
            }
        }

        set.Keep(minOccurrences);
        return set;
    }

    /// <summary>Gives the features of a token of a sequence.</summary>
    public int Gather(in Sequence sequence, int token, Span<int> features)
    {
        int count = 0;
        for (int offset = -FormFeatures.Reach; offset <= FormFeatures.Reach && _forms.Count > 0; offset++)
        {
            int at = token + offset, index = offset + FormFeatures.Reach;
            int[] list = at < sequence.First || at >= sequence.End ? _boundary[index] : _formFeatures[(_forms[at] * FormFeatures.Offsets) + index];
            list.CopyTo(features[count..]);
            count += list.Length;
        }

        ReadOnlySpan<int> contexts = CollectionsMarshal.AsSpan(_contexts)[_contextStarts[token].._contextStarts[token + 1]];
        contexts.CopyTo(features[count..]);
        return count + contexts.Length;
    }

    private void AddForms(TaggerDocument document, FormTable forms, TrainingDocument source)
    {
        for (int number = 0; number < source.Sentences.Count; number++)
        {
            Sentence sentence = source.Sentences[number];
            for (int i = sentence.First; i < sentence.End; i++)
            {
                ReadOnlySpan<char> word = source.Text.AsSpan(source.Tokens[i].Start, source.Tokens[i].Length);
                int form = document.Forms[i] = forms.Add(word, sentence.Case, out bool isNew);
                if (isNew)
                {
                    _occurrences.Add(0);
                    for (int offset = -FormFeatures.Reach; offset <= FormFeatures.Reach; offset++)
                    {
                        FormFeatures.Emit(word, forms[form], offset, ref _sink);
                        _formFeatures.Add(_sink.Take());
                    }
                }

                if (source.Learns(number)) _occurrences[form]++;
                _forms.Add(form);
            }
        }
    }

    private void AddSequences(TrainingDocument source, Action<Sentence, int> emit)
    {
        for (int number = 0; number < source.Sentences.Count; number++)
        {
            Sentence sentence = source.Sentences[number];
            bool isLearned = source.Learns(number);
            if (isLearned) Sequences.Add(new Sequence(Allowed.Count + sentence.First, Allowed.Count + sentence.End, source.Weight));
            for (int i = sentence.First; i < sentence.End; i++)
            {
                if (isLearned) emit(sentence, i);
                _contexts.AddRange(_sink.Take());
                _contextStarts.Add(_contexts.Count);
            }
        }

        Allowed.AddRange(source.Allowed);
    }

    private void EmitDomain(in Form form, in Form before, ulong domain)
    {
        ulong kind = DomainKinds + (domain << 4);
        ReadOnlySpan<ulong> values = [1, (ulong)form.Shape, form.Folded, (ulong)form.Traits, before.Folded, form.Middle];
        for (int i = 0; i < values.Length; i++)
        {
            ulong feature = TextHash.Mix(values[i], kind + (ulong)i);
            DomainFeatures.Add(feature);
            _sink.Add(feature);
        }
    }

    /// <summary>Numbers the features that are frequent enough anew, and forgets the others.</summary>
    private void Keep(int minOccurrences)
    {
        int[] counts = new int[_sink.Hashes.Count];
        foreach (int feature in _boundary.SelectMany(features => features)) counts[feature] = minOccurrences;
        foreach (int feature in _contexts) counts[feature]++;
        for (int i = 0; i < _formFeatures.Count; i++)
        {
            foreach (int feature in _formFeatures[i]) counts[feature] += _occurrences[i / FormFeatures.Offsets];
        }

        int[] numbers = new int[counts.Length];
        List<ulong> kept = [];
        for (int i = 0; i < counts.Length; i++)
        {
            numbers[i] = counts[i] < minOccurrences ? -1 : kept.Count;
            if (numbers[i] >= 0) kept.Add(_sink.Hashes[i]);
        }

        for (int i = 0; i < _formFeatures.Count; i++) _formFeatures[i] = Renumber(_formFeatures[i], numbers);
        for (int i = 0; i < _boundary.Length; i++) _boundary[i] = Renumber(_boundary[i], numbers);
        int to = 0;
        for (int token = 0, from = 0; token + 1 < _contextStarts.Count; token++)
        {
            for (int end = _contextStarts[token + 1]; from < end; from++)
            {
                int number = numbers[_contexts[from]];
                if (number >= 0) _contexts[to++] = number;
            }

            _contextStarts[token + 1] = to;
        }

        _contexts.RemoveRange(to, _contexts.Count - to);
        Features = [.. kept];
    }

    private static int[] Renumber(int[] features, int[] numbers) => [.. features.Select(feature => numbers[feature]).Where(number => number >= 0)];

    /// <summary>Numbers features in the order in which they come.</summary>
    private readonly struct NumberSink(HashNumbers numbers, List<ulong> hashes, List<int> list) : IFeatureSink
    {
        public List<ulong> Hashes => hashes;

        public void Add(ulong feature)
        {
            int number = numbers.GetOrAdd(feature, out bool isNew);
            if (isNew) hashes.Add(feature);
            list.Add(number);
        }

        public int[] Take()
        {
            int[] taken = [.. list];
            list.Clear();
            return taken;
        }
    }
}

/// <summary>A sentence of a training set.</summary>
internal readonly record struct Sequence(int First, int End, float Weight);
