using System.Text.Json;
using SearchServer.Articles.Exchange;
using SearchServer.Articles.Ingest;
using SearchServer.Articles.Searching;
using SearchServer.Engine.Indexing;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Exchange;

/// <summary>Articles written as an index of Lucene.Net and taken over again are what they were.</summary>
public sealed class RoundTripTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ArticlesOfATextCollectionComeBackAsTheyWere()
    {
        Index(TestData.Require("wikinews.jsonl.gz"));
        List<string> written = RoundTrip();
        Assert.Equal(295, written.Count);
    }

    // What cleaning would change, were it done again, and what an article may come with.
    [Fact]
    public void WhatInputsGiveComesBackAsItWas()
    {
        File.WriteAllText(_folder["a.jsonl"], string.Join('\n',
            """{"id":"1","title":"Barge &amp;amp; crane","body":"Read more\n&lt;p&gt;It lies in the harbour.&lt;/p&gt;\n\n\n2 &amp;lt; 3","persons":["Ilse Marrow","Tomas Revik"],"places":["Halden"],"organisations":["Harbour Trust"]}""",
            """{"id":"2","title":"","body":"Of a text without a title","date":"2025-08-20T16:03:00.5+02:00","authors":["Ilse Marrow","Tomas Revik"],"section":"Ships","outlet":"Harbour Courier","language":"de-AT"}""",
            """{"id":"https://courier.example/3","title":"An address","date":"2025-08-20","url":"https://courier.example/3?a=1"}""",
            """{"id":"0b8f4c1e-52a7-4f0e-9d37-6a1d2c3b4e5f","title":"A UUID"}""",
            """{"title":"The hash of its text","body":"Der Kran steht am Ufer, und die Fähre fährt nach Osten."}"""));
        Index(_folder["a.jsonl"]);
        Assert.Equal(5, RoundTrip().Count);
    }

    [Fact]
    public void WhatIsDeletedIsLeftOut()
    {
        File.WriteAllText(_folder["a.jsonl"], """{"id":"1","title":"Barge"}""" + "\n" + """{"id":"2","title":"Crane"}""");
        Index(_folder["a.jsonl"], new IngestOptions { Source = "courier" });
        ArticleDelete.Run(_folder["index"], new ArticleChoice { Ids = ["courier:1"] });
        Assert.Contains("Crane", Assert.Single(RoundTrip()), StringComparison.Ordinal);
    }

    [Fact]
    public void ASourceThatIsNamedHasTheArticles()
    {
        File.WriteAllText(_folder["a.jsonl"], """{"id":"1","title":"Barge"}""");
        Index(_folder["a.jsonl"]);
        ArticleExport.ToLuceneNet(_folder["index"], _folder["lucene.net"], TestContext.Current.CancellationToken);
        Import(new IngestOptions { Source = "wire" });
        Assert.Equal(["wire:1"], Load(_folder["again"]).Select(article => article.Id));
    }

    private void Index(string path, IngestOptions? options = null) => ArticleIndexer.Index(_folder["index"], [path], options ?? new IngestOptions(), TestContext.Current.CancellationToken);

    private IngestReport Import(IngestOptions options) => ArticleIndexer.Import(_folder["again"], _folder["lucene.net"], options, TestContext.Current.CancellationToken);

    /// <summary>Writes the index and takes it over; returns the articles as they were and are.</summary>
    private List<string> RoundTrip()
    {
        List<string> before = [.. Load(_folder["index"]).Select(Describe)];
        Assert.Equal(before.Count, ArticleExport.ToLuceneNet(_folder["index"], _folder["lucene.net"], TestContext.Current.CancellationToken));
        IngestReport report = Import(new IngestOptions());
        Assert.Equal((before.Count, 0), (report.Indexed, report.RejectedCount));
        Assert.Equal(before, Load(_folder["again"]).Select(Describe));
        Assert.Equal(before.Count, Import(new IngestOptions()).Known);
        return before;
    }

    // What is taken over has no file that could be read again.
    private static string Describe(StoredArticle article) => JsonSerializer.Serialize(article with { Source = null });

    private static List<StoredArticle> Load(string folder)
    {
        using ArticleIndex index = ArticleIndex.Open(folder);
        using SearcherManager<ArticleSnapshot>.Lease lease = index.Acquire();
        return [.. lease.Value.Reader.LiveDocuments().Select(doc => lease.Value.Load(doc)).OrderBy(article => article.Id, StringComparer.Ordinal)];
    }
}
