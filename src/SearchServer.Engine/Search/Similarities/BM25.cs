using SearchServer.Engine.Numerics;

namespace SearchServer.Engine.Search.Similarities;

/// <summary>How often a field's terms occur in the whole index, deleted documents included.</summary>
/// <param name="DocCount">Documents that have the field.</param>
/// <param name="SumTotalTermFreq">Occurrences of all its terms.</param>
internal readonly record struct FieldStatistics(long DocCount, long SumTotalTermFreq);

/// <summary>
/// BM25 as Lucene 8 computes it, in floats: k1 = 1.2, b = 0.75, no factor k1 + 1, lengths by their code of a byte.
/// <code>
/// idf   = ln(1 + (N - df + 0.5) / (df + 0.5)),  N = documents that have the field
/// score = w - w / (1 + freq * inverse[norm]),   w = boost * idf,  inverse[norm] = 1 / (k1 * (1 - b + b * length(norm) / average length))
/// </code>
/// Source: Robertson et al., "Okapi at TREC-3"; Lucene 8, search/similarities/BM25Similarity.
/// </summary>
internal sealed class BM25
{
    private const float K1 = 1.2f;
    private const float B = 0.75f;

    private readonly float[] _inverse = new float[256];
    private readonly float _boost;
    private readonly float _averageLength;

    /// <summary>Prepares scoring of one term or phrase.</summary>
    public BM25(float boost, float idf, in FieldStatistics field)
    {
        Weight = boost * idf;
        _boost = boost;
        _averageLength = (float)(field.SumTotalTermFreq / (double)field.DocCount);
        for (int code = 0; code < _inverse.Length; code++) _inverse[code] = 1f / (K1 * (1 - B + (B * SmallFloat.DecodeLength((byte)code) / _averageLength)));
    }

    /// <summary>What a document scores at most.</summary>
    public float Weight { get; }

    /// <summary>1 / (k1 * (1 - b + b * length / average)) for each code of a length.</summary>
    public ReadOnlySpan<float> Inverse => _inverse;

    public static float Idf(long docFreq, long docCount) => (float)Math.Log(1 + ((docCount - docFreq + 0.5) / (docFreq + 0.5)));

    /// <summary>The score of a document. Grows with the frequency and falls with the length.</summary>
    public float Score(float freq, byte norm) => Weight - (Weight / (1f + (freq * _inverse[norm])));

    /// <summary>How a document comes to its score.</summary>
    /// <param name="score">The score.</param>
    /// <param name="query">What is scored.</param>
    /// <param name="idf">The idf of each term.</param>
    /// <param name="freq">How often the term or phrase is in the document.</param>
    /// <param name="norm">The code of the document's length.</param>
    public Explanation Explain(float score, string query, IEnumerable<Explanation> idf, float freq, byte norm)
    {
        Explanation[] counts =
        [
            new Explanation(freq, "freq, occurrences in the document"),
            new Explanation(K1, "k1, how soon more of them count less"),
            new Explanation(B, "b, how much the length counts"),
            new Explanation(SmallFloat.DecodeLength(norm), "length of the field, as it is stored in a byte"),
            new Explanation(_averageLength, "average length of the field"),
        ];
        Explanation tf = new(1 - (1 / (1 + (freq * _inverse[norm]))), "tf: freq / (freq + k1 * (1 - b + b * length / average length))", [.. counts]);
        return new Explanation(score, $"{query}: boost * (sum of idf) * tf", [new Explanation(_boost, "boost"), .. idf, tf]);
    }
}
