using System.Numerics;

namespace SearchServer.Engine.Search;

/// <summary>
/// The union of several scorers' matches within a range of documents: a bit for each document, and the sum of its scores. Filled from batches in any order,
/// emptied into batches in ascending order. 82 KB, pooled.
/// </summary>
internal sealed class ScoreWindow
{
    /// <summary>Documents in a window.</summary>
    public const int Length = 4096;

    public static readonly Pool<ScoreWindow> Pool = new(() => new ScoreWindow(), capacity: 16);

    private readonly ulong[] _bits = new ulong[Length / 64];
    private readonly double[] _scores = new double[Length];
    private readonly double[] _best = new double[Length];
    private readonly int[] _weights = new int[Length];
    private int _word;

    /// <summary>The document of the first bit.</summary>
    public int Start { get; private set; }

    /// <summary>The document behind the last bit.</summary>
    public int End { get; private set; }

    /// <summary>Begins an empty window. The one before must have been emptied.</summary>
    public void Reset(int start, int end)
    {
        Start = start;
        End = end;
        _word = 0;
    }

    /// <summary>Adds the documents of a batch, all within the window, with their scores.</summary>
    public void Add(DocBatch batch)
    {
        for (int i = 0; i < batch.Count; i++)
        {
            int at = batch.Docs[i] - Start;
            _bits[at >> 6] |= 1UL << at;
            _scores[at] += batch.Scores[i];
        }
    }

    /// <summary>As <see cref="Add(DocBatch)"/>, and keeps the best of the scores.</summary>
    public void AddBest(DocBatch batch)
    {
        for (int i = 0; i < batch.Count; i++)
        {
            int at = batch.Docs[i] - Start;
            double score = batch.Scores[i];
            _bits[at >> 6] |= 1UL << at;
            _scores[at] += score;
            _best[at] = Math.Max(_best[at], score);
        }
    }

    /// <summary>As <see cref="Add(DocBatch)"/>, and adds up what the scorers that a document matched weigh.</summary>
    public void Add(DocBatch batch, int weight)
    {
        for (int i = 0; i < batch.Count; i++)
        {
            int at = batch.Docs[i] - Start;
            _bits[at >> 6] |= 1UL << at;
            _scores[at] += batch.Scores[i];
            _weights[at] += weight;
        }
    }

    /// <summary>Adds the documents of a batch without scores.</summary>
    public void AddDocs(DocBatch batch)
    {
        foreach (int doc in batch.DocSpan)
        {
            int at = doc - Start;
            _bits[at >> 6] |= 1UL << at;
        }
    }

    /// <summary>Moves the next documents to an empty batch. Returns false when the window is empty.</summary>
    public bool Drain(DocBatch batch) => Drain(batch, [], []);

    /// <summary>As <see cref="Drain(DocBatch)"/>, with the best score of each document, of a window that was filled by <see cref="AddBest"/>.</summary>
    public bool Drain(DocBatch batch, Span<double> best) => Drain(batch, best, []);

    /// <summary>As <see cref="Drain(DocBatch)"/>, with the weight of each document, of a window that was filled by <see cref="Add(DocBatch, int)"/>.</summary>
    public bool Drain(DocBatch batch, Span<int> weights) => Drain(batch, [], weights);

    private bool Drain(DocBatch batch, Span<double> best, Span<int> weights)
    {
        int count = 0;
        int words = (End - Start + 63) >> 6;

        // A word may hold 64 documents: stop while they fit.
        for (; _word < words && count <= DocBatch.Capacity - 64; _word++)
        {
            ulong bits = _bits[_word];
            if (bits == 0) continue;
            _bits[_word] = 0;
            do
            {
                int at = (_word << 6) + BitOperations.TrailingZeroCount(bits);
                bits &= bits - 1;
                batch.Docs[count] = Start + at;
                batch.Scores[count] = _scores[at];
                _scores[at] = 0;
                if (!best.IsEmpty)
                {
                    best[count] = _best[at];
                    _best[at] = 0;
                }

                if (!weights.IsEmpty)
                {
                    weights[count] = _weights[at];
                    _weights[at] = 0;
                }

                count++;
            }
            while (bits != 0);
        }

        batch.Count = count;
        return count > 0 || _word < words;
    }

    /// <summary>Takes out the documents below <paramref name="target"/>.</summary>
    public void DiscardBelow(int target)
    {
        int discarded = Math.Clamp(target - Start, 0, Length);
        for (; _word << 6 < discarded; _word++)
        {
            ulong below = (_word + 1) << 6 <= discarded ? ulong.MaxValue : ~(ulong.MaxValue << discarded);
            for (ulong bits = _bits[_word] & below; bits != 0; bits &= bits - 1)
            {
                int at = (_word << 6) + BitOperations.TrailingZeroCount(bits);
                _scores[at] = 0;
                _best[at] = 0;
                _weights[at] = 0;
            }

            _bits[_word] &= ~below;
            if (below != ulong.MaxValue) return;
        }
    }

    /// <summary>Empties the window and gives it back.</summary>
    public void Return()
    {
        DiscardBelow(int.MaxValue);
        Pool.Return(this);
    }
}
