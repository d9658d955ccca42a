using System.Threading.Channels;
using SearchServer.Articles.Ingest;
using SearchServer.Articles.Reading;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Ingest;

/// <summary>Files that come into a folder, or change in it, are told once they are whole.</summary>
public sealed class FolderWatchTests : IDisposable
{
    private static readonly TimeSpan s_settle = TimeSpan.FromMilliseconds(200);

    /// <summary>Bounds what is waited for.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken None => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void NewAndChangedFilesAreTold()
    {
        File.WriteAllText(_folder["old.txt"], "old");
        using FolderWatch watch = new([_folder.Path], ReadingOptions.Default, s_settle);
        File.WriteAllText(_folder["new.txt"], "new");
        Assert.Equal([_folder["new.txt"]], watch.Next(None));
        File.AppendAllText(_folder["old.txt"], " and changed");
        Assert.Equal([_folder["old.txt"]], watch.Next(None));
    }

    [Fact]
    public void AFileThatIsMovedIntoTheFolderIsTold()
    {
        using TemporaryFolder elsewhere = new();
        File.WriteAllText(elsewhere["a.txt"], "a");
        using FolderWatch watch = new([_folder.Path], ReadingOptions.Default, s_settle);
        File.Move(elsewhere["a.txt"], _folder["b.txt"]);
        Assert.Equal([_folder["b.txt"]], watch.Next(None));
    }

    [Fact]
    public void AFolderThatComesWithFilesIsLookedThrough()
    {
        using TemporaryFolder elsewhere = new();
        Directory.CreateDirectory(elsewhere["day/hour"]);
        File.WriteAllText(elsewhere["day/hour/a.txt"], "a");
        File.WriteAllText(elsewhere["day/b.txt"], "b");
        using FolderWatch watch = new([_folder.Path], ReadingOptions.Default, s_settle);
        Directory.Move(elsewhere["day"], _folder["day"]);

        // They may be told together or one after the other.
        HashSet<string> told = [];
        while (told.Count < 2) told.UnionWith(watch.Next(None));
        Assert.Equal([_folder["day/b.txt"], _folder["day/hour/a.txt"]], told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void WhatComesAndIsOfNoKindThatIsReadIsCounted()
    {
        List<string> told = [];
        using FolderWatch watch = new([_folder.Path], ReadingOptions.Default, s_settle) { Told = told.Add };
        File.WriteAllText(_folder["a.docx"], "a");
        File.WriteAllText(_folder["b.docx"], "b");
        File.WriteAllText(_folder[".c.docx"], "hidden");

        // Both have settled by the first look, so that they are told in one sentence. There is nothing to wait for instead of the time, by which the watch goes: what it has heard of is seen only by asking, and who asks sooner is told a part.
        Thread.Sleep(2 * s_settle);
        File.WriteAllText(_folder["z.txt"], "z");
        Assert.Equal([_folder["z.txt"]], watch.Next(None));
        Assert.Equal("Passed over, of no kind that is read: .docx 2", Assert.Single(told));
    }

    [Fact]
    public void WhatIsNotReadIsNotTold()
    {
        File.WriteAllText(_folder[".searchserverignore"], "drafts/\n");
        Directory.CreateDirectory(_folder["drafts"]);
        using FolderWatch watch = new([_folder.Path], ReadingOptions.Default, s_settle);
        File.WriteAllText(_folder["drafts/a.txt"], "a");
        File.WriteAllText(_folder[".hidden.txt"], "hidden");
        File.WriteAllText(_folder["a.tmp"], "of no known kind");
        File.WriteAllText(_folder["z.txt"], "z");
        Assert.Equal([_folder["z.txt"]], watch.Next(None));
    }

    [Fact]
    public void AFileThatGoesBeforeItIsLeftAloneIsNotTold()
    {
        using FolderWatch watch = new([_folder.Path], ReadingOptions.Default, s_settle);
        File.WriteAllText(_folder["gone.txt"], "gone");
        File.Delete(_folder["gone.txt"]);
        File.WriteAllText(_folder["stays.txt"], "stays");
        Assert.Equal([_folder["stays.txt"]], watch.Next(None));
    }

    [Fact]
    public void AFolderThatTakesThePlaceOfAnotherIsWatchedAndLookedThrough()
    {
        string news = _folder["news"];
        Directory.CreateDirectory(news);
        List<string> told = [];
        using FolderWatch watch = new([news], ReadingOptions.Default, s_settle) { Told = told.Add };
        for (int i = 0; i < 3; i++)
        {
            Directory.Delete(news, recursive: true);
            Directory.CreateDirectory(news);
            File.WriteAllText(Path.Join(news, "a.txt"), "a");
            Assert.Equal([news], watch.Next(None));
            Assert.Contains("another one", told[i], StringComparison.Ordinal);
            Assert.Equal(i + 1, told.Count);
        }

        File.WriteAllText(Path.Join(news, "b.txt"), "b");
        Assert.Contains(Path.Join(news, "b.txt"), watch.Next(None));
    }

    [Fact]
    public async Task AFolderThatIsGoneForAWhileIsWatchedAgain()
    {
        string news = _folder["around/news"];
        Directory.CreateDirectory(news);
        Channel<string> told = Channel.CreateUnbounded<string>();
        using FolderWatch watch = new([news], ReadingOptions.Default, s_settle) { Told = text => told.Writer.TryWrite(text) };
        Task<IReadOnlyList<string>> next = Task.Run(() => watch.Next(None), None);
        Directory.Delete(_folder["around"], recursive: true);
        Assert.Contains("the folder is gone", await told.Reader.ReadAsync(None).AsTask().WaitAsync(s_patience, None), StringComparison.Ordinal);
        Directory.CreateDirectory(news);
        Assert.Contains("there again", await told.Reader.ReadAsync(None).AsTask().WaitAsync(s_patience, None), StringComparison.Ordinal);
        Assert.Equal([news], await next.WaitAsync(s_patience, None));
    }

    [Fact]
    public void WaitingEndsWhenItIsNotWanted()
    {
        using FolderWatch watch = new([_folder.Path], ReadingOptions.Default, s_settle);
        using CancellationTokenSource source = new(TimeSpan.FromMilliseconds(50));
        Assert.ThrowsAny<OperationCanceledException>(() => watch.Next(source.Token));
    }

    [Fact]
    public void AFileIsNoFolderToWatch()
    {
        File.WriteAllText(_folder["a.txt"], "a");
        DirectoryNotFoundException thrown = Assert.Throws<DirectoryNotFoundException>(() => new FolderWatch([_folder["a.txt"]], ReadingOptions.Default, s_settle));
        Assert.Contains("a.txt", thrown.Message, StringComparison.Ordinal);
    }
}
