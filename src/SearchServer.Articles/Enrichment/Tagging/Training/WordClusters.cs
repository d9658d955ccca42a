using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SearchServer.Articles.Enrichment.Tagging.Training;

/// <summary>
/// Groups words by the words that stand beside them, with the exchange algorithm (Kneser and Ney 1993): each word in turn moves to the cluster in which a bigram model over
/// clusters gives the text the highest likelihood. It is Brown's criterion, reached from the other end.
/// </summary>
internal sealed class WordClusters
{
    private readonly int _clusters;
    private readonly int _padded;
    private readonly int[] _clusterOf;
    private readonly int[] _counts;
    private readonly (int Word, int Count)[][] _next;
    private readonly (int Word, int Count)[][] _before;
    private readonly int[] _same;

    /// <summary>How often cluster h follows cluster g: rows by h, columns by g, and the other way round; and x·log x of each.</summary>
    private readonly float[] _byNext, _byBefore;
    private readonly float[] _sizes;

    private WordClusters(int words, IReadOnlyList<(int First, int Second, int Count)> bigrams, int clusters)
    {
        _clusters = clusters;
        _padded = (clusters + 15) & ~15;
        _clusterOf = new int[words];
        _counts = new int[words];
        _same = new int[words];
        _next = Group(words, bigrams.Where(bigram => bigram.First != bigram.Second).Select(bigram => (bigram.First, bigram.Second, bigram.Count)));
        _before = Group(words, bigrams.Where(bigram => bigram.First != bigram.Second).Select(bigram => (bigram.Second, bigram.First, bigram.Count)));
        foreach ((int first, int second, int count) in bigrams)
        {
            _counts[first] += count;
            if (first == second) _same[first] += count;
        }

        for (int word = 0; word < words; word++) _clusterOf[word] = word % clusters;
        _byNext = new float[_padded * _padded];
        _byBefore = new float[_padded * _padded];
        _sizes = new float[_padded];
        for (int word = 0; word < words; word++) _sizes[_clusterOf[word]] += _counts[word];
        foreach ((int first, int second, int count) in bigrams) Count(_clusterOf[first], _clusterOf[second], count);
    }

    /// <summary>The cluster of each word, from 0.</summary>
    /// <param name="words">How many words there are, the most frequent first.</param>
    /// <param name="bigrams">How often words follow each other.</param>
    /// <param name="clusters">How many clusters to make.</param>
    /// <param name="rounds">How often each word may move.</param>
    public static int[] Of(int words, IReadOnlyList<(int First, int Second, int Count)> bigrams, int clusters, int rounds)
    {
        WordClusters work = new(words, bigrams, clusters);
        for (int round = 0; round < rounds; round++)
        {
            int moved = 0;
            for (int word = 0; word < words; word++)
            {
                if (work.Move(word)) moved++;
            }

            if (moved * 200 < words) break;
        }

        return work._clusterOf;
    }

    private static (int, int)[][] Group(int words, IEnumerable<(int Key, int Value, int Count)> bigrams)
    {
        List<(int, int)>[] groups = new List<(int, int)>[words];
        for (int i = 0; i < words; i++) groups[i] = [];
        foreach ((int key, int value, int count) in bigrams) groups[key].Add((value, count));
        return [.. groups.Select(group => group.ToArray())];
    }

    private void Count(int first, int second, float count)
    {
        _byNext[(second * _padded) + first] += count;
        _byBefore[(first * _padded) + second] += count;
    }

    private bool Move(int word)
    {
        int old = _clusterOf[word];
        Span<float> next = stackalloc float[_padded], before = stackalloc float[_padded], gains = stackalloc float[_padded];
        next.Clear();
        before.Clear();
        gains.Clear();
        foreach ((int other, int count) in _next[word]) next[_clusterOf[other]] += count;
        foreach ((int other, int count) in _before[word]) before[_clusterOf[other]] += count;
        Apply(old, next, before, _same[word], -1);
        _sizes[old] -= _counts[word];
        for (int cluster = 0; cluster < _clusters; cluster++)
        {
            if (next[cluster] > 0) AddGains(gains, _byNext.AsSpan(cluster * _padded, _padded), next[cluster]);
            if (before[cluster] > 0) AddGains(gains, _byBefore.AsSpan(cluster * _padded, _padded), before[cluster]);
        }

        int best = old;
        float bestGain = float.MinValue;
        for (int cluster = 0; cluster < _clusters; cluster++)
        {
            // Within its own cluster a word's bigrams in both directions meet in one cell.
            float own = _byNext[(cluster * _padded) + cluster];
            float gain = gains[cluster] - (2 * (XLogX(_sizes[cluster] + _counts[word]) - XLogX(_sizes[cluster])))
                - (XLogX(own + next[cluster]) - XLogX(own)) - (XLogX(own + before[cluster]) - XLogX(own)) + XLogX(own + next[cluster] + before[cluster] + _same[word]) - XLogX(own);
            if (gain > bestGain) (best, bestGain) = (cluster, gain);
        }

        Apply(best, next, before, _same[word], 1);
        _sizes[best] += _counts[word];
        _clusterOf[word] = best;
        return best != old;
    }

    /// <summary>Adds a word's bigrams to a cluster's, or takes them away. Bigrams with words of the same cluster are counted on both sides.</summary>
    private void Apply(int cluster, ReadOnlySpan<float> next, ReadOnlySpan<float> before, float same, float sign)
    {
        for (int other = 0; other < _clusters; other++)
        {
            if (next[other] > 0) Count(cluster, other, sign * next[other]);
            if (before[other] > 0) Count(other, cluster, sign * before[other]);
        }

        if (same > 0) Count(cluster, cluster, sign * same);
    }

    /// <summary>Adds what the likelihood gains when a count is added to each cell of a row.</summary>
    private static void AddGains(Span<float> gains, ReadOnlySpan<float> row, float count)
    {
        Span<Vector512<float>> sums = MemoryMarshal.Cast<float, Vector512<float>>(gains);
        ReadOnlySpan<Vector512<float>> cells = MemoryMarshal.Cast<float, Vector512<float>>(row);
        Vector512<float> added = Vector512.Create(count), one = Vector512<float>.One;
        for (int i = 0; i < sums.Length; i++)
        {
            Vector512<float> sum = cells[i] + added;
            sums[i] += (sum * Vector512.Log(sum)) - (cells[i] * Vector512.Log(Vector512.Max(cells[i], one)));
        }
    }

    private static float XLogX(float x) => x > 1 ? x * MathF.Log(x) : 0;
}
