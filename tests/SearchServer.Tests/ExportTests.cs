using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CsvHelper;
using Xunit;

namespace SearchServer.Tests;

/// <summary>All hits of a search as files and feeds, over HTTP, read by other people's parsers.</summary>
public sealed class ExportTests(ExportTests.NotesServer server) : IClassFixture<ExportTests.NotesServer>
{
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("")]
    [InlineData("q=note&sort=-title")]
    [InlineData("q=note harbour&match=any&outlet=Northern Wire&sort=date,title")]
    [InlineData("q=nothingofthesort")]
    public async Task AllHitsAreExportedInTheirOrder(string query)
    {
        List<string> expected = [];
        for (string path = $"/search?{query}&size=100&facet=none&highlight=false"; ;)
        {
            JsonElement page = server.Get(path);
            expected.AddRange(page.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()!));
            if (page.GetProperty("cursor").GetString() is not { } cursor) break;
            path = $"/search?cursor={cursor}&size=100&facet=none&highlight=false";
        }

        Assert.Equal(expected, Lines(await Export($"{query}&format=jsonl")).Select(article => article.GetProperty("id").GetString()!));
        Assert.Equal(expected, Table(await Export($"{query}&format=csv")).Select(row => row["id"]));
        Assert.Equal(expected.Take(7), Table(await Export($"{query}&format=csv&size=7")).Select(row => row["id"]));
    }

    [Fact]
    public async Task ALineIsWhatTheArticleIs()
    {
        JsonElement line = Assert.Single(Lines(await Export("q=id:\"t:hostile\"&format=jsonl")));
        Assert.Equal(server.Get("/articles/t:hostile").GetRawText(), line.GetRawText());
    }

    [Fact]
    public async Task WhatATableHoldsIsReadBackAndNoCellIsAFormula()
    {
        JsonElement article = server.Get("/articles/t:hostile");
        string text = await Export("q=id:\"t:hostile\"&format=csv");
        Dictionary<string, string> row = Assert.Single(Table(text));
        Assert.Equal("'" + article.GetProperty("title").GetString(), row["title"]);
        Assert.StartsWith("'=cmd()", row["title"], StringComparison.Ordinal);
        Assert.Equal("'" + article.GetProperty("outlet").GetString(), row["outlet"]);
        Assert.Equal("'" + string.Join("; ", article.GetProperty("authors").EnumerateArray().Select(author => author.GetString())), row["authors"]);
        Assert.Equal(article.GetProperty("section").GetString(), row["section"]);
        Assert.Contains(";", row["authors"], StringComparison.Ordinal);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FeedsHaveTheNewestFirstAndAreReadAsXml()
    {
        string[] newest = [.. server.Get("/search?sort=-date&size=100&highlight=false").GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("title").GetString()!)];
        XElement channel = XDocument.Parse(await Export("format=rss")).Root!.Element("channel")!;
        Assert.Equal(newest, channel.Elements("item").Select(item => item.Element("title")!.Value));
        Assert.All(channel.Elements("item").Take(50), item => DateTimeOffset.ParseExact(item.Element("pubDate")!.Value, "r", CultureInfo.InvariantCulture));
        XElement feed = XDocument.Parse(await Export("format=atom&size=20")).Root!;
        Assert.Equal(newest[..20], feed.Elements(s_atom + "entry").Select(entry => entry.Element(s_atom + "title")!.Value));
        Assert.Equal(DateTimeOffset.Parse(server.Get("/search?sort=-date&size=1").GetProperty("hits")[0].GetProperty("date").GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal), DateTimeOffset.Parse(feed.Element(s_atom + "updated")!.Value, CultureInfo.InvariantCulture));
        Assert.All(feed.Elements(s_atom + "entry"), entry => Assert.True(Uri.TryCreate(entry.Element(s_atom + "id")!.Value, UriKind.Absolute, out _)));
    }

    [Theory]
    [InlineData("csv", "text/csv", "attachment", "articles.csv")]
    [InlineData("jsonl", "application/jsonl", "attachment", "articles.jsonl")]
    [InlineData("rss", "application/rss+xml", "inline", "articles.rss")]
    [InlineData("atom", "application/atom+xml", "inline", "articles.atom")]
    public async Task HeadersSayWhatItIs(string format, string type, string disposition, string name)
    {
        foreach (HttpMethod method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Head])
        {
            using HttpClient client = new() { BaseAddress = server.Address };
            HttpResponseMessage answer = await client.SendAsync(new HttpRequestMessage(method, $"/export?q=harbour&format={format}"), TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode.OK, type, "utf-8"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentType?.CharSet));
            Assert.Equal((disposition, name), (answer.Content.Headers.ContentDisposition?.DispositionType, answer.Content.Headers.ContentDisposition?.FileName));
            byte[] content = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.Equal(method == HttpMethod.Get, content.Length > 0);
            Assert.Equal(method == HttpMethod.Get && format == "csv", content.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        }
    }

    [Theory]
    [InlineData("", "invalid-parameter", "'format': expected csv, jsonl, rss or atom, found ''")]
    [InlineData("format=xlsx", "invalid-parameter", "'format': expected csv, jsonl, rss or atom, found 'xlsx'")]
    [InlineData("format=csv&page=2", "unknown-parameter", "'page'")]
    [InlineData("format=csv&size=0", "invalid-parameter", "'size'")]
    [InlineData("format=rss&size=1001", "invalid-parameter", "'size': expected a number from 1 to 1000")]
    [InlineData("format=csv&sort=up", "invalid-parameter", "'sort'")]
    public void AWrongRequestIsAProblemThatNamesWhatIsWrong(string query, string code, string named)
    {
        JsonElement problem = server.Get($"/export?{query}", status: 400);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Contains(named, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private async Task<string> Export(string query)
    {
        using HttpClient client = new() { BaseAddress = server.Address };
        return (await client.GetStringAsync(new Uri($"/export?{query}", UriKind.Relative), TestContext.Current.CancellationToken)).TrimStart('\uFEFF');
    }

    private static IEnumerable<JsonElement> Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement);

    private static List<Dictionary<string, string>> Table(string text)
    {
        using CsvReader reader = new(new StringReader(text), CultureInfo.InvariantCulture);
        Assert.True(reader.Read() && reader.ReadHeader());
        List<Dictionary<string, string>> rows = [];
        while (reader.Read()) rows.Add(reader.HeaderRecord!.ToDictionary(name => name, name => reader.GetField(name)!));
        return rows;
    }

    /// <summary>More articles than are found in one search, and one whose values break out of formats.</summary>
    public sealed class NotesServer : SampleServer
    {
        public NotesServer()
            : base(["--source", "t", ArticlesFolder, "notes.jsonl"], ("notes.jsonl", string.Concat(Articles().Select(article => JsonSerializer.Serialize(article) + "\n")))) { }

        private static IEnumerable<object> Articles()
        {
            for (int i = 0; i < 2300; i++)
            {
                yield return new { id = $"note-{i}", title = $"Note {i * 7919 % 2300}", body = $"The {(i % 3 == 0 ? "harbour" : "valley")} note of {i}.", outlet = i % 4 == 0 ? "Northern Wire" : "Tarn Gazette", date = new DateOnly(2015, 1, 1).AddDays(i * 31 % 2000).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), language = "en" };
            }

            yield return new { id = "hostile", title = "=cmd()|'/C calc'!A0 \"quoted\", </item>]]> &amp; <b>", body = "First line.\r\n\r\nSecond \"line\", </description> end. 😀", outlet = "@SUM(1+1)", section = "a;b,\"c\"", authors = (string[])["+Mira Ashdown", "Orla Venn"], date = "2031-05-06T07:08:09+02:00", language = "en", url = "https://wire.example/a?b=c&d=%22" };
        }
    }
}
