using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests;

/// <summary>A server over the sample articles, one for all tests of a class.</summary>
public class SampleServer : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SearchServerProcess _server;

    public SampleServer()
        : this([ArticlesFolder]) { }

    /// <param name="articles">What to index.</param>
    /// <param name="files">Files to write before, by their names.</param>
    protected SampleServer(string[] articles, params IEnumerable<(string Name, string Content)> files)
    {
        foreach ((string name, string content) in files) Write(name, content);
        SearchServerProcess.Run(_folder.Path, ["index", "--index", "index", .. articles]);
        _server = SearchServerProcess.Serve(_folder.Path, "serve", "--index", "index", "--urls", "http://127.0.0.1:0");
    }

    /// <summary>The sample articles.</summary>
    protected static string ArticlesFolder { get; } = Path.Combine(TestData.Repository, "index-data", "articles");

    public Uri Address => _server.Address;

    /// <summary>A server over other articles.</summary>
    public static SampleServer Over(string articles) => new([articles]);

    /// <summary>Gets a path; fails unless the status is as expected.</summary>
    public JsonElement Get(string path, int status = 200)
    {
        (int found, string body) = _server.Get(path);
        Assert.True(found == status, $"GET {path}: {found} {body}");
        return JsonDocument.Parse(body).RootElement;
    }

    /// <summary>Asks for a path.</summary>
    public HttpResponseMessage Send(string path)
    {
        using HttpClient client = new() { BaseAddress = Address };
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        return client.Send(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Opens a page; fails unless there is one.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="says">What to say where there is none; null for the path.</param>
    public IHtmlDocument OpenPage(string path, string? says = null)
    {
        using HttpResponseMessage answer = Send(path);
        Assert.True(answer.IsSuccessStatusCode, $"{says ?? path}: {answer.StatusCode}");
        return new HtmlParser().ParseDocument(answer.Content.ReadAsStream(TestContext.Current.CancellationToken));
    }

    /// <summary>The status of the answer to who has it already, as its tag says.</summary>
    public HttpStatusCode Again(string path, HttpMethod method)
    {
        using HttpClient client = new() { BaseAddress = Address };
        using HttpRequestMessage once = new(HttpMethod.Get, path);
        using HttpResponseMessage first = client.Send(once, TestContext.Current.CancellationToken);
        using HttpRequestMessage again = new(method, path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using HttpResponseMessage second = client.Send(again, TestContext.Current.CancellationToken);
        return second.StatusCode;
    }

    /// <summary>Adds articles by another process.</summary>
    internal CommandResult Index(string path) => SearchServerProcess.Run(_folder.Path, "index", "--index", "index", path);

    /// <summary>Searches its index from the command line.</summary>
    internal CommandResult Search(params string[] arguments) => SearchServerProcess.Run(_folder.Path, ["search", "--index", "index", .. arguments]);

    /// <summary>A file that is gone with the server.</summary>
    public string Write(string name, string content)
    {
        File.WriteAllText(_folder[name], content);
        return _folder[name];
    }

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }
}
