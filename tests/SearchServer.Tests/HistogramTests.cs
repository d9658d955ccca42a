using System.Text.Json;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests;

/// <summary>When articles were published, over HTTP and on the command line.</summary>
public sealed class HistogramTests(SampleServer server) : IClassFixture<SampleServer>
{
    [Fact]
    public void ABucketNamesTheFiltersThatFindItsArticles()
    {
        foreach (string query in (string[])["/search?histogram=month&size=0", "/search?histogram=day&tz=America/Havana&size=0"])
        {
            JsonElement answer = server.Get(query);
            JsonElement histogram = answer.GetProperty("histogram");
            JsonElement[] buckets = [.. histogram.GetProperty("buckets").EnumerateArray()];
            Assert.Equal(answer.GetProperty("total").GetProperty("value").GetInt32(), buckets.Sum(bucket => bucket.GetProperty("count").GetInt32()) + histogram.GetProperty("missing").GetInt32());
            foreach (JsonElement bucket in buckets.Where(bucket => bucket.GetProperty("count").GetInt32() > 0))
            {
                string filters = $"from={Uri.EscapeDataString(bucket.GetProperty("from").GetString()!)}&to={Uri.EscapeDataString(bucket.GetProperty("to").GetString()!)}";
                Assert.Equal(bucket.GetProperty("count").GetInt32(), server.Get($"/search?{filters}&size=0&facet=none").GetProperty("total").GetProperty("value").GetInt32());
            }
        }

        Assert.Equal(JsonValueKind.Null, server.Get("/search?q=guarantees").GetProperty("histogram").ValueKind);
    }

    [Theory]
    [InlineData("histogram=hour")]
    [InlineData("histogram=month&tz=Mars/Olympus")]
    [InlineData("histogram=month&tz=../../etc/passwd")]
    [InlineData("tz=Europe/Brussels")]
    public void WhatIsNoHistogramIsRefused(string query) => Assert.Equal("invalid-parameter", server.Get($"/search?{query}", 400).GetProperty("code").GetString());

    [Fact]
    public void TheCommandLineDrawsIt()
    {
        using TemporaryFolder folder = new();
        File.WriteAllLines(folder["a.jsonl"], ["""{"title":"a","date":"2025-01-05"}""", """{"title":"b","date":"2025-03-01"}""", """{"title":"c","date":"2025-03-02"}""", """{"title":"d"}"""]);
        SearchServerProcess.Run(folder.Path, "index", "--index", "index", "a.jsonl");
        CommandResult result = SearchServerProcess.Run(folder.Path, "search", "*:*", "--index", "index", "--histogram", "month", "--size", "0", "--facet", "none");
        Assert.EndsWith($"2025-01  1  {new string('█', 20)}\n2025-02  0\n2025-03  2  {new string('█', 40)}\nundated: 1\n", result.Output, StringComparison.Ordinal);
    }
}
