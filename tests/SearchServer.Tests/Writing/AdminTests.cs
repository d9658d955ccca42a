using System.Net;
using System.Text.Json;
using Xunit;

namespace SearchServer.Tests.Writing;

/// <summary>What who runs the server asks of it over HTTP.</summary>
public sealed class AdminTests(AdminTests.AdminServer server) : IClassFixture<AdminTests.AdminServer>
{
    [Fact]
    public void AReindexIsAJobThatIsFollowedToItsEndWhileArticlesArePushed()
    {
        (HttpStatusCode status, JsonElement job, var headers) = server.Send("POST", "/admin/reindex");
        Assert.Equal(HttpStatusCode.Accepted, status);
        Assert.Equal(headers.Location!.OriginalString, $"/admin/jobs/{job.GetProperty("id").GetString()}");
        Assert.Equal(HttpStatusCode.Created, server.Send("PUT", "/articles/meanwhile", """{"title":"Puffin meanwhile"}""").Status);
        JsonElement[] events = server.Events($"{headers.Location}/events");
        Assert.All(events[..^1], told => Assert.Equal("running", told.GetProperty("state").GetString()));
        Assert.Equal("done", events[^1].GetProperty("state").GetString());
        JsonElement result = events[^1].GetProperty("result");
        Assert.Equal(0, result.GetProperty("rejectedCount").GetInt32());
        Assert.InRange(result.GetProperty("articles").GetInt32(), 2, int.MaxValue);
        Assert.Equal(1, server.Count("puffin"));
        Assert.Contains(job.GetProperty("id").GetString(), server.Send("GET", "/admin/jobs").Body.EnumerateArray().Select(known => known.GetProperty("id").GetString()));
    }

    [Fact]
    public void AJobIsCalledOffAndTheIndexStaysAsItWas()
    {
        server.PushMany();
        int before = server.Count("*:*");
        string job = server.Send("POST", "/admin/reindex").Headers.Location!.OriginalString;
        Assert.Equal("job-running", server.Send("POST", "/admin/reindex").Body.GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.Accepted, server.Send("DELETE", job).Status);
        Assert.Equal("cancelled", server.End(job).GetProperty("state").GetString());
        Assert.Equal(before, server.Count("*:*"));
        Assert.Equal("done", server.End(server.Send("POST", "/admin/check").Headers.Location!.OriginalString).GetProperty("state").GetString());
    }

    [Fact]
    public void ABackupIsMadeListedAndRestored()
    {
        server.Send("PUT", "/articles/kept?refresh=wait", """{"title":"Gannet"}""");
        JsonElement backup = server.End(server.Send("PUT", "/admin/backups/nightly-1").Headers.Location!.OriginalString);
        Assert.Equal("done", backup.GetProperty("state").GetString());
        Assert.Equal("backup-exists", server.Send("PUT", "/admin/backups/nightly-1").Body.GetProperty("code").GetString());
        JsonElement listed = Assert.Single(server.Send("GET", "/admin/backups").Body.EnumerateArray());
        Assert.Equal(("nightly-1", JsonValueKind.Null), (listed.GetProperty("name").GetString(), listed.GetProperty("problem").ValueKind));
        Assert.Equal(backup.GetProperty("result").GetProperty("articles").GetInt32(), listed.GetProperty("articles").GetInt32());

        server.Send("DELETE", "/articles/kept?refresh=wait");
        Assert.Equal(0, server.Count("gannet"));
        Assert.Equal("done", server.End(server.Send("POST", "/admin/backups/nightly-1/restore").Headers.Location!.OriginalString).GetProperty("state").GetString());
        Assert.Equal(1, server.Count("gannet"));
        Assert.Equal("unchanged", server.Send("PUT", "/articles/kept", """{"title":"Gannet"}""").Body.GetProperty("outcome").GetString());
    }

