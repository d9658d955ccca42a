using System.IO.Compression;
using System.Text;
using SearchServer.Articles.Reading;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Reading;

public sealed class ArticleFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheFirstLineOfATextIsItsTitleAndTheRestItsBody()
    {
        Article article = Assert.Single(Articles(Write("a.txt", "\uFEFFA new bridge\r\n\r\nIt opened on Monday.\r\nPeople crossed it.\r\n")));
        Assert.Equal("A new bridge", article.Title);
        Assert.StartsWith("It opened on Monday.", article.Body, StringComparison.Ordinal);
        Assert.Contains("People crossed it.", article.Body, StringComparison.Ordinal);
        Assert.Equal(_folder["a.txt"], article.Source);
    }

    [Fact]
    public void ALineOfJsonIsAnArticleWithWhatItSays()
    {
        string json = """{"id":"x1","title":"Ferry","body":"It sails.","outlet":"Northern Wire","date":"2025-08-20","persons":["Ilse Marrow"],"places":["Port Halden"],"orgs":["Ferry Union"],"author":"T. Revik","topic":"local","language":"EN","url":"https://wire.example/x1","unknown":[1]}""";
        Article article = Assert.Single(Articles(Write("a.jsonl", json + "\n\n")));
        Assert.Equal(("x1", "Ferry", "It sails.", "Northern Wire"), (article.GivenId, article.Title, article.Body, article.Outlet));
        Assert.Equal("2025-08-20", article.Date!.ToString());
        Assert.Equal(["Ilse Marrow"], article.Persons);
        Assert.Equal(["Port Halden"], article.Places);
        Assert.Equal(["Ferry Union"], article.Organisations);
        Assert.Equal(["T. Revik"], article.Authors);
        Assert.Equal(("local", "en", "https://wire.example/x1"), (article.Section, article.Language, article.Url));
    }

    [Fact]
    public void GzippedFilesAreReadAsWhatIsInThem()
    {
        string path = _folder["a.jsonl.gz"];
        using (GZipStream gzip = new(File.Create(path), CompressionLevel.Fastest)) gzip.Write("""{"title":"One"}"""u8);
        Assert.Equal("One", Assert.Single(Articles(path)).Title);
    }

    [Theory]
    [InlineData("empty.txt", "")]
    [InlineData("blank.txt", " \n\t\r\n ")]
    [InlineData("empty.jsonl", "")]
    [InlineData("page.pdf", "%PDF")]
    [InlineData("list.jsonl", "[1]")]
    [InlineData("broken.jsonl", """{"title":"cut of""")]
    [InlineData("nothing.jsonl", """{"outlet":"Wire"}""")]
    [InlineData("surrogate.jsonl", """{"title":"\ud800"}""")]
    public void WhatIsNoArticleIsRejectedWithPathAndReason(string name, string content)
    {
        Rejection rejection = Assert.Single(Rejections(Write(name, content)));
        Assert.Equal(_folder[name], rejection.Path);
        Assert.NotEmpty(rejection.Reason);
    }

    [Fact]
    public void AMissingFileIsRejected() => Assert.Contains("Could not find file", Assert.Single(Rejections(_folder["none.txt"])).Reason, StringComparison.Ordinal);

    [Fact]
    public void ATruncatedGzipFileIsRejectedAfterWhatCouldBeRead()
    {
        using MemoryStream whole = new();
        using (GZipStream gzip = new(whole, CompressionLevel.NoCompression, leaveOpen: true))
        {
            for (int i = 0; i < 2000; i++) gzip.Write(Encoding.UTF8.GetBytes($$"""{"title":"Article {{i}}","body":"{{new string('x', 100)}}"}""" + "\n"));
        }

        string path = _folder["cut.jsonl.gz"];
        File.WriteAllBytes(path, whole.ToArray()[..(int)(whole.Length / 2)]);
        ReadResult[] results = [.. ArticleFiles.Read([path])];
        Assert.InRange(results.Count(result => result.Article is not null), 500, 1500);
        Assert.NotNull(results[^1].Rejection);
    }

    [Fact]
    public void ABadLineDoesNotKeepTheOthersOut()
    {
        string path = Write("mixed.jsonl", "{\"title\":\"one\"}\nnot json\n{\"title\":\"three\"}\n{\"title\":4,\"body\":null}\n");
        ReadResult[] results = [.. ArticleFiles.Read([path])];
        Assert.Equal(["one", "three", "4"], results.Where(result => result.Article is not null).Select(result => result.Article!.Title));
        Assert.Equal(2, Assert.Single(results, result => result.Rejection is not null).Rejection!.Line);
    }

    [Fact]
    public void ALineOfTooManyBytesIsRejectedAndTheNextRead()
    {
        string path = _folder["long.jsonl"];
        using (StreamWriter writer = new(path))
        {
            writer.Write("{\"title\":\"");
            for (int i = 0; i < 17 << 10; i++) writer.Write(new string('x', 1024));
            writer.Write("\"}\n{\"title\":\"after\"}\n");
        }

        ReadResult[] results = [.. ArticleFiles.Read([path])];
        Assert.Contains("16 MB", results[0].Rejection!.Reason, StringComparison.Ordinal);
        Assert.Equal("after", results[1].Article!.Title);
    }

    [Fact]
    public void DamagedBytesOfATextAreReplacedAndCounted()
    {
        string path = _folder["bytes.txt"];
        File.WriteAllBytes(path, [.. "Überschrift\n\nDer Fährhafen wird geschlossen, sagte der Bürger"u8, 0xFF, .. "meister am Montag."u8]);
        ReadResult result = Assert.Single(ArticleFiles.Read([path]));
        Assert.Contains("Bürger\uFFFDmeister", result.Article!.Body, StringComparison.Ordinal);
        Assert.Equal(1, result.DamagedCharacters);
    }

    [Fact]
    public void AFolderIsReadInTheOrderOfItsPathsAndOtherFilesArePassedOver()
    {
        Directory.CreateDirectory(_folder["in/b"]);
        Write("in/c.txt", "C\n\nc");
        Write("in/b/a.txt", "A\n\na");
        Write("in/picture.jpg", "no");
        Assert.Equal(["A", "C"], Articles(_folder["in"]).Select(article => article.Title));
    }

    [Fact]
    public void IdentityIsTheIdElseTheAddressElseWhatTheArticleSays()
    {
        Article article = new("Title", "Body  text") { GivenId = "g", Url = "https://u.example/" };
        Assert.Equal("g", ArticleId.Of(article));
        Assert.Equal("https://u.example/", ArticleId.Of(article with { GivenId = " " }));
        string hash = ArticleId.Of(article with { GivenId = null, Url = null });
        Assert.Equal(32, hash.Length);
        Assert.Equal(hash, ArticleId.Of(new Article("TITLE", "body text")));
        Assert.NotEqual(hash, ArticleId.Of(new Article("Title", "Body text") { Outlet = "Wire" }));
    }

    private string Write(string name, string content)
    {
        File.WriteAllText(_folder[name], content);
        return _folder[name];
    }

    private static Article[] Articles(string path) => [.. ArticleFiles.Read([path]).Select(result => result.Article ?? throw new InvalidDataException(result.Rejection!.ToString()))];

    private static Rejection[] Rejections(string path) => [.. ArticleFiles.Read([path]).Where(result => result.Rejection is not null).Select(result => result.Rejection!)];
}
