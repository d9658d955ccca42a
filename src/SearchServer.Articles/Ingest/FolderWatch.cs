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

    private readonly object _monitor = new();
    private readonly string[] _folders;
    private readonly ReadingOptions _reading;
    private readonly TimeSpan _settle;
    private readonly List<FileSystemWatcher> _watchers = [];

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
        _reading = reading;
        _settle = settle;
        try
        {
            foreach (string folder in _folders)
            {
                if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"{folder}: expected a folder to watch, found {(File.Exists(folder) ? "a file" : "nothing")}");
                Watch(folder);
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>
    /// Waits until there are changed files that have been left alone, and returns them in the order of their paths; the folders themselves if so much happened that the system lost count.
    /// </summary>
    /// <exception cref="OperationCanceledException">It is not wanted any more.</exception>
    public IReadOnlyList<string> Next(CancellationToken cancellation)
    {
        using CancellationTokenRegistration wake = cancellation.Register(Wake);
        lock (_monitor)
        {
            while (true)
            {
                cancellation.ThrowIfCancellationRequested();
                TimeSpan? wait = null;
                if (_lostAt is { } lost)
                {
                    TimeSpan left = _settle - Stopwatch.GetElapsedTime(lost);
                    if (left <= TimeSpan.Zero)
                    {
                        _lostAt = null;
                        _changed.Clear();
                        return _folders;
                    }

                    wait = left;
                }
                else if (_changed.Count > 0)
                {
                    List<string> settled = [.. _changed.Where(pair => Stopwatch.GetElapsedTime(pair.Value) >= _settle).Select(pair => pair.Key).Order(StringComparer.Ordinal)];
                    foreach (string path in settled) _changed.Remove(path);
                    settled.RemoveAll(path => !File.Exists(path));
                    if (settled.Count > 0) return settled;
                    if (_changed.Count > 0) wait = _settle - Stopwatch.GetElapsedTime(_changed.Values.Min());
                }

                if (wait is { } time) Monitor.Wait(_monitor, time > TimeSpan.Zero ? time : TimeSpan.FromMilliseconds(1));
                else Monitor.Wait(_monitor);
            }
        }
    }

    /// <summary>Watches no more.</summary>
    public void Dispose()
    {
        foreach (FileSystemWatcher watcher in _watchers) watcher.Dispose();
    }

    private void Watch(string folder)
    {
        FileSystemWatcher watcher = new(folder) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size };
        _watchers.Add(watcher);
        FolderWalk walk = new(folder, _reading, new ReadingProgress());
        watcher.Created += (_, change) => Changed(change.FullPath, walk);
        watcher.Changed += (_, change) => Changed(change.FullPath, walk);
        watcher.Renamed += (_, change) => Changed(change.FullPath, walk);
        watcher.Error += (_, _) => Lost();
        watcher.EnableRaisingEvents = true;
    }

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
