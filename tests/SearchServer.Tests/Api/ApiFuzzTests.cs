using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SearchServer.Testing;
using SearchServer.Tests.Writing;
using Xunit;

namespace SearchServer.Tests.Api;

/// <summary>
/// Random requests for every operation that docs/openapi.json has, whatever these are: each is answered as the document says, and nothing of the machine is in any answer. 1,500 of them; <c>SEARCHSERVER_FUZZ</c> says otherwise.
/// </summary>
public sealed partial class ApiFuzzTests(ApiFuzzTests.FuzzedServer server) : IClassFixture<ApiFuzzTests.FuzzedServer>
{
    private const int Clients = 4;
    private const int MaxShown = 12;

    /// <summary>A request that is not answered by then hangs.</summary>
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(30);

    private static readonly string[] s_headers =
    [
        "Accept-Ranges", "Access-Control-Allow-Origin", "Allow", "Cache-Control", "Connection", "Content-Disposition", "Content-Encoding", "Content-Length", "Content-Security-Policy", "Content-Type", "Cross-Origin-Opener-Policy", "Date", "ETag", "Location", "Pragma", "Expires", "Referrer-Policy", "Retry-After",
        "Server-Timing", "Transfer-Encoding", "Vary", "WWW-Authenticate", "X-Content-Type-Options", "X-Frame-Options",
    ];

    private readonly ApiDescription _api = new();

