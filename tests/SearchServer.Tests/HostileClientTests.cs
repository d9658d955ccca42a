using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using SearchServer.Tests.Writing;
using Xunit;

namespace SearchServer.Tests;

/// <summary>
/// Clients that take connections and give nothing, begin and do not end, ask and do not read, or leave in the middle: others are answered meanwhile, and afterwards everything that they had is free again.
/// </summary>
public sealed partial class HostileClientTests(HostileClientTests.LargeServer server) : IClassFixture<HostileClientTests.LargeServer>
{
    /// <summary>The framework gives a request's headers 15 s, and a body or a reader that is too slow 5 s; on a busy machine it looks later.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(90);

    [Fact]
    public void AThousandIdleConnectionsKeepNobodyOut()
    {
        int before = server.Sockets;
        List<TcpClient> clients = [.. Enumerable.Range(0, 1000).Select(_ => server.Connect())];
        WaitFor(() => server.Sockets >= before + clients.Count);
        server.AssertAnswers();
        clients.ForEach(client => client.Dispose());
        AssertFree(before);
    }

    [Fact]
    public void ARequestThatDoesNotEndIsEndedByTheServer()
    {
        string[] parts =
        [
            "GET /search?q=shoal HTTP/1.1\r\nHost: localhost\r\nX-Part: ", "GET /sea", "POST /search HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"q\":",
            "POST /articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nno", "PUT /articles/half HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{",
        ];
        int before = server.Sockets;
        List<TcpClient> clients = [.. Enumerable.Range(0, 40).SelectMany(_ => parts).Select(part => server.Connect(part))];
        server.AssertAnswers();

        // The server ends each of them, with or without a word.
        foreach (TcpClient client in clients)
        {
            client.ReceiveTimeout = (int)s_patience.TotalMilliseconds;
            string answer = ReadToEnd(client);
            Assert.True(answer.Length == 0 || answer.StartsWith("HTTP/1.1 408", StringComparison.Ordinal), answer);
            client.Dispose();
        }

        AssertFree(before);
        Assert.Equal(HttpStatusCode.NotFound, server.Send("GET", "/articles/half").Status);
    }

