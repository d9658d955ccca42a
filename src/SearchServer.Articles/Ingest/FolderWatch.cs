using System.Diagnostics;
using SearchServer.Articles.Reading;
using SearchServer.Articles.Reading.Walking;

namespace SearchServer.Articles.Ingest;

/// <summary>
/// Tells which files of some folders were made or changed, once they have been left alone for a moment: a file that is still being written would be read in part. What is removed is not told: an archive keeps
/// its articles when a file goes. For one caller.
/// </summary>
public sealed class FolderWatch : IDisposable
{
    /// <summary>How many changed files are remembered one by one; beyond that it is looked through the folders.</summary>
    private const int MaxRemembered = 100_000;

    /// <summary>How often it is looked whether the folders are still there.</summary>
    private static readonly TimeSpan s_lookout = TimeSpan.FromSeconds(1);

    private readonly object _monitor = new();
    private readonly string[] _folders;
    private readonly TimeSpan _settle;
    private readonly List<WatchedFolder> _watched = [];

    /// <summary>When each changed file was last heard of, in ticks of the stopwatch.</summary>
    private readonly Dictionary<string, long> _changed = new(StringComparer.Ordinal);
    private long? _lostAt;

    /// <summary>Begins to watch.</summary>
    /// <param name="folders">The folders, with all below.</param>
    /// <param name="reading">Which of their files are read.</param>
    /// <param name="settle">For how long a file must be left alone.</param>
    /// <exception cref="DirectoryNotFoundException">One is no folder.</exception>
    public FolderWatch(IEnumerable<string> folders, ReadingOptions reading, TimeSpan settle)
    {
        ArgumentNullException.ThrowIfNull(folders);
        _folders = [.. folders];
        _settle = settle;
        try
        {
            foreach (string folder in _folders)
            {
                FolderWalk walk = new(folder, reading, new ReadingProgress());
                _watched.Add(new WatchedFolder(folder, path => Changed(path, walk), Lost));
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Told, by the thread that waits for changes, when a folder is gone and when one is there in its place. Such a one is watched, and looked through.</summary>
    public Action<string>? Told { get; init; }

    /// <summary>
    /// Waits until there are changed files that have been left alone, and returns them in the order of their paths; the folders themselves if so much happened that the system lost count.
    /// </summary>
    /// <exception cref="OperationCanceledException">It is not wanted any more.</exception>
    public IReadOnlyList<string> Next(CancellationToken cancellation)
    {
        using CancellationTokenRegistration wake = cancellation.Register(Wake);
        while (true)
        {
            Renew();
            lock (_monitor)
            {
                cancellation.ThrowIfCancellationRequested();
                if (Settled(out TimeSpan wait) is { Count: > 0 } settled) return settled;
                Monitor.Wait(_monitor, wait);
            }
        }
    }

    /// <summary>Watches no more.</summary>
    public void Dispose()
    {
        foreach (WatchedFolder folder in _watched) folder.Dispose();
    }

    private void Renew()
    {
        foreach (WatchedFolder folder in _watched)
        {
            if (folder.Renew() is not { } news) continue;
            Told?.Invoke(news);
            Lost();
        }
    }

    /// <summary>What has been left alone for long enough.</summary>
    /// <param name="wait">How long there is nothing else to do.</param>
    private List<string> Settled(out TimeSpan wait)
    {
        wait = s_lookout;
        if (_lostAt is { } lost)
        {
            if (Left(lost) is var left && left > TimeSpan.Zero)
            {
                wait = Shorter(wait, left);
                return [];
            }

            _lostAt = null;
            _changed.Clear();
            return [.. _folders.Where(Directory.Exists)];
        }

        List<string> settled = [.. _changed.Where(pair => Left(pair.Value) <= TimeSpan.Zero).Select(pair => pair.Key).Order(StringComparer.Ordinal)];
        foreach (string path in settled) _changed.Remove(path);
        settled.RemoveAll(path => !File.Exists(path));
        if (_changed.Count > 0) wait = Shorter(wait, Left(_changed.Values.Min()));
        return settled;
    }

    /// <summary>For how long what was heard of then must still be left alone.</summary>
    private TimeSpan Left(long heardOf) => _settle - Stopwatch.GetElapsedTime(heardOf);

    private static TimeSpan Shorter(TimeSpan wait, TimeSpan left) => left >= wait ? wait : left > TimeSpan.FromMilliseconds(1) ? left : TimeSpan.FromMilliseconds(1);

    private void Changed(string path, FolderWalk walk)
    {
        // A folder that comes with files in it may be there before it is watched.
        if (Directory.Exists(path))
        {
            try
            {
                foreach (string file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)) Remember(file, walk);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It went again, or cannot be listed: looking through everything says which.
                Lost();
            }
        }
        else
        {
            Remember(path, walk);
        }
    }

    private void Remember(string path, FolderWalk walk)
    {
        if (!walk.Gives(path)) return;
        lock (_monitor)
        {
            if (_changed.Count >= MaxRemembered) _lostAt = Stopwatch.GetTimestamp();
            else _changed[path] = Stopwatch.GetTimestamp();
            Monitor.PulseAll(_monitor);
        }
    }

    private void Lost()
    {
        lock (_monitor)
        {
            _lostAt = Stopwatch.GetTimestamp();
            Monitor.PulseAll(_monitor);
        }
    }

    private void Wake()
    {
        lock (_monitor) Monitor.PulseAll(_monitor);
    }
}
