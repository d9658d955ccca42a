using SearchServer.Engine.Indexing;
using SearchServer.Engine.Numerics;

namespace SearchServer.Engine.Search;

/// <summary>
/// Finds the groups that have a match at a place in an order or before it. Who goes on behind the place has had them, and which they are is known when all matches were seen: that takes a search of its own.
/// </summary>
internal sealed class PassedGroups : Collector
{
    private readonly GroupOrds _groups;
    private readonly SortSlots _order;
    private readonly BitSet _passed;
    private readonly int[] _ords = new int[DocBatch.Capacity];

    private PassedGroups(IndexSearcher searcher, Sort sort, string groupField, SearchAfter after)
    {
        _groups = new GroupOrds(searcher.Reader, groupField);
        _order = new SortSlots(searcher, sort, 0, after);
        _passed = new BitSet(_groups.Count);
        bool isByScore = sort.Fields[0] == SortField.Score;
        Mode = isByScore ? ScoreMode.TopScores : sort.HasScore ? ScoreMode.Complete : ScoreMode.CompleteNoScores;

        // A score that is rounded to that of the place may be a little less before it is.
        if (isByScore) MinCompetitiveScore = MathF.BitDecrement(after.Values[0].Score!.Value);
    }

    public override ScoreMode Mode { get; }

    public override float MinCompetitiveScore { get; }

    /// <summary>The groups, by their ords in the dictionary of the whole index.</summary>
    /// <param name="searcher">The searcher.</param>
    /// <param name="query">What to search for.</param>
    /// <param name="sort">The order.</param>
    /// <param name="groupField">The column of groups.</param>
    /// <param name="after">The place.</param>
    public static BitSet Find(IndexSearcher searcher, Query query, Sort sort, string groupField, SearchAfter after)
    {
        PassedGroups groups = new(searcher, sort, groupField, after);
        searcher.Search(query, groups);
        return groups._passed;
    }

    public override void StartLeaf(LeafContext leaf)
    {
        _groups.StartLeaf(leaf);
        _order.StartLeaf(leaf);
    }

    public override void Collect(DocBatch batch)
    {
        _groups.Read(batch.DocSpan, _ords);
        DocBatch read = _order.Read(batch, -1);
        for (int i = 0; i < read.Count; i++)
        {
            if (_ords[i] >= 0 && !_order.IsAfter(i)) _passed.Set(_ords[i]);
        }
    }
}
