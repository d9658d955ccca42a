using SearchServer.Engine.Analysis;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Search;

public class TieOrderTests
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void HitsThatAreEqualAreInTheOrderOfTheColumn(int seed, bool sorted)
    {
        RandomSource random = new(seed);
        using MemoryDirectory directory = new();
        IndexSort? indexSort = sorted ? new IndexSort("number", true) : null;
        using IndexWriter writer = new(directory, new IndexWriterOptions(new StandardAnalyzer()) { MergePolicy = null, IndexSort = indexSort });
        for (int i = 0; i < 3000; i++)
        {
            Document document = [new StringField("all", "x"), new StringField("some", $"{random.Below(3)}"), new StringField("key", $"{i}", stored: true)];

            // Most ids are of one document, some of several, and some documents have none.
            if (!random.OneIn(20)) document.Add(new SortedDocValuesField("id", $"{random.Below(random.OneIn(4) ? 50 : 1_000_000)}"));
            if (!random.OneIn(10)) document.Add(new NumericDocValuesField("number", random.Below(4)));
            writer.Add(document);
            if (random.OneIn(600)) writer.Flush();
        }

        for (int i = 0; i < 300; i++) writer.Delete(new Term("key", $"{random.Below(3000)}"));
        using DirectoryReader before = writer.OpenReader();
        AssertOrder(before, random);
        string[] keys = Keys(before);
        writer.ForceMerge(1);
        using DirectoryReader after = writer.OpenReader();
        Assert.Equal(1, after.SegmentCount);
        AssertOrder(after, random);
        Assert.Equal(keys, Keys(after));
    }

    /// <summary>From hit to hit, whether or not the document before is there still, and whatever segment it was in.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void ASearchGoesOnBehindAPlaceThatIsNoDocumentsAnyMore(int seed)
    {
        RandomSource random = new(seed);
        using MemoryDirectory directory = new();
        using IndexWriter writer = new(directory, new IndexWriterOptions(new StandardAnalyzer()) { MergePolicy = null });
        for (int i = 0; i < 800; i++)
        {
            Document document = [new StringField("key", $"{i}", stored: true), new SortedDocValuesField("id", $"{random.Below(1_000_000):D7}-{i}")];
            if (!random.OneIn(10)) document.Add(new NumericDocValuesField("number", random.Below(4)));
            if (!random.OneIn(10)) document.Add(new SortedDocValuesField("text", $"{random.Below(100)}"));
            writer.Add(document);
            if (random.OneIn(150)) writer.Flush();
        }

        (SortField Number, SortField Text) = (new("number", SortType.Number, random.OneIn(2), random.OneIn(2)), new("text", SortType.Text, random.OneIn(2), random.OneIn(2)));
        foreach (Sort sort in (Sort[])[new(Number, Text), new(Text), new(Text with { Descending = !Text.Descending }, Number), Sort.ByScore])
        {
            DirectoryReader reader = writer.OpenReader();
            string[] all = [.. KeysOf(reader, new IndexSearcher(reader) { TieBreaker = "id" }.Search(new MatchAllDocsQuery(), 800, sort))];
            List<string> given = [];
            HashSet<string> gone = [];
            SearchAfter? after = null;
            while (true)
            {
                IndexSearcher searcher = new(reader) { TieBreaker = "id" };
                TopDocs page = searcher.Search(new MatchAllDocsQuery(), random.Between(1, 90), sort, after: after);
                if (page.Hits.IsEmpty) break;
                given.AddRange(KeysOf(reader, page));
                after = searcher.PlaceOf(page.Hits[^1], sort) with { Doc = int.MaxValue };

                // The last hit goes, too, and with it its terms once segments are merged.
                foreach (string key in (string[])[given[^1], $"{random.Below(800)}", $"{random.Below(800)}"])
                {
                    gone.Add(key);
                    writer.Delete(new Term("key", key));
                }

                if (random.OneIn(3)) writer.ForceMerge(1);
                reader.Dispose();
                reader = writer.OpenReader();
            }

            reader.Dispose();
            Assert.Equal(given.Count, given.Distinct().Count());
            Assert.Equal(all.Where(key => !gone.Contains(key)), given.Where(key => !gone.Contains(key)));
        }
    }

    [Fact]
    public void APlaceOfAnotherOrderIsRefused()
    {
        using MemoryDirectory directory = new();
        using IndexWriter writer = new(directory, new IndexWriterOptions(new StandardAnalyzer()));
        writer.Add([new StringField("key", "1")]);
        using DirectoryReader reader = writer.OpenReader();
        Sort sort = new(new SortField("number", SortType.Number));
        foreach (SearchAfter after in (SearchAfter[])[new([], null, 0), new([new SortValue(Score: 1)], null, 0), new([default, default], null, 0)])
        {
            Assert.Throws<ArgumentException>(() => new IndexSearcher(reader).Search(new MatchAllDocsQuery(), 1, sort, after: after));
        }
    }

    private static IEnumerable<string> KeysOf(DirectoryReader reader, TopDocs docs) => docs.Hits.Select(hit => reader.Document(hit.Doc).Text("key")!);

    /// <summary>The ids of the first hits, of those that have one.</summary>
    private static string[] Keys(DirectoryReader reader)
    {
        IndexSearcher searcher = new(reader) { TieBreaker = "id" };
        Query query = new ConstantScoreQuery(new TermQuery("some", "1"));
        return [.. searcher.Search(query, 500).Hits.Select(hit => IdOf(reader, hit.Doc)!), .. searcher.Search(query, 100, new Sort(new SortField("number", SortType.Number))).Hits.Select(hit => IdOf(reader, hit.Doc)!)];
    }

    private static void AssertOrder(DirectoryReader reader, RandomSource random)
    {
        IndexSearcher searcher = new(reader) { TieBreaker = "id" };
        int[] docs = [.. reader.LiveDocuments()];
        Dictionary<int, string?> ids = docs.ToDictionary(doc => doc, doc => IdOf(reader, doc));
        Query query = new BooleanQuery([new BooleanClause(new MatchAllDocsQuery(), Occur.Must), new BooleanClause(new ConstantScoreQuery(new TermQuery("some", "1")), Occur.Should)]);
        HashSet<int> best = [.. searcher.Documents(new TermQuery("some", "1"))];
        int[] byId = Ordered(docs.OrderBy(_ => 0));
        int[] byScore = Ordered(docs.OrderBy(doc => best.Contains(doc) ? 0 : 1));
        int[] byNumber = Ordered(docs.OrderBy(doc => -(reader.Number(doc, "number") ?? -1)));
        Sort sort = new(new SortField("number", SortType.Number, Descending: true));
        foreach (int count in (int[])[1, random.Between(2, 400), 3000])
        {
            foreach (int countTo in (int[])[int.MaxValue, 0])
            {
                Assert.Equal(byScore.Take(count), searcher.Search(query, count, countTo).Hits.Select(hit => hit.Doc));
                Assert.Equal(byId.Take(count), searcher.Search(new ConstantScoreQuery(new TermQuery("all", "x")), count, countTo).Hits.Select(hit => hit.Doc));
                Assert.Equal(byNumber.Take(count), searcher.Search(query, count, sort, countTo).Hits.Select(hit => hit.Doc));
            }
        }

        int[] Ordered(IOrderedEnumerable<int> order) => [.. order.ThenBy(doc => ids[doc] is null).ThenBy(doc => ids[doc], StringComparer.Ordinal).ThenBy(doc => doc)];
    }

    private static string? IdOf(DirectoryReader reader, int doc)
    {
        LeafContext leaf = reader.LeafOf(doc);
        return leaf.Reader.SortedDocValues("id") is { } column && column.AdvanceExact(doc - leaf.DocBase) ? System.Text.Encoding.UTF8.GetString(column.LookupOrd(column.Ord)) : null;
    }
}
