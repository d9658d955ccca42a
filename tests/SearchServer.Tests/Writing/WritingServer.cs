using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests.Writing;

/// <summary>A server that is written to, with an index of two articles of a file.</summary>
public class WritingServer : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _client;

    /// <summary>Starts it.</summary>
    public WritingServer()
        : this("{}") { }

    /// <summary>Starts it with settings.</summary>
    protected WritingServer(string settings)
    {
        File.WriteAllText(_folder["appsettings.json"], settings);
        File.WriteAllLines(_folder["a.jsonl"], ["""{"id":"1","title":"Barge in the fog","outlet":"Harbour Courier"}""", """{"id":"2","title":"Crane","outlet":"Harbour Courier"}"""]);
        Assert.Equal(0, Run("index", "--source", "courier", "a.jsonl").ExitCode);
        Process = SearchServerProcess.Serve(_folder.Path, "serve", "--index", "index", "--urls", "http://127.0.0.1:0");
        _client = new HttpClient { BaseAddress = Process.Address };
        WaitForWriter();
    }

    internal SearchServerProcess Process { get; }

    /// <summary>A path in the server's folder.</summary>
    public string this[string name] => _folder[name];

    /// <summary>Runs a command on the server's index.</summary>
    internal CommandResult Run(string command, params string[] arguments) => SearchServerProcess.Run(_folder.Path, [command, "--index", "index", .. arguments]);

    /// <summary>Starts a command on the server's index; whoever calls this ends it.</summary>
    internal System.Diagnostics.Process Start(string command, params string[] arguments) => SearchServerProcess.Start(_folder.Path, [command, "--index", "index", .. arguments]);

    /// <summary>Sends a request.</summary>
    /// <param name="method">Its method.</param>
    /// <param name="path">Its path and query.</param>
    /// <param name="body">Its body; null for none.</param>
    /// <param name="headers">Its headers, as <c>If-Match: "1"</c>.</param>
    public (HttpStatusCode Status, JsonElement Body, HttpResponseHeaders Headers) Send(string method, string path, string? body = null, params string[] headers)
    {
        using HttpRequestMessage request = new(new HttpMethod(method), path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        foreach (string[] header in headers.Select(header => header.Split(": ", 2)))
        {
            if (!request.Headers.TryAddWithoutValidation(header[0], header[1]))
            {
                request.Content!.Headers.Remove(header[0]);
                request.Content!.Headers.TryAddWithoutValidation(header[0], header[1]);
            }
        }

        using HttpResponseMessage response = _client.Send(request, TestContext.Current.CancellationToken);
        string text = response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken).Result;
        if ((int)response.StatusCode >= 400) Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return (response.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement, response.Headers);
    }

    /// <summary>Pushes lines; what became of each.</summary>
    public JsonElement[] Push(HttpContent content, string query = "?refresh=wait")
    {
        using HttpRequestMessage request = new(HttpMethod.Post, $"/articles{query}") { Content = content };
        using HttpResponseMessage response = _client.Send(request, TestContext.Current.CancellationToken);
        string text = response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken).Result;
        Assert.True(response.StatusCode == HttpStatusCode.OK, text);
        Assert.Equal("application/x-ndjson", response.Content.Headers.ContentType?.MediaType);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    /// <summary>How many articles a search finds.</summary>
    public int Count(string query) => Send("GET", $"/search?facet=none&highlight=false&q={Uri.EscapeDataString(query)}").Body.GetProperty("total").GetProperty("value").GetInt32();

    /// <summary>Waits until the server says that it has the writer.</summary>
    public void WaitForWriter() => Assert.True(SpinWait.SpinUntil(() => File.Exists(_folder["index/server.json"]), TimeSpan.FromSeconds(30)));

    /// <inheritdoc/>
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _client.Dispose();
        Process.Dispose();
        _folder.Dispose();
    }
}
