using SearchServer.Engine.Numerics;

namespace SearchServer.Engine.Search.Similarities;

/// <summary>
/// BM25 as Lucene 8 computes it, in floats: k1 = 1.2, b = 0.75, no factor k1 + 1, lengths by their code of a byte.
/// <code>
/// idf   = ln(1 + (N - df + 0.5) / (df + 0.5)),  N = documents that have the field
/// score = w - w / (1 + freq * inverse[norm]),   w = boost * idf,  inverse[norm] = 1 / (k1 * (1 - b + b * length(norm) / average length))
/// </code>
/// Source: Robertson et al., "Okapi at TREC-3"; Lucene 8, search/similarities/BM25Similarity.
/// </summary>
/// <param name="boost">The boost.</param>
/// <param name="idf">The idf of a term, or the sum of those of a phrase.</param>
/// <param name="field">The field.</param>
internal sealed class BM25(float boost, float idf, FieldStatistics field)
{
    private const float K1 = 1.2f;
    private const float B = 0.75f;

    private readonly float[] _inverse = field.InverseLengths;

    /// <summary>What a document scores at most.</summary>
    public float Weight { get; } = boost * idf;

    /// <summary>1 / (k1 * (1 - b + b * length / average)) for each code of a length.</summary>
    public ReadOnlySpan<float> Inverse => _inverse;

    /// <summary>The factors of lengths in a field, for each code of a length.</summary>
    public static float[] InverseLengths(float averageLength)
    {
        float[] inverse = new float[256];
        for (int code = 0; code < inverse.Length; code++) inverse[code] = 1f / (K1 * (1 - B + (B * SmallFloat.DecodeLength((byte)code) / averageLength)));
        return inverse;
    }

    public static float Idf(long docFreq, long docCount) => (float)Math.Log(1 + ((docCount - docFreq + 0.5) / (docFreq + 0.5)));

    /// <summary>The score of a document. Grows with the frequency and falls with the length.</summary>
    public float Score(float freq, byte norm) => Weight - (Weight / (1f + (freq * _inverse[norm])));

    /// <summary>How a document comes to its score.</summary>
    /// <param name="score">The score.</param>
    /// <param name="query">What is scored.</param>
    /// <param name="terms">The idf of each term.</param>
    /// <param name="freq">How often the term or phrase is in the document.</param>
    /// <param name="norm">The code of the document's length.</param>
    public Explanation Explain(float score, string query, IEnumerable<Explanation> terms, float freq, byte norm)
    {
        Explanation[] counts =
        [
            new Explanation(freq, "freq, occurrences in the document"),
            new Explanation(K1, "k1, how soon more of them count less"),
            new Explanation(B, "b, how much the length counts"),
            new Explanation(SmallFloat.DecodeLength(norm), "length of the field, as it is stored in a byte"),
            new Explanation(field.AverageLength, "average length of the field"),
        ];
        Explanation tf = new(1 - (1 / (1 + (freq * _inverse[norm]))), "tf: freq / (freq + k1 * (1 - b + b * length / average length))", [.. counts]);
        return new Explanation(score, $"{query}: boost * (sum of idf) * tf", [new Explanation(boost, "boost"), .. terms, tf]);
    }
}
