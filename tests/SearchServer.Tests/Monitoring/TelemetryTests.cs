using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests.Monitoring;

/// <summary>What leaves a server that is watched: numbers for Prometheus, all signals by OpenTelemetry's protocol, and a log in JSON.</summary>
public sealed class TelemetryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task SearchesAndTheIndexAreMeasuredTracedAndLoggedForPrograms()
    {
        using Collector collector = new();
        File.WriteAllText(_folder["a.jsonl"], """{"id":"1","title":"Zebra"}""" + "\n" + """{"id":"2","title":"Walrus"}""");
        File.WriteAllText(_folder["appsettings.json"], $$"""
            {"Logging":{"Console":{"FormatterName":"json"} },
             "OTEL_EXPORTER_OTLP_ENDPOINT":"{{collector.Address}}","OTEL_EXPORTER_OTLP_PROTOCOL":"http/protobuf","OTEL_METRIC_EXPORT_INTERVAL":"100","OTEL_BSP_SCHEDULE_DELAY":"100","OTEL_BLRP_SCHEDULE_DELAY":"100"}
            """);
        SearchServerProcess.Run(_folder.Path, "index", "--index", "index", "a.jsonl");
        using SearchServerProcess server = SearchServerProcess.Serve(_folder.Path, "serve", "--index", "index", "--urls", "http://127.0.0.1:0");
        Assert.Equal(200, server.Get("/search?q=zebra").Status);
        Assert.Equal(200, server.Get("/search?q=heron").Status);
        Assert.Equal(400, server.Get("/search?page=0").Status);

        Assert.Equal(404, server.Get("/made-up").Status);
        Assert.Equal(404, server.Get("/articles/made-up?q=made-up").Status);

        (int status, string metrics) = server.Get("/metrics");
        Assert.Equal(200, status);

        // What clients make up is no value of a tag, or there would be a series for each.
        Assert.DoesNotContain("made-up", metrics, StringComparison.Ordinal);
        Dictionary<string, double> values = metrics.Split('\n').Where(line => line.StartsWith("searchserver_", StringComparison.Ordinal)).Select(line => line.Split(' '))
            .ToDictionary(line => line[0].Replace("otel_scope_name=\"SearchServer\"", "", StringComparison.Ordinal).Replace("{,", "{", StringComparison.Ordinal).Replace("{}", "", StringComparison.Ordinal), line => double.Parse(line[1], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(2, values["searchserver_search_duration_seconds_count{outcome=\"answered\"}"]);
        Assert.Equal(1, values["searchserver_search_without_hits_total"]);
        Assert.Equal((2, 0, 1, 1), (values["searchserver_index_articles"], values["searchserver_index_deleted"], values["searchserver_index_segments"], values["searchserver_index_readable"]));
        Assert.Equal(new DirectoryInfo(_folder["index"]).GetFiles().Where(file => file.Name is not ("write.lock" or "server.json")).Sum(file => file.Length), values["searchserver_index_size_bytes"]);

        using HttpClient client = new() { BaseAddress = server.Address };
        Assert.True((await client.PutAsJsonAsync("/articles/3", new { title = "Heron" }, TestContext.Current.CancellationToken)).IsSuccessStatusCode);
        metrics = server.Get("/metrics").Body;
        Assert.Contains("searchserver_push_changes_total{otel_scope_name=\"SearchServer\",outcome=\"created\"} 1\n", metrics, StringComparison.Ordinal);
        Assert.Contains("searchserver_push_commit_duration_seconds_count{otel_scope_name=\"SearchServer\"} 1\n", metrics, StringComparison.Ordinal);
        Assert.Contains("searchserver_writer_available{otel_scope_name=\"SearchServer\"} 1\n", metrics, StringComparison.Ordinal);

        await collector.WaitForAll("/v1/metrics", "/v1/traces", "/v1/logs");
        Assert.DoesNotContain(collector.Bodies("/v1/traces"), body => body.Contains("zebra", StringComparison.OrdinalIgnoreCase));
        server.WaitForLog("Warmed up");
        Assert.All(server.Log.Where(line => line.Length > 0), line => Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(line).RootElement.ValueKind));
    }

    /// <summary>Takes what is sent by OpenTelemetry's protocol over HTTP.</summary>
    private sealed class Collector : IDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly ConcurrentDictionary<string, TaskCompletionSource> _received = [];
        private readonly ConcurrentQueue<(string Path, string Body)> _bodies = [];

        public Collector()
        {
            using (TcpListener free = new(IPAddress.Loopback, 0))
            {
                free.Start();
                Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
            }

            _listener.Prefixes.Add(Address);
            _listener.Start();
            _ = ReceiveAsync();
        }

        public string Address { get; }

        /// <summary>What was sent to a path so far; texts stand in it as they are.</summary>
        public string[] Bodies(string path) => [.. _bodies.Where(sent => sent.Path == path).Select(sent => sent.Body)];

        public Task WaitForAll(params IEnumerable<string> paths) => Task.WhenAll(paths.Select(path => Received(path).Task)).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        public void Dispose() => _listener.Close();

        private TaskCompletionSource Received(string path) => _received.GetOrAdd(path, static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

        private async Task ReceiveAsync()
        {
            while (_listener.IsListening)
            {
                HttpListenerContext context;
                try
                {
                    context = await _listener.GetContextAsync();
                }
                catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }

                using (StreamReader body = new(context.Request.InputStream, Encoding.Latin1)) _bodies.Enqueue((context.Request.Url!.AbsolutePath, await body.ReadToEndAsync()));
                if (context.Request is { HttpMethod: "POST", ContentType: "application/x-protobuf", ContentLength64: not 0 }) Received(context.Request.Url!.AbsolutePath).TrySetResult();
                context.Response.Close();
            }
        }
    }
}
