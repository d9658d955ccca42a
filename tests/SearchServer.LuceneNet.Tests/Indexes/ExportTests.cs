using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using SearchServer.Articles.Exchange;
using SearchServer.Articles.Ingest;
using SearchServer.Articles.Searching;
using SearchServer.Engine.Analysis;
using SearchServer.Engine.Documents;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.LuceneNet.Tests.Indexes;

/// <summary>Lucene.Net over what export wrote of real articles: it finds what the engine finds, and counts what there is.</summary>
public sealed class ExportTests(ExportTests.Exported exported) : IClassFixture<ExportTests.Exported>
{
    private const int Queries = 2_000;

    [Fact]
    public void WordsFindTheArticlesThatTheEngineFinds()
    {
        RandomSource random = new(21);
        for (int i = 0; i < Queries; i++)
        {
            string field = random.Pick("title", "body");
            string word = random.Pick(exported.Words[field]);
            Assert.Equal(exported.Find(new Engine.Search.TermQuery(field, word)), exported.FindByLuceneNet(new TermQuery(new Term(field, word))));
        }
    }

    [Fact]
    public void PhrasesFindTheArticlesThatTheEngineFinds()
    {
        RandomSource random = new(22);
        int found = 0;
        for (int i = 0; i < Queries; i++)
        {
            string field = random.Pick("title", "body");
            string[] words = exported.Words[field];
            int start = random.Below(words.Length - 4);
            string[] phrase = words[start..(start + random.Between(2, 4))];
            PhraseQuery query = [];
            foreach (string word in phrase) query.Add(new Term(field, word));
            string[] expected = exported.Find(new Engine.Search.PhraseQuery(field, phrase));
            found += expected.Length;
            Assert.Equal(expected, exported.FindByLuceneNet(query));
        }

        Assert.True(found > Queries / 2, $"{found} found");
    }

    [Fact]
    public void FacetValuesCountTheArticlesThatHaveThem()
    {
        Dictionary<string, int> expected = [];
        foreach (StoredArticle article in exported.Articles)
        {
            string?[] values =
            [
                Value("outlet", article.Outlet), Value("language", article.Language), Value("section", article.Section), Value("date", article.Date?[..10]), .. article.Persons.Select(person => Value("person", person.Value)),
                .. article.Places.Select(place => Value("place", place.Value)), .. article.Organisations.Select(organisation => Value("organisation", organisation.Value)), .. article.Mentioned.Select(day => Value("mentioned", day)),
            ];
            foreach (string value in values.OfType<string>()) expected[value] = expected.GetValueOrDefault(value) + 1;
        }

        Assert.True(expected.Count > 2_000, $"{expected.Count} values");
        Assert.Equal(expected.OrderBy(pair => pair.Key, StringComparer.Ordinal), exported.CountFacets().OrderBy(pair => pair.Key, StringComparer.Ordinal));

        // Each is a term, too, to narrow a search by.
        Assert.All(expected.Take(200), pair => Assert.Equal(pair.Value, exported.FindByLuceneNet(new TermQuery(new Term("$facets", pair.Key))).Length));
        static string? Value(string dimension, string? label) => label is null ? null : $"{dimension}\u001F{label}";
    }

    [Fact]
    public void DatesAreNumbersOfMilliseconds()
    {
        DateTimeOffset[] dates = [.. exported.Articles.Where(article => article.Date is not null).Select(article => article.ToArticle().Date!.Time).Order()];
        (long from, long to) = (dates[dates.Length / 4].ToUnixTimeMilliseconds(), dates[dates.Length / 2].ToUnixTimeMilliseconds());
        string[] expected = [.. exported.Articles.Where(article => article.ToArticle().Date is { } date && date.Time.ToUnixTimeMilliseconds() >= from && date.Time.ToUnixTimeMilliseconds() <= to).Select(article => article.Id).Order(StringComparer.Ordinal)];
        Assert.NotEmpty(expected);
        Assert.Equal(expected, exported.FindByLuceneNet(NumericRangeQuery.NewInt64Range("date", from, to, true, true)));
    }

    [Fact]
    public void LuceneNetFindsTheIndexSound()
    {
        StringWriter report = new();
        CheckIndex check = new(exported.Directory) { InfoStream = report };
        Assert.True(check.DoCheckIndex().Clean, report.ToString());
    }

