using System.Collections.Concurrent;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search.Similarities;

namespace SearchServer.Engine.Search;

/// <summary>
/// Searches the index as a reader shows it. Safe to share between threads; each search runs on the thread that calls. A search holds the reader,
/// so that closing it in the meantime waits for nobody and harms nobody.
/// </summary>
public sealed class IndexSearcher
{
    private readonly ConcurrentDictionary<string, FieldStatistics> _fields;

    /// <summary>Searches a reader, which stays the caller's to dispose.</summary>
    public IndexSearcher(DirectoryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        Reader = reader;
        KnownTerms = new KnownTerms(reader.Leaves);
        _fields = new ConcurrentDictionary<string, FieldStatistics>(StringComparer.Ordinal);
    }

    private IndexSearcher(IndexSearcher other, SearchBudget budget)
    {
        (Reader, TieBreaker, KnownTerms, _fields) = (other.Reader, other.TieBreaker, other.KnownTerms, other._fields);
        Budget = budget;
    }

    /// <summary>The reader.</summary>
    public DirectoryReader Reader { get; }

    /// <summary>
    /// A column of sorted doc values in whose order hits come that are equal otherwise, those without a value last: an order that stays when segments are merged. Without a column, and for hits that are equal
    /// in it, their order is that of document numbers.
    /// </summary>
    public string? TieBreaker { get; init; }

    /// <summary>What ends its searches.</summary>
    public SearchBudget Budget { get; } = SearchBudget.Unlimited;

    /// <summary>The terms that were looked up.</summary>
    internal KnownTerms KnownTerms { get; }

    /// <summary>
    /// The same searcher for one request: whatever is asked of it ends, by an exception of <see cref="SearchBudget.Check"/>, at most one batch of documents after its budget does.
    /// </summary>
    public IndexSearcher Within(SearchBudget budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        return new IndexSearcher(this, budget);
    }

