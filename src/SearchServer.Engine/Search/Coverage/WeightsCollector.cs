using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>Finds the greatest of some scores that enough matches have.</summary>
/// <param name="least">The scores, ascending.</param>
/// <param name="enough">How many matches are enough, at least 1.</param>
internal sealed class WeightsCollector(int[] least, long enough) : Collector
{
    /// <summary>How many reach each score, and not the next.</summary>
    private readonly long[] _reached = new long[least.Length];

    /// <summary>The greatest score that enough matches have so far, by its index; -1 for none.</summary>
    public int Greatest { get; private set; } = -1;

    public override ScoreMode Mode => ScoreMode.TopScores;

    public override float MinCompetitiveScore => IsLeafDone ? float.MaxValue : least[Greatest + 1];

    public override bool IsLeafDone => Greatest == least.Length - 1;

    public override void StartLeaf(LeafContext leaf) { }

    public override void Collect(DocBatch batch)
    {
        foreach (double score in batch.ScoreSpan)
        {
            int reached = Greatest;
            while (reached + 1 < least.Length && score >= least[reached + 1]) reached++;
            if (reached >= 0) _reached[reached]++;
        }

        long found = 0;
        for (int i = least.Length - 1; i > Greatest; i--)
        {
            found += _reached[i];
            if (found >= enough) Greatest = i;
        }
    }
}
