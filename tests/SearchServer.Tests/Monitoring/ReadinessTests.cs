using System.Text.Json;
using SearchServer.Articles.Ingest;
using SearchServer.Engine.Indexing.Integrity;
using SearchServer.Testing;
using SearchServer.Writing;
using Xunit;

namespace SearchServer.Tests.Monitoring;

/// <summary>What a server says of itself is so.</summary>
public sealed class ReadinessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SearchServerOptions _options;

    public ReadinessTests() => _options = new() { Index = _folder["index"] };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void DamageIsToldAsLongAsItsFileIsSearchedAndThatOfAnotherCommitIsNot()
    {
        Index("a.jsonl", """{"id":"1","title":"Zebra"}""");
        using IndexHolder index = new(_options);
        index.Refresh();
        index.NoteDamage(new FileDamage("_7.cfs", "_7.cfs is of no commit that is searched."));
        Assert.Null(index.Damage);
        index.NoteDamage(new FileDamage(_folder["index/_0.cfs(_0.fdt)"], "_0.fdt is damaged."));
        Assert.Equal("_0.fdt is damaged.", index.Damage);

        Index("b.jsonl", """{"id":"2","title":"Heron"}""");
        Assert.True(index.Refresh());
        Assert.Equal("_0.fdt is damaged.", index.Damage);

        ArticleReindexer.Run(_options.Index, [], IngestSettings.Of(_options).ToOptions(), TestContext.Current.CancellationToken);
        Assert.True(index.Refresh());
        Assert.Null(index.Damage);
    }

    [Fact]
    public void AFullDiskIsAWarningAndSearchesAreAnswered()
    {
        Index("a.jsonl", """{"id":"1","title":"Zebra"}""");
        File.WriteAllText(_folder["appsettings.json"], """{"SearchServer":{"MinFreeMegabytes":1000000000000}}""");
        using SearchServerProcess server = SearchServerProcess.Serve(_folder.Path, "serve", "--index", "index", "--urls", "http://127.0.0.1:0");
        (int status, string body) = server.Get("/health/ready");
        JsonElement ready = JsonDocument.Parse(body).RootElement;
        Assert.Equal((200, "degraded"), (status, ready.GetProperty("status").GetString()));
        Assert.Contains("less than the 1,000,000,000,000 MB of the setting MinFreeMegabytes", Assert.Single(ready.GetProperty("warnings").EnumerateArray()).GetString(), StringComparison.Ordinal);
        Assert.Equal(200, server.Get("/search?q=zebra").Status);
        server.WaitForLog("The disk of the index has");
    }

    private void Index(string name, string articles)
    {
        File.WriteAllText(_folder[name], articles);
        Assert.Equal(1, ArticleIndexer.Index(_options.Index, [_folder[name]], IngestSettings.Of(_options).ToOptions(), TestContext.Current.CancellationToken).Indexed);
    }
}
