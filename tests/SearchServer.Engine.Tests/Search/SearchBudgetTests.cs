using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Facets;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Search;

/// <summary>A search whose request has ended works on one more batch at most.</summary>
public class SearchBudgetTests
{
    private const int Segments = 3;
    private const int BatchesOfASegment = 40;
    private const int LastBatch = 25;

    /// <summary>All that goes over the matches of a query.</summary>
    public static TheoryData<string, Action<IndexSearcher, Query>> Searches => new()
    {
        { "by score", (searcher, query) => searcher.Search(query, 10) },
        { "pruned", (searcher, query) => searcher.Search(query, 10, countTo: 0) },
        { "sorted", (searcher, query) => searcher.Search(query, 10, new Sort(new SortField("number", SortType.Number), SortField.Score)) },
        { "counted", (searcher, query) => searcher.Count(query) },
        { "counted by weight", (searcher, query) => searcher.GreatestWeight(new CoverageQuery([new WeightedClause(query, 2)], 1), [1, 2], int.MaxValue) },
        { "listed", (searcher, query) => searcher.Documents(query) },
        { "faceted", (searcher, query) => new FacetedSearch(searcher, new FacetsState(searcher.Reader, new FacetsConfig())).Search(new FacetedQuery(query) { Count = 10, Facets = [new FacetRequest("colour", 3)] }) },
    };

    [Theory]
    [MemberData(nameof(Searches))]
    public void AfterCancellationOneMoreBatchIsWorkedOnAtMost(string how, Action<IndexSearcher, Query> search)
    {
        using MemoryDirectory directory = new();
        using DirectoryReader reader = Open(directory);
        IndexSearcher searcher = new(reader);
        using CancellationTokenSource cancellation = new();
        int batches = 0;
        SteppingQuery query = new(() =>
        {
            if (++batches == LastBatch) cancellation.Cancel();
        });
        Assert.Throws<OperationCanceledException>(() => search(searcher.Within(new SearchBudget(Timeout.InfiniteTimeSpan, cancellation.Token)), query));
        Assert.True(batches is LastBatch or LastBatch + 1, $"{how}: {batches} batches");

        // The searcher itself has no budget.
        batches = LastBatch;
        search(searcher, query);
        Assert.True(batches >= LastBatch + (Segments * BatchesOfASegment), $"{how}: {batches} batches");
    }

    [Theory]
    [MemberData(nameof(Searches))]
    public void AfterTheTimeIsUpOneMoreBatchIsWorkedOnAtMost(string how, Action<IndexSearcher, Query> search)
    {
        using MemoryDirectory directory = new();
        using DirectoryReader reader = Open(directory);
        TimeSpan time = TimeSpan.FromMilliseconds(LastBatch);
        BatchClock clock = new();
        SearchBudget budget = new(time, CancellationToken.None, clock);
        SearchBudgetExceededException error = Assert.Throws<SearchBudgetExceededException>(() => search(new IndexSearcher(reader).Within(budget), new SteppingQuery(() => clock.Batches++)));
        Assert.Equal(time, error.Time);
        Assert.True(clock.Batches is LastBatch or LastBatch + 1, $"{how}: {clock.Batches} batches");
    }

    [Fact]
    public void DocumentsThatDoNotMatchComeInBatchesToo()
    {
        const int Documents = 10 * DocBatch.Capacity;
        using MemoryDirectory directory = new();
        EngineIndex.Create([.. Enumerable.Repeat(new NeutralDocument([new NeutralText("body", "quay ferry")]), Documents)], directory, new EngineIndexing { ForceMerge = 1 });
        using DirectoryReader reader = DirectoryReader.Open(directory);
        Query[] queries = [new PhraseQuery("body", ["ferry", "quay"]), new IntervalQuery("body", IntervalSource.Ordered(IntervalSource.Term("ferry"), IntervalSource.Term("quay")))];
        foreach (Query query in queries)
        {
            using Scorer scorer = query.Rewrite().CreateWeight(new IndexSearcher(reader), ScoreMode.Complete, 1).Scorer(reader.Leaves[0])!;
            DocBatch batch = new();
            int batches = 0;
            for (; scorer.NextBatch(batch, Scorer.NoMoreDocs); batches++) Assert.Equal(0, batch.Count);
            Assert.Equal(10, batches);
        }
    }

    [Fact]
    public void AfterCancellationOneMoreTermOfAPatternIsTakenInAtMost()
    {
        using MemoryDirectory directory = new();
        EngineIndex.Create([new NeutralDocument([new NeutralString("word", "ferry")])], directory);
        using DirectoryReader reader = DirectoryReader.Open(directory);
        using CancellationTokenSource cancellation = new();
        int terms = 0;
        ManyTermsQuery query = new(() =>
        {
            if (++terms == LastBatch) cancellation.Cancel();
        });
        Assert.Throws<OperationCanceledException>(() => new IndexSearcher(reader).Within(new SearchBudget(Timeout.InfiniteTimeSpan, cancellation.Token)).Count(query));
        Assert.InRange(terms, LastBatch, LastBatch + 1);
    }

    private static DirectoryReader Open(MemoryDirectory directory)
    {
        EngineIndex.Create([.. Enumerable.Range(0, Segments * BatchesOfASegment).Select(i => new NeutralDocument([new NeutralNumericDocValues("number", i)]))], directory, new EngineIndexing { FlushEvery = BatchesOfASegment });
        return DirectoryReader.Open(directory);
    }

    /// <summary>On which each batch takes a millisecond.</summary>
    private sealed class BatchClock : TimeProvider
    {
        public int Batches { get; set; }

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => Batches;
    }

    /// <summary>All documents, each in a batch of its own, of which it tells.</summary>
    private sealed record SteppingQuery(Action OnBatch) : Query
    {
        internal override Weight CreateWeight(IndexSearcher searcher, ScoreMode mode, float boost) => new SteppingWeight(OnBatch);

        private sealed class SteppingWeight(Action onBatch) : Weight
        {
            public override Scorer? Scorer(LeafContext leaf) => new SteppingScorer(leaf.Reader.MaxDoc, onBatch);
        }
    }

    /// <summary>A term again and again, of which it tells.</summary>
    private sealed record ManyTermsQuery(Action OnTerm) : MultiTermQuery("word")
    {
        private protected override void Find(FieldTerms terms, FoundTerms found)
        {
            Assert.True(terms.TryGet("ferry"u8, out TermState state));
            for (int i = 0; i < 1000; i++)
            {
                OnTerm();
                found.Add(state);
            }
        }
    }

    private sealed class SteppingScorer(int maxDoc, Action onBatch) : Scorer
    {
        private int _next;

        public override long Cost => maxDoc;

        public override int NextCandidate => _next < maxDoc ? _next : NoMoreDocs;

        public override bool NextBatch(DocBatch batch, int upTo)
        {
            if (_next >= Math.Min(upTo, maxDoc)) return false;
            onBatch();
            batch.Docs[0] = _next++;
            batch.Scores[0] = 1;
            batch.Count = 1;
            return true;
        }

        public override void SkipTo(int target) => _next = Math.Max(_next, target);

        public override void Narrow(DocBatch batch) => onBatch();

        public override float MaxScore(int upTo) => 1;

        public override void Dispose() { }
    }
}
