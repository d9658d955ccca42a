using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests;

/// <summary>The command that follows a folder, as a process.</summary>
public sealed class WatchTests : IDisposable
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task FilesAreIndexedAsTheyComeAndChangeUntilItIsEnded()
    {
        Directory.CreateDirectory(_folder["inbox"]);
        await File.WriteAllTextAsync(_folder["inbox/a.jsonl"], """{"id":"1","title":"Zebra"}""", TestContext.Current.CancellationToken);
        using Process watch = SearchServerProcess.Start(_folder.Path, "watch", "--json", "inbox", "--index", "index");
        try
        {
            Assert.Equal((1, 0), Counts(await NextLine(watch)));
            await File.WriteAllTextAsync(_folder["inbox/b.jsonl"], """{"id":"2","title":"Heron"}""", TestContext.Current.CancellationToken);
            Assert.Equal((1, 0), Counts(await NextLine(watch)));
            await File.WriteAllTextAsync(_folder["inbox/a.jsonl"], """{"id":"1","title":"Walrus"}""", TestContext.Current.CancellationToken);
            Assert.Equal((0, 1), Counts(await NextLine(watch)));
            using Process interrupt = Process.Start("kill", ["-INT", watch.Id.ToString(CultureInfo.InvariantCulture)]);
            Assert.True(watch.WaitForExit(s_timeout));
            Assert.Equal(0, watch.ExitCode);
        }
        finally
        {
            if (!watch.HasExited) watch.Kill();
        }

        CommandResult search = SearchServerProcess.Run(_folder.Path, "search", "walrus OR heron", "--index", "index");
        Assert.StartsWith("2 articles", search.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APipeKeepsNothingElseOutAndAFolderThatWasReplacedIsWatchedAgain()
    {
        Assert.SkipUnless(Shell.IsThere, "There are no pipes in folders.");
        Directory.CreateDirectory(_folder["inbox"]);
        using Process watch = SearchServerProcess.Start(_folder.Path, "watch", "inbox", "--index", "index");
        try
        {
            Assert.StartsWith("0 articles indexed", await NextLine(watch), StringComparison.Ordinal);
            Shell.Run(_folder, "mkfifo inbox/p.txt");
            Assert.Contains("1 rejected", await NextLine(watch), StringComparison.Ordinal);
            await File.WriteAllTextAsync(_folder["inbox/b.jsonl"], """{"id":"2","title":"Heron"}""", TestContext.Current.CancellationToken);
            Assert.StartsWith("1 article indexed, 0 updated", await NextLine(watch), StringComparison.Ordinal);
            Shell.Run(_folder, "rm -r inbox && mkdir inbox");
            await File.WriteAllTextAsync(_folder["inbox/c.jsonl"], """{"id":"3","title":"Walrus"}""", TestContext.Current.CancellationToken);
            Assert.StartsWith("1 article indexed, 0 updated", await NextLine(watch), StringComparison.Ordinal);
            using Process end = Process.Start("kill", ["-TERM", watch.Id.ToString(CultureInfo.InvariantCulture)]);
            Assert.True(watch.WaitForExit(s_timeout));
            Assert.Equal(0, watch.ExitCode);
            string errors = await watch.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            Assert.Contains("inbox/p.txt: expected a file, found a pipe", errors, StringComparison.Ordinal);
            Assert.Contains("inbox: the folder is another one now, and is watched.", errors, StringComparison.Ordinal);
        }
        finally
        {
            if (!watch.HasExited) watch.Kill();
        }
    }

    [Fact]
    public async Task WhoIsImpatientAndEndsItTwiceHasItEndedAsWell()
    {
        Assert.SkipUnless(Shell.IsThere, "There is no shell.");
        Directory.CreateDirectory(_folder["inbox"]);
        using Process watch = SearchServerProcess.Start(_folder.Path, "watch", "inbox", "--index", "index");
        try
        {
            Assert.StartsWith("0 articles indexed", await NextLine(watch), StringComparison.Ordinal);
            Shell.Run(_folder, $"kill -INT {watch.Id}; kill -TERM {watch.Id}");
            Assert.True(watch.WaitForExit(s_timeout));
            // Whichever comes second may find the command at its end already, and ends the process as the system does, with 128 and the number of the signal. A crash is another number, and says what happened.
            Assert.Contains(watch.ExitCode, (int[])[0, 128 + 2, 128 + 15]);
            Assert.Equal("", await watch.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        }
        finally
        {
            if (!watch.HasExited) watch.Kill();
        }
    }

    [Fact]
    public void WhatIsNoFolderCannotBeWatched()
    {
        CommandResult result = SearchServerProcess.Run(_folder.Path, "watch", "nowhere", "--index", "index");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("nowhere: expected a folder to watch, found nothing", result.Error, StringComparison.Ordinal);
    }

    /// <summary>The articles that were indexed and updated, of a line of JSON.</summary>
    private static (int Indexed, int Updated) Counts(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        return (json.RootElement.GetProperty("indexed").GetInt32(), json.RootElement.GetProperty("updated").GetInt32());
    }

    private static async Task<string> NextLine(Process process)
    {
        using CancellationTokenSource timeout = new(s_timeout);
        return await process.StandardOutput.ReadLineAsync(timeout.Token) ?? throw new InvalidOperationException($"watch ended: {await process.StandardError.ReadToEndAsync(timeout.Token)}");
    }
}
