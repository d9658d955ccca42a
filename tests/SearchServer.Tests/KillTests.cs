using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests;

/// <summary>
/// The real process, killed at random moments while it indexes: every article that it reported as durable is there, none is there in part, facets agree with articles, and the index checks clean.
/// Ten times by default; <c>SEARCHSERVER_KILLS</c> says otherwise.
/// </summary>
public sealed class KillTests : IDisposable
{
    private const int Articles = 3000;
    private const int CommitEvery = 40;

    /// <summary>The files are those of one source, so that an article of one takes the place of that in another.</summary>
    private const string Source = "wire";

    /// <summary>So many groups of articles are looked at one by one: with 200 kills none has more than can be paged through.</summary>
    private const int Groups = 31;

    private static readonly string[] s_outlets = ["Northern Wire", "Harbour Courier", "Sarrow Valley Review"];

    /// <summary>No round takes longer.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void EveryAcknowledgedArticleSurvives()
    {
        RandomSource random = new(61);
        int kills = int.Parse(Environment.GetEnvironmentVariable("SEARCHSERVER_KILLS") ?? "10", CultureInfo.InvariantCulture);
        HashSet<string> acknowledged = [];
        int interrupted = 0;
        for (int round = 0; round < kills; round++)
        {
            // Half of the articles are new in each round, the others come again with another text. A file of its own, for a file that changes takes out what it has no more.
            WriteArticles(round, random);
            (HashSet<string> reported, bool wasKilled) = IndexAndKill(round, random);
            acknowledged.UnionWith(reported);
            if (wasKilled) interrupted++;
            AssertWhole(acknowledged, $"round {round}, {random}");
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{kills} rounds, {interrupted} of them ended by a kill, {acknowledged.Count} articles acknowledged");
        Assert.InRange(interrupted, (kills + 1) / 2, kills);
        Assert.InRange(acknowledged.Count, kills * CommitEvery, int.MaxValue);
    }

    private void WriteArticles(int round, RandomSource random)
    {
        using StreamWriter writer = new(_folder[$"articles{round}.jsonl"]);
        for (int i = 0; i < Articles; i++)
        {
            int number = (round * Articles / 2) + i;
            string outlet = s_outlets[number % s_outlets.Length];
            string text = string.Join(' ', Enumerable.Range(0, 60).Select(_ => $"word{random.Skewed(5000)}"));
            writer.WriteLine(JsonSerializer.Serialize(new { id = $"a{number}", title = $"Article {number} marker{number % Groups}", body = $"{text} round{round}", outlet, places = new[] { $"Place {number % 5}" } }));
        }
    }

    /// <summary>
    /// Kills the process some time after its start, whatever it does then, or when it has reported so many articles, a moment before or after: how fast it is, a machine that has other work does not tell.
    /// </summary>
    private (HashSet<string> Reported, bool WasKilled) IndexAndKill(int round, RandomSource random)
    {
        bool byTime = random.OneIn(3);
        int enough = random.Below(Articles);
        using Process process = SearchServerProcess.Start(_folder.Path, "index", "--index", "index", "--ids", "--source", Source, "--commit-every", $"{CommitEvery}", $"articles{round}.jsonl");
        HashSet<string> reported = [];
        using ManualResetEventSlim isEnough = new();
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } id && id.StartsWith($"{Source}:a", StringComparison.Ordinal)) reported.Add(id);
            if (line.Data is null || reported.Count > enough) isEnough.Set();
        };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!byTime) Assert.True(isEnough.Wait(s_patience));
        bool ended = process.WaitForExit(byTime ? random.Between(150, 1600) : random.Below(60));
        if (!ended) process.Kill();
        process.WaitForExit();
        return (reported, !ended);
    }

    private void AssertWhole(HashSet<string> acknowledged, string where)
    {
        if (acknowledged.Count == 0) return;
        CommandResult check = SearchServerProcess.Run(_folder.Path, "check", "--index", "index");
        Assert.True(check.ExitCode == 0, $"{where}: {check.Error}");
        using JsonDocument stats = JsonDocument.Parse(SearchServerProcess.Run(_folder.Path, "stats", "--index", "index", "--json").Output);
        int articles = stats.RootElement.GetProperty("articles").GetInt32();
        Assert.InRange(articles, acknowledged.Count, int.MaxValue);

        using SearchServerProcess server = SearchServerProcess.Serve(_folder.Path, "serve", "--index", "index", "--urls", "http://127.0.0.1:0");
        JsonElement all = Get(server, "/search?facet=outlet&facet=place&size=0");
        Assert.Equal(articles, all.GetProperty("total").GetProperty("value").GetInt32());
        foreach (string facet in (string[])["outlet", "place"])
        {
            JsonElement counts = all.GetProperty("facets").GetProperty(facet);
            Assert.Equal(articles, counts.GetProperty("values").EnumerateArray().Sum(value => value.GetProperty("count").GetInt32()));
            Assert.Equal(0, counts.GetProperty("missing").GetInt32());
        }

        for (int i = 0; i < Groups; i++) Assert.Equal(acknowledged.Count(id => Number(id) % Groups == i), Acknowledged($"marker{i}").Count);

        HashSet<string> Acknowledged(string word)
        {
            HashSet<string> found = [];
            for (int page = 1; page <= 100; page++)
            {
                JsonElement hits = Get(server, $"/search?q={word}&size=100&page={page}&facet=none&highlight=false").GetProperty("hits");
                if (hits.GetArrayLength() == 0) break;
                foreach (JsonElement hit in hits.EnumerateArray())
                {
                    string id = hit.GetProperty("id").GetString()!;
                    Assert.Equal($"Article {Number(id)} marker{Number(id) % Groups}", hit.GetProperty("title").GetString());
                    Assert.Equal(s_outlets[Number(id) % 3], hit.GetProperty("outlet").GetString());
                    Assert.Equal($"Place {Number(id) % 5}", hit.GetProperty("places")[0].GetProperty("label").GetString());
                    Assert.True(found.Add(id), $"{where}: {id} is there twice");
                }
            }

            found.IntersectWith(acknowledged);
            return found;
        }
    }

    private static int Number(string id) => int.Parse(id.AsSpan(Source.Length + 2), CultureInfo.InvariantCulture);

    private static JsonElement Get(SearchServerProcess server, string path)
    {
        (int status, string body) = server.Get(path);
        Assert.True(status == 200, body);
        return JsonDocument.Parse(body).RootElement;
    }
}
