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
        using TemporaryFolder elsewhere = new();
        foreach (string name in (string[])["a.docx", "b.docx", ".c.docx", "z.txt"]) File.WriteAllText(elsewhere[name], name);
        using GivenClock clock = new();
        List<string> told = [];
        using FolderWatch watch = new([_folder.Path], ReadingOptions.Default, s_settle, clock)
        {
            Told = news =>
            {
                told.Add(news);
                clock.Advance(s_settle);
            },
        };

        // A file that is moved is heard of once, and hidden ones not at all. Both have settled by the first look, so that they are told in one sentence; what is read settles after that.
        foreach (string name in (string[])["a.docx", ".c.docx", "b.docx"]) File.Move(elsewhere[name], _folder[name]);
        clock.AwaitReadings(2);
        clock.Advance(s_settle);
        File.Move(elsewhere["z.txt"], _folder["z.txt"]);
        clock.AwaitReadings(1);
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

    /// <summary>Time that passes when it is told to, and who waits for others to look at it.</summary>
    private sealed class GivenClock : TimeProvider, IDisposable
    {
        private readonly SemaphoreSlim _readings = new(0);
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp()
        {
            // Whoever waits may let time pass at once.
            long now = Interlocked.Read(ref _now);
            _readings.Release();
            return now;
        }

        public void Dispose() => _readings.Dispose();

        public void Advance(TimeSpan time) => Interlocked.Add(ref _now, time.Ticks);

        /// <summary>Waits until it was looked at so many times more.</summary>
        public void AwaitReadings(int count)
        {
            for (int i = 0; i < count; i++) Assert.True(_readings.Wait(s_patience, None), $"Heard of {i} changes, and expected {count}.");
        }
    }
}
