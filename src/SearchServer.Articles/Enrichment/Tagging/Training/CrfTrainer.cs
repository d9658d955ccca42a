using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SearchServer.Articles.Enrichment.Tagging.Training;

/// <summary>
/// Trains a linear-chain conditional random field (Lafferty et al. 2001) by stochastic gradient ascent with AdaGrad's step sizes and features dropped by chance, which makes it lean
/// less on single words. Tokens may allow several labels: the likelihood is then that of all labellings that are allowed. Seeded: the same input gives the same weights.
/// </summary>
internal sealed class CrfTrainer
{
    private const float Epsilon = 1e-6f;

    /// <summary>A gradient below this changes nothing that would be seen after rounding.</summary>
    private const float Negligible = 2e-3f;
    private const int MaxFeatures = 1024;

    private readonly TrainingSet _set;
    private readonly TrainingOptions _options;
    private readonly Random _random;
    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly float[] _transitions = new float[Labels.Count * Labels.Count];
    private readonly float[] _transitionSquares = new float[Labels.Count * Labels.Count];
    private readonly ForwardBackward _lattice = new();
    private readonly int[] _features = new int[SentenceBreaks.MaxLength * MaxFeatures];
    private readonly int[] _starts = new int[SentenceBreaks.MaxLength + 1];

    /// <param name="set">What to learn from.</param>
    /// <param name="options">How.</param>
    /// <param name="transitions">The transitions to start from; none for zeros.</param>
    public CrfTrainer(TrainingSet set, TrainingOptions options, ReadOnlySpan<float> transitions = default)
    {
        (_set, _options, _random) = (set, options, new Random(options.Seed));
        _weights = new float[set.Features.Length * Labels.Lanes];
        _squares = new float[_weights.Length];
        transitions.CopyTo(_transitions);
    }

    /// <summary>A row of weights for each feature.</summary>
    public float[] Weights => _weights;

    /// <summary>The score of each label (column) behind each label (row).</summary>
    public float[] Transitions => _transitions;

    /// <summary>Goes through all sequences as often as the options say. The weights are the mean of those behind the later rounds.</summary>
    public void Train()
    {
        float[] sum = new float[_weights.Length], transitionSum = new float[_transitions.Length];
        int averaged = 0;
        Sequence[] sequences = [.. _set.Sequences];
        for (int epoch = 0; epoch < _options.Epochs; epoch++)
        {
            _random.Shuffle(sequences);
            double loss = 0;
            foreach (Sequence sequence in sequences) loss += Learn(sequence);
            _options.Log?.Invoke($"  round {epoch + 1}: loss {loss / _set.Allowed.Count:0.0000} a token");
            if (epoch < _options.Epochs / 2) continue;
            averaged++;
            for (int i = 0; i < sum.Length; i++) sum[i] += _weights[i];
            for (int i = 0; i < transitionSum.Length; i++) transitionSum[i] += _transitions[i];
        }

        for (int i = 0; i < sum.Length; i++) _weights[i] = sum[i] / averaged;
        for (int i = 0; i < transitionSum.Length; i++) _transitions[i] = transitionSum[i] / averaged;
    }

    private double Learn(in Sequence sequence)
    {
        int length = sequence.End - sequence.First;
        int count = 0;
        for (int i = 0; i < length; i++)
        {
            _starts[i] = count;
            int gathered = _set.Gather(sequence, sequence.First + i, _features.AsSpan(count));
            int kept = count;
            for (int j = count; j < count + gathered; j++)
            {
                if (_random.NextSingle() >= _options.Dropout) _features[kept++] = _features[j];
            }

            count = kept;
            Vector512<float> scores = _set.Scores.Count > 0 ? Vector512.Create(CollectionsMarshal.AsSpan(_set.Scores).Slice((sequence.First + i) * Labels.Lanes, Labels.Lanes)) : default;
            for (int j = _starts[i]; j < count; j++) scores += RowAt(_weights, _features[j]);
            _lattice.Set(i, scores);
        }

        _starts[length] = count;
        double loss = _lattice.Run(_transitions, CollectionsMarshal.AsSpan(_set.Allowed)[sequence.First..sequence.End]);
        float step = _options.Step;
        for (int i = 0; i < length; i++)
        {
            Vector512<float> gradient = _lattice.Gradient(i) * sequence.Weight;
            if (Vector512.LessThanAll(Vector512.Abs(gradient), Vector512.Create(Negligible))) continue;
            for (int j = _starts[i]; j < _starts[i + 1]; j++)
            {
                nuint row = (nuint)_features[j] * Labels.Lanes;
                ref float weight = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_weights), row);
                ref float square = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_squares), row);
                Vector512<float> old = Vector512.LoadUnsafe(ref weight);
                Vector512<float> slope = gradient - (old * _options.Decay);
                Vector512<float> squares = Vector512.LoadUnsafe(ref square) + (slope * slope);
                squares.StoreUnsafe(ref square);
                (old + (slope * step / Vector512.Sqrt(squares + Vector512.Create(Epsilon)))).StoreUnsafe(ref weight);
            }
        }

        if (_options.KeepsTransitions) return loss;
        ReadOnlySpan<float> slopes = _lattice.TransitionGradient;
        for (int i = 0; i < slopes.Length; i++)
        {
            float slope = (slopes[i] * sequence.Weight) - (_transitions[i] * _options.Decay);
            _transitionSquares[i] += slope * slope;
            _transitions[i] += slope * step / MathF.Sqrt(_transitionSquares[i] + Epsilon);
        }

        return loss;
    }

    private static Vector512<float> RowAt(float[] rows, int feature) => Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(rows), (nuint)feature * Labels.Lanes);
}

/// <summary>How training goes.</summary>
internal sealed record TrainingOptions
{
    public int Seed { get; init; } = 1;

    public int Epochs { get; init; } = 8;

    /// <summary>AdaGrad's step.</summary>
    public float Step { get; init; } = 0.15f;

    /// <summary>How strongly weights are drawn to zero, each time that their feature is met.</summary>
    public float Decay { get; init; } = 1e-4f;

    /// <summary>The share of features that are left out, each time anew.</summary>
    public float Dropout { get; init; } = 0.2f;

    /// <summary>Whether transitions stay as they are.</summary>
    public bool KeepsTransitions { get; init; }

    public Action<string>? Log { get; init; }
}
