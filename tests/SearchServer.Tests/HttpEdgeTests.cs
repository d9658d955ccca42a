using System.Globalization;
using System.Net;
using System.Text.Json;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests;

/// <summary>What HTTP asks of any server, and what keeps other people's pages away: over the sample articles, with a host and an origin that the settings name.</summary>
public sealed class HttpEdgeTests(HttpEdgeTests.EdgeServer server) : IClassFixture<HttpEdgeTests.EdgeServer>
{
    internal const string Origin = "https://front.example";

    [Theory]
    [InlineData("/search?q=guarantees")]
    [InlineData("/health/live")]
    public async Task HeadIsGetWithoutItsBody(string path)
    {
        HttpResponseMessage answer = await server.Send(new HttpRequestMessage(HttpMethod.Head, path));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task OptionsSayWhatIsAllowed()
    {
        HttpResponseMessage answer = await server.Send(new HttpRequestMessage(HttpMethod.Options, "/search"));
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(["GET", "HEAD", "POST"], answer.Content.Headers.Allow.Order());
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await server.Send(new HttpRequestMessage(HttpMethod.Delete, "/search"))).StatusCode);
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    [InlineData("127.0.0.1.evil.example", HttpStatusCode.BadRequest)]
    [InlineData("search.example", HttpStatusCode.OK)]
    [InlineData("SEARCH.example:8080", HttpStatusCode.OK)]
    [InlineData("localhost", HttpStatusCode.OK)]
    public async Task AHostThatIsNotKnownIsRefused(string host, HttpStatusCode status)
    {
        HttpRequestMessage request = new(HttpMethod.Get, "/search?q=guarantees");
        request.Headers.Host = host;
        HttpResponseMessage answer = await server.Send(request);
        Assert.Equal(status, answer.StatusCode);
        if (status == HttpStatusCode.BadRequest) Assert.Equal("unknown-host", await CodeOf(answer));
    }

