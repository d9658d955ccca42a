using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests.Writing;

/// <summary>
/// The server, killed at random moments while several clients push articles: every article that it acknowledged is there as it was acknowledged or newer, none is there in part, facets agree with articles, and the index checks clean.
/// Ten times by default; <c>SEARCHSERVER_KILLS</c> says otherwise.
/// </summary>
public sealed class PushKillTests : IDisposable
{
    private const int Clients = 4;

    /// <summary>Articles of a client: it writes them again and again.</summary>
    private const int Ids = 400;

    private const int LinesAtOnce = 100;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task EveryAcknowledgedArticleSurvives()
    {
        RandomSource random = new(67);
        int kills = int.Parse(Environment.GetEnvironmentVariable("SEARCHSERVER_KILLS") ?? "10", CultureInfo.InvariantCulture);
        ConcurrentDictionary<string, int> acknowledged = new(StringComparer.Ordinal);
        File.WriteAllText(_folder["a.jsonl"], """{"id":"file","title":"Of a file","outlet":"Harbour Courier"}""");
        Assert.Equal(0, SearchServerProcess.Run(_folder.Path, "index", "--index", "index", "a.jsonl").ExitCode);
        SearchServerProcess server = Serve();
        try
        {
            for (int round = 1; round <= kills; round++)
            {
                int enough = acknowledged.Values.Sum() + random.Between(1, 3 * LinesAtOnce);
                using CancellationTokenSource end = new();
                Task[] clients = [.. Enumerable.Range(0, Clients).Select(client => Task.Run(() => PushAsync(server.Address, client, acknowledged, end.Token), TestContext.Current.CancellationToken))];
                Assert.True(SpinWait.SpinUntil(() => acknowledged.Values.Sum() > enough, TimeSpan.FromMinutes(2)), $"{random}, round {round}: nothing is acknowledged:\n{string.Join('\n', server.Log)}");
                server.Dispose();
                await end.CancelAsync();
                await Task.WhenAll(clients);

                // The next server finds what the killed one has left.
                server = Serve();
                AssertWhole(server, acknowledged, $"{random}, round {round}");
            }
        }
        finally
        {
            server.Dispose();
        }

        Assert.Equal(0, SearchServerProcess.Run(_folder.Path, "check", "--index", "index").ExitCode);
        TestContext.Current.TestOutputHelper?.WriteLine($"{kills} kills, {acknowledged.Count} articles, {acknowledged.Values.Sum()} versions acknowledged");
    }

    private SearchServerProcess Serve() => SearchServerProcess.Serve(_folder.Path, "serve", "--index", "index", "--urls", "http://127.0.0.1:0");

    /// <summary>Writes its articles in turn, each with the next number of its own, until the server is gone.</summary>
    private static async Task PushAsync(Uri address, int client, ConcurrentDictionary<string, int> acknowledged, CancellationToken end)
    {
        using HttpClient http = new() { BaseAddress = address };
        int next = 0;
        try
        {
            while (!end.IsCancellationRequested)
            {
                StringBuilder lines = new();
                for (int i = 0; i < LinesAtOnce; i++, next = (next + 1) % Ids)
                {
                    string id = $"c{client}-{next}";
                    int version = acknowledged.GetValueOrDefault($"api:{id}") + 1;
                    lines.AppendLine(JsonSerializer.Serialize(new { id, title = $"Article {id} version {version}", body = $"It is version{version}, written by client{client}.", outlet = $"Outlet {client}" }));
                }

                using HttpRequestMessage request = new(HttpMethod.Post, "/articles") { Content = new StringContent(lines.ToString(), Encoding.UTF8, "application/x-ndjson") };
                using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, end);
                using StreamReader answers = new(await response.Content.ReadAsStreamAsync(end));
                while (await answers.ReadLineAsync(end) is { } line)
                {
                    JsonElement answer = JsonDocument.Parse(line).RootElement;
                    if (answer.GetProperty("outcome").GetString() is "created" or "updated") acknowledged.AddOrUpdate(answer.GetProperty("id").GetString()!, 1, (_, version) => version + 1);
                }
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException or JsonException)
        {
            // The server was killed.
        }
    }

    private static void AssertWhole(SearchServerProcess server, ConcurrentDictionary<string, int> acknowledged, string where)
    {
        JsonElement Get(string path)
        {
            (int status, string body) = server.Get(path);
            Assert.True(status == 200, $"{where}: {path}: {body}");
            return JsonDocument.Parse(body).RootElement;
        }

        JsonElement all = Get("/search?size=0&facet=outlet");
        int articles = all.GetProperty("total").GetProperty("value").GetInt32();
        Assert.InRange(articles, acknowledged.Count + 1, (Clients * Ids) + 1);
        Assert.Equal(articles, all.GetProperty("facets").GetProperty("outlet").GetProperty("values").EnumerateArray().Sum(value => value.GetProperty("count").GetInt32()));
        Dictionary<string, string> titles = [];
        for (string path = "/search?size=100&facet=none&highlight=false"; path.Length > 0;)
        {
            JsonElement page = Get(path);
            foreach (JsonElement hit in page.GetProperty("hits").EnumerateArray()) Assert.True(titles.TryAdd(hit.GetProperty("id").GetString()!, hit.GetProperty("title").GetString()!), where);
            path = page.GetProperty("cursor").GetString() is { } cursor ? $"/search?size=100&facet=none&highlight=false&cursor={cursor}" : "";
        }

        Assert.Equal(articles, titles.Count);
        foreach ((string id, int version) in acknowledged)
        {
            // Newer than what was acknowledged is what was written and not answered any more.
            string title = titles.GetValueOrDefault(id) ?? "nothing";
            string prefix = $"Article {id["api:".Length..]} version ";
            Assert.True(title.StartsWith(prefix, StringComparison.Ordinal), $"{where}: {id}: {title}");
            int found = int.Parse(title[prefix.Length..], CultureInfo.InvariantCulture);
            Assert.True(found == version || found == version + 1, $"{where}: {id}: acknowledged version {version}, found {found}");

            // What was written and not acknowledged counts from here on.
            acknowledged[id] = found;
        }
    }
}