    /// <summary>A hit is a hundred times what is under way between two sockets, and so are the answers to lines that cannot be read.</summary>
    [Fact]
    public void WhoDoesNotReadItsAnswerIsLeft()
    {
        int before = server.Sockets;
        List<TcpClient> readers = [.. Enumerable.Range(0, 10).Select(_ => server.Connect("GET /export?format=jsonl HTTP/1.1\r\nHost: localhost\r\n\r\n", receiveBuffer: 4096))];
        List<TcpClient> writers = [.. Enumerable.Range(0, 4).Select(_ => server.Connect("POST /articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nContent-Length: 100000\r\n\r\n", receiveBuffer: 4096))];
        byte[] lines = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("x\n", 50_000)));
        Task[] sent = [.. writers.Select(client => client.GetStream().WriteAsync(lines, TestContext.Current.CancellationToken).AsTask())];
        server.AssertAnswers();
        AssertFree(before);
        foreach (TcpClient client in (TcpClient[])[.. readers, .. writers]) client.Dispose();
        Assert.All(sent, task => Assert.True(task.IsCompleted));
    }

    [Fact]
    public void WhoLeavesInTheMiddleLeavesNothingBehind()
    {
        int before = server.Sockets;
        foreach (string request in (string[])["GET /search?q=shoal&size=100 HTTP/1.1\r\nHost: localhost\r\n\r\n", "GET /export?format=csv HTTP/1.1\r\nHost: localhost\r\n\r\n", "PUT /articles/left HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"title\":\"Left\"", "GET /admin/stats HTTP/1.1\r\nHost: localhost\r\n\r\n"])
        {
            for (int i = 0; i < 100; i++)
            {
                using TcpClient client = server.Connect(request);
                client.LingerState = new LingerOption(enable: true, seconds: 0);
            }
        }

        server.AssertAnswers();
        AssertFree(before);
        Assert.True(!server.Process.Log.Any(line => line.StartsWith("fail:", StringComparison.Ordinal)), string.Join('\n', server.Process.Log.SkipWhile(line => !line.StartsWith("fail:", StringComparison.Ordinal)).Take(40)));
        Assert.Equal(HttpStatusCode.NotFound, server.Send("GET", "/articles/left").Status);
    }

    /// <summary>A length that is not the body's: the server goes on with what stands behind it as with another request, or ends the connection.</summary>
    [Theory]
    [InlineData("Content-Length: 3\r\nContent-Length: 5\r\n\r\n{}", "400")]
    [InlineData("Content-Length: -1\r\n\r\n{}", "400")]
    [InlineData("Content-Length: 99999999999999999999\r\n\r\n{}", "400")]
    [InlineData("Content-Length: 2097152\r\n\r\n{}", "413")]
    [InlineData("Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}", "400")]
    [InlineData("Transfer-Encoding: gzip\r\n\r\n{}", "400")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nzz\r\n{}", "400")]
    [InlineData("Content-Length: 2\r\n\r\n{}GARBAGE\r\n\r\n", "200")]
    public void ALengthThatIsWrongIsRefused(string rest, string status)
    {
        using TcpClient client = server.Connect($"POST /search HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close\r\n{rest}");
        client.ReceiveTimeout = (int)s_patience.TotalMilliseconds;
        Assert.StartsWith($"HTTP/1.1 {status} ", ReadToEnd(client), StringComparison.Ordinal);
    }

    /// <summary>Searches that take longer than anybody waits: there is no limit of time here, so that it is their clients' leaving that ends them.</summary>
    [Fact]
    public void TheWorkOfSearchesEndsWhenTheirClientsLeave()
    {
        List<TcpClient> clients = [.. Enumerable.Range(0, 16).Select(_ => server.Connect(LargeServer.Endless))];
        WaitFor(() => server.Searches == clients.Count);
        server.AssertLives();
        clients.ForEach(client => client.Dispose());
        WaitFor(() => server.Searches == 0);
        server.AssertAnswers();
    }

    private void AssertFree(int sockets)
    {
        WaitFor(() => server.Sockets <= sockets);
        server.AssertAnswers();
    }

    private static void WaitFor(Func<bool> condition) => Assert.True(SpinWait.SpinUntil(condition, s_patience));

    private static string ReadToEnd(TcpClient client)
    {
        using StreamReader reader = new(client.GetStream());
        try
        {
            return reader.ReadToEnd();
        }
        catch (IOException e) when (e.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset })
        {
            return "";
        }
    }

    /// <summary>A server over articles that take a while to export, and some in which a search takes minutes, without a limit of time.</summary>
    public sealed partial class LargeServer : WritingServer
    {
        /// <summary>Phrases whose words are everywhere in a long text, and filters that make searches of their own for their facets.</summary>
        internal static string Endless { get; } = $"GET /search?size=100&{string.Join('&', new[] { "outlet", "person", "place", "organisation", "language", "section", "mentioned" }.Select(field => $"facet={field}&not.{field}=x"))}&q={string.Join('+', Enumerable.Range(0, 19).Select(i => $"%22{string.Join('+', Enumerable.Repeat("said", 100))}%22~{10_000 - i}"))} HTTP/1.1\r\nHost: localhost\r\n\r\n";

        private readonly HttpClient _client;

        /// <summary>Starts it.</summary>
        public LargeServer()
            : base("""{"SearchServer":{"SearchSeconds":3600}}""")
        {
            _client = new HttpClient { BaseAddress = Process.Address };
            string said = string.Concat(Enumerable.Repeat("said ", 20_000));
            IEnumerable<string> lines = Enumerable.Range(0, 1500).Select(i => $$"""{"id":"shoal{{i}}","title":"Shoal {{i}}","body":"{{string.Concat(Enumerable.Repeat($"word{i} of a shoal. ", 500))}}"}""").Concat(Enumerable.Range(0, 100).Select(i => $$"""{"id":"said{{i}}","title":"Said","body":"{{said}}"}"""));
            Push(new StringContent(string.Join('\n', lines), Encoding.UTF8, "application/x-ndjson"));
        }

        /// <summary>The sockets that the process has open.</summary>
        internal int Sockets => Directory.EnumerateFileSystemEntries($"/proc/{Process.Id}/fd").Count(entry => new FileInfo(entry).LinkTarget?.StartsWith("socket:", StringComparison.Ordinal) == true);

        /// <summary>Requests of /search that are under way.</summary>
        internal int Searches => ActiveSearches().Match(_client.GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken).Result) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) - 1 : 0;

        /// <summary>Connects, and sends something.</summary>
        internal TcpClient Connect(string text = "", int? receiveBuffer = null)
        {
            TcpClient client = new();
            if (receiveBuffer is { } size) client.ReceiveBufferSize = size;
            client.Connect(IPAddress.Loopback, Process.Address.Port);
            if (text.Length > 0) client.GetStream().Write(Encoding.ASCII.GetBytes(text));
            return client;
        }

        internal void AssertLives() => Assert.Equal(HttpStatusCode.OK, Send("GET", "/health/live").Status);

        /// <summary>Asserts that others are answered.</summary>
        internal void AssertAnswers()
        {
            AssertLives();
            Assert.Equal(1, Count("title:17"));
        }

        [GeneratedRegex(@"^http_server_active_requests\{[^}]*GET[^}]*\} (\d+)", RegexOptions.Multiline)]
        private static partial Regex ActiveSearches();
    }
}
