using System.Text.Json;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests;

/// <summary>A search that takes longer than the setting allows is answered, and the server goes on.</summary>
public class BudgetTests
{
    [Fact]
    public void ASearchThatTakesTooLongIsAProblemWithItsCode()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["news.jsonl"], """{"id":"a","title":"A ferry","body":"The ferry and the bridge."}""");
        File.WriteAllText(folder["appsettings.json"], """{"SearchServer":{"SearchSeconds":0.0000001}}""");
        SearchServerProcess.Run(folder.Path, "index", "--index", "index", "news.jsonl");
        using SearchServerProcess server = SearchServerProcess.Serve(folder.Path, "serve", "--index", "index", "--urls", "http://127.0.0.1:0");
        (int status, string body) = server.Get("/search?q=ferry");
        Assert.Equal((503, "search-too-long"), (status, JsonDocument.Parse(body).RootElement.GetProperty("code").GetString()));
        Assert.Equal(200, server.Get("/health/ready").Status);
        Assert.Equal(200, server.Get("/articles/a").Status);
    }
}
