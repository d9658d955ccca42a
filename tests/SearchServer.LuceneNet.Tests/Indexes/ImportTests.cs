using System.Globalization;
using Lucene.Net.Documents;
using SearchServer.Articles.Ingest;
using SearchServer.Articles.Reading;
using SearchServer.Articles.Reading.Fields;
using SearchServer.Articles.Searching;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.LuceneNet.Tests.Indexes;

/// <summary>Indexes that others wrote, taken over.</summary>
public sealed class ImportTests : IDisposable
{
    private static readonly DateTimeOffset s_time = new(2014, 8, 20, 14, 3, 7, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void FieldsAreTakenByTheNamesThatAreUsual()
    {
        Write(ForeignIndex.Document(
            ("id", "7"), ("headline", "The barge holds"), ("content", "It lies in the harbour of Halden."), ("published", "2014-08-20T14:03:07Z"), ("link", "https://courier.example/7"), ("author", "Ilse Marrow"), ("author", "Tomas Revik"),
            ("language", "en"), ("publisher", "Harbour Courier"), ("section", "Ships")));
        Assert.Equal(1, Import(new IngestOptions { Source = "courier" }).Indexed);
        StoredArticle article = Assert.Single(Articles());
        Assert.Equal(
            ("courier:7", "7", "courier", "The barge holds", "It lies in the harbour of Halden.", "2014-08-20T14:03:07Z", "https://courier.example/7", "en", "Ships"),
            (article.Id, article.GivenId, article.Scope, article.Title, article.Body, article.Date, article.Url, article.Language, article.Section));
        Assert.Equal(["Ilse Marrow", "Tomas Revik"], article.Authors);
        Assert.Equal("Harbour Courier", article.Outlet);
        Assert.Null(article.Source);
        Assert.Equal(1, Import(new IngestOptions { Source = "courier" }).Known);
    }

    [Fact]
    public void FieldsAreTakenByTheNamesThatAreGiven()
    {
        Write(ForeignIndex.Document(("key", "7"), ("kop", "The barge holds"), ("title", "front page"), ("tekst", "It lies in the harbour.")));
        Import(new IngestOptions { Source = "courier", Reading = new ReadingOptions { Fields = new FieldMapping { Id = ["key"], Title = ["kop"], Body = ["tekst"] } } });
        Assert.Equal(["courier:7 The barge holds: It lies in the harbour."], Articles().Select(article => $"{article.Id} {article.Title}: {article.Body}"));
    }

    // As numbers, as digits of a time in each resolution of Lucene's DateTools, and as a text.
    [Theory]
    [InlineData("2014-08-20", 8)]
    [InlineData("2014-08-20T14:03:00Z", 12)]
    [InlineData("2014-08-20T14:03:07Z", 14)]
    [InlineData("2014-08-20T14:03:07Z", 17)]
    [InlineData("2014-08-20T14:03:07Z", 0)]
    public void DatesAreReadAsProgramsStoreThem(string expected, int digits)
    {
        Document document = ForeignIndex.Document(("id", "1"), ("title", "The barge holds"));
        if (digits > 0) document.Add(new StringField("date", s_time.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture)[..digits], Field.Store.YES));
        else document.Add(new Int64Field("date", s_time.UtcTicks, Field.Store.YES));
        Write(document);
        Import();
        Assert.Equal(expected, Assert.Single(Articles()).Date);
    }

    [Fact]
    public void IdsOfTwoIndexesAreNotMistakenForEachOther()
    {
        foreach (string name in (string[])["a", "b"])
        {
            ForeignIndex.Write(_folder[name], [ForeignIndex.Document(("id", "1"), ("title", $"Barge {name}"))]);
            Assert.Equal(1, ArticleIndexer.Import(_folder["index"], _folder[name], new IngestOptions(), TestContext.Current.CancellationToken).Indexed);
        }

        Assert.Equal(["Barge a", "Barge b"], Articles().Select(article => article.Title).Order());
    }

    [Fact]
    public void WhatIsNoArticleIsRejectedAndTheRestTaken()
    {
        Write(
            ForeignIndex.Document(("id", "1"), ("title", "Barge")), ForeignIndex.Document(("id", "2"), ("views", "9")), ForeignIndex.Document(("id", "3"), ("title", "Crane"), ("body", new string('x', (16 << 20) + 1)), ("more", "x")),
            ForeignIndex.Document(("id", "4"), ("title", "Dredger")));
        IngestReport report = Import();
        Assert.Equal((2, 2), (report.Indexed, report.RejectedCount));
        Assert.Equal($"{_folder["from"]}!1: expected a title or a text, found 'id', 'views'; the setting Fields says what other names mean", report.Rejected[0].ToString());
        Assert.Equal($"{_folder["from"]}!2: expected a document of at most 16,777,216 characters, found more", report.Rejected[1].ToString());
    }

    [Fact]
    public void WhatWasTakenOverStaysWhenTheIndexIsMadeAnew()
    {
        Write(ForeignIndex.Document(("id", "1"), ("title", "Barge"), ("body", "It lies in the harbour.")));
        Import();
        string id = Assert.Single(Articles()).Id;
        Directory.Delete(_folder["from"], recursive: true);
        IngestReport report = ArticleReindexer.Run(_folder["index"], [], new IngestOptions(), TestContext.Current.CancellationToken);
        Assert.Equal((1, 0), (report.FromStore, report.Gone));
        Assert.Equal(id, Assert.Single(Articles()).Id);
    }

    private void Write(params Document[] documents) => ForeignIndex.Write(_folder["from"], documents);

    private IngestReport Import(IngestOptions? options = null) => ArticleIndexer.Import(_folder["index"], _folder["from"], options ?? new IngestOptions(), TestContext.Current.CancellationToken);

    private List<StoredArticle> Articles() => StoredArticles.Of(_folder["index"]);
}