    /// <summary>The best hits of a query by score.</summary>
    /// <param name="query">What to search for.</param>
    /// <param name="count">How many hits to return at most, at least 1.</param>
    /// <param name="countTo">
    /// Counts matches exactly up to this many. Beyond, documents that cannot be among the best are passed over, which is much faster, and the count is a lower bound.
    /// </param>
    public TopDocs Search(Query query, int count, int countTo = int.MaxValue)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(countTo);
        TopScoreCollector collector = new(this, Math.Max(1, Math.Min(count, Reader.MaxDoc)), countTo);
        Search(query, collector);
        return collector.Finish();
    }

    /// <summary>The first hits of a query in an order; they have scores where the order does.</summary>
    /// <param name="query">What to search for.</param>
    /// <param name="count">How many hits to return at most, at least 1.</param>
    /// <param name="sort">The order.</param>
    /// <param name="countTo">
    /// Counts matches exactly up to this many. Beyond, where the index is in the order of the first key, a segment is left as soon as the hits wanted are found in it, and the count is a lower bound.
    /// </param>
    /// <param name="after">Returns the hits behind this place; null for the first. All are counted.</param>
    /// <exception cref="ArgumentException">The place is none in the order.</exception>
    public TopDocs Search(Query query, int count, Sort sort, int countTo = int.MaxValue, SearchAfter? after = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(countTo);
        TopFieldCollector collector = new(this, sort, Math.Max(1, Math.Min(count, Reader.MaxDoc)), countTo, after);
        Search(query, collector);
        return collector.Finish();
    }

    /// <summary>The first groups of a query's matches in an order: of each group the document that is the first in the order, and all of them counted.</summary>
    /// <param name="query">What to search for.</param>
    /// <param name="count">How many groups to return at most, at least 1.</param>
    /// <param name="sort">The order.</param>
    /// <param name="groupField">A column of sorted terms, a term a group; a document without one is a group by itself.</param>
    /// <param name="after">Returns the groups whose first document is behind this place; null for the first.</param>
    /// <exception cref="ArgumentException">The place is none in the order.</exception>
    public TopDocs SearchGroups(Query query, int count, Sort sort, string groupField, SearchAfter? after = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        using DirectoryReader.Hold hold = Reader.Acquire();
        using TopGroupsCollector collector = new(this, query, sort, Math.Max(1, Math.Min(count, Reader.MaxDoc)), groupField, after);
        Search(query, collector);
        return collector.Finish();
    }

    /// <summary>The place of a hit in an order, to go on behind it.</summary>
    /// <param name="hit">The hit, with its score if the order has them.</param>
    /// <param name="sort">The order.</param>
    public SearchAfter PlaceOf(ScoreDoc hit, Sort sort)
    {
        ArgumentNullException.ThrowIfNull(sort);
        return new SearchAfter([.. sort.Fields.Select(field => new SortKeys(Reader, field).ValueOf(hit))], TieBreaker is null ? null : Reader.Term(hit.Doc, TieBreaker), hit.Doc);
    }

    /// <summary>All documents that match, in their order.</summary>
    public IReadOnlyList<int> Documents(Query query)
    {
        DocumentsCollector collector = new();
        Search(query, collector);
        return collector.Found;
    }

    /// <summary>Which of some documents match, deleted or not.</summary>
    /// <param name="query">What to search for.</param>
    /// <param name="docs">The documents, in any order.</param>
    /// <returns>A flag for each of <paramref name="docs"/>, in their order.</returns>
    public bool[] Matches(Query query, IReadOnlyList<int> docs)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(docs);
        using DirectoryReader.Hold hold = Reader.Acquire();
        Weight weight = query.Rewrite().CreateWeight(this, ScoreMode.CompleteNoScores, boost: 1);
        HashSet<int> found = [];
        DocBatch batch = DocBatch.Pool.Rent();
        foreach (IGrouping<LeafContext, int> leaf in docs.Distinct().Order().GroupBy(Reader.LeafOf))
        {
            using Scorer? scorer = weight.Scorer(leaf.Key);
            if (scorer is null) continue;
            foreach (int[] some in leaf.Chunk(DocBatch.Capacity))
            {
                Budget.Check();
                batch.Count = some.Length;
                for (int i = 0; i < some.Length; i++) batch.Docs[i] = some[i] - leaf.Key.DocBase;
                batch.ScoreSpan.Clear();
                scorer.Narrow(batch);
                foreach (int doc in batch.DocSpan) found.Add(leaf.Key.DocBase + doc);
            }
        }

        DocBatch.Pool.Return(batch);
        return [.. docs.Select(found.Contains)];
    }

    /// <summary>How the score of a document comes about; null if it does not match. Deleted documents are explained as if they were not.</summary>
    public Explanation? Explain(Query query, int doc)
    {
        ArgumentNullException.ThrowIfNull(query);
        Budget.Check();
        using DirectoryReader.Hold hold = Reader.Acquire();
        LeafContext leaf = Reader.LeafOf(doc);
        return new ExplainedDocument(this, leaf, doc - leaf.DocBase).Explain(query.Rewrite(), boost: 1);
    }

    /// <summary>The greatest of some weights that enough documents have, in one pass: as soon as enough are found that have one, only those are looked for that have more.</summary>
    /// <param name="query">The query; what weighs less than its own minimum does not count.</param>
    /// <param name="minWeights">The weights, ascending.</param>
    /// <param name="enough">How many documents are enough, at least 1.</param>
    /// <returns>The weight's index, of equal ones the last; -1 if too few documents have the least.</returns>
    public int GreatestWeight(CoverageQuery query, ReadOnlySpan<int> minWeights, long enough)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(enough, 1);
        WeightsCollector collector = new(minWeights.ToArray(), enough);

        // Each clause scores what it weighs.
        Search(new CoverageQuery([.. query.Clauses.Select(clause => clause with { Query = new BoostQuery(new ConstantScoreQuery(clause.Query), clause.Weight) })], query.MinWeight), collector);
        return collector.Greatest;
    }

    /// <summary>How many documents match.</summary>
    public long Count(Query query)
    {
        ArgumentNullException.ThrowIfNull(query);
        using DirectoryReader.Hold hold = Reader.Acquire();
        CountCollector collector = new();
        Weight weight = query.Rewrite().CreateWeight(this, collector.Mode, boost: 1);
        DocBatch batch = DocBatch.Pool.Rent();
        long known = 0;
        foreach (LeafContext leaf in Reader.Leaves)
        {
            if (leaf.Reader.LiveDocs is null && weight.Count(leaf) is { } count) known += count;
            else SearchLeaf(weight, leaf, collector, batch);
        }

        DocBatch.Pool.Return(batch);
        return known + collector.Count;
    }

    /// <summary>In how many documents a term is.</summary>
    public TermStatistics StatisticsOf(Term term)
    {
        using DirectoryReader.Hold hold = Reader.Acquire();
        return TermStates.Of(this, term).Statistics(this);
    }

    /// <summary>How many documents have a field, deleted ones included.</summary>
    public long DocCount(string field) => FieldStatistics(field).DocCount;

    /// <summary>Shows all matches to a collector; with <see cref="ScoreMode.TopScores"/>, those that can compete.</summary>
    internal void Search(Query query, Collector collector)
    {
        using DirectoryReader.Hold hold = Reader.Acquire();
        Weight weight = query.Rewrite().CreateWeight(this, collector.Mode, boost: 1);
        DocBatch batch = DocBatch.Pool.Rent();
        foreach (LeafContext leaf in Reader.Leaves) SearchLeaf(weight, leaf, collector, batch);
        DocBatch.Pool.Return(batch);
    }

    internal FieldStatistics FieldStatistics(string field) => _fields.GetOrAdd(field, static (name, reader) =>
    {
        long docCount = 0;
        long total = 0;
        foreach (LeafContext leaf in reader.Leaves)
        {
            if (leaf.Reader.Terms(name) is not { } terms) continue;
            docCount += terms.DocCount;
            total += terms.SumTotalTermFreq;
        }

        return new FieldStatistics(docCount, total);
    }, Reader);

    /// <summary>How to score a term or phrase of a field.</summary>
    internal BM25 Similarity(string field, float boost, float idf) => new(boost, idf, FieldStatistics(field));

    private void SearchLeaf(Weight weight, LeafContext leaf, Collector collector, DocBatch batch)
    {
        using Scorer? scorer = weight.Scorer(leaf);
        if (scorer is null) return;
        collector.StartLeaf(leaf, scorer.Cost);
        Numerics.BitSet? live = leaf.Reader.LiveDocs;
        float min = 0;
        float floor = 0;
        while (true)
        {
            Budget.Check();
            if (collector.MinCompetitiveScore > min)
            {
                min = collector.MinCompetitiveScore;
                scorer.SetMinCompetitiveScore(min);
            }

            if (collector.Mode != ScoreMode.CompleteNoScores && collector.ScoreFloor > floor)
            {
                floor = collector.ScoreFloor;
                scorer.SetScoreFloor(floor);
            }

            batch.Count = 0;
            if (!scorer.NextBatch(batch, Scorer.NoMoreDocs)) return;
            if (live is not null) batch.Keep(live);
            if (batch.Count > 0) collector.Collect(batch);
            if (collector.IsLeafDone) return;
        }
    }
}
