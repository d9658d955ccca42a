using System.Text;
using SearchServer.Engine.Analysis;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Search;

/// <summary>Groups of hits are those that all hits, sorted and put into groups one by one, give.</summary>
public class GroupsTests
{
    private const int Cases = 400;
    private const int Documents = 1500;

    private static readonly string[] s_words = ["a", "b", "c", "rare"];

    /// <summary>Orders with few values, in which ties decide, and with many; columns that some documents lack, and one that all do.</summary>
    private static readonly SortField[] s_keys =
    [
        new("few", SortType.Number), new("many", SortType.Number), new("kind", SortType.Text), new("none", SortType.Number), SortField.Score with { Descending = false },
    ];

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(2, 9, true)]
    [InlineData(3, 9, false)]
    public void GroupsAreThoseOfAllHits(int seed, int segments, bool withTies)
    {
        RandomSource random = new(seed);
        using MemoryDirectory directory = new();
        using DirectoryReader reader = Index(directory, random, segments);
        IndexSearcher searcher = new(reader) { TieBreaker = withTies ? "id" : null };
        for (int i = 0; i < Cases; i++)
        {
            Query query = QueryOf(random);
            Sort sort = SortOf(random);
            int count = random.OneIn(4) ? Documents : random.Between(1, 40);
            string described = $"{random}, case {i}: {count} of {query} by {string.Join(", ", sort.Fields)}";
            ScoreDoc[] all = [.. searcher.Search(query, Documents, sort).Hits];
            int[] expected = [.. all.GroupBy(hit => GroupOf(reader, hit.Doc)).Select(group => group.First().Doc)];

            TopDocs found = searcher.SearchGroups(query, count, sort, "group");
            Assert.True(expected.Take(count).SequenceEqual(found.Hits.Select(hit => hit.Doc)), described);
            Assert.Equal(all.Length, found.TotalHits.Value);
            Assert.Equal(expected.Length, found.Groups);
            foreach (ScoreDoc hit in found.Hits) Assert.Equal(all.First(other => other.Doc == hit.Doc).Score, hit.Score);

            // Behind any hit, whether it is the first of its group or not, come the groups that have none before.
            if (all.Length == 0) continue;
            int at = random.Below(all.Length);
            HashSet<string> before = [.. all.Take(at + 1).Select(hit => GroupOf(reader, hit.Doc))];
            TopDocs behind = searcher.SearchGroups(query, count, sort, "group", searcher.PlaceOf(all[at], sort));
            Assert.True(expected.Where(doc => !before.Contains(GroupOf(reader, doc))).Take(count).SequenceEqual(behind.Hits.Select(hit => hit.Doc)), $"{described}, behind {at}");
            Assert.Equal(expected.Length, behind.Groups);
        }
    }

    /// <summary>From page to page each group comes once, in the order of one long page.</summary>
    [Fact]
    public void PagesGoTogether()
    {
        RandomSource random = new(5);
        using MemoryDirectory directory = new();
        using DirectoryReader reader = Index(directory, random, 6);
        IndexSearcher searcher = new(reader) { TieBreaker = "id" };
        foreach (Sort sort in (Sort[])[Sort.ByScore, new(s_keys[0]), new(s_keys[1] with { Descending = true }, SortField.Score)])
        {
            Query query = Any("a", "c");
            TopDocs all = searcher.SearchGroups(query, Documents, sort, "group");
            List<int> given = [];
            SearchAfter? after = null;
            while (searcher.SearchGroups(query, random.Between(1, 50), sort, "group", after) is { Hits: { IsEmpty: false } hits })
            {
                given.AddRange(hits.Select(hit => hit.Doc));
                after = searcher.PlaceOf(hits[^1], sort);
            }

            Assert.Equal(all.Groups, given.Count);
            Assert.Equal(all.Hits.Select(hit => hit.Doc), given);
        }
    }

    [Fact]
    public void WithoutTheColumnEveryDocumentIsAGroup()
    {
        RandomSource random = new(6);
        using MemoryDirectory directory = new();
        using DirectoryReader reader = Index(directory, random, 3);
        IndexSearcher searcher = new(reader);
        TopDocs found = searcher.SearchGroups(Any("a"), 20, Sort.ByScore, "none");
        TopDocs all = searcher.Search(Any("a"), 20);
        Assert.Equal(all.Hits, found.Hits);
        Assert.Equal(all.TotalHits.Value, found.Groups);
    }

    [Fact]
    public void APlaceOfAnotherOrderIsRefused()
    {
        using MemoryDirectory directory = new();
        using DirectoryReader reader = Index(directory, new RandomSource(7), 1);
        Assert.Throws<ArgumentException>(() => new IndexSearcher(reader).SearchGroups(new MatchAllDocsQuery(), 1, Sort.ByScore, "group", new SearchAfter([default], null, 0)));
    }

    /// <summary>Documents in groups of one to some dozens, in several segments each, and some without; a tenth is deleted.</summary>
    private static DirectoryReader Index(MemoryDirectory directory, RandomSource random, int segments)
    {
        using IndexWriter writer = new(directory, new IndexWriterOptions(new StandardAnalyzer()) { MergePolicy = null });
        for (int i = 0; i < Documents; i++)
        {
            Document document = [new StringField("key", $"{i}")];
            foreach (string word in s_words)
            {
                if (random.OneIn(word == "rare" ? 60 : 3)) document.Add(new StringField("word", word));
            }

            if (!random.OneIn(10)) document.Add(new SortedDocValuesField("group", $"{(random.OneIn(2) ? random.Below(30) : random.Below(100_000))}"));
            if (!random.OneIn(10)) document.Add(new SortedDocValuesField("id", $"{random.Below(1_000_000):D7}-{i}"));
            if (!random.OneIn(5)) document.Add(new NumericDocValuesField("few", random.Below(4)));
            if (!random.OneIn(5)) document.Add(new NumericDocValuesField("many", random.Between(-1_000_000L, 1_000_000L)));
            if (!random.OneIn(5)) document.Add(new SortedDocValuesField("kind", $"{random.Below(5)}"));
            writer.Add(document);
            if (segments > 1 && random.OneIn(Documents / segments)) writer.Flush();
        }

        for (int i = 0; i < Documents / 10; i++) writer.Delete(new Term("key", $"{random.Below(Documents)}"));
        writer.Commit();
        return DirectoryReader.Open(directory);
    }

    private static Query QueryOf(RandomSource random) => random.OneIn(5) ? new MatchAllDocsQuery() : Any([.. s_words.Where(_ => random.OneIn(2)).DefaultIfEmpty("rare")]);

    private static BooleanQuery Any(params string[] words) => BooleanQuery.AnyOf([.. words.Select(word => new TermQuery("word", word))]);

    private static Sort SortOf(RandomSource random)
    {
        if (random.OneIn(3)) return Sort.ByScore;
        SortField[] keys = [SortField.Score, .. s_keys.Select(key => key.Type == SortType.Score ? key : key with { Descending = random.OneIn(2), MissingFirst = random.OneIn(2) })];
        random.Shuffle(keys.AsSpan());
        return new Sort([.. keys.Take(random.Between(1, 3))]);
    }

    private static string GroupOf(DirectoryReader reader, int doc) => reader.Term(doc, "group") is { } term ? Encoding.UTF8.GetString(term.Span) : $"alone {doc}";
}
