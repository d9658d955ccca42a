using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Engine.Analysis;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.QueryParsing;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;

namespace SearchServer.Evaluate.Relevance;

/// <summary>
/// What the product is measured beside: the same articles, with the names that the product found in them, indexed as it did before there was an interpretation of queries, whatever its schema is by now; and title and text in
/// one field, in plain words and as Lucene's English analyzer has them.
/// </summary>
internal sealed class BaselineIndex : IDisposable
{
    private const string Id = "id";
    private const string Plain = "plain";
    private const string Whole = "whole";

    private static readonly string[] s_titles = ["title.en", "title.und"];
    private static readonly string[] s_bodies = ["body.en", "body.und"];
    private static readonly string[] s_names = [ArticleFields.Outlet, ArticleFields.Person, ArticleFields.Place, ArticleFields.Organisation];

    private static readonly Analyzer s_analyzer = new PerFieldAnalyzer(
        new StandardAnalyzer(),
        new Dictionary<string, Analyzer> { [s_titles[0]] = new EnglishAnalyzer(), [s_bodies[0]] = new EnglishAnalyzer(), [Whole] = new EnglishAnalyzer() }
            .Concat(s_names.Select(name => new KeyValuePair<string, Analyzer>(name, new FoldingAnalyzer()))).ToDictionary());

    private readonly MMapDirectory _directory;
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;

    /// <summary>Opens one that <see cref="Make"/> made.</summary>
    public BaselineIndex(string folder)
    {
        _directory = MMapDirectory.OpenExisting(folder);
        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader);
        QueryParser before = new(new QueryParserOptions(s_analyzer, [.. s_titles, .. s_bodies, .. s_names])
        {
            ResolveField = name => name == ArticleFields.Title ? s_titles : name == ArticleFields.Body ? s_bodies : s_names.Contains(name) ? [name] : null,
        });
        Before = new Ranker("default of before", (text, count) =>
        {
            LenientQuery parsed = before.ParseLenient(text);
            return Search(parsed.Query, count, parsed.Warnings.Count > 0);
        });
        PlainBM25 = new Ranker("plain BM25", (text, count) => Search(AnyWord(Plain, string.Join(' ', PlainWords.Of(text))), count));
        EnglishBM25 = new Ranker("Lucene's BM25", (text, count) => Search(AnyWord(Whole, text), count));
    }

    /// <summary>What it is made with.</summary>
    public static string Fingerprint => $"baselines/2 {s_analyzer.Fingerprint}";

    /// <summary>The default query of before: any word, in titles, texts and names, whose scores add up; operators mean what they mean.</summary>
    public Ranker Before { get; }

    /// <summary>BM25 of any word, as anybody would write it.</summary>
    public Ranker PlainBM25 { get; }

    /// <summary>BM25 of any word, with the English analyzer; score for score what Apache Lucene gives.</summary>
    public Ranker EnglishBM25 { get; }

    /// <summary>Makes one of the articles of an index of the product.</summary>
    public static void Make(string folder, ArticleSnapshot snapshot)
    {
        using MMapDirectory directory = new(folder);
        using IndexWriter writer = new(directory, new IndexWriterOptions(s_analyzer));
        foreach (int doc in snapshot.Reader.LiveDocuments())
        {
            StoredArticle article = snapshot.Load(doc);
            string whole = $"{article.Title}\n{article.Body}";
            int language = ArticleFields.LanguageOf(article.Language) == "en" ? 0 : 1;
            Document document = new();
            document.Add(new StoredField(Id, article.GivenId!));
            document.Add(new TextField(s_titles[language], article.Title));
            document.Add(new TextField(s_bodies[language], article.Body));
            document.Add(new TextField(Plain, string.Join(' ', PlainWords.Of(whole))));
            document.Add(new TextField(Whole, whole));
            if (article.Outlet is { } outlet) document.Add(new TextField(ArticleFields.Outlet, outlet));
            foreach (IGrouping<EntityKind, ArticleEntity> kind in article.Entities.GroupBy(entity => entity.Kind))
            {
                foreach (string name in kind.SelectMany(entity => entity.Chain.Surfaces).Distinct(StringComparer.Ordinal)) document.Add(new TextField(ArticleFields.FieldOf(kind.Key), name));
            }

            writer.Add(document);
        }

        writer.ForceMerge(1);
        writer.Commit();
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
    }

    private static BooleanQuery AnyWord(string field, string text)
    {
        List<Query> words = [];
        TokenStream tokens = s_analyzer.CreateStream(field);
        tokens.Reset(text);
        while (tokens.Next()) words.Add(new TermQuery(field, tokens.Token.Term.ToString()));
        return BooleanQuery.AnyOf(words);
    }

    private Ranking Search(Query query, int count, bool warns = false)
    {
        TopDocs found = _searcher.Search(query, count);
        return new Ranking([.. found.Hits.Select(hit => _reader.Document(hit.Doc).Text(Id)!)], found.TotalHits.Value, warns);
    }
}
