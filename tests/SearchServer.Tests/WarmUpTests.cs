using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests;

/// <summary>The search that a server begins with.</summary>
public sealed class WarmUpTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("""{"id":"1","title":"A heron on the pier","text":"It waits for fish."}""")]
    [InlineData("""{"id":"1","title":"\"(((","text":"A title that is no query."}""")]
    [InlineData("")]
    public async Task AServerSearchesOnceItHasStarted(string article)
    {
        await File.WriteAllTextAsync(_folder["a.jsonl"], article, TestContext.Current.CancellationToken);
        SearchServerProcess.Run(_folder.Path, "index", "a.jsonl", "--index", "index");
        using SearchServerProcess server = Serve();
        server.WaitForLog("Warmed up");
        Assert.Equal(200, server.Get("search?q=heron").Status);
    }

    [Fact]
    public void WithoutAnIndexItWaitsForOne()
    {
        using SearchServerProcess server = Serve();
        server.WaitForLog("The index cannot be opened");
        Assert.Equal(503, server.Get("search?q=heron").Status);
        Assert.DoesNotContain(server.Log, line => line.Contains("warms up", StringComparison.Ordinal));
    }

    private SearchServerProcess Serve() => SearchServerProcess.Serve(_folder.Path, "serve", "--index", "index", "--urls", "http://127.0.0.1:0");
}
