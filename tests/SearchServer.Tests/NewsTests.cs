using System.Text.Json;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests;

/// <summary>Dates, filters and orders over HTTP, on a few articles that are easy to reason about.</summary>
public class NewsTests(NewsTests.News news) : IClassFixture<NewsTests.News>
{
    [Theory]
    [InlineData("date=2025", "b c d e f")]
    [InlineData("date=2025-08", "c d e")]
    [InlineData("date=2025-08-20", "c d")]
    [InlineData("from=2025-08-20", "c d e f")]
    [InlineData("to=2025-08-20", "a b c d")]
    [InlineData("from=2025-08-20T14:00:00Z&to=2025-08", "d e")]
    [InlineData("from=2025-08-20T16:00:00%2B02:00&to=2025-08", "d e")]
    [InlineData("from=2025-08-20T16:00:00+02:00&to=2025-08", "d e")]
    [InlineData("from=2025-09&to=2025-08", "")]
    [InlineData("date=2025&from=2025-08-31", "e f")]
    [InlineData("outlet=Wire", "a b")]
    [InlineData("outlet=Wire&outlet=Courier", "a b c d")]
    [InlineData("outlet=Courier&person=ann lee", "c")]
    [InlineData("person=Ann Lee&person=Bo Kern", "a c d e")]
    [InlineData("all.person=Ann Lee&all.person=BO KERN", "c")]
    [InlineData("not.person=Ann Lee", "b d e f g")]
    [InlineData("not.outlet=Wire&not.person=Bo Kern", "f g")]
    [InlineData("section=local", "a c")]
    [InlineData("language=de", "f")]
    [InlineData("not.language=de&outlet=Review", "e")]
    [InlineData("person=Nobody", "")]
    [InlineData("person=a%1Fb&place=%00", "")]
    public void FiltersAreAlternativesInAFieldAndConditionsAcross(string filters, string expected) =>
        Assert.Equal(expected, string.Join(' ', Ids($"/search?{filters}").Order()));

    [Theory]
    [InlineData("date", "a b c d e f g")]
    [InlineData("-date", "f e d c b a g")]
    [InlineData("title", "g f e d c b a")]
    [InlineData("-title", "a b c d e f g")]
    [InlineData("title,-date", "g f e d c b a")]
    public void HitsAreInTheOrderThatWasAskedForAndUndatedOnesLast(string sort, string expected)
    {
        Assert.Equal(expected, string.Join(' ', Ids($"/search?sort={sort}")));
        Assert.Equal(expected, string.Join(' ', Enumerable.Range(1, 4).SelectMany(page => Ids($"/search?sort={sort}&size=2&page={page}"))));
    }

    [Fact]
    public void AnArticleIsFoundByAnAddressAsItsId()
    {
        foreach (string path in (string[])["https%3A%2F%2Fnews.example%2Fx%3Fy%3D1%26z%3D%2541", "https://news.example/x%3Fy=1&z=%2541"])
        {
            Assert.Equal("https://news.example/x?y=1&z=%41", news.Server.Get($"/articles/{path}").GetProperty("id").GetString());
        }

        Assert.Equal("not-found", news.Server.Get("/articles/", status: 404).GetProperty("code").GetString());
    }

    [Fact]
    public void MarkupOfAnArticleIsNoMarkupOfAHighlight()
    {
        JsonElement highlights = news.Server.Get("/search?q=zebra").GetProperty("hits")[0].GetProperty("highlights");
        Assert.Contains("where a &lt; <em>zebra</em> &amp; b &gt; 1", highlights.GetProperty("body")[0].GetProperty("html").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("q")]
    [InlineData("sort")]
    [InlineData("page")]
    [InlineData("from")]
    public void AParameterOfOneValueIsNotGivenTwice(string name)
    {
        JsonElement problem = news.Server.Get($"/search?{name}=&{name}=", status: 400);
        Assert.Equal("invalid-parameter", problem.GetProperty("code").GetString());
        Assert.Contains($"'{name}'", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoHundredSearchesAtOnceSeeACommitAsAWhole()
    {
        using SampleServer own = new();
        using HttpClient client = new() { BaseAddress = own.Address };
        string more = own.Write("more.jsonl", string.Concat(Enumerable.Range(0, 50).Select(i => $$"""{"id":"more-{{i}}","title":"Zebra {{i}}"}""" + "\n")));
        Task<CommandResult> indexing = Task.Run(() => own.Index(more));
        int[] seen = [];
        for (int round = 0; round < 100 && !seen.Contains(50); round++)
        {
            seen = await Task.WhenAll(Enumerable.Range(0, 200).Select(async _ =>
            {
                using JsonDocument answer = JsonDocument.Parse(await client.GetStringAsync(new Uri("/search?q=zebra&size=1", UriKind.Relative)));
                return answer.RootElement.GetProperty("total").GetProperty("value").GetInt32();
            }));
            Assert.All(seen, count => Assert.True(count is 0 or 50, $"{count} of 50 articles of one commit"));
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Equal(0, (await indexing).ExitCode);
        Assert.Contains(50, seen);
    }

    [Fact]
    public void ANewCommitIsLoggedAndTheFirstIsNotOne()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["a.txt"], "A title\n");
        File.WriteAllText(folder["b.txt"], "Another\n");
        SearchServerProcess.Run(folder.Path, "index", "--index", "index", "a.txt");
        using SearchServerProcess server = SearchServerProcess.Serve(folder.Path, "serve", "--index", "index", "--urls", "http://127.0.0.1:0");
        SearchServerProcess.Run(folder.Path, "index", "--index", "index", "b.txt");
        int Logged() => server.Log.Count(line => line.Contains("A new commit is searched.", StringComparison.Ordinal));
        server.WaitForLog("A new commit is searched.");
        Assert.Equal(1, Logged());
        Assert.Contains("\"articles\":2", server.Get("/health/ready").Body, StringComparison.Ordinal);
    }

    private IEnumerable<string> Ids(string path)
    {
        foreach (JsonElement hit in news.Server.Get(path).GetProperty("hits").EnumerateArray())
        {
            string id = hit.GetProperty("id").GetString()!;
            yield return id.StartsWith("https:", StringComparison.Ordinal) ? "g" : id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..];
        }
    }

    public sealed class News : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public News()
        {
            File.WriteAllText(
                _folder["news.jsonl"],
                """
                {"id":"a","title":"seven","date":"2024-12-31T23:59:59Z","outlet":"Wire","persons":["Ann Lee"],"section":"local"}
                {"id":"b","title":"Once six","date":"2025-01-01","outlet":"Wire"}
                {"id":"c","title":"many five","date":"2025-08-20","outlet":"Courier","persons":["ANN LEE","Bo Kern"],"section":"local"}
                {"id":"d","title":"Few four","date":"2025-08-20T14:00:00Z","outlet":"Courier","persons":["Bo Kern"]}
                {"id":"e","title":"Écru three","date":"2025-08-31T23:59:59.999Z","outlet":"Review","persons":["Bo Kern"]}
                {"id":"f","title":"bei two","date":"2025-09-01","outlet":"Review","language":"de"}
                {"url":"https://news.example/x?y=1&z=%41","title":"an end","body":"where a < zebra & b > 1"}

                """);
            Server = SampleServer.Over(_folder.Path);
        }

        public SampleServer Server { get; }

        public void Dispose()
        {
            Server.Dispose();
            _folder.Dispose();
        }
    }
}
