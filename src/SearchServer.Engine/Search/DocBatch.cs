using SearchServer.Engine.Numerics;

namespace SearchServer.Engine.Search;

/// <summary>
/// Documents of one segment, ascending, with their scores: what passes between the scorers of a query and to its collectors, some hundred documents a call.
/// Scores are added up as doubles, so that the order in which clauses are evaluated does not show in the sum once it is rounded to a float.
/// </summary>
internal sealed class DocBatch
{
    /// <summary>How many documents a batch holds at most.</summary>
    public const int Capacity = 512;

    /// <summary>Batches that are not in use.</summary>
    public static readonly Pool<DocBatch> Pool = new(() => new DocBatch(), capacity: 64);

    public readonly int[] Docs = new int[Capacity];
    public readonly double[] Scores = new double[Capacity];

    /// <summary>How many there are.</summary>
    public int Count;

    public ReadOnlySpan<int> DocSpan => Docs.AsSpan(0, Count);

    public Span<double> ScoreSpan => Scores.AsSpan(0, Count);

    /// <summary>Keeps the documents whose flag is set.</summary>
    public void Keep(ReadOnlySpan<bool> flags)
    {
        int kept = 0;
        for (int i = 0; i < Count; i++)
        {
            Docs[kept] = Docs[i];
            Scores[kept] = Scores[i];
            kept += flags[i] ? 1 : 0;
        }

        Count = kept;
    }

    /// <summary>Keeps the documents that are live.</summary>
    public void Keep(BitSet live)
    {
        int kept = 0;
        for (int i = 0; i < Count; i++)
        {
            int doc = Docs[i];
            Docs[kept] = doc;
            Scores[kept] = Scores[i];
            kept += live.Get(doc) ? 1 : 0;
        }

        Count = kept;
    }

    /// <summary>Keeps the documents that score at least <paramref name="min"/>.</summary>
    public void KeepAtLeast(double min)
    {
        int kept = 0;
        for (int i = 0; i < Count; i++)
        {
            Docs[kept] = Docs[i];
            double score = Scores[i];
            Scores[kept] = score;
            kept += score >= min ? 1 : 0;
        }

        Count = kept;
    }

    /// <summary>Keeps the documents that score and weigh at least so much, and their weights.</summary>
    public void KeepAtLeast(double minScore, int minWeight, Span<int> weights)
    {
        int kept = 0;
        for (int i = 0; i < Count; i++)
        {
            Docs[kept] = Docs[i];
            double score = Scores[i];
            Scores[kept] = score;
            int weight = weights[i];
            weights[kept] = weight;
            kept += score >= minScore & weight >= minWeight ? 1 : 0;
        }

        Count = kept;
    }

    /// <summary>Takes over the documents of another batch, with scores of zero.</summary>
    public void CopyDocs(DocBatch other)
    {
        Count = other.Count;
        other.DocSpan.CopyTo(Docs);
        ScoreSpan.Clear();
    }

    /// <summary>Marks those documents of this batch that are in <paramref name="subset"/>, and adds their scores there to those here.</summary>
    public void AddFrom(DocBatch subset, Span<bool> flags)
    {
        int at = 0;
        for (int i = 0; i < subset.Count; i++)
        {
            while (Docs[at] != subset.Docs[i]) at++;
            Scores[at] += subset.Scores[i];
            flags[at] = true;
        }
    }
}
