using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Parity;

/// <summary>Hits sorted by several keys, of which documents lack some, are Lucene's, document by document.</summary>
public class SortParityTests
{
    private const int Cases = 500;

    [Theory]
    [InlineData(51, 700, 0, false)]
    [InlineData(52, 3000, 250, false)]
    [InlineData(53, 3000, 250, true)]
    [InlineData(54, 9000, 4000, true)]
    public void HitsAreSortedAsLuceneSortsThem(int seed, int count, int flushEvery, bool sorted)
    {
        RandomSource random = new(seed);
        NeutralDocument[] documents = [.. Enumerable.Range(0, count).Select(i => DocumentOf(i, random))];
        Compare(random, documents, new EngineIndexing { FlushEvery = flushEvery, IndexSort = sorted ? new IndexSort("few", Descending: true) : null }, group: null, (searcher, asked, answer, described) =>
        {
            TopDocs found = searcher.Search(asked.Query, asked.Count, asked.Order);
            Assert.True(answer.Hits.Select(hit => hit.Doc).SequenceEqual(found.Hits.Select(hit => hit.Doc)), described);
            Assert.Equal(answer.Total, found.TotalHits.Value);

            // Behind any of the hits come those that Lucene has behind it; all are counted.
            if (found.Hits.Length > 0)
            {
                int at = random.Below(found.Hits.Length);
                TopDocs behind = searcher.Search(asked.Query, asked.Count, asked.Order, after: searcher.PlaceOf(found.Hits[at], asked.Order));
                Assert.True(answer.Hits.Skip(at + 1).Select(hit => hit.Doc).SequenceEqual(behind.Hits.Take(found.Hits.Length - at - 1).Select(hit => hit.Doc)), $"{described}, behind {at}");
                Assert.Equal(answer.Total, behind.TotalHits.Value);
            }

            // A segment in the order of the first key that is left early gives the same hits.
            Assert.True(found.Hits.Select(hit => hit.Doc).SequenceEqual(searcher.Search(asked.Query, asked.Count, asked.Order, countTo: 0).Hits.Select(hit => hit.Doc)), $"{described}, left early");
        });
    }

    /// <summary>Of each group the first document. Every document has a group: Lucene puts those without into one.</summary>
    [Theory]
    [InlineData(55, 900, 0)]
    [InlineData(56, 3000, 250)]
    public void GroupsAreThoseOfLucene(int seed, int count, int flushEvery)
    {
        RandomSource random = new(seed);
        NeutralDocument[] documents = [.. Enumerable.Range(0, count).Select(i => new NeutralDocument([.. DocumentOf(i, random).Fields, new NeutralSortedDocValues("group", $"{random.Skewed(count)}")]))];
        Compare(random, documents, new EngineIndexing { FlushEvery = flushEvery }, "group", (searcher, asked, answer, described) =>
        {
            TopDocs found = searcher.SearchGroups(asked.Query, asked.Count, asked.Order, "group");
            Assert.True(answer.Hits.Select(hit => hit.Doc).SequenceEqual(found.Hits.Select(hit => hit.Doc)), described);
            Assert.Equal(answer.Groups, found.Groups);
            Assert.Equal(answer.Total, found.TotalHits.Value);
        });
    }

    [Fact]
    public void HitsHaveScoresWhereTheOrderHas()
    {
        using MemoryDirectory directory = new();
        EngineIndex.Create([.. Enumerable.Range(0, 40).Select(i => DocumentOf(i, new RandomSource(i)))], directory);
        using DirectoryReader reader = DirectoryReader.Open(directory);
        IndexSearcher searcher = new(reader);
        Query query = new BoostQuery(new ConstantScoreQuery(new MatchAllDocsQuery()), 2.5f);
        SortField number = new("few", SortType.Number);
        Assert.All(searcher.Search(query, 10, new Sort(number, SortField.Score)).Hits, hit => Assert.Equal(2.5f, hit.Score));
        Assert.All(searcher.Search(query, 10, new Sort(SortField.Score with { Descending = false })).Hits, hit => Assert.Equal(2.5f, hit.Score));
        Assert.All(searcher.Search(query, 10, new Sort(number)).Hits, hit => Assert.True(float.IsNaN(hit.Score)));
    }

