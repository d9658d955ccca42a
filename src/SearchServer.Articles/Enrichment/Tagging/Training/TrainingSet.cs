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

    private readonly List<int> _contexts = [];
    private readonly List<int> _contextStarts = [0];
    private readonly List<int> _forms = [];
    private readonly List<int[]> _formFeatures = [];
    private readonly int[][] _boundary = new int[FormFeatures.Offsets][];

    public TrainingSet(IReadOnlyList<TrainingDocument> documents, Lexicon lexicon, int minOccurrences)
    {
        HashNumbers numbers = new();
        List<ulong> hashes = [];
        FormTable forms = new(lexicon);
        List<int> occurrences = [];
        NumberSink sink = new(numbers, hashes, []);
        for (int i = 0; i < _boundary.Length; i++)
        {
            FormFeatures.EmitBoundary(i - FormFeatures.Reach, ref sink);
            _boundary[i] = sink.Take();
        }

        TaggerDocument document = new(forms, lexicon);
        foreach (TrainingDocument source in documents)
        {
            document.Clear();
            document.Tokens.AddRange(source.Tokens);
            document.Sentences.AddRange(source.Sentences);
            document.Reserve();
            for (int number = 0; number < source.Sentences.Count; number++)
            {
                Sentence sentence = source.Sentences[number];
                if (source.Learned?.Contains(number) != false) Sequences.Add(new Sequence(Allowed.Count + sentence.First, Allowed.Count + sentence.End, source.Weight));
                for (int i = sentence.First; i < sentence.End; i++)
                {
                    ReadOnlySpan<char> word = source.Text.AsSpan(source.Tokens[i].Start, source.Tokens[i].Length);
                    int form = document.Forms[i] = forms.Add(word, sentence.Case, out bool isNew);
                    if (isNew)
                    {
                        occurrences.Add(0);
                        for (int offset = -FormFeatures.Reach; offset <= FormFeatures.Reach; offset++)
                        {
                            FormFeatures.Emit(word, forms[form], offset, ref sink);
                            _formFeatures.Add(sink.Take());
                        }
                    }

                    occurrences[form]++;
                    _forms.Add(form);
                }
            }

            document.Prepare();
            foreach (Sentence sentence in source.Sentences)
            {
                for (int i = sentence.First; i < sentence.End; i++)
                {
                    ContextFeatures.Emit(document, sentence, i, ref sink);
                    if (source.Domain != 0) EmitDomain(document.FormAt(sentence, i), document.FormAt(sentence, i - 1), (ulong)source.Domain, ref sink);
                    _contexts.AddRange(sink.Take());
                    _contextStarts.Add(_contexts.Count);
                }
            }

            Allowed.AddRange(source.Allowed);
        }

        Keep(hashes, occurrences, minOccurrences);
    }

    /// <summary>The second pass over documents, each labelled in the first by a model that was not trained on it.</summary>
    public TrainingSet(IEnumerable<(TrainingDocument Document, TaggerModel First)> documents, int minOccurrences)
    {
        HashNumbers numbers = new();
        List<ulong> hashes = [];
        NumberSink sink = new(numbers, hashes, []);
        Array.Fill(_boundary, []);
        List<float> scores = [];
        Workspace? workspace = null;
        TaggerModel? model = null;
        foreach ((TrainingDocument source, TaggerModel first) in documents)
        {
            if (model != first) workspace = new Workspace(model = first);
            TaggerDocument document = workspace!.Document;
            document.Clear();
            document.Tokens.AddRange(source.Tokens);
            document.Sentences.AddRange(source.Sentences);
            workspace.FirstPass("", source.Text, 0);
            for (int number = 0; number < source.Sentences.Count; number++)
            {
                Sentence sentence = source.Sentences[number];
                if (source.Learned?.Contains(number) != false) Sequences.Add(new Sequence(Allowed.Count + sentence.First, Allowed.Count + sentence.End, source.Weight));
                for (int i = sentence.First; i < sentence.End; i++)
                {
                    SecondPassFeatures.Emit(document, workspace.Names, workspace.FirstLabels, sentence, i, ref sink);
                    _contexts.AddRange(sink.Take());
                    _contextStarts.Add(_contexts.Count);
                }
            }

            foreach (short score in workspace.FirstScores[..(source.Tokens.Count * Labels.Lanes)]) scores.Add(score * first.Scale);
            Allowed.AddRange(source.Allowed);
        }

        Scores = [.. scores];
        Keep(hashes, [], minOccurrences);
    }

    /// <summary>Scores of each token's labels that features add to; empty for none.</summary>
    public float[] Scores { get; } = [];

    public List<Sequence> Sequences { get; } = [];

    /// <summary>The labels that each token may have, as bits.</summary>
    public List<uint> Allowed { get; } = [];

    /// <summary>The hash of each feature that has a number.</summary>
    public ulong[] Features { get; private set; } = [];

    /// <summary>The features that the tagger never asks for.</summary>
    public HashSet<ulong> DomainFeatures { get; } = [];

    /// <summary>Gives the features of a token of a sequence.</summary>
    public int Gather(in Sequence sequence, int token, Span<int> features)
    {
        int count = 0;
        for (int offset = -FormFeatures.Reach; offset <= FormFeatures.Reach; offset++)
        {
            int at = token + offset, index = offset + FormFeatures.Reach;
            int[] list = at < sequence.First || at >= sequence.End || _forms.Count == 0 ? _boundary[index] : _formFeatures[(_forms[at] * FormFeatures.Offsets) + index];
            list.CopyTo(features[count..]);
            count += list.Length;
        }

        ReadOnlySpan<int> contexts = CollectionsMarshal.AsSpan(_contexts)[_contextStarts[token].._contextStarts[token + 1]];
        contexts.CopyTo(features[count..]);
        return count + contexts.Length;
    }

    private void EmitDomain(in Form form, in Form before, ulong domain, ref NumberSink sink)
    {
        ulong kind = DomainKinds + (domain << 4);
        ReadOnlySpan<ulong> values = [1, (ulong)form.Shape, form.Folded, (ulong)form.Traits, before.Folded, form.Middle];
        for (int i = 0; i < values.Length; i++)
        {
            ulong feature = TextHash.Mix(values[i], kind + (ulong)i);
            DomainFeatures.Add(feature);
            sink.Add(feature);
        }
    }

    private void Keep(List<ulong> hashes, List<int> occurrences, int minOccurrences)
    {
        int[] counts = new int[hashes.Count];
        foreach (int feature in _contexts) counts[feature]++;
        for (int i = 0; i < _formFeatures.Count; i++)
        {
            foreach (int feature in _formFeatures[i]) counts[feature] += occurrences[i / FormFeatures.Offsets];
        }

        int[] numbers = new int[counts.Length];
        List<ulong> kept = [];
        for (int i = 0; i < counts.Length; i++)
        {
            numbers[i] = counts[i] < minOccurrences ? -1 : kept.Count;
            if (numbers[i] >= 0) kept.Add(hashes[i]);
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
