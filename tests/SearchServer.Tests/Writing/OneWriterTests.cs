using System.Diagnostics;
using System.Net;
using System.Text.Json;
using SearchServer.Articles.Ingest;
using Xunit;

namespace SearchServer.Tests.Writing;

/// <summary>Commands that write while a server has the index: the server does it, and they say so.</summary>
public sealed class OneWriterTests(WritingServer server) : IClassFixture<WritingServer>
{
    private const string Told = "The server that has this index does it.";

    [Fact]
    public void EveryCommandThatWritesGoesThroughTheServer()
    {
        File.WriteAllLines(server["b.jsonl"], ["""{"id":"b1","title":"Otter one"}""", """{"id":"b2","title":"Otter two"}""", "nonsense"]);
        CommandResult index = server.Run("index", "b.jsonl", "--ids");
        Assert.Equal((3, 2), (index.ExitCode, index.Output.Split('\n').Count(line => line.StartsWith("b-", StringComparison.Ordinal))));
        Assert.Contains(Told, index.Error, StringComparison.Ordinal);
        Assert.Contains("rejected:", index.Error, StringComparison.Ordinal);

        // Searches see at once what a command has written.
        Assert.Equal(2, server.Count("otter"));
        JsonElement report = JsonDocument.Parse(server.Run("index", "b.jsonl", "--json").Output).RootElement;
        Assert.Equal((0, 2, 1), (report.GetProperty("indexed").GetInt32(), report.GetProperty("known").GetInt32(), report.GetProperty("rejectedCount").GetInt32()));
        Assert.Single(report.GetProperty("rejected").EnumerateArray());

        Assert.Equal(2, server.Run("delete", "--query", "title:(").ExitCode);
        CommandResult delete = server.Run("delete", "--query", "\"otter two\"", "--json");
        Assert.Single(JsonDocument.Parse(delete.Output).RootElement.GetProperty("deleted").EnumerateArray());
        Assert.Equal(1, server.Count("otter"));

        CommandResult reindex = server.Run("reindex");
        Assert.Contains(Told, reindex.Error, StringComparison.Ordinal);
        Assert.Equal(2, server.Count("otter"));

        Assert.Equal(0, server.Run("backup", "copy").ExitCode);
        string id = index.Output.Split('\n')[0];
        CommandResult purge = server.Run("purge", id, "--backups", "copy");
        Assert.Contains(Told, purge.Error, StringComparison.Ordinal);
        Assert.Contains($"still holds {id}", purge.Output, StringComparison.Ordinal);
        Assert.Equal(1, server.Count("otter"));

        CommandResult restore = server.Run("restore", "copy");
        Assert.Contains("1 article kept away", restore.Output, StringComparison.Ordinal);
        Assert.Equal(1, server.Count("otter"));
        Assert.Contains("1 article may come back", server.Run("purge", "--forget", id).Output, StringComparison.Ordinal);
        Assert.Equal(3, server.Run("index", "b.jsonl").ExitCode);
        Assert.Equal(2, server.Count("otter"));
    }

    [Fact]
    public void AWatchThatTheServerWritesForSeesFilesThatCome()
    {
        Directory.CreateDirectory(server["spool"]);
        using Process watch = server.Start("watch", "spool", "--json");
        try
        {
            Assert.NotNull(watch.StandardOutput.ReadLine());
            File.WriteAllText(server["spool/w.jsonl"], """{"id":"w1","title":"Weasel"}""");
            Assert.Equal(1, JsonDocument.Parse(watch.StandardOutput.ReadLine()!).RootElement.GetProperty("indexed").GetInt32());
            Assert.Equal(1, server.Count("weasel"));
        }
        finally
        {
            watch.Kill();
            watch.WaitForExit();
        }
    }

