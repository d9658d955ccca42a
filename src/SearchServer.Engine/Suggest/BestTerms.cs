using System.Text;

namespace SearchServer.Engine.Suggest;

/// <summary>Keeps the best of many terms: those with the fewest edits, of these those in the most documents, of these the first that came. Memory is that of the terms kept.</summary>
internal sealed class BestTerms(int capacity)
{
    private readonly PriorityQueue<string, Rank> _kept = new();
    private int _turn;

    public void Add(ReadOnlySpan<byte> term, int edits, long docFreq)
    {
        Rank rank = new(edits, docFreq, _turn++);
        if (_kept.Count < capacity) _kept.Enqueue(Encoding.UTF8.GetString(term), rank);
        else if (_kept.TryPeek(out _, out Rank worst) && rank.CompareTo(worst) > 0) _kept.EnqueueDequeue(Encoding.UTF8.GetString(term), rank);
    }

    /// <summary>Takes the kept terms, the best first.</summary>
    public SimilarTerm[] Take()
    {
        SimilarTerm[] terms = new SimilarTerm[_kept.Count];
        while (_kept.TryDequeue(out string? text, out Rank rank)) terms[_kept.Count] = new SimilarTerm(text, rank.Edits, rank.DocFreq);
        return terms;
    }

    /// <summary>How good a term is; the better the greater.</summary>
    private readonly record struct Rank(int Edits, long DocFreq, int Turn) : IComparable<Rank>
    {
        public int CompareTo(Rank other)
        {
            if (Edits != other.Edits) return other.Edits.CompareTo(Edits);
            return DocFreq != other.DocFreq ? DocFreq.CompareTo(other.DocFreq) : other.Turn.CompareTo(Turn);
        }
    }
}
