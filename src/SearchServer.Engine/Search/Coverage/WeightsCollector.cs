using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>Counts the matches that score at least so much.</summary>
/// <param name="least">The scores, ascending.</param>
internal sealed class WeightsCollector(int[] least) : Collector
{
    /// <summary>How many reach so many of them.</summary>
    private readonly long[] _reached = new long[least.Length + 1];

    public override ScoreMode Mode => ScoreMode.Complete;

    public override void StartLeaf(LeafContext leaf) { }

    public override void Collect(DocBatch batch)
    {
        foreach (double score in batch.ScoreSpan)
        {
            int reached = 0;
            while (reached < least.Length && score >= least[reached]) reached++;
            _reached[reached]++;
        }
    }

    /// <summary>The counts.</summary>
    public long[] Finish()
    {
        long[] counts = _reached[1..];
        for (int i = counts.Length - 2; i >= 0; i--) counts[i] += counts[i + 1];
        return counts;
    }
}
