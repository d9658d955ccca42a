using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests;

/// <summary>A machine that gives too little, and an index that loses a file while it is served: what is wrong and what to do is said, and no process ends without a word.</summary>
public sealed class LimitTests : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(45)]
    [InlineData(60)]
    [InlineData(200)]
    public void TooFewOpenFilesAreSaid(int limit)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Limits are set by a shell of Linux.");
        foreach (string[] command in (string[][])[["index", "a.jsonl"], ["check"], ["search", "zebra"], ["stats"], ["serve"]])
        {
            CommandResult result = SearchServerProcess.RunLimited(_folder.Path, $"-n {limit}", asNobody: false, [.. command, "--index", "index"]);
            Assert.Equal(1, result.ExitCode);
            Assert.Equal($"The process may have {limit} files open, at least 256 are needed. Raise the limit (ulimit -n, or LimitNOFILE of the service).", result.Error.Trim());
        }
    }

    [Fact]
    public void TooFewThreadsAreSaid()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root" && File.Exists("/usr/bin/setpriv"), "The limit is of a user who runs nothing else, which only root can become.");
        foreach (string[] command in (string[][])[["index", "a.jsonl"], ["check"], ["search", "zebra"]])
        {
            CommandResult result = SearchServerProcess.RunLimited("/tmp", "-u 18", asNobody: true, [.. command, "--index", "index"]);
            Assert.Equal(1, result.ExitCode);
            Assert.Matches("^The process could start [0-9]+ threads more, at least [0-9]+ are needed. Raise the limit of threads ", result.Error);
        }
    }

    [Fact]
    public void AServerWhoseIndexIsCutOffSaysSoAndServesItAgainWhenItIsWhole()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A file that is mapped cannot be cut off there.");
        File.WriteAllLines(_folder["a.jsonl"], Enumerable.Range(0, 200).Select(i => $$"""{"id":"{{i}}","title":"Zebra {{i}}","body":"Herd {{i * 7919}} went over the hill of number {{i * 104729}}."}"""));
        Assert.Equal(0, SearchServerProcess.Run(_folder.Path, "index", "a.jsonl", "--index", "index").ExitCode);
        using SearchServerProcess server = SearchServerProcess.Serve(_folder.Path, "serve", "--index", "index", "--urls", "http://127.0.0.1:0");
        Assert.Equal(200, server.Get("/search?q=zebra").Status);
        string file = Directory.GetFiles(_folder["index"], "*.cfs").Single();
        byte[] whole = File.ReadAllBytes(file);
        using (FileStream cut = new(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete)) cut.SetLength(4096);

        // Until it is seen nothing is searched here: a search could come to where the file ended.
        Assert.True(SpinWait.SpinUntil(() => server.Get("/health/ready").Status == 503, s_patience));
        (int status, string body) = server.Get("/search?q=zebra");
        Assert.Equal(503, status);
        Assert.Contains("is damaged: expected", body, StringComparison.Ordinal);
        Assert.Contains(Path.GetFileName(file), body, StringComparison.Ordinal);
        Assert.Equal(200, server.Get("/health/live").Status);
        File.WriteAllBytes(file, whole);
        Assert.True(SpinWait.SpinUntil(() => server.Get("/search?q=zebra").Status == 200, s_patience));
    }

    [Fact]
    public void AServerThatCannotReadAPartOfItsIndexIsNotReadyAndDoesNotSayWhereItLies()
    {
        File.WriteAllLines(_folder["a.jsonl"], Enumerable.Range(0, 200).Select(i => $$"""{"id":"{{i}}","title":"Zebra {{i}}","body":"Herd {{i * 7919}} went over the hill of number {{i * 104729}}."}"""));
        Assert.Equal(0, SearchServerProcess.Run(_folder.Path, "index", "a.jsonl", "--index", "index").ExitCode);
        using SearchServerProcess server = SearchServerProcess.Serve(_folder.Path, "serve", "--index", "index", "--urls", "http://127.0.0.1:0");
        Assert.Equal(200, server.Get("/health/ready").Status);
        server.WaitForLog("Warmed up");
        using (FileStream file = new(Directory.GetFiles(_folder["index"], "*.cfs").Single(), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete))
        {
            // All but where files begin and end, so that it is of the same length.
            byte[] noise = [.. Enumerable.Repeat((byte)0xFF, (int)file.Length - 200)];
            file.Position = 100;
            file.Write(noise);
        }

        (int status, string body) = server.Get("/search?q=herd");
        Assert.True(status == 500, body);
        Assert.Contains("index-damaged", body, StringComparison.Ordinal);
        Assert.DoesNotContain(_folder.Path, body, StringComparison.Ordinal);
        (status, body) = server.Get("/health/ready");
        Assert.Equal(503, status);
        Assert.Contains("A part of the index cannot be read", body, StringComparison.Ordinal);
        Assert.DoesNotContain(_folder.Path, body, StringComparison.Ordinal);
        Assert.Equal(200, server.Get("/health/live").Status);
    }
}
