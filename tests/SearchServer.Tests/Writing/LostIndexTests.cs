using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using Xunit;

namespace SearchServer.Tests.Writing;

/// <summary>A server whose index goes away, or that itself does, while others write to it.</summary>
public sealed class LostIndexTests
{
    /// <summary>As when the disk that it is on is not mounted any more: nothing is begun in its place.</summary>
    [Fact]
    public void AServerWhoseIndexIsMovedAwayAnswersAndGoesOnWhenItIsBack()
    {
        using WritingServer server = new();
        Directory.Move(server["index"], server["away"]);
        Assert.Equal("write-failed", server.Send("PUT", "/articles/1", """{"title":"Barge"}""").Body.GetProperty("code").GetString());
        for (int i = 0; i < 2; i++)
        {
            (HttpStatusCode status, JsonElement problem, _) = server.Send("PUT", "/articles/1", """{"title":"Barge"}""");
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "writer-unavailable"), (status, problem.GetProperty("code").GetString()));
            Assert.DoesNotContain(server["."][..^2], problem.GetRawText(), StringComparison.Ordinal);
        }

        Assert.Equal(2, server.Count("*:*"));
        Assert.False(Directory.Exists(server["index"]));
        Directory.Move(server["away"], server["index"]);
        Assert.Equal(HttpStatusCode.Created, server.Send("PUT", "/articles/1?refresh=wait", """{"title":"Barge"}""").Status);
        Assert.Equal(3, server.Count("*:*"));
    }

    [Fact]
    public void ALineThatCouldNotBeWrittenNamesNoFolderOfTheMachine()
    {
        using WritingServer server = new();
        File.Delete(server["index/write.lock"]);
        JsonElement line = Assert.Single(server.Push(new StringContent("""{"id":"1","title":"Barge"}""", Encoding.UTF8, "application/x-ndjson"), ""));
        Assert.Equal("failed", line.GetProperty("outcome").GetString());
        Assert.Contains("write.lock", line.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(server["index"], line.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Created, server.Send("PUT", "/articles/1", """{"title":"Barge"}""").Status);
    }

    /// <summary>It goes on by itself, or through the next server.</summary>
    [Fact]
    public void AWatchOutlivesTheServerThatWritesForIt()
    {
        using WritingServer server = new();
        Directory.CreateDirectory(server["spool"]);
        File.WriteAllLines(server["spool/many.jsonl"], Enumerable.Range(0, 5_000).Select(i => $$"""{"id":"m{{i}}","title":"Lemming {{i}}","body":"{{string.Join(' ', Enumerable.Range(0, 50).Select(j => $"word{i * j % 997}"))}}"}"""));
        using Process watch = server.Start("watch", "spool", "--json");
        try
        {
            Assert.Contains("The server that has this index does it.", watch.StandardError.ReadLine(), StringComparison.Ordinal);
            server.Process.Kill();
            Assert.Contains("Waiting.", watch.StandardError.ReadLine(), StringComparison.Ordinal);
            JsonElement report = JsonDocument.Parse(watch.StandardOutput.ReadLine()!).RootElement;
            Assert.Equal(5_000, report.GetProperty("indexed").GetInt32() + report.GetProperty("known").GetInt32());
        }
        finally
        {
            watch.Kill();
            watch.WaitForExit();
        }
    }
}