    /// <summary>A command that is killed leaves what it has committed, and the server free for the next one.</summary>
    [Fact]
    public void ACommandThatIsKilledEndsItsOperationInOrder()
    {
        File.WriteAllLines(server["many.jsonl"], Enumerable.Range(0, 20_000).Select(i => $$"""{"id":"m{{i}}","title":"Lemming {{i}}","body":"{{string.Join(' ', Enumerable.Range(0, 50).Select(j => $"word{(i * j) % 997}"))}}"}"""));
        using (Process index = server.Start("index", "many.jsonl", "--ids", "--commit-every", "200"))
        {
            Assert.StartsWith("many-", index.StandardOutput.ReadLine(), StringComparison.Ordinal);
            index.Kill();
            index.WaitForExit();
        }

        // It would wait for the other one if that went on.
        Assert.Equal(0, server.Run("delete", "courier:2").ExitCode);
        int left = server.Count("lemming");
        Assert.InRange(left, 200, 19_999);
        Assert.Equal(HttpStatusCode.Created, server.Send("PUT", "/articles/after-kill", """{"title":"After"}""").Status);
        Assert.Equal(0, server.Run("check").ExitCode);
    }

    /// <summary>A server that is killed leaves what was committed, and a command that says what is to be done.</summary>
    [Fact]
    public void ACommandWhoseServerIsKilledSaysSo()
    {
        using WritingServer other = new();
        File.WriteAllLines(other["many.jsonl"], Enumerable.Range(0, 20_000).Select(i => $$"""{"id":"m{{i}}","title":"Lemming {{i}}","body":"{{string.Join(' ', Enumerable.Range(0, 50).Select(j => $"word{(i * j) % 997}"))}}"}"""));
        using Process index = other.Start("index", "many.jsonl", "--ids", "--commit-every", "200");
        List<string> ids = [index.StandardOutput.ReadLine()!];
        other.Process.Kill();
        while (index.StandardOutput.ReadLine() is { } id) ids.Add(id);
        Assert.Contains("The server ended before it was done.", index.StandardError.ReadToEnd(), StringComparison.Ordinal);
        index.WaitForExit();
        Assert.Equal(1, index.ExitCode);

        // The sign of the killed server is there still; the next command finds the writer free.
        Assert.True(File.Exists(other["index/server.json"]));
        Assert.Equal(0, other.Run("check").ExitCode);
        CommandResult delete = other.Run("delete", [.. ids.Take(200)]);
        Assert.Equal((0, ""), (delete.ExitCode, delete.Error));
    }

    /// <summary>With the files of an index the sign is copied that names its server, which has nothing to do with the copy.</summary>
    [Fact]
    public void WhatIsMeantForACopyIsNotDoneToTheServersIndex()
    {
        int before = server.Count("*:*");
        Assert.Equal(0, server.Run("backup", "copied").ExitCode);
        string sign = Path.Combine(server["copied"], "server.json");
        File.Copy(server["index/server.json"], sign);
        using ArticleWriter other = ArticleWriter.Open(server["copied"]);
        AssertLocked();
        File.WriteAllText(sign, JsonSerializer.Serialize(new { Index = server["copied"], Socket = "/" + new string('x', 200), Process = 1 }));
        AssertLocked();
        Assert.Equal(before, server.Count("*:*"));

        void AssertLocked()
        {
            CommandResult delete = SearchServerProcess.Run(server["."], "delete", "--index", "copied", "--query", "*:*");
            Assert.Equal(1, delete.ExitCode);
            Assert.Equal("write.lock", Path.GetFileName(Assert.Single(delete.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Split(' ')[0].TrimEnd(':')));
        }
    }

    [Fact]
    public void ThePathOfASourceIsThatOfTheCommand()
    {
        Directory.CreateDirectory(server["elsewhere"]);
        File.WriteAllText(server["elsewhere/s.jsonl"], """{"id":"s1","title":"Stoat"}""");
        Assert.Equal(0, server.Run("index", "elsewhere/s.jsonl").ExitCode);
        Assert.StartsWith("1 article deleted", SearchServerProcess.Run(server["elsewhere"], "delete", "--index", "../index", "--source", "s.jsonl").Output, StringComparison.Ordinal);
        Assert.Equal(0, server.Count("stoat"));
    }
}
