using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Xunit;

namespace SearchServer.Tests.Writing;

/// <summary>Articles that are put into the index, and taken out, over HTTP.</summary>
public sealed class WriteEndpointsTests(WritingServer server) : IClassFixture<WritingServer>
{
    [Fact]
    public void AnArticleIsCreatedReadReplacedAndTakenOut()
    {
        (HttpStatusCode status, JsonElement body, var headers) = server.Send("PUT", "/articles/round-1?refresh=wait", """{"title":"Ferry Aurora","body":"It left.","date":"2026-11-30"}""");
        Assert.Equal((HttpStatusCode.Created, "api:round-1", "created", 1), (status, body.GetProperty("id").GetString(), body.GetProperty("outcome").GetString(), body.GetProperty("version").GetInt32()));
        Assert.Equal(("/articles/api%3Around-1", "\"1\""), (headers.Location?.OriginalString, headers.ETag?.Tag));
        Assert.Equal(1, server.Count("aurora"));
        JsonElement read = server.Send("GET", headers.Location!.OriginalString).Body;
        Assert.Equal(("Ferry Aurora", 1, "2026-11-30"), (read.GetProperty("title").GetString(), read.GetProperty("version").GetInt32(), read.GetProperty("date").GetString()));
        Assert.Equal(JsonValueKind.Null, read.GetProperty("source").ValueKind);

        (status, body, _) = server.Send("PUT", "/articles/round-1?refresh=wait", """{"title":"Ferry Borealis"}""", "If-Match: \"1\"");
        Assert.Equal((HttpStatusCode.OK, "updated", 2), (status, body.GetProperty("outcome").GetString(), body.GetProperty("version").GetInt32()));
        Assert.Equal((0, 1), (server.Count("aurora"), server.Count("borealis")));

        // The tag of what was read is good for writing, as clients expect.
        string tag = server.Send("GET", "/articles/round-1").Headers.ETag!.ToString();
        Assert.Equal("unchanged", server.Send("PUT", "/articles/round-1", """{"title":"Ferry Borealis"}""", $"If-Match: {tag}").Body.GetProperty("outcome").GetString());

        Assert.Equal("deleted", server.Send("DELETE", "/articles/api%3Around-1?refresh=wait").Body.GetProperty("outcome").GetString());
        Assert.Equal(0, server.Count("borealis"));
        Assert.Equal(HttpStatusCode.NotFound, server.Send("GET", "/articles/round-1").Status);
    }

    [Theory]
    [InlineData("PUT", "/articles/x?refresh=soon", """{"title":"a"}""", "", 400, "invalid-parameter")]
    [InlineData("PUT", "/articles/x?refersh=wait", """{"title":"a"}""", "", 400, "unknown-parameter")]
    [InlineData("PUT", "/articles/x", """{"headline_of":"a"}""", "", 400, "article-rejected")]
    [InlineData("PUT", "/articles/x", "{", "", 400, "article-rejected")]
    [InlineData("PUT", "/articles/x", "", "", 400, "article-rejected")]
    [InlineData("PUT", "/articles/x", """{"id":"y","title":"a"}""", "", 400, "article-rejected")]
    [InlineData("PUT", "/articles/%20", """{"title":"a"}""", "", 400, "article-rejected")]
    [InlineData("PUT", "/articles/x", """{"title":"a"}""", "If-Match: 1", 400, "invalid-header")]
    [InlineData("PUT", "/articles/x", """{"title":"a"}""", "If-Match: W/\"abc\"", 400, "invalid-header")]
    [InlineData("PUT", "/articles/x", """{"title":"a"}""", "If-None-Match: \"1\"", 400, "invalid-header")]
    [InlineData("PUT", "/articles/x", """{"title":"a"}""", "If-Match: \"7\"", 412, "version-differs")]
    [InlineData("PUT", "/articles/x", """{"title":"a"}""", "If-Match: *", 412, "version-differs")]
    [InlineData("PUT", "/articles/courier:1", """{"title":"a"}""", "", 409, "article-of-a-file")]
    [InlineData("PUT", "/articles/x", "title=a", "Content-Type: application/x-www-form-urlencoded", 415, "unsupported-media-type")]
    [InlineData("DELETE", "/articles/none", null, "", 404, "article-not-found")]
    [InlineData("DELETE", "/articles/courier:1", null, "If-Match: \"2\"", 412, "version-differs")]
    [InlineData("POST", "/articles", "title", "Content-Type: text/html", 415, "unsupported-media-type")]
    [InlineData("POST", "/articles", "title", "Content-Encoding: br", 415, "unsupported-media-type")]
    [InlineData("POST", "/articles?refresh=no", "{}", "", 400, "invalid-parameter")]
    public void WhatCannotBeDoneIsToldByItsCode(string method, string path, string? body, string header, int status, string code)
    {
        (HttpStatusCode found, JsonElement problem, _) = server.Send(method, path, body, header.Length > 0 ? [header] : []);
        Assert.Equal((status, code), ((int)found, problem.GetProperty("code").GetString()));
    }