    [Fact]
    public void AFolderWithSomethingInItIsLeftAlone()
    {
        IOException refused = Assert.Throws<IOException>(() => ArticleExport.ToLuceneNet(exported.Index, exported.Folder, TestContext.Current.CancellationToken));
        Assert.Contains("is not empty: expected a new folder", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>Articles, as the engine and as Lucene.Net have them; the first ones are deleted before they are written.</summary>
    public sealed class Exported : IDisposable
    {
        private const int Deleted = 5;

        private readonly TemporaryFolder _folder = new();
        private readonly Engine.Store.MemoryDirectory _memory = new();
        private readonly Engine.Indexing.DirectoryReader _reader;
        private readonly Engine.Search.IndexSearcher _searcher;
        private readonly DirectoryReader _exported;

        public Exported()
        {
            ArticleIndexer.Index(Index, [TestData.Require("wikinews.jsonl.gz")], new IngestOptions(), CancellationToken.None);
            ArticleDelete.Run(Index, new ArticleChoice { Ids = [.. StoredArticles.Of(Index).Take(Deleted).Select(article => article.Id)] });
            Articles = StoredArticles.Of(Index);
            Assert.Equal(Articles.Count, ArticleExport.ToLuceneNet(Index, Folder, CancellationToken.None));
            Directory = new NIOFSDirectory(Folder);
            _exported = DirectoryReader.Open(Directory);

            StandardAnalyzer analyzer = new();
            using (Engine.Indexing.IndexWriter writer = new(_memory, new Engine.Indexing.IndexWriterOptions(new PerFieldAnalyzer(analyzer, new Dictionary<string, Analyzer> { ["id"] = new KeywordAnalyzer() }))))
            {
                foreach (StoredArticle article in Articles) writer.Add([new StringField("id", article.Id, stored: true), new TextField("title", article.Title), new TextField("body", article.Body)]);
                writer.Commit();
            }

            _reader = Engine.Indexing.DirectoryReader.Open(_memory);
            _searcher = new Engine.Search.IndexSearcher(_reader);
            Words = new() { ["title"] = WordsOf(analyzer, article => article.Title), ["body"] = WordsOf(analyzer, article => article.Body) };
        }

        public string Index => _folder["index"];

        public string Folder => _folder["lucene.net"];

        public NIOFSDirectory Directory { get; }

        public List<StoredArticle> Articles { get; }

        /// <summary>The words of all articles, one behind the other.</summary>
        public Dictionary<string, string[]> Words { get; }

        /// <summary>The identities that a query of the engine finds, in order.</summary>
        public string[] Find(Engine.Search.Query query) => [.. _searcher.Documents(query).Select(doc => _reader.Document(doc).Text("id")!).Order(StringComparer.Ordinal)];

        /// <summary>The identities that a query of Lucene.Net finds, in order.</summary>
        public string[] FindByLuceneNet(Query query) =>
            [.. new IndexSearcher(_exported).Search(query, _exported.MaxDoc).ScoreDocs.Select(hit => _exported.Document(hit.Doc).Get("id")!).Order(StringComparer.Ordinal)];

        /// <summary>How many articles have each facet value.</summary>
        public Dictionary<string, int> CountFacets()
        {
            Dictionary<string, int> counts = [];
            BytesRef bytes = new();
            foreach (AtomicReaderContext leaf in _exported.Leaves)
            {
                SortedSetDocValues values = leaf.AtomicReader.GetSortedSetDocValues("$facets");
                for (int doc = 0; doc < leaf.AtomicReader.MaxDoc; doc++)
                {
                    values.SetDocument(doc);
                    for (long ord = values.NextOrd(); ord != SortedSetDocValues.NO_MORE_ORDS; ord = values.NextOrd())
                    {
                        values.LookupOrd(ord, bytes);
                        string value = bytes.Utf8ToString();
                        counts[value] = counts.GetValueOrDefault(value) + 1;
                    }
                }
            }

            return counts;
        }

        public void Dispose()
        {
            _exported.Dispose();
            Directory.Dispose();
            _reader.Dispose();
            _memory.Dispose();
            _folder.Dispose();
        }

        private string[] WordsOf(StandardAnalyzer analyzer, Func<StoredArticle, string> text)
        {
            List<string> words = [];
            TokenStream stream = analyzer.CreateStream("body");
            foreach (StoredArticle article in Articles)
            {
                stream.Reset(text(article));
                while (stream.Next()) words.Add(stream.Token.Term.ToString());
            }

            return [.. words];
        }
    }
}
