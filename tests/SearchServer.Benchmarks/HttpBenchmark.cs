using System.Buffers.Text;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using SearchServer.Articles.Ingest;
using SearchServer.Articles.Searching;
using SearchServer.Testing;

namespace SearchServer.Benchmarks;

/// <summary>
/// What HTTP costs: <c>/search</c> of a server in this process, over loopback and one connection, beside the same search without it. Ten hits with four facets and highlights, queries that people type, asked again.
/// And what a page costs, beside <c>/search</c> with the facets, the timeline and the stories that it shows.
/// The client is a socket and two buffers, so that nearly all that is allocated is the server's.
/// </summary>
internal static class HttpBenchmark
{
    private const string Judged = "relevance/dev.jsonl";

    /// <summary>What a page of results asks for; the page chooses how long the bars of its timeline are.</summary>
    private const string AsAPage = "facet=outlet:8&facet=person:8&facet=place:8:tree&facet=organisation:8&facet=date:8&facet=section:8&facet=language:8&histogram=quarter&collapse=story";

    /// <summary>The end of a body in chunks.</summary>
    private static ReadOnlySpan<byte> End => "\r\n0\r\n\r\n"u8;

    private static ReadOnlySpan<byte> Length => "Content-Length: "u8;

    public static int Run(string? indexed, int rounds, double warmSeconds)
    {
        if ((TestData.Missing("news.jsonl.gz") ?? TestData.Missing(Judged)) is { } missing)
        {
            Console.Error.WriteLine(missing);
            return 1;
        }

        using TemporaryFolder folder = new();
        if (indexed is null)
        {
            indexed = folder["index"];
            ArticleIndexer.Index(indexed, [TestData.Require("news.jsonl.gz")], new IngestOptions(), CancellationToken.None);
        }

        using WebApplication server = Server.Build(new SearchServerOptions { Index = indexed, Urls = "http://127.0.0.1:0", ScrubHours = 0 });
        server.StartAsync().GetAwaiter().GetResult();
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(IPAddress.Loopback, new Uri(server.Urls.First(url => !url.Contains("unix", StringComparison.Ordinal))).Port);
        using ArticleIndex index = ArticleIndex.Open(indexed);
        using var lease = index.Acquire();
        ArticleSnapshot snapshot = lease.Value;
        string[] texts = [.. File.ReadLines(TestData.Require(Judged)).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("q").GetString()!)];
        byte[][] searches = Requests(texts, "/search?q={0}");
        byte[][] asPages = Requests(texts, $"/search?q={{0}}&{AsAPage}");
        byte[][] pages = Requests(texts, "/?q={0}");
        FacetWish[] facets = [.. new[] { "outlet", "person", "place", "date" }.Select(field => new FacetWish(field, 10))];
        byte[] answer = new byte[1 << 20];
        Side engine = new("engine: searched, counted, loaded, highlighted", i => snapshot.Search(new ArticleSearchRequest(texts[i]) { Facets = facets }).Hits.Length);
        Side http = new("the same through Kestrel, as JSON", i => Ask(socket, searches[i], answer));
        Side asPage = new("/search with what a page asks for", i => Ask(socket, asPages[i], answer));
        Side page = new("the page", i => Ask(socket, pages[i], answer));
        Side[] sides = [engine, http, asPage, page];
        foreach (Side side in sides)
        {
            long end = Stopwatch.GetTimestamp() + (long)(warmSeconds * Stopwatch.Frequency);
            while (Stopwatch.GetTimestamp() < end) side.Round(texts.Length);
            side.Forget();
        }

        for (int i = 0; i < rounds; i++)
        {
            foreach (Side side in sides) side.Round(texts.Length);
        }

        Console.WriteLine($"{snapshot.Reader.NumDocs} articles, {texts.Length} queries; microseconds a query, of each the least in {rounds} rounds, and bytes that the process allocated");
        foreach (Side side in sides) Console.WriteLine($"  {side.Name,-48} {side.Micros,8:0.0}  {side.Allocated / texts.Length,9:N0} bytes  {(double)side.Sum / texts.Length,9:N0} hits or bytes of an answer");
        Console.WriteLine($"  HTTP takes {http.Micros - engine.Micros:0} microseconds and {(http.Allocated - engine.Allocated) / texts.Length:N0} bytes; {http.Micros / engine.Micros:0.00} x the engine's time; the bound, 1.5 x and 300 microseconds, is {(1.5 * engine.Micros) + 300:0}");
        Console.WriteLine($"  the page takes {page.Micros / asPage.Micros:0.00} x the time of /search with the same; the bound is 1.3 x");
        server.StopAsync().GetAwaiter().GetResult();
        return 0;
    }

    /// <summary>Sends a request and reads its answer; returns the length of it.</summary>
    private static int Ask(Socket socket, byte[] request, byte[] answer)
    {
        socket.Send(request);
        int length = 0;
        do
        {
            int read = socket.Receive(answer.AsSpan(length));
            if (read == 0) throw new IOException("The server closed the connection.");
            length += read;
        }
        while (!IsWhole(answer.AsSpan(0, length)));
        return answer.AsSpan(0, length).StartsWith("HTTP/1.1 200"u8) ? length : throw new IOException(Encoding.UTF8.GetString(answer, 0, length));
    }

    /// <summary>Whether an answer has come to its end: so long as it says, or its last chunk.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        int head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0) return false;
        int said = answer[..head].IndexOf(Length);
        return said < 0 ? answer.EndsWith(End) : Utf8Parser.TryParse(answer[(said + Length.Length)..], out int length, out _) && answer.Length >= head + 4 + length;
    }

    private static byte[][] Requests(string[] texts, string path) => [.. texts.Select(text => Encoding.ASCII.GetBytes($"GET {string.Format(CultureInfo.InvariantCulture, path, Uri.EscapeDataString(text))} HTTP/1.1\r\nHost: localhost\r\n\r\n"))];

    /// <summary>A way to ask, and the least time that it took with each query.</summary>
    private sealed class Side(string name, Func<int, int> ask)
    {
        private double[] _micros = [];

        public string Name => name;

        public double Micros => _micros.Average();

        /// <summary>The least that a round allocated, by all threads.</summary>
        public long Allocated { get; private set; } = long.MaxValue;

        /// <summary>What the last round gave.</summary>
        public long Sum { get; private set; }

        public void Forget() => (_micros, Allocated) = ([], long.MaxValue);

        public void Round(int queries)
        {
            double[] micros = new double[queries];
            Sum = 0;
            long before = GC.GetTotalAllocatedBytes(precise: true);
            for (int i = 0; i < queries; i++)
            {
                long start = Stopwatch.GetTimestamp();
                Sum += ask(i);
                micros[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            }

            Allocated = Math.Min(Allocated, GC.GetTotalAllocatedBytes(precise: true) - before);
            _micros = _micros.Length == 0 ? micros : [.. _micros.Zip(micros, Math.Min)];
        }
    }
}