    /// <summary>It is asked first whether it may be sent: what is refused unread is not read, and a client that sends all the same may find the connection closed.</summary>
    [Fact]
    public void AnArticleThatIsTooLargeIsRefused()
    {
        (HttpStatusCode status, JsonElement problem, _) = server.Send("PUT", "/articles/large", $$"""{"title":"{{new string('x', 17 << 20)}}"}""", "Expect: 100-continue");
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "body-too-large"), (status, problem.GetProperty("code").GetString()));
    }

    [Fact]
    public void LinesAreAnsweredEachInTheirOrder()
    {
        string lines = """
            {"id":"n1","title":"Heron one"}

            nonsense
            {"id":"n2","title":"Heron two"}
            {"id":"n1","title":"Heron three"}
            """;
        JsonElement[] answers = server.Push(new StringContent(lines, Encoding.UTF8, "application/x-ndjson"));
        Assert.Equal(
            [(1, "api:n1", "created", 1), (3, null, "rejected", 0), (4, "api:n2", "created", 1), (5, "api:n1", "updated", 2)],
            answers.Select(answer => (answer.GetProperty("line").GetInt32(), answer.GetProperty("id").GetString(), answer.GetProperty("outcome").GetString()!, answer.GetProperty("version").GetInt32())));
        Assert.Contains("expected JSON", answers[1].GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, server.Count("heron"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ManyLinesInGzipOrPlainAreAllThereWhenTheyAreAnswered(bool isZipped)
    {
        string word = isZipped ? "zipped" : "plain";
        byte[] lines = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 3000).Select(i => $$"""{"id":"{{word}}{{i}}","title":"Swarm {{word}} {{i}}"}""" + "\r\n")));
        using MemoryStream zipped = new();
        using (GZipStream gzip = new(zipped, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(lines);
        ByteArrayContent content = new(isZipped ? zipped.ToArray() : lines);
        content.Headers.ContentType = new("application/x-ndjson");
        if (isZipped) content.Headers.ContentEncoding.Add("gzip");
        JsonElement[] answers = server.Push(content);
        Assert.Equal(3000, answers.Length);
        Assert.All(answers, answer => Assert.Equal("created", answer.GetProperty("outcome").GetString()));
        Assert.Equal(3000, server.Count($"title:{word}"));
    }

    [Fact]
    public void ALineThatIsTooLongIsPassedOverAndABodyThatIsNoGzipIsSaid()
    {
        JsonElement[] answers = server.Push(new StringContent($$"""
            {"title":"{{new string('x', 17 << 20)}}"}
            {"id":"after","title":"Behind it"}
            """, Encoding.UTF8, "application/x-ndjson"));
        Assert.Equal([(1, "rejected"), (2, "created")], answers.Select(answer => (answer.GetProperty("line").GetInt32(), answer.GetProperty("outcome").GetString()!)));
        Assert.Contains("16 MB a line", answers[0].GetProperty("reason").GetString(), StringComparison.Ordinal);
        StringContent content = new("no gzip", Encoding.UTF8, "application/x-ndjson");
        content.Headers.ContentEncoding.Add("gzip");
        Assert.Contains("cannot be expanded", Assert.Single(server.Push(content)).GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    /// <summary>A client that is cut off in the middle of a line: what came before is in the index, of the line nothing.</summary>
    [Fact]
    public void OfALineThatIsCutOffNothingIsInTheIndex()
    {
        using (TcpClient client = new())
        {
            client.Connect("127.0.0.1", server.Process.Address.Port);
            using NetworkStream stream = client.GetStream();
            string line = """{"id":"whole","title":"Kingfisher whole"}""" + "\n";
            string part = """{"id":"part","title":"Kingfisher part"}""";
            stream.Write(Encoding.ASCII.GetBytes($"POST /articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nContent-Length: 100000\r\n\r\n{line}{part}"));

            // The first line is durable when it is answered.
            StringBuilder answer = new();
            byte[] buffer = new byte[4096];
            while (!answer.ToString().Contains("api:whole", StringComparison.Ordinal)) answer.Append(Encoding.ASCII.GetString(buffer, 0, stream.Read(buffer)));
            client.Client.LingerState = new LingerOption(true, 0);
        }

        server.Send("POST", "/admin/refresh");
        Assert.Equal(1, server.Count("kingfisher"));
    }

    /// <summary>Names of a user's that could steer a terminal, end a line, or begin a formula are data.</summary>
    [Fact]
    public void HostileIdsAreOneArticleEach()
    {
        foreach (string id in (string[])["a/b", "a%2Fb", "../x", "?", "#", "a b", "é", "\u202Eabc", "x\ny", "=1+1", "<b>"])
        {
            string path = $"/articles/{Uri.EscapeDataString(id)}";
            (HttpStatusCode status, JsonElement body, var headers) = server.Send("PUT", $"{path}?refresh=wait", """{"title":"Hostile"}""");
            Assert.True(status == HttpStatusCode.Created, $"{id}: {body}");
            Assert.Equal("Hostile", server.Send("GET", headers.Location!.OriginalString).Body.GetProperty("title").GetString());
            Assert.Equal(HttpStatusCode.OK, server.Send("DELETE", path).Status);
        }
    }
}