    [Fact]
    public async Task EveryRequestIsAnsweredAsTheDescriptionSays()
    {
        RandomSource seed = new(20261130);
        int count = int.Parse(Environment.GetEnvironmentVariable("SEARCHSERVER_FUZZ") ?? "1500", CultureInfo.InvariantCulture);
        RandomRequests requests = new(_api);
        SchemaCheck check = new(_api);
        ConcurrentQueue<(string Kind, string Failure)> failures = [];
        ConcurrentDictionary<string, int> answers = [];
        using HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All, Expect100ContinueTimeout = s_timeout }) { Timeout = s_timeout };
        await Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = Clients, CancellationToken = TestContext.Current.CancellationToken }, async (i, cancellation) =>
        {
            RandomRequest request = requests.Create(RandomSource.ForItem(seed.Seed, i));
            string? fault;
            try
            {
                using HttpRequestMessage message = request.Message(server.Process.Address);
                using HttpResponseMessage answer = await client.SendAsync(message, cancellation);
                string body = await answer.Content.ReadAsStringAsync(cancellation);
                answers.AddOrUpdate($"{request.Operation} {(int)answer.StatusCode}", 1, (_, before) => before + 1);
                fault = FaultOf(request, answer, body, check);
                if (fault is not null) fault += $"\n  {(int)answer.StatusCode} {body[..Math.Min(body.Length, 400)]}";
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                fault = $"no answer: {e.InnerException?.Message ?? e.Message}";
            }

            if (fault is not null) failures.Enqueue(($"{request.Operation} {fault.Split('\n')[0]}", $"request {i}: {fault}\n  {request}"));
        });
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', answers.OrderBy(answer => answer.Key, StringComparer.Ordinal).Select(answer => $"{answer.Key}: {answer.Value}")));
        Assert.True(failures.IsEmpty, $"{seed}, {failures.Count} of {count}:\n{string.Join('\n', failures.DistinctBy(failure => failure.Kind).Take(MaxShown).Select(failure => failure.Failure))}\n{string.Join('\n', server.Process.Log.SkipWhile(line => !line.StartsWith("fail:", StringComparison.Ordinal)).Take(MaxShown))}");
        Assert.All(_api.Operations, operation => Assert.Contains(answers.Keys, answer => answer.StartsWith($"{operation} ", StringComparison.Ordinal)));

        // What was asked meanwhile has left the index whole.
        Assert.Equal(0, server.Run("check").ExitCode);
        Assert.Equal(HttpStatusCode.OK, server.Send("GET", "/health/ready").Status);
    }

    private string? FaultOf(RandomRequest request, HttpResponseMessage answer, string body, SchemaCheck check)
    {
        int status = (int)answer.StatusCode;
        string? type = answer.Content.Headers.ContentType?.MediaType;
        if (status == 500) return "the server failed";
        if (answer.Headers.Concat(answer.Content.Headers).FirstOrDefault(header => !s_headers.Contains(header.Key, StringComparer.OrdinalIgnoreCase)) is { Key: not null } other) return $"the header {other.Key} is not one of the server's";
        if (!answer.Headers.Contains("X-Content-Type-Options") || !answer.Headers.Contains("X-Frame-Options") || !answer.Headers.Contains("Content-Security-Policy")) return "headers for browsers are missing";
        if (server.Places.FirstOrDefault(place => body.Contains(place, StringComparison.OrdinalIgnoreCase)) is { } place) return $"'{place}' of the machine is in the answer";
        if (StackFrame().IsMatch(body)) return "a stack trace is in the answer";
        ApiOperation? asked = OperationOf(request);
        if (asked is not null && !asked.Answers.ContainsKey(status)) return $"the status is not one that {asked} has";
        if (asked is null && status is not (204 or 400 or 401 or 403 or 404 or 405 or 414 or 415 or 429 or 431)) return "the status is not one of a method that there is not";
        if (request.Method == "HEAD") return body.Length > 0 ? "HEAD is answered with a body" : null;
        if (status >= 400) return type == "application/problem+json" ? check.MismatchOf(_api.Schema("ProblemDetails"), JsonDocument.Parse(body).RootElement) ?? CodeFault(body) : $"an error of the type {type}";
        if (asked is null || status is 204 or 304) return body.Length > 0 ? "there is a body" : null;
        if (type is null || !asked.Answers[status].TryGetValue(type, out JsonElement schema)) return $"the type {type} is not one that {asked} has";
        return type switch
        {
            "application/json" => check.MismatchOf(schema, JsonDocument.Parse(body).RootElement),
            "application/x-ndjson" => FaultOfEach(body.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
            "text/event-stream" => FaultOfEach(body.Split('\n').Where(line => line.StartsWith("data: ", StringComparison.Ordinal)).Select(line => line[6..])),
            _ => null,
        };

        string? FaultOfEach(IEnumerable<string> values) => values.Select(value => check.MismatchOf(schema, JsonDocument.Parse(value).RootElement)).FirstOrDefault(mismatch => mismatch is not null);
    }

    private static string? CodeFault(string body) => JsonDocument.Parse(body).RootElement.GetProperty("code").GetString() is { } code && Code().IsMatch(code) && code != "error" ? null : "the code is none";

    /// <summary>What a request asks for in the end, which may be another method than its operation's; null if there is no such operation.</summary>
    private ApiOperation? OperationOf(RandomRequest request)
    {
        string method = request.Method == "HEAD" ? "GET" : request.Method;
        return _api.Operations.FirstOrDefault(operation => operation.Method == method && operation.Path == request.Operation.Path)

            // An identity may have slashes.
            ?? (request.Operation.Path.StartsWith("/articles/{id}", StringComparison.Ordinal) ? _api.Operations.FirstOrDefault(operation => operation.Method == method && operation.Path == "/articles/{id}") : null);
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex Code();

    [GeneratedRegex(@"\bat (SearchServer|System|Microsoft)\.\w+.*\(")]
    private static partial Regex StackFrame();

    /// <summary>A server that is written to, with articles that are like the requests.</summary>
    public sealed class FuzzedServer : WritingServer
    {
        /// <summary>Starts it.</summary>
        public FuzzedServer()
            : base("""{"SearchServer":{"Backups":"backups"}}""")
        {
            string lines = string.Concat(Enumerable.Range(0, 60).Select(i => JsonSerializer.Serialize(new { id = $"fuzz-{i}", title = $"Harbour tern {i} <b>ferry</b>", body = $"The ferry of {i} went to the harbour & \"back\".", outlet = i % 2 == 0 ? "Harbour Courier" : "=Inselbote", date = $"2025-08-{1 + (i % 28):00}", persons = (string[])["Ilse Marrow"] }) + "\n"));
            Push(new StringContent(lines, Encoding.UTF8, "application/x-ndjson"));
            Places = [Path.TrimEndingDirectorySeparator(this[""]), Path.GetFileName(Path.TrimEndingDirectorySeparator(this[""])), TestData.Repository, "/tmp/"];
        }

        /// <summary>What no answer may have: where things lie on this machine.</summary>
        internal IReadOnlyList<string> Places { get; }
    }
}
