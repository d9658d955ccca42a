using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests;

/// <summary>The fields of an article in the index, which other programs read as well.</summary>
public class ArticleDocumentTests
{
    private static readonly Article s_full = new("The Ferry", "It sails.")
    {
        GivenId = "x1",
        Scope = "wire",
        Outlet = "Northern Wire",
        Persons = ["Ilse Marrow", "ILSE MARROW"],
        Places = ["Port Halden"],
        Organisations = ["Ferry Union"],
        Date = new ArticleDate(new DateTimeOffset(2025, 8, 20, 23, 30, 0, TimeSpan.FromHours(-2)), IsDay: false, DateSource.Given),
        Authors = ["T. Revik", "A. Pell"],
        Section = "local",
        Language = "en-gb",
        Url = "https://wire.example/x1",
        Source = "a.jsonl",
    };

    [Fact]
    public void AnArticleHasTheFieldsOfTheDesign()
    {
        string[] found = [.. ArticleDocument.Create(GivenArticles.Indexed(s_full, "x1", new EntityTable()), ArticleSchema.Default).Select(Describe)];
        Assert.Equal(
            [
                "id: stored, term",
                "id: Sorted",
                "givenId: stored, term",
                "scope: stored, term",
                "version: Numeric",
                "title.en: stored, text with offsets",
                "title.en.words: text",
                "body.en: stored, text with offsets",
                "body.en.words: text",
                "outlet: text",
                "entities: stored",
                "person: text",
                "person: text",
                "place: text",
                "organisation: text",
                "day: point of 4 bytes",
                "day: Numeric",
                "dateOffset: Numeric",
                "date: point of 8 bytes",
                "date: Numeric",
                "date: stored",
                "dateSource: stored",
                "section: stored",
                "language: stored",
                "url: stored, term",
                "source: stored, term",
                "author: stored, text",
                "author: stored, text",
                "titleSort: Sorted",
                "contentHash: Binary",
            ],
            found.Where(field => !field.StartsWith('$')));
        string[] dimensions = ["outlet", "person", "place", "organisation", "date", "language", "section"];
        Assert.Equal(dimensions.Select(dimension => $"$facets.{dimension}").Order(), found.Where(field => field.StartsWith('$')).Select(field => field.Split(':')[0]).Distinct().Order());
    }

    [Fact]
    public void WhatIsStoredIsTheArticle()
    {
        using TemporaryFolder folder = new();
        EntityTable entities = new();
        using (MMapDirectory directory = new(folder["index"]))
        using (IndexWriter writer = new(directory, new IndexWriterOptions(ArticleSchema.Default.Analyzer)))
        {
            writer.Add(ArticleDocument.Create(GivenArticles.Indexed(s_full, "x1", entities), ArticleSchema.Default));
            writer.Add(ArticleDocument.Create(GivenArticles.Indexed(new Article("", "Only a text") { GivenId = "x2" }, "x2", entities), ArticleSchema.Default));
            entities.WriteTo(writer.SetAttachment, writer.SetUserData);
            writer.Commit();
        }

        using ArticleIndex index = ArticleIndex.Open(folder["index"]);
        using SearcherManager<ArticleSnapshot>.Lease lease = index.Acquire();
        ArticleSnapshot snapshot = lease.Value;
        StoredArticle full = snapshot.Find("x1")!;
        Assert.Equal(("x1", "The Ferry", "It sails.", "Northern Wire"), (full.Id, full.Title, full.Body, full.Outlet));
        Assert.Equal(("2025-08-20T23:30:00-02:00", "given"), (full.Date, full.DateSource));
        Assert.Equal([new LabelledValue("ilse marrow", "Ilse Marrow")], full.Persons);
        Assert.Equal([new LabelledValue("port halden", "Port Halden")], full.Places);
        Assert.Equal([new LabelledValue("ferry union", "Ferry Union")], full.Organisations);
        Assert.Equal(["T. Revik", "A. Pell"], full.Authors);
        Assert.Equal(("local", "en-gb", "https://wire.example/x1", "a.jsonl"), (full.Section, full.Language, full.Url, full.Source));
        StoredArticle bare = snapshot.Find("x2")!;
        Assert.Equal(("", "Only a text"), (bare.Title, bare.Body));
        Assert.All((string?[])[bare.Outlet, bare.Date, bare.DateSource, bare.Section, bare.Language, bare.Url, bare.Source], Assert.Null);
    }

    [Theory]
    [InlineData("en", "en")]
    [InlineData("en-gb", "en")]
    [InlineData("en_US", "en")]
    [InlineData("enm", "und")]
    [InlineData("de-at", "de")]
    [InlineData("zh-hant", "zh")]
    [InlineData("tlh", "und")]
    [InlineData("", "und")]
    [InlineData(null, "und")]
    public void ALanguageIsIndexedByItsOwnRulesWhateverItsRegion(string? language, string expected) => Assert.Equal(expected, ArticleSchema.Default.IndexLanguageOf(language));

    private static string Describe(Field field)
    {
        FieldType type = field.Type;
        string[] parts =
        [
            type.Stored ? "stored" : "",
            type.IndexOptions == IndexOptions.None ? "" : !type.Tokenized ? "term" : type.IndexOptions == IndexOptions.DocsAndFreqsAndPositionsAndOffsets ? "text with offsets" : "text",
            type.DocValues == DocValuesType.None ? "" : $"{type.DocValues}",
            type.PointBytes == 0 ? "" : $"point of {type.PointBytes} bytes",
        ];
        return $"{field.Name}: {string.Join(", ", parts.Where(part => part.Length > 0))}";
    }
}
