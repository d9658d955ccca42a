using System.Diagnostics;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests;

/// <summary>The search that a server begins with.</summary>
public sealed class WarmUpTests : IDisposable
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromMinutes(1);
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
        await WaitFor(server, "Warmed up");
        Assert.Equal(200, server.Get("search?q=heron").Status);
    }

    [Fact]
    public async Task WithoutAnIndexItWaitsForOne()
    {
        using SearchServerProcess server = Serve();
        await WaitFor(server, "The index cannot be opened");
        Assert.Equal(503, server.Get("search?q=heron").Status);
        Assert.DoesNotContain(server.Log, line => line.Contains("warms up", StringComparison.Ordinal));
    }

    private SearchServerProcess Serve() => SearchServerProcess.Serve(_folder.Path, "serve", "--index", "index", "--urls", "http://127.0.0.1:0");

    private static async Task WaitFor(SearchServerProcess server, string logged)
    {
        Stopwatch watch = Stopwatch.StartNew();
        while (!server.Log.Any(line => line.Contains(logged, StringComparison.Ordinal)))
        {
            Assert.True(watch.Elapsed < s_timeout, string.Join('\n', server.Log));
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
