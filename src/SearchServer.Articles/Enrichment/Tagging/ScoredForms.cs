using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SearchServer.Articles.Enrichment.Tagging;

/// <summary>For each word of a form table the sum of its features' weights, at each offset from the token that is labelled. For one thread.</summary>
internal sealed class ScoredForms
{
    /// <summary>How many words are kept: they take 250 bytes each.</summary>
    private const int MaxForms = 40_000;

    private readonly FeatureTable _weights;
    private readonly short[] _boundary = new short[FormFeatures.Offsets * Labels.Lanes];
    private short[] _rows = [];

    public ScoredForms(Lexicon lexicon, FeatureTable weights)
    {
        _weights = weights;
        Forms = new FormTable(lexicon);
        for (int i = 0; i < FormFeatures.Offsets; i++)
        {
            ScoreSink sink = new(weights);
            FormFeatures.EmitBoundary(i - FormFeatures.Reach, ref sink);
            sink.Sum.CopyTo(_boundary, i * Labels.Lanes);
        }
    }

    public FormTable Forms { get; }

    /// <summary>Forgets words when there are many. Their numbers change, so this is for the time between two documents.</summary>
    public void Trim()
    {
        if (Forms.Count > MaxForms) Forms.Clear();
    }

    /// <summary>The number of a word's form.</summary>
    public int Add(ReadOnlySpan<char> word, LetterCase sentence)
    {
        int number = Forms.Add(word, sentence, out bool isNew);
        if (isNew) Score(word, number);
        return number;
    }

    /// <summary>What a word at an offset adds to the scores of the token's labels.</summary>
    public Vector256<short> this[int form, int offset] =>
        Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_rows), (nuint)((form * FormFeatures.Offsets) + offset + FormFeatures.Reach) * Labels.Lanes);

    /// <summary>What it adds that a sentence has no token at an offset.</summary>
    public Vector256<short> Boundary(int offset) => Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_boundary), (nuint)(offset + FormFeatures.Reach) * Labels.Lanes);

    private void Score(ReadOnlySpan<char> word, int number)
    {
        const int Size = FormFeatures.Offsets * Labels.Lanes;
        if (_rows.Length < (number + 1) * Size) Array.Resize(ref _rows, Math.Max(1024 * Size, 2 * _rows.Length));
        for (int i = 0; i < FormFeatures.Offsets; i++)
        {
            ScoreSink sink = new(_weights);
            FormFeatures.Emit(word, Forms[number], i - FormFeatures.Reach, ref sink);
            sink.Sum.CopyTo(_rows, (number * Size) + (i * Labels.Lanes));
        }
    }
}

/// <summary>Adds up the weights of features.</summary>
internal ref struct ScoreSink(FeatureTable weights) : IFeatureSink
{
    public Vector256<short> Sum;

    public void Add(ulong feature) => weights.AddTo(ref Sum, feature);
}
