using SearchServer.Monitoring;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests.Monitoring;

/// <summary>Queries in the log: which, and that nothing in them can be taken for more than a query.</summary>
public sealed class QueryLogTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void SlowQueriesAndThoseWithoutHitsAreLoggedOnALineEach()
    {
        File.WriteAllText(_folder["a.jsonl"], """{"id":"1","title":"Zebra"}""");
        File.WriteAllText(_folder["appsettings.json"], """{"SearchServer":{"SlowQueryMilliseconds":0.0001,"LogQueriesWithoutHits":true}}""");
        SearchServerProcess.Run(_folder.Path, "index", "--index", "index", "a.jsonl");
        using SearchServerProcess server = SearchServerProcess.Serve(_folder.Path, "serve", "--index", "index", "--urls", "http://127.0.0.1:0");
        Assert.Equal(200, server.Get("/search?q=zebra").Status);
        server.WaitForLog("A slow search (answered): 'zebra' took");
        Assert.Contains(server.Log, line => line.Contains("1 articles. By stages: Interpret ", StringComparison.Ordinal));
        Assert.Equal(200, server.Get($"/search?q={Uri.EscapeDataString("heron\ninfo: Forged[0]\n\u001b[2J")}").Status);
        server.WaitForLog(@"Nothing was found: 'heron\ninfo: Forged[0]\n\u001B[2J'");
        Assert.Contains(server.Log, line => line.StartsWith("warn: SearchServer.SlowQueries", StringComparison.Ordinal));
        Assert.Contains(server.Log, line => line.StartsWith("info: SearchServer.QueriesWithoutHits", StringComparison.Ordinal));
        Assert.DoesNotContain(server.Log, line => line.Contains('\u001b', StringComparison.Ordinal) || line.StartsWith("info: Forged", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a ferry", "a ferry")]
    [InlineData("a\u2028b\u202Ec", @"a\u2028b\u202Ec")]
    public void WhatAClientSentIsShownAndNotObeyed(string sent, string logged) => Assert.Equal(logged, new LoggedText(sent).ToString());

    [Fact]
    public void ALongQueryIsShortenedAndHalfACharacterIsNone()
    {
        Assert.Equal(new string('a', 200) + "…", new LoggedText(new string('a', 10_000)).ToString());
        Assert.Equal(new string('a', 199) + @"\uFFFD…", new LoggedText(new string('a', 199) + "😀").ToString());
    }
}
