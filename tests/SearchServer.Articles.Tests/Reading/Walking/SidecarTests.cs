using SearchServer.Articles.Reading;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Reading.Walking;

public sealed class SidecarTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.html.meta.json")]
    [InlineData("a.meta.json")]
    [InlineData("a.meta.yaml")]
    [InlineData("a.html.meta.yml")]
    public void ASidecarCountsMoreThanThePage(string name)
    {
        Write("a.html", ReadingSamples.Page("The bridge", "the bridge"));
        Write(name, name.EndsWith("json", StringComparison.Ordinal) ? """{"title":"Given","outlet":"Harbour Courier","url":"https://c.example/1","persons":["Ilse Marrow"],"date":"2025-08-20"}""" : "title: Given\noutlet: Harbour Courier\nurl: https://c.example/1\npersons: [Ilse Marrow]\ndate: 2025-08-20\n");
        Article article = Assert.Single(Read(_folder.Path)).Article!;
        Assert.Equal(("Given", "Harbour Courier", "https://c.example/1", "2025-08-20"), (article.Title, article.Outlet, article.Url, article.Date!.ToString()));
        Assert.Equal(["Ilse Marrow"], article.Persons);
        Assert.Contains("harbour board", article.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A.HTML", "A.META.YAML")]
    [InlineData("A.HTML", "A.HTML.META.YML")]
    [InlineData("a.php", "a.meta.yaml")]
    public void ASidecarMayBeNamedInCapitalsAndLieBesideAnyPage(string name, string sidecar)
    {
        Write(name, ReadingSamples.Page("The bridge", "the bridge"));
        Write(sidecar, "outlet: Harbour Courier\n");
        Assert.Equal("Harbour Courier", Assert.Single(Read(_folder.Path)).Article!.Outlet);
        Assert.Equal("Harbour Courier", Assert.Single(Read(_folder[sidecar])).Article!.Outlet);
    }

    [Fact]
    public void APipeIsNoSidecar()
    {
        Assert.SkipUnless(Shell.IsThere, "There are no pipes in folders.");
        Write("a.txt", "A title\n\nText.");
        Shell.Run(_folder, "mkfifo a.meta.json");
        Assert.Equal($"{_folder["a.meta.json"]}: expected a file, found a pipe", Assert.Single(Read(_folder.Path)).Rejection!.Reason);
    }

    [Fact]
    public void ACrawlTimeInASidecarIsWhatRelativeTimesCountFrom()
    {
        Write("a.jsonl", """{"title":"Ferry","date":"2 hours ago"}""");
        Write("a.jsonl.meta.json", """{"crawlTime":"2025-08-20T14:00:00Z"}""");
        Assert.Equal("2025-08-20T12:00:00Z", Assert.Single(Read(_folder["a.jsonl"])).Article!.Date!.ToString());
    }

    [Fact]
    public void WhatIsTrueOfAllArticlesOfAFileIsSaidOfAll()
    {
        Write("a.jsonl", "{\"title\":\"One\",\"outlet\":\"X\"}\n{\"title\":\"Two\"}\n");
        Write("a.meta.json", """{"outlet":"Northern Wire","language":"en"}""");
        Assert.Equal([("One", "Northern Wire", "en"), ("Two", "Northern Wire", "en")], Read(_folder["a.jsonl"]).Select(result => (result.Article!.Title, result.Article.Outlet!, result.Article.Language!)));
    }

    [Theory]
    [InlineData("a.jsonl", "{\"title\":\"One\"}\n{\"title\":\"Two\"}\n")]
    [InlineData("a.rss", "<rss><channel><item><title>One</title></item><item><title>Two</title></item></channel></rss>")]
    public void WhatCanBeTrueOfOneArticleOnlyIsRejectedBesideSeveral(string name, string content)
    {
        Write(name, content);
        Write(name + ".meta.json", """{"outlet":"Northern Wire","title":"Given"}""");
        ReadResult[] results = Read(_folder[name]);
        Assert.Equal([("One", "Northern Wire"), ("Two", "Northern Wire")], results.Where(result => result.Article is not null).Select(result => (result.Article!.Title, result.Article.Outlet!)));
        Assert.Contains("found a title", Assert.Single(results, result => result.Rejection is not null).Rejection!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void TheSidecarOfAnArchiveIsForAllThatIsInIt()
    {
        File.WriteAllBytes(_folder["a.zip"], ReadingSamples.Zip(("a.txt", "A title\n\nText."u8.ToArray()), ("b.jsonl", "{\"title\":\"B\"}"u8.ToArray())));
        Write("a.zip.meta.yaml", "outlet: Northern Wire\n");
        Assert.All(Read(_folder["a.zip"]), result => Assert.Equal("Northern Wire", result.Article!.Outlet));
    }

    [Theory]
    [InlineData("""{"title":""")]
    [InlineData("""["title"]""")]
    [InlineData("")]
    public void ASidecarThatCannotBeReadIsNamedAndItsFileNotRead(string json)
    {
        Write("a.txt", "A title\n\nText.");
        Write("a.txt.meta.json", json);
        Rejection rejection = Assert.Single(Read(_folder.Path)).Rejection!;
        Assert.Equal(_folder["a.txt"], rejection.Path);
        Assert.StartsWith(_folder["a.txt.meta.json"] + ": ", rejection.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void ADateInASidecarThatIsNotKnownIsMissing()
    {
        Write("a.txt", "A title\n\nText.");
        Write("a.txt.meta.json", """{"date":"August 2025","outlet":"Northern Wire"}""");
        Article article = Assert.Single(Read(_folder.Path)).Article!;
        Assert.Equal(("Northern Wire", null), (article.Outlet, article.Date));
    }

    [Fact]
    public void AGivenSidecarStandsForItsFile()
    {
        Write("a.txt", "A title\n\nText.");
        Write("a.meta.json", """{"outlet":"Northern Wire"}""");
        Assert.Equal((_folder["a.txt"], "Northern Wire"), Assert.Single(Read(_folder["a.meta.json"])).Article is { } article ? (article.Source, article.Outlet) : default);
    }

    private void Write(string name, string content) => File.WriteAllText(_folder[name], content);

    private static ReadResult[] Read(string path) => [.. ArticleFiles.Read([path])];
}
