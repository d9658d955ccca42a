using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search.Similarities;

namespace SearchServer.Engine.Search;

/// <summary>In how many documents a term is: what it weighs. Statistics of a word in several fields add up.</summary>
/// <param name="DocFreq">Documents that contain the term, at most <paramref name="DocCount"/>; deleted ones may be among them.</param>
/// <param name="DocCount">Documents that have the field.</param>
public readonly record struct TermStatistics(long DocFreq, long DocCount)
{
    /// <summary>The inverse document frequency, 0 for a term that is nowhere.</summary>
    public float Idf => DocFreq == 0 ? 0 : BM25.Idf(DocFreq, DocCount);

    /// <summary>How a term comes to its idf.</summary>
    internal Explanation Explain(Term term) => new(Idf, $"idf of {term}: ln(1 + (N - n + 0.5) / (n + 0.5))", [new Explanation(DocFreq, "n, documents with the term"), new Explanation(DocCount, "N, documents with the field")]);
}
