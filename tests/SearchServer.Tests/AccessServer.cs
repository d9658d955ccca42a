using System.Net;
using System.Text.Json;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests;

/// <summary>A server over one article, with settings and keys.</summary>
public class AccessServer : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SearchServerProcess _server;
    private readonly HttpClient _client;

    /// <summary>Starts a server.</summary>
    /// <param name="settings">Its settings, as JSON.</param>
    /// <param name="scopes">A key is made for each, of the same name.</param>
    internal AccessServer(string settings, params string[] scopes)
    {
        File.WriteAllText(_folder["appsettings.json"], $$"""{"SearchServer":{{settings}}}""");
        File.WriteAllText(_folder["news.jsonl"], """{"id":"a","title":"A ferry","body":"The ferry and the bridge."}""");
        SearchServerProcess.Run(_folder.Path, "index", "--index", "index", "news.jsonl");
        foreach (string scope in scopes) Keys.Add(scope, AddKey(scope, scope));
        _server = SearchServerProcess.Serve(_folder.Path, "serve", "--index", "index", "--urls", "http://127.0.0.1:0");
        _client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = _server.Address };
    }

    /// <summary>Keys by their names.</summary>
    public Dictionary<string, string> Keys { get; } = [];

    public Uri Address => _server.Address;

    public string Origin => _server.Address.GetLeftPart(UriPartial.Authority);

    internal SearchServerProcess Process => _server;

    /// <summary>Where the settings and the file of the keys are.</summary>
    public string PathOf(string name) => _folder[name];

    internal CommandResult RunKeys(params IEnumerable<string> arguments) => SearchServerProcess.Run(_folder.Path, ["keys", .. arguments, "--index", "index"]);

    /// <summary>Makes a key. A server that runs does not know it at once.</summary>
    public string AddKey(string name, string scope) => RunKeys("add", name, "--scope", scope).Output.TrimEnd('\n');

    public Task<HttpResponseMessage> Send(HttpRequestMessage request) => _client.SendAsync(request, TestContext.Current.CancellationToken);

    /// <summary>Sends a request with headers that are not checked.</summary>
    public Task<HttpResponseMessage> Send(HttpMethod method, string path, params IEnumerable<(string Name, string Value)> headers)
    {
        HttpRequestMessage request = new(method, path);
        foreach ((string name, string value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return Send(request);
    }

    /// <summary>The problem that an answer is; fails unless its status is as expected.</summary>
    public static async Task<JsonElement> ProblemOf(HttpResponseMessage answer, HttpStatusCode status)
    {
        string body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == status, $"{answer.StatusCode}: {body}");
        Assert.Equal(status == HttpStatusCode.Unauthorized ? ["Bearer"] : [], answer.Headers.WwwAuthenticate.Select(challenge => challenge.Scheme));
        return JsonDocument.Parse(body).RootElement;
    }

    /// <summary>The code of the problem that an answer is.</summary>
    public static async Task<string?> CodeOf(HttpResponseMessage answer, HttpStatusCode status) => (await ProblemOf(answer, status)).GetProperty("code").GetString();

    public void Dispose()
    {
        _client.Dispose();
        _server.Dispose();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }
}