    [Theory]
    [InlineData(Origin, true)]
    [InlineData("https://other.example", false)]
    [InlineData("null", false)]
    public async Task OnlyOriginsThatAreNamedMayReadInABrowser(string origin, bool mayRead)
    {
        foreach (HttpMethod method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Options])
        {
            HttpRequestMessage request = new(method, "/search?q=guarantees");
            request.Headers.Add("Origin", origin);
            if (method == HttpMethod.Options) request.Headers.Add("Access-Control-Request-Method", "GET");
            HttpResponseMessage answer = await server.Send(request);
            Assert.True(answer.IsSuccessStatusCode);
            Assert.Equal(mayRead ? [Origin] : [], answer.Headers.TryGetValues("Access-Control-Allow-Origin", out IEnumerable<string>? allowed) ? allowed : []);
        }
    }

    [Theory]
    [InlineData("/search?q=guarantees")]
    [InlineData("/search?page=0")]
    [InlineData("/nothing")]
    [InlineData("/swagger/index.html")]
    public async Task BrowsersAreToldWhatToRefuse(string path)
    {
        HttpResponseMessage answer = await server.Send(new HttpRequestMessage(HttpMethod.Get, path));
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Contains("frame-ancestors 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal(["same-origin"], answer.Headers.GetValues("Referrer-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/search?q=%FF", 400, "bad-escape")]
    [InlineData("/search?q=%2", 400, "bad-escape")]
    [InlineData("/search?q=%C3%28", 400, "bad-escape")]
    [InlineData("/search?size=10%00", 400, "invalid-parameter")]
    [InlineData("/nothing", 404, "not-found")]
    [InlineData("/articles/none", 404, "article-not-found")]
    public async Task WhateverIsAcceptedAnErrorHasItsReason(string path, int status, string code)
    {
        foreach (string accept in (string[])["text/html", "image/png", "*/*"])
        {
            HttpRequestMessage request = new(HttpMethod.Get, server.AsWritten(path));
            request.Headers.Add("Accept", accept);
            HttpResponseMessage answer = await server.Send(request);
            Assert.Equal(status, (int)answer.StatusCode);
            Assert.Equal(code, await CodeOf(answer));
        }
    }

    [Fact]
    public async Task WhatIsTooLongIsRefusedWithItsBound()
    {
        HttpResponseMessage address = await server.Send(new HttpRequestMessage(HttpMethod.Get, "/search?q=" + new string('a', 140_000)));
        Assert.Equal((414, "address-too-long"), ((int)address.StatusCode, await CodeOf(address)));
        HttpRequestMessage request = new(HttpMethod.Get, "/search");
        request.Headers.Add("X-Long", new string('a', 20_000));
        HttpResponseMessage headers = await server.Send(request);
        Assert.Equal((431, "headers-too-large"), ((int)headers.StatusCode, await CodeOf(headers)));
        Assert.Equal(414, (int)(await server.Send(new HttpRequestMessage(HttpMethod.Get, "/search?q=" + new string('a', 300_000)))).StatusCode);
    }

    [Fact]
    public async Task WhoHasTheAnswerIsToldSoUntilThereIsAnotherCommit()
    {
        using EdgeServer own = new();
        HttpResponseMessage first = await own.Send(new HttpRequestMessage(HttpMethod.Get, "/search?q=guarantees"));
        HttpRequestMessage Again()
        {
            HttpRequestMessage again = new(HttpMethod.Get, "/search?q=guarantees");
            again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            return again;
        }

        HttpResponseMessage second = await own.Send(Again());
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        own.Index("""{"id":"new","title":"New guarantees","body":"They came at noon."}""");
        Assert.Equal(HttpStatusCode.OK, (await own.Send(Again())).StatusCode);
    }

    [Fact]
    public async Task AnAnswerSaysWhatItsStagesTookWhichIsNoMoreThanTheWhole()
    {
        HttpResponseMessage answer = await server.Send(new HttpRequestMessage(HttpMethod.Get, "/search?q=guarantees&outlet=Harbour Courier"));
        (string Stage, double Took)[] stages = [.. Assert.Single(answer.Headers.GetValues("Server-Timing")).Split(", ").Select(stage => stage.Split(";dur=")).Select(stage => (stage[0], double.Parse(stage[1], CultureInfo.InvariantCulture)))];
        Assert.Equal(["interpret", "search", "facets", "load", "highlight", "total"], stages.Select(stage => stage.Stage));
        Assert.All(stages[1..5], stage => Assert.True(stage.Took > 0, stage.Stage));

        // Each is rounded to hundredths.
        Assert.True(stages[..5].Sum(stage => stage.Took) <= stages[5].Took + 0.05);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task AnswersAreCompressedForWhoAsks(string encoding)
    {
        HttpRequestMessage request = new(HttpMethod.Get, "/search?q=guarantees");
        request.Headers.Add("Accept-Encoding", encoding);
        HttpResponseMessage answer = await server.Send(request);
        Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
        Assert.Empty((await server.Send(new HttpRequestMessage(HttpMethod.Get, "/search?q=guarantees"))).Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task AnIdentityIsUnescapedOnce()
    {
        foreach (string id in (string[])["https://news.example/r?u=a%2Fb", "https://news.example/a//b/../c", "50% off/\u00e9"])
        {
            HttpResponseMessage answer = await server.Send(new HttpRequestMessage(HttpMethod.Get, "/articles/" + Uri.EscapeDataString(id)));
            Assert.EndsWith(id, (await Json(answer)).GetProperty("id").GetString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/Articles/")]
    [InlineData("/./articles/")]
    [InlineData("/%61rticles/")]
    public async Task HoweverThePathIsWritten(string prefix)
    {
        HttpResponseMessage answer = await server.Send(new HttpRequestMessage(HttpMethod.Get, server.AsWritten(prefix + "https%3A%2F%2Fnews.example%2Fr%3Fu%3Da%252Fb")));
        Assert.Equal("https://news.example/r?u=a%2Fb", (await Json(answer)).GetProperty("id").GetString());
    }

    [Fact]
    public async Task ATagIsOfAnAnswerThatThereIs()
    {
        HttpRequestMessage any = new(HttpMethod.Get, "/search?q=guarantees");
        any.Headers.IfNoneMatch.Add(System.Net.Http.Headers.EntityTagHeaderValue.Any);
        Assert.Equal(HttpStatusCode.NotModified, (await server.Send(any)).StatusCode);
        HttpRequestMessage none = new(HttpMethod.Get, "/articles/none");
        none.Headers.IfNoneMatch.Add(System.Net.Http.Headers.EntityTagHeaderValue.Any);
        HttpResponseMessage answer = await server.Send(none);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Null(answer.Headers.ETag);
    }

    [Fact]
    public async Task AnErrorCanBeReadOnAnOriginThatIsNamed()
    {
        HttpRequestMessage request = new(HttpMethod.Get, server.AsWritten("/search?q=%zz"));
        request.Headers.Add("Origin", Origin);
        HttpResponseMessage answer = await server.Send(request);
        Assert.Equal("bad-escape", await CodeOf(answer));
        Assert.Equal([Origin], answer.Headers.GetValues("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task WhereAnArticleLiesOnTheMachineIsNotSaid()
    {
        JsonElement hit = (await Json(await server.Send(new HttpRequestMessage(HttpMethod.Get, "/search?q=guarantees&size=1")))).GetProperty("hits")[0];
        string body = await (await server.Send(new HttpRequestMessage(HttpMethod.Get, "/articles/" + Uri.EscapeDataString(hit.GetProperty("id").GetString()!)))).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(TestData.Repository, body, StringComparison.Ordinal);
        Assert.False(Path.IsPathRooted(JsonDocument.Parse(body).RootElement.GetProperty("source").GetString()));
    }

    [Fact]
    public async Task ArraysMayBeWrittenWithBracketsAndUnknownValuesAreTold()
    {
        JsonElement both = await Json(await server.Send(new HttpRequestMessage(HttpMethod.Get, "/search?outlet[]=Inselbote&outlet%5B%5D=Nobody%20Daily")));
        JsonElement plain = await Json(await server.Send(new HttpRequestMessage(HttpMethod.Get, "/search?outlet=Inselbote&outlet=Nobody%20Daily")));
        Assert.Equal(plain.GetProperty("total").GetRawText(), both.GetProperty("total").GetRawText());
        Assert.Contains("No article has the outlet 'Nobody Daily'", both.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetString()));
    }

    [Theory]
    [InlineData("size=4", 1, 4)]
    [InlineData("size=4&page=2", 2, 4)]
    [InlineData("size=0", 1, 0)]
    public async Task ThePageIsInTheAnswer(string parameters, int page, int size)
    {
        JsonElement answer = await Json(await server.Send(new HttpRequestMessage(HttpMethod.Get, "/search?" + parameters)));
        int total = answer.GetProperty("total").GetProperty("value").GetInt32();
        Assert.Equal((page, size, size == 0 ? 0 : (total + size - 1) / size), (answer.GetProperty("page").GetInt32(), answer.GetProperty("size").GetInt32(), answer.GetProperty("pages").GetInt32()));
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;

    private static async Task<string?> CodeOf(HttpResponseMessage answer)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return (await Json(answer)).GetProperty("code").GetString();
    }

    /// <summary>A server over the sample articles and some whose identities must be escaped.</summary>
    public sealed class EdgeServer : IDisposable
    {
        private readonly TemporaryFolder _folder = new();
        private readonly SearchServerProcess _server;
        private readonly HttpClient _client;

        public EdgeServer()
        {
            File.WriteAllText(_folder["appsettings.json"], JsonSerializer.Serialize(new { SearchServer = new { Hosts = (string[])["search.example"], Origins = (string[])[Origin + "/"] } }));
            File.WriteAllText(_folder["ids.jsonl"], """
                {"id":"https://news.example/r?u=a%2Fb","title":"A quay","body":"It was built."}
                {"id":"https://news.example/a//b/../c","title":"A pier","body":"It was built, too."}
                {"id":"50% off/é","title":"A sale","body":"Half of it.","outlet":"Inselbote"}

                """);
            SearchServerProcess.Run(_folder.Path, "index", "--index", "index", Path.Combine(TestData.Repository, "index-data", "articles"), "ids.jsonl");
            _server = SearchServerProcess.Serve(_folder.Path, "serve", "--index", "index", "--urls", "http://127.0.0.1:0");
            _client = new HttpClient { BaseAddress = _server.Address };
        }

        public Task<HttpResponseMessage> Send(HttpRequestMessage request) => _client.SendAsync(request, TestContext.Current.CancellationToken);

        /// <summary>The address of a path as it is written, with what is wrong in it.</summary>
        public Uri AsWritten(string path) => new(_server.Address.GetLeftPart(UriPartial.Authority) + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

        /// <summary>Adds an article by another process, and waits until it is searched.</summary>
        public void Index(string line)
        {
            File.WriteAllText(_folder["more.jsonl"], line + "\n");
            Assert.Equal(0, SearchServerProcess.Run(_folder.Path, "index", "--index", "index", "more.jsonl").ExitCode);
            _server.WaitForLog("A new commit is searched.");
        }

        public void Dispose()
        {
            _client.Dispose();
            _server.Dispose();
            _folder.Dispose();
        }
    }
}
