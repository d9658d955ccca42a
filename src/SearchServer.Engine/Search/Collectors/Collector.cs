using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>Takes in the matches of a search, segment by segment, batch by batch, in ascending order. For one thread.</summary>
internal abstract class Collector
{
    /// <summary>What it needs to know of the matches.</summary>
    public abstract ScoreMode Mode { get; }

    /// <summary>With <see cref="ScoreMode.TopScores"/>: matches that score less are of no use any more. Never falls.</summary>
    public virtual float MinCompetitiveScore => 0;

    /// <summary>What matches score that score less is of no use any more, only that they match. Never falls.</summary>
    public virtual float ScoreFloor => 0;

    /// <summary>Whether the other matches of the segment are of no use.</summary>
    public virtual bool IsLeafDone => false;

    /// <summary>The next batches are from this segment.</summary>
    public abstract void StartLeaf(LeafContext leaf);

    /// <summary>As the other one, for who does another kind of work where there are many matches than where there are few.</summary>
    /// <param name="leaf">The segment.</param>
    /// <param name="cost">About how many matches there are in it, at most.</param>
    public virtual void StartLeaf(LeafContext leaf, long cost) => StartLeaf(leaf);

    /// <summary>Takes in live documents of the segment.</summary>
    public abstract void Collect(DocBatch batch);
}

/// <summary>Shows the matches to several collectors, all of which see all.</summary>
internal sealed class MultiCollector(params IReadOnlyList<Collector> collectors) : Collector
{
    private readonly Collector[] _all = [.. collectors];
    private readonly Collector[] _scored = [.. collectors.Where(collector => collector.Mode != ScoreMode.CompleteNoScores)];

    public override ScoreMode Mode => _scored.Length == 0 ? ScoreMode.CompleteNoScores : ScoreMode.Complete;

    public override float ScoreFloor
    {
        get
        {
            float floor = float.MaxValue;
            foreach (Collector collector in _scored) floor = Math.Min(floor, collector.ScoreFloor);
            return floor;
        }
    }

    public override void StartLeaf(LeafContext leaf)
    {
        foreach (Collector collector in _all) collector.StartLeaf(leaf);
    }

    public override void Collect(DocBatch batch)
    {
        foreach (Collector collector in _all) collector.Collect(batch);
    }
}

/// <summary>Counts the matches.</summary>
internal sealed class CountCollector : Collector
{
    public long Count { get; private set; }

    public override ScoreMode Mode => ScoreMode.CompleteNoScores;

    public override void StartLeaf(LeafContext leaf) { }

    public override void Collect(DocBatch batch) => Count += batch.Count;
}

/// <summary>Lists the matches by their numbers in the index.</summary>
internal sealed class DocumentsCollector : Collector
{
    private readonly List<int> _found = [];
    private int _docBase;

    public IReadOnlyList<int> Found => _found;

    public override ScoreMode Mode => ScoreMode.CompleteNoScores;

    public override void StartLeaf(LeafContext leaf) => _docBase = leaf.DocBase;

    public override void Collect(DocBatch batch)
    {
        foreach (int doc in batch.DocSpan) _found.Add(_docBase + doc);
    }
}
