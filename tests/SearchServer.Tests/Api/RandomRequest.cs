using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SearchServer.Testing;

namespace SearchServer.Tests.Api;

/// <summary>A request that somebody might send by mistake or on purpose: one that is well-formed HTTP.</summary>
/// <param name="Operation">What it asks for.</param>
/// <param name="Method">The operation's method, or another one.</param>
/// <param name="Target">Its path and query as they are sent.</param>
/// <param name="Headers">Its headers.</param>
/// <param name="Body">Its body; null for none.</param>
internal sealed record RandomRequest(ApiOperation Operation, string Method, string Target, IReadOnlyList<(string Name, string Value)> Headers, byte[]? Body)
{
    private const int ShownBytes = 300;
    private const int LargeBody = 1 << 20;

    /// <summary>The request for a client.</summary>
    /// <param name="server">The server's address.</param>
    public HttpRequestMessage Message(Uri server)
    {
        HttpRequestMessage message = new(new HttpMethod(Method), new Uri(server.GetLeftPart(UriPartial.Authority) + Target, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        if (Body is not null) message.Content = new ByteArrayContent(Body);

        // Who sends what is refused without asking may find the connection closed before the answer.
        if (Body?.Length > LargeBody) message.Headers.ExpectContinue = true;
        foreach ((string name, string value) in Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value)) message.Content?.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    public override string ToString() =>
        $"{Method} {(Target.Length > ShownBytes ? $"{Target[..ShownBytes]}… ({Target.Length})" : Target)} [{string.Join("; ", Headers.Select(header => $"{header.Name}: {(header.Value.Length > ShownBytes ? $"{header.Value.Length} characters" : header.Value)}"))}] {(Body is null ? "" : Encoding.UTF8.GetString(Body.AsSpan(0, Math.Min(Body.Length, ShownBytes))))}";
}

/// <summary>Makes requests for the operations of a description.</summary>
internal sealed partial class RandomRequests(ApiDescription api)
{
    private static readonly string[] s_methods = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "FOO"];

    /// <summary>Names of things that there are, or may be.</summary>
    private static readonly string[] s_names = ["courier:1", "1", "api:fuzz-1", "fuzz-1", "fuzz-2", "fuzz-3", "none", "reindex-1", "check-1", "backup-1", "restore-1", "nightly", "a%2Fb", "https%3A%2F%2Fnews.example%2Fx"];

    /// <summary>What stands in an address and is no escape of a character.</summary>
    private static readonly string[] s_badEscapes = ["%", "%2", "%zz", "%FF", "%C3%28", "%ED%A0%80", "%C0%AF", "%F8%88%80%80%80"];

    private static readonly (string Name, string[] Values)[] s_headers =
    [
        ("Accept", ["text/html", "application/xml", "*/*", "application/json;q=0", "garbage", ",,,;;"]), ("Accept-Encoding", ["gzip", "br", "identity;q=0", "*;q=0", "zstd, gzip;q=2"]), ("Accept-Language", ["de", "\u0001"]), ("If-Match", ["*", "\"1\"", "W/\"1\"", "1", "\"99999999999999999999\"", "\"-1\"", "\"1\", \"2\""]),
        ("If-None-Match", ["*", "\"1\"", "W/\"x", "garbage"]), ("If-Modified-Since", ["yesterday", "Mon, 30 Nov 2026 00:00:00 GMT"]), ("Range", ["bytes=0-1", "bytes=5-1", "bytes=-9999999999999999999", "lines=1-"]), ("Origin", ["https://evil.example", "null", "http://localhost", "a b"]),
        ("Sec-Fetch-Site", ["cross-site", "same-origin", "none"]), ("Authorization", ["Bearer ssk_none", "Bearer", "Basic Zm9vOmJhcg==", "garbage", "Bearer a b c"]), ("X-API-Key", ["", "ssk_none", "' or 1=1"]), ("Cookie", ["searchserver-session=x", "a=b; c", "=;=;="]), ("X-Forwarded-For", ["127.0.0.1", "1.2.3.4, x"]),
        ("X-Forwarded-Host", ["evil.example"]), ("Forwarded", ["for=127.0.0.1"]), ("X-HTTP-Method-Override", ["DELETE"]), ("Host", ["evil.example", "localhost", "localhost:1", "[::1]"]), ("Access-Control-Request-Method", ["GET", "DELETE"]), ("Expect", ["100-continue"]),
        ("Content-Encoding", ["gzip", "br", "identity", "x, y", "utf-8"]), ("Content-Language", ["xx"]), ("traceparent", ["00-zz", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"]), ("TE", ["trailers"]), ("Upgrade-Insecure-Requests", ["1"]), ("X-Long", [new string('x', 8_000), new string('x', 17_000)]),
    ];

    private static readonly string[] s_types = ["application/json", "application/json; charset=utf-16", "application/json; charset=nonsense", "application/x-ndjson", "text/plain", "text/html", "application/xml", "multipart/form-data", "application/x-www-form-urlencoded", "json", "a/b/c;;", "application/problem+json"];

    private readonly RandomValues _values = new(api);

    /// <summary>A request.</summary>
    public RandomRequest Create(RandomSource random)
    {
        ApiOperation operation = random.Pick(api.Operations);
        string method = random.OneIn(20) ? random.Pick<string>(s_methods) : operation.Method;
        List<(string, string)> headers = [.. s_headers.Where(_ => random.OneIn(60)).Select(header => (header.Name, random.Pick<string>(header.Values)))];
        byte[]? body = null;
        if (operation.Bodies.Count > 0 || random.OneIn(30))
        {
            body = BodyOf(random, operation, mayBeLarge: operation.Bodies.Count > 0 && method == operation.Method);
            if (!random.OneIn(25)) headers.Add(("Content-Type", operation.Bodies.Count == 0 || random.OneIn(12) ? random.Pick<string>(s_types) : random.Pick<string>([.. operation.Bodies.Keys])));
        }

        return new RandomRequest(operation, method, PathOf(random, operation) + QueryOf(random, operation), headers, body);
    }

    private static string PathOf(RandomSource random, ApiOperation operation) => ParameterInPath().Replace(operation.Path, _ => random.Below(6) switch
    {
        0 => Escaped(NotOfFolders(RandomValues.Hostile(random))),
        1 when random.OneIn(4) => random.Pick<string>(s_badEscapes),
        _ => random.Pick<string>(s_names),
    });

    private string QueryOf(RandomSource random, ApiOperation operation)
    {
        List<string> query = [];

        // Of many values one is wrong: then the others are not read.
        bool isCareful = random.OneIn(2);
        foreach (ApiParameter parameter in operation.Parameters.Where(parameter => !parameter.IsInPath))
        {
            if (!random.OneIn(parameter.Name is "q" or "format" ? 2 : 12)) continue;
            for (int i = !isCareful && random.OneIn(15) ? random.Between(2, 4) : 1; i > 0; i--) query.Add($"{Escaped(parameter.Name)}{(random.OneIn(30) ? "[]" : "")}={Escaped(isCareful ? RandomValues.Good(random, parameter) : _values.Text(random, parameter.Schema))}");
        }

        if (isCareful) return query.Count == 0 ? "" : $"?{string.Join('&', query)}";
        if (random.OneIn(20)) query.Add($"{Escaped(RandomValues.Hostile(random))}={Escaped(RandomValues.Hostile(random))}");
        if (random.OneIn(30)) query.Add(random.Pick("", "=", "&&", "q", "?", "[]=", "#", ";") + random.Pick<string>(["", .. s_badEscapes]));
        if (random.OneIn(200)) query.Add($"q={new string('a', random.Pick(100_000, 140_000))}");
        if (random.OneIn(200)) query.AddRange(Enumerable.Range(0, random.Pick(900, 1100)).Select(i => $"outlet=o{i}"));
        return query.Count == 0 ? "" : $"?{string.Join('&', query)}";
    }

    /// <param name="random">Decides.</param>
    /// <param name="operation">Whose body.</param>
    /// <param name="mayBeLarge">Who answers without reading a body closes the connection on a large one, and its client may not come to the answer.</param>
    private byte[] BodyOf(RandomSource random, ApiOperation operation, bool mayBeLarge)
    {
        JsonElement schema = operation.Bodies.Values.FirstOrDefault(one => api.Resolve(one).TryGetProperty("properties", out _), api.Schema("ArticleBody"));
        bool isLines = operation.Bodies.ContainsKey("application/x-ndjson");
        bool isCareful = random.OneIn(2);
        string text = string.Join('\n', Enumerable.Range(0, isLines ? random.Skewed(30) : 1).Select(_ => (isCareful ? RandomValues.GoodObject(random, api.Resolve(schema)) : _values.Json(random, schema))?.ToJsonString() ?? "null"));
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return random.Below(isCareful ? 200 : 20) switch
        {
            0 => bytes[..random.Below(bytes.Length + 1)],
            1 => Encoding.UTF8.GetBytes(new string('[', random.Pick(63, 65, 5_000)) + new string(']', random.Pick(0, 65))),
            2 => Encoding.Unicode.GetBytes(text),
            3 => random.Bytes(random.Skewed(2_000)),
            4 => Encoding.UTF8.GetBytes(text.Replace("e", random.Pick(@"\uD83D", @"\u0000", @"\x", "\t", "\uFEFF"), StringComparison.Ordinal)),
            5 => [0xEF, 0xBB, 0xBF, .. bytes],
            6 => [.. bytes.Select(b => b == 'e' ? (byte)0xFF : b)],
            7 when random.OneIn(10) && mayBeLarge => Encoding.UTF8.GetBytes($"{{\"title\":\"{new string('x', 2 << 20)}\"}}"),
            _ => bytes,
        };
    }

    /// <summary>A text as a part of an address; half a character is sent as none.</summary>
    private static string Escaped(string text) => Uri.EscapeDataString(text);

    /// <summary>A name that is a part of a path, and not a step in it. With a NUL in it the framework refuses the path before the server is asked.</summary>
    private static string NotOfFolders(string text) => text is "" or "." or ".." ? "x" : text.Replace('\0', 'x');

    [GeneratedRegex("{[^}]+}")]
    private static partial Regex ParameterInPath();
}
