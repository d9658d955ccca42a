using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using SearchServer.Tests.Writing;
using Xunit;

namespace SearchServer.Tests;

/// <summary>
/// Many clients that search while others push, as fast as they can: no error, every answer is one of a state that existed, and what was acknowledged with <c>refresh=wait</c> is found. For three seconds; <c>SEARCHSERVER_LOAD</c> says otherwise, in seconds.
/// </summary>
public sealed class LoadTests(WritingServer server) : IClassFixture<WritingServer>
{
    private const int Searchers = 32;
    private const int Pushers = 2;
    private const int Lines = 100;

    private static readonly string[] s_outlets = ["Northern Wire", "Tarn Gazette", "Inselbote", "Sarrow Valley Review"];
    private static readonly string[] s_queries = ["barge", "barge*", "number", "\"a barge\" number", "barge outlet:Inselbote", "berge", "*:*"];

    [Fact]
    public async Task EveryAnswerIsOneOfAStateThatExisted()
    {
        int seconds = int.Parse(Environment.GetEnvironmentVariable("SEARCHSERVER_LOAD") ?? "3", CultureInfo.InvariantCulture);
        using HttpClient client = new() { BaseAddress = server.Process.Address };
        using Process process = Process.GetProcessById(server.Process.Id);
        server.Push(Articles("first", 0));
        long memory = process.WorkingSet64;
        using CancellationTokenSource end = new(TimeSpan.FromSeconds(seconds));
        ConcurrentBag<double> milliseconds = [];
        int pushed = 0;
        Task[] searchers = [.. Enumerable.Range(0, Searchers).Select(i => SearchAsync(client, s_queries[i % s_queries.Length], milliseconds, end.Token))];
        Task[] pushers = [.. Enumerable.Range(0, Pushers).Select(i => PushAsync(client, $"p{i}", () => Interlocked.Add(ref pushed, Lines), end.Token))];
        await Task.WhenAll([.. searchers, .. pushers, FindAsync(client, end.Token)]);
        process.Refresh();
        double[] sorted = [.. milliseconds.Order()];
        Assert.True(sorted.Length > Searchers && pushed > 0, $"{sorted.Length} searches, {pushed} articles");
        Assert.DoesNotContain(server.Process.Log, line => line.StartsWith("fail:", StringComparison.Ordinal));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds} s: {sorted.Length:N0} searches, p50 {sorted[sorted.Length / 2]:F0} ms, p99 {sorted[sorted.Length * 99 / 100]:F0} ms, at most {sorted[^1]:F0} ms; {pushed:N0} articles pushed; memory {memory >> 20} MB before, {process.WorkingSet64 >> 20} MB after"));
    }

    /// <summary>Searches again and again: totals never go down while articles only come, and each article has one outlet or none.</summary>
    private static async Task SearchAsync(HttpClient client, string query, ConcurrentBag<double> milliseconds, CancellationToken end)
    {
        int before = 0;
        while (!end.IsCancellationRequested)
        {
            long start = Stopwatch.GetTimestamp();
            JsonElement answer = await client.GetFromJsonAsync<JsonElement>(new Uri($"/search?match=all&facet=outlet:100&q={Uri.EscapeDataString(query)}", UriKind.Relative), CancellationToken.None);
            milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            int total = answer.GetProperty("total").GetProperty("value").GetInt32();
            JsonElement outlets = answer.GetProperty("facets").GetProperty("outlet");
            int counted = outlets.GetProperty("values").EnumerateArray().Sum(value => value.GetProperty("count").GetInt32()) + outlets.GetProperty("otherCount").GetInt32() + outlets.GetProperty("missing").GetInt32();
            Assert.Equal(total, counted);
            Assert.InRange(total, before, int.MaxValue);
            Assert.Equal(Math.Min(10, total), answer.GetProperty("hits").GetArrayLength());
            before = total;
        }
    }

    private static async Task PushAsync(HttpClient client, string name, Action pushed, CancellationToken end)
    {
        for (int i = 0; !end.IsCancellationRequested; i++)
        {
            using StringContent content = Articles(name, i);
            using HttpResponseMessage answer = await client.PostAsync(new Uri("/articles", UriKind.Relative), content, CancellationToken.None);
            string[] lines = (await answer.Content.ReadAsStringAsync(CancellationToken.None)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.All(lines, line => Assert.Contains("\"outcome\":\"created\"", line, StringComparison.Ordinal));
            Assert.Equal(Lines, lines.Length);
            pushed();
        }
    }

    /// <summary>What was acknowledged is found by the search that comes next.</summary>
    private static async Task FindAsync(HttpClient client, CancellationToken end)
    {
        for (int i = 0; !end.IsCancellationRequested; i++)
        {
            using HttpResponseMessage put = await client.PutAsJsonAsync(new Uri($"/articles/found-{i}?refresh=wait", UriKind.Relative), new { title = $"A tern called found{i}x" }, CancellationToken.None);
            Assert.True(put.IsSuccessStatusCode);
            JsonElement answer = await client.GetFromJsonAsync<JsonElement>(new Uri($"/search?facet=none&q=%2Bfound{i}x", UriKind.Relative), CancellationToken.None);
            Assert.Equal($"api:found-{i}", Assert.Single(answer.GetProperty("hits").EnumerateArray()).GetProperty("id").GetString());
        }
    }

    private static StringContent Articles(string name, int batch) => new(
        string.Concat(Enumerable.Range(batch * Lines, Lines).Select(i => JsonSerializer.Serialize(new { id = $"{name}-{i}", title = $"A barge of number {i}", body = $"The barge {name} of number {i} came by, and word{i * 7919 % 997} with it.", outlet = s_outlets[i % s_outlets.Length] }) + "\n")), Encoding.UTF8, "application/x-ndjson");
}
