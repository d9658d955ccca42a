using System.IO.Enumeration;
using SearchServer.Articles.Reading;
using SearchServer.Articles.Reading.Detection;
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
    private readonly TimeProvider _clock;
    private readonly List<WatchedFolder> _watched = [];

    /// <summary>When each changed file was last heard of, in ticks of the clock.</summary>
    private readonly Dictionary<string, long> _changed = new(StringComparer.Ordinal);

    /// <summary>Changed files that are not read.</summary>
    private readonly HashSet<string> _passedOver = new(StringComparer.Ordinal);
    private long? _lostAt;

    /// <summary>Begins to watch.</summary>
    /// <param name="folders">The folders, with all below.</param>
    /// <param name="reading">Which of their files are read.</param>
    /// <param name="settle">For how long a file must be left alone.</param>
    /// <param name="clock">Measures that; null for the system's.</param>
    /// <exception cref="DirectoryNotFoundException">One is no folder.</exception>
    public FolderWatch(IEnumerable<string> folders, ReadingOptions reading, TimeSpan settle, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(folders);
        _folders = [.. folders];
        _settle = settle;
        _clock = clock ?? TimeProvider.System;
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

    /// <summary>
    /// Told, by the thread that waits for changes, when a folder is gone and when one is there in its place: such a one is watched, and looked through; and when files came that are not read.
    /// </summary>
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
            PassedOver passedOver = new();
            List<string> settled;
            lock (_monitor)
            {
                cancellation.ThrowIfCancellationRequested();
                settled = Settled(passedOver, out TimeSpan wait);
                if (settled.Count == 0 && passedOver.Count == 0) Monitor.Wait(_monitor, wait);
            }

            if (passedOver.Count > 0) Told?.Invoke($"Passed over, of no kind that is read: {PassedOver.Describe(passedOver.Kinds())}");
            if (settled.Count > 0) return settled;
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
    /// <param name="passedOver">Told what of it is not read.</param>
    /// <param name="wait">How long there is nothing else to do.</param>
    private List<string> Settled(PassedOver passedOver, out TimeSpan wait)
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
            _passedOver.Clear();
            return [.. _folders.Where(Directory.Exists)];
        }

        List<string> settled = [.. _changed.Where(pair => Left(pair.Value) <= TimeSpan.Zero).Select(pair => pair.Key).Order(StringComparer.Ordinal)];
        foreach (string path in settled) _changed.Remove(path);
        settled.RemoveAll(path => IsPassedOver(path, passedOver) || !File.Exists(path));
        if (_changed.Count > 0) wait = Shorter(wait, Left(_changed.Values.Min()));
        return settled;
    }

    private bool IsPassedOver(string path, PassedOver passedOver)
    {
        if (!_passedOver.Remove(path)) return false;
        if (File.Exists(path)) passedOver.Add(FileNames.KindOf(Path.GetFileName(path)));
        return true;
    }

    /// <summary>For how long what was heard of then must still be left alone.</summary>
    private TimeSpan Left(long heardOf) => _settle - _clock.GetElapsedTime(heardOf);

    private static TimeSpan Shorter(TimeSpan wait, TimeSpan left) => left >= wait ? wait : left > TimeSpan.FromMilliseconds(1) ? left : TimeSpan.FromMilliseconds(1);

    private void Changed(string path, FolderWalk walk)
    {
        // A folder that comes with files in it may be there before it is watched.
        if (Directory.Exists(path))
        {
            try
            {
                foreach (string file in FilesBelow(path)) Remember(file, walk);
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

    /// <summary>The files of a folder and all below; what links to folders lead to is looked for when the folder is walked.</summary>
    private static FileSystemEnumerable<string> FilesBelow(string folder) => new(folder, (ref entry) => entry.ToFullPath(), new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = 0 })
    {
        ShouldIncludePredicate = (ref entry) => !entry.IsDirectory,
        ShouldRecursePredicate = (ref entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
    };

    private void Remember(string path, FolderWalk walk)
    {
        FileVerdict verdict = walk.VerdictOf(path);
        if (verdict == FileVerdict.Ignored) return;
        lock (_monitor)
        {
            if (_changed.Count >= MaxRemembered) _lostAt = _clock.GetTimestamp();
            else _changed[path] = _clock.GetTimestamp();
            if (verdict == FileVerdict.Read) _passedOver.Remove(path);
            else if (_changed.ContainsKey(path)) _passedOver.Add(path);
            Monitor.PulseAll(_monitor);
        }
    }

    private void Lost()
    {
        lock (_monitor)
        {
            _lostAt = _clock.GetTimestamp();
            Monitor.PulseAll(_monitor);
        }
    }

    private void Wake()
    {
        lock (_monitor) Monitor.PulseAll(_monitor);
    }
}