    /// <summary>A link to nowhere is there for who makes a folder, and not for who looks for one.</summary>
    [Fact]
    public void ABackupThatFailsLeavesItsNameFree()
    {
        Directory.CreateDirectory(server["backups"]);
        File.CreateSymbolicLink(server["backups/broken"], server["no/such/folder"]);
        JsonElement failed = server.End(server.Send("PUT", "/admin/backups/broken").Headers.Location!.OriginalString);
        Assert.Equal("failed", failed.GetProperty("state").GetString());
        Assert.DoesNotContain(server["backups"], failed.GetProperty("error").GetString(), StringComparison.Ordinal);
        File.Delete(server["backups/broken"]);
        Assert.Equal("done", server.End(server.Send("PUT", "/admin/backups/broken").Headers.Location!.OriginalString).GetProperty("state").GetString());
        Directory.Delete(server["backups/broken"], recursive: true);
    }

    [Theory]
    [InlineData("PUT", "/admin/backups/..", 404, "not-found")]
    [InlineData("PUT", "/admin/backups/.hidden", 400, "invalid-parameter")]
    [InlineData("PUT", "/admin/backups/a%2Fb", 400, "invalid-parameter")]
    [InlineData("PUT", "/admin/backups/a%5Cb", 400, "invalid-parameter")]
    [InlineData("POST", "/admin/backups/none/restore", 404, "backup-not-found")]
    [InlineData("GET", "/admin/jobs/none", 404, "job-not-found")]
    [InlineData("GET", "/admin/jobs/none/events", 404, "job-not-found")]
    [InlineData("DELETE", "/admin/jobs/none", 404, "job-not-found")]
    [InlineData("POST", "/admin/reindex?dryRun=true", 400, "unknown-parameter")]
    [InlineData("GET", "/admin/jobs?state=running", 400, "unknown-parameter")]
    [InlineData("POST", "/local/operations", 404, "not-found")]
    public void WhatThereIsNotIsSaid(string method, string path, int status, string code)
    {
        (HttpStatusCode found, JsonElement problem, _) = server.Send(method, path);
        Assert.Equal((status, code), ((int)found, problem.GetProperty("code").GetString()));
    }

    [Fact]
    public void StatisticsSpeakOfArticlesFirstAndNameNoPath()
    {
        JsonElement statistics = server.Send("GET", "/admin/stats").Body;
        Assert.InRange(statistics.GetProperty("articles").GetInt32(), 2, int.MaxValue);
        Assert.Equal("Harbour Courier", statistics.GetProperty("largestOutlets")[0].GetProperty("value").GetString());
        Assert.DoesNotContain(Path.GetTempPath(), statistics.GetRawText(), StringComparison.Ordinal);
        Assert.False(server.Send("POST", "/admin/refresh").Body.GetProperty("isNew").GetBoolean() && server.Send("POST", "/admin/refresh").Body.GetProperty("isNew").GetBoolean());
    }

    /// <summary>A server with a folder for backups.</summary>
    public sealed class AdminServer : WritingServer
    {
        /// <summary>Starts it.</summary>
        public AdminServer()
            : base("""{"SearchServer":{"Backups":"backups"}}""") { }

        /// <summary>Enough articles that making them anew takes a while.</summary>
        public void PushMany() => Push(new StringContent(string.Concat(Enumerable.Range(0, 2000).Select(i => $$"""{"id":"many{{i}}","title":"Shoal {{i}}","body":"{{string.Join(' ', Enumerable.Range(0, 60).Select(j => $"word{i * j % 997}"))}}"}""" + "\n")), System.Text.Encoding.UTF8, "application/x-ndjson"));

        /// <summary>A job as it ended.</summary>
        public JsonElement End(string job) => Events($"{job}/events")[^1];

        /// <summary>The events of a stream, to its end.</summary>
        public JsonElement[] Events(string path)
        {
            using HttpClient client = new() { BaseAddress = Process.Address };
            using HttpResponseMessage response = client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken).Result;
            Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
            return [.. response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken).Result.Split('\n').Where(line => line.StartsWith("data: ", StringComparison.Ordinal)).Select(line => JsonDocument.Parse(line[6..]).RootElement)];
        }
    }
}