    /// <summary>A number and a text of few values, of many, and words to match; each column is missing in some documents, and one in all.</summary>
    /// <summary>Asks Lucene and the engine for the same of an index of which one document in seven is deleted, case by case.</summary>
    private static void Compare(RandomSource random, NeutralDocument[] documents, EngineIndexing indexing, string? group, Action<IndexSearcher, (Query Query, Sort Order, int Count), SearchAnswer, string> compare)
    {
        LuceneOracle oracle = LuceneOracle.Require();
        using TemporaryFolder folder = new();
        EngineDocuments engine = EngineIndex.Create(documents, folder["index"], indexing with { Deletes = [.. Enumerable.Range(0, documents.Length).Where(_ => random.OneIn(7)).Select(i => new Term("key", $"{i}"))] });
        (QuerySpec Query, SortField[] Keys, int Count)[] cases = [.. Enumerable.Range(0, Cases).Select(_ => (QueryOf(random), KeysOf(random), random.OneIn(4) ? documents.Length : random.Between(1, 60)))];
        IReadOnlyList<SearchAnswer> answers = oracle.Search(folder["index"], cases.Select(one => new SearchLine(one.Query) { K = one.Count, Sort = [.. one.Keys.Select(ToLucene)], Group = group }));

        EngineQueries queries = new(engine.Facets);
        using MMapDirectory directory = MMapDirectory.OpenExisting(folder["index"]);
        using DirectoryReader reader = DirectoryReader.Open(directory);
        IndexSearcher searcher = new(reader);
        for (int i = 0; i < cases.Length; i++)
        {
            (QuerySpec query, SortField[] keys, int wanted) = cases[i];
            string described = $"{random}, case {i}: {query} by {string.Join(", ", keys.AsEnumerable())}";
            Assert.True(answers[i].Error is null, $"{described}: {answers[i].Error}");
            compare(searcher, (queries.Create(query), new Sort(keys), wanted), answers[i], described);
        }
    }

    private static NeutralDocument DocumentOf(int index, RandomSource random)
    {
        List<NeutralField> fields = [new NeutralString("key", $"{index}")];
        foreach (string word in (string[])["a", "b", "c"])
        {
            if (random.OneIn(2)) fields.Add(new NeutralString("word", word));
        }

        if (!random.OneIn(5)) fields.Add(new NeutralNumericDocValues("few", random.Between(-2, 2)));
        if (!random.OneIn(5)) fields.Add(new NeutralNumericDocValues("many", random.Between(-1_000_000L, 1_000_000L)));
        if (!random.OneIn(5)) fields.Add(new NeutralSortedDocValues("kind", $"{(char)('x' + random.Below(3))}"));
        if (!random.OneIn(5)) fields.Add(new NeutralSortedDocValues("name", $"{random.Below(1000)} é"));
        return new NeutralDocument(fields);
    }

    /// <summary>All documents, or those with any of the words, whose scores are sums of numbers that floats hold exactly.</summary>
    private static QuerySpec QueryOf(RandomSource random) => random.OneIn(4) ? new MatchAllSpec() : new BoolSpec
    {
        Should = [.. ((string[])["a", "b", "c"]).Where(_ => random.Chance(0.7)).DefaultIfEmpty("a").Select(word => new ConstantSpec(new TermSpec("word", word), random.Between(1, 3)))],
    };

    private static SortField[] KeysOf(RandomSource random)
    {
        (string Field, SortType Type)[] columns = [("few", SortType.Number), ("many", SortType.Number), ("kind", SortType.Text), ("name", SortType.Text), ("none", SortType.Number), ("none", SortType.Text), ("", SortType.Score)];
        random.Shuffle(columns.AsSpan());
        return [.. columns.Take(random.Between(1, 4)).Select(column => new SortField(column.Field, column.Type, random.OneIn(2), column.Type != SortType.Score && random.OneIn(2)))];
    }

    /// <summary>Lucene turns the place of missing strings around with the order; of numbers the kit's oracle says it for the order asked for. By score Lucene's order begins with the best.</summary>
    private static SortSpec ToLucene(SortField key) => key.Type switch
    {
        SortType.Score => new SortSpec("", "score", !key.Descending),
        SortType.Text => new SortSpec(key.Field, "string", key.Descending, key.MissingFirst != key.Descending ? "first" : "last"),
        _ => new SortSpec(key.Field, "long", key.Descending, key.MissingFirst ? "first" : "last"),
    };
}
