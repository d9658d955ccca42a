using System.IO.Compression;
using System.Text.Json;
using SearchServer.Articles.Cleaning.Text;
using SearchServer.Articles.Reading;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Reading;

/// <summary>Whole collections, as they are published: every article arrives, and arrives once.</summary>
public sealed class CollectionTests : IDisposable
{
    /// <summary>Pages that are the same article as another of them, by the address that both say is theirs.</summary>
    private const int SeenTwice = 1;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void EveryStoryOfReutersArrivesOnceWithWhatItsTagsSay()
    {
        string path = TestData.Require("reuters21578.sgm.tar.gz");
        Dictionary<string, SourceArticle> expected = SourceArticles.Reuters().ToDictionary(article => article.Id);
        Dictionary<string, Article> found = [];
        List<Rejection> rejections = [];
        foreach (ReadResult result in ArticleFiles.Read([path]))
        {
            if (result.Rejection is { } rejection) rejections.Add(rejection);
            else found.Add(result.Article!.GivenId!["reuters-21578/".Length..], result.Article);
        }

        // One story has neither a title nor a text.
        Assert.Equal(21_577, found.Count);
        Assert.Contains("title or a body", Assert.Single(rejections).Reason, StringComparison.Ordinal);
        Assert.Equal(19_043 + 736, found.Values.Count(article => article.Body.Length > 0));
        foreach ((string id, Article article) in found)
        {
            SourceArticle story = expected[id];
            Assert.Equal(Words(story.Title), Words(article.Title));
            Assert.Equal(story.Date, DateOnly.FromDateTime(article.Date!.Time.UtcDateTime));
            Assert.Equal(story.Places.Select(Words), article.Places.Select(Words));
            Assert.Equal(story.Persons.Select(Words), article.Persons.Select(Words));
            Assert.True(WithoutAgency(article.Body).EndsWith(WithoutAgency(story.Body), StringComparison.Ordinal), $"Story {id}: {article.Body}\n{story.Body}");
        }
    }

    [Fact]
    public void EveryArticleOfTheNewsArrivesOnceWithoutFurniture()
    {
        string path = TestData.Require("news.jsonl.gz");
        using IEnumerator<SourceArticle> expected = SourceArticles.News().GetEnumerator();
        int count = 0;
        long words = 0, kept = 0;
        foreach (ReadResult result in ArticleFiles.Read([path]))
        {
            Assert.True(expected.MoveNext());
            count++;
            Article article = result.Article ?? throw new InvalidDataException(result.Rejection!.ToString());
            Assert.Equal((count, expected.Current.Id), (result.Line, article.GivenId));
            // What has markup is made text.
            if (expected.Current.Body.AsSpan().IndexOfAny('<', '&') < 0) Assert.Equal(Furniture.RemoveLines(expected.Current.Body.Trim(), article.Title), article.Body);
            words += Words(expected.Current.Body).Length;
            kept += Words(article.Body).Length;
            Assert.Equal(expected.Current.Outlet, article.Outlet);
            Assert.Equal(expected.Current.Date, article.Date is { } date ? DateOnly.FromDateTime(date.Time.UtcDateTime) : null);
        }

        Assert.False(expected.MoveNext());
        Assert.Equal(20_000, count);
        Assert.InRange(kept, 0.97 * words, words);
    }

    [Fact]
    public void EveryPageOfACrawlArrivesOnceWithItsAddress()
    {
        (string Url, byte[] Html)[] pages = Pages();
        string path = _folder["crawl.warc.gz"];
        WriteCrawl(path, pages);
        ReadResult[] results = [.. ArticleFiles.Read([path])];
        Assert.Equal(pages.Length, results.Length);
        Assert.Empty(results.Where(result => result.Article is null).Select(result => result.Rejection!.ToString()));
        Assert.Equal(pages.Length - SeenTwice, results.Select(result => ArticleId.Of(result.Article!)).Distinct().Count());
    }

    [Fact]
    public void EveryArticleOfAnArchiveOfAllCollectionsArrivesOnce()
    {
        (string Url, byte[] Html)[] pages = Pages();
        WriteCrawl(_folder["crawl.warc.gz"], pages);
        string path = _folder["all.zip"];
        using (ZipArchive archive = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            foreach (string name in (string[])["reuters21578.sgm.tar.gz", "news.jsonl.gz"]) archive.CreateEntryFromFile(TestData.Require(name), "collections/" + name, CompressionLevel.NoCompression);
            archive.CreateEntryFromFile(_folder["crawl.warc.gz"], "crawls/crawl.warc.gz", CompressionLevel.NoCompression);
        }

        HashSet<string> ids = [];
        int again = 0;
        int rejected = 0;
        foreach (ReadResult result in ArticleFiles.Read([path]))
        {
            if (result.Article is not { } article) rejected++;
            else if (!ids.Add(ArticleId.Of(article))) again++;
        }

        Assert.Equal((21_577 + 20_000 + pages.Length - SeenTwice, SeenTwice, 1), (ids.Count, again, rejected));
    }

    private static (string Url, byte[] Html)[] Pages()
    {
        string folder = TestData.Require("html");
        List<(string, byte[])> pages = [];
        foreach (string line in File.ReadLines(Path.Combine(folder, "gold.jsonl")))
        {
            using JsonDocument gold = JsonDocument.Parse(line);
            string name = gold.RootElement.GetProperty("html").GetString()!;
            string url = gold.RootElement.TryGetProperty("url", out JsonElement address) && address.GetString() is { } given ? given : $"https://pages.example/{name}";
            using GZipStream html = new(File.OpenRead(Path.Combine(folder, name + ".gz")), CompressionMode.Decompress);
            using MemoryStream bytes = new();
            html.CopyTo(bytes);
            pages.Add((url, bytes.ToArray()));
        }

        return [.. pages];
    }

    /// <summary>A gzip member a record, as crawls have it, each response with its request and some that are no pages among them.</summary>
    private static void WriteCrawl(string path, (string Url, byte[] Html)[] pages)
    {
        using FileStream file = File.Create(path);
        file.Write(ReadingSamples.Gzip(ReadingSamples.WarcRecord("urn:info", "software: test\r\n"u8.ToArray(), "warcinfo", "application/warc-fields")));
        foreach ((string url, byte[] html) in pages)
        {
            file.Write(ReadingSamples.Gzip(ReadingSamples.WarcRecord(url, "GET / HTTP/1.1\r\n\r\n"u8.ToArray(), "request", "application/http; msgtype=request")));
            file.Write(ReadingSamples.Gzip(ReadingSamples.WarcRecord(url, ReadingSamples.HttpResponse(html, "Content-Type: text/html"))));
            file.Write(ReadingSamples.Gzip(ReadingSamples.WarcRecord(url + "/logo.png", ReadingSamples.HttpResponse([0x89, 0x50, 0x4E, 0x47], "Content-Type: image/png"))));
        }
    }

    private static string WithoutAgency(string body) => Words(body) is var words && words.EndsWith("REUTER", StringComparison.Ordinal) ? words[..^"REUTER".Length].TrimEnd() : words;

    private static string Words(string text) => string.Join(' ', text.ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace('-', ' ').Trim();
}
