using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Engine.Analysis;
using SearchServer.Engine.Highlighting;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;
using FacetFilter = SearchServer.Articles.Searching.FacetFilter;

namespace SearchServer.Articles.Tests;

/// <summary>What becomes of texts, seen from a search.</summary>
public sealed class ArticleSchemaTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("en", "The mayor didn’t answer at nine o’clock.", "didn't", "o'clock", "o’clock")]
    [InlineData("en", "The cafe\u0301 on the quay.", "caf\u00E9", "cafe\u0301", "cafe")]
    [InlineData("en", "The ex\u00ADten\u00ADsion of the \u200Eharbour\u200E opened.", "extension", "harbour", "opened\uFEFF")]
    [InlineData("en", "The o\uFB03ce of \uFB01nance.", "office", "finance")]
    [InlineData("en", "The G.O.P. and the U.N. met Beyoncé.", "gop", "UN", "beyonce")]
    [InlineData("de", "Die Straßen der Häuser", "STRASSE", "haus")]
    [InlineData("de", "Die Häuser", "Häuser", "Hauser")]
    [InlineData("el", "ΔΡΟΜΟΣ", "δρομος")]
    [InlineData("sv", "En räv", "räv", "rav")]
    [InlineData("zh", "记者今天从北京报道。", "北京")]
    [InlineData("tlh", "ＮＨＫ Qapla’", "nhk", "qapla")]
    public void WordsAreFoundAsPeopleTypeThem(string language, string body, params string[] queries)
    {
        using ArticleIndex index = Create([new Article("", body) { GivenId = "a", Language = language }, new Article("", "Neutral text.") { GivenId = "b", Language = language }]);
        using SearcherManager<ArticleSnapshot>.Lease lease = index.Acquire();
        foreach (string query in queries)
        {
            ArticleHit hit = Assert.Single(lease.Value.Search(new ArticleSearchRequest(query) { Highlight = new HighlightOptions() }).Hits);
            Assert.Equal("a", hit.Article.Id);
            Assert.NotEmpty(hit.BodyHighlights[0].Matches);
        }
    }

    [Fact]
    public void ALetterOfItsOwnFindsItselfOnly()
    {
        using ArticleIndex index = Create([new Article("", "En räv") { GivenId = "a", Language = "sv" }, new Article("", "En rav") { GivenId = "b", Language = "sv" }]);
        Assert.Equal(["a"], Find(index, "räv"));
        Assert.Equal(["a", "b"], Find(index, "rav"));
    }

    [Fact]
    public void CharactersThatDoNotTouchAreNotFoundByTheirPair()
    {
        using ArticleIndex index = Create([new Article("港口新闻", "记者今天从北京报道。") { GivenId = "a", Language = "zh" }, new Article("京都北部", "京都北部的新闻，北方的京剧。") { GivenId = "b", Language = "zh" }]);
        Assert.Equal(["a"], Find(index, "北京"));
        using SearcherManager<ArticleSnapshot>.Lease lease = index.Acquire();
        Fragment fragment = lease.Value.Search(new ArticleSearchRequest("北京") { Highlight = new HighlightOptions() }).Hits[0].BodyHighlights[0];
        Assert.Equal(["北京"], fragment.Matches.Select(match => "记者今天从北京报道。"[match.Start..match.End]));
    }

    [Fact]
    public void AnOutletIsOneValueHoweverItsAccentsAreWritten()
    {
        using ArticleIndex index = Create([new Article("One", "x") { GivenId = "a", Outlet = "Cafe\u0301 Post" }, new Article("Two", "x") { GivenId = "b", Outlet = "Caf\u00E9 Post" }]);
        using SearcherManager<ArticleSnapshot>.Lease lease = index.Acquire();
        foreach (string outlet in (string[])["Caf\u00E9 Post", "Cafe\u0301 Post"])
        {
            ArticleSearchResult result = lease.Value.Search(new ArticleSearchRequest("") { Filters = [new FacetFilter("outlet") { AnyOf = [outlet] }], Facets = [new FacetWish("outlet", 5)] });
            Assert.Equal(2, result.Hits.Length);
            Assert.Equal(("Caf\u00E9 Post", 2, true), (result.Facets[0].Values[0].Value, result.Facets[0].Values[0].Count, result.Facets[0].Values[0].Selected));
        }
    }

    // An index that was made before the program knew the language.
    [Fact]
    public void TextsAreThereWhateverLanguageTheyWereIndexedIn()
    {
        ArticleSchema before = new([new EnglishLanguage()]);
        using ArticleIndex index = Create([new Article("Die Häuser", "Neben den Häusern.") { GivenId = "a", Language = "de" }], before);
        using SearcherManager<ArticleSnapshot>.Lease lease = index.Acquire();
        StoredArticle stored = lease.Value.Find("a")!;
        Assert.Equal(("Die Häuser", "Neben den Häusern.", "de"), (stored.Title, stored.Body, stored.Language));
        ArticleHit hit = Assert.Single(lease.Value.Search(new ArticleSearchRequest("Häusern") { Highlight = new HighlightOptions() }).Hits);
        Assert.NotEmpty(hit.BodyHighlights[0].Matches);
        Assert.Equal(["und"], ArticleSchema.Default.LanguagesIn(lease.Value.Reader.FieldNames));
    }

    [Fact]
    public void WordsStandInFieldsOfTheirOwnUnstemmed()
    {
        using ArticleIndex index = Create([new Article("Build the Walls", "x") { GivenId = "a", Language = "en" }]);
        using SearcherManager<ArticleSnapshot>.Lease lease = index.Acquire();
        Assert.Equal(["build", "the", "walls"], lease.Value.Reader.TermsWithPrefix(ArticleFields.WordsField(ArticleFields.Title, "en"), ""));
        Assert.Equal(["build", "wall"], lease.Value.Reader.TermsWithPrefix(ArticleFields.TextField(ArticleFields.Title, "en"), ""));
        Assert.Equal(["en"], ArticleSchema.Default.LanguagesIn(lease.Value.Reader.FieldNames));
    }

    private static string[] Find(ArticleIndex index, string text)
    {
        using SearcherManager<ArticleSnapshot>.Lease lease = index.Acquire();
        return [.. lease.Value.Search(new ArticleSearchRequest(text)).Hits.Select(hit => hit.Article.Id).Order(StringComparer.Ordinal)];
    }

    private ArticleIndex Create(Article[] articles, ArticleSchema? schema = null)
    {
        schema ??= ArticleSchema.Default;
        string path = _folder["index"];
        using (MMapDirectory directory = new(path))
        using (IndexWriter writer = new(directory, new IndexWriterOptions(schema.Analyzer)))
        {
            EntityTable entities = new();
            foreach (Article article in articles) writer.Add(ArticleDocument.Create(GivenArticles.Indexed(article, ArticleId.Of(article), entities), schema));
            entities.WriteTo(writer.SetAttachment, writer.SetUserData);
            writer.Commit();
        }

        return ArticleIndex.Open(path);
    }
}
