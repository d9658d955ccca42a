using System.Diagnostics;
using System.Globalization;
using SearchServer.Engine.Analysis;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests;

/// <summary>An index that was made with another schema: whoever works with it is told that it should be made anew, and once.</summary>
public sealed class FingerprintTests : IDisposable
{
    private const string Older = "articles/0 something older";

    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();

    public FingerprintTests()
    {
        Directory.CreateDirectory(_folder["in"]);
        File.WriteAllText(_folder["in/a.jsonl"], """{"id":"1","title":"Zebra"}""");
        SearchServerProcess.Run(_folder.Path, "index", "in", "--index", "index");
        using MMapDirectory directory = new(_folder["index"]);
        using IndexWriter writer = new(directory, new IndexWriterOptions(new StandardAnalyzer()));
        writer.SetUserData("fingerprint", Older);
        writer.Commit();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void IndexSaysSo()
    {
        Assert.Equal(1, Told(SearchServerProcess.Run(_folder.Path, "index", "in", "--index", "index").Error));
        Assert.Equal(1, Told(SearchServerProcess.Run(_folder.Path, "index", "in", "--index", "index", "--json").Error));
        SearchServerProcess.Run(_folder.Path, "reindex", "in", "--index", "index");
        Assert.Equal("", SearchServerProcess.Run(_folder.Path, "index", "in", "--index", "index").Error);
    }

    [Fact]
    public async Task WatchSaysSoOnce()
    {
        using Process watch = SearchServerProcess.Start(_folder.Path, "watch", "in", "--index", "index");
        try
        {
            await watch.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(_folder["in/b.jsonl"], """{"id":"2","title":"Heron"}""", TestContext.Current.CancellationToken);
            await watch.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            using Process interrupt = Process.Start("kill", ["-INT", watch.Id.ToString(CultureInfo.InvariantCulture)]);
            Assert.True(watch.WaitForExit(s_timeout));
            Assert.Equal(1, Told(await watch.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)));
        }
        finally
        {
            if (!watch.HasExited) watch.Kill();
        }
    }

    [Fact]
    public async Task TheServerLogsItOnce()
    {
        using SearchServerProcess server = SearchServerProcess.Serve(_folder.Path, "serve", "--index", "index", "--urls", "http://127.0.0.1:0");
        await File.WriteAllTextAsync(_folder["in/b.jsonl"], """{"id":"2","title":"Heron"}""", TestContext.Current.CancellationToken);
        SearchServerProcess.Run(_folder.Path, "index", "in", "--index", "index");
        server.WaitForLog("A new commit is searched");
        Assert.Equal(1, Told(string.Join('\n', server.Log)));
    }

    private static int Told(string output) => output.Split("Run searchserver reindex").Length - 1;
}
