namespace SearchServer.Articles.Ingest;

/// <summary>
/// A folder that is watched with all below, and by its name: a folder that takes the place of one that was removed or renamed is watched in its turn. The system tells of what is in a folder only as long as
/// it is the same one, and not that it is gone.
/// </summary>
internal sealed class WatchedFolder : IDisposable
{
    private readonly string _folder;
    private readonly Action<string> _changed;
    private readonly Action _lost;
    private readonly FileSystemWatcher? _name;
    private FileSystemWatcher? _content;

    /// <summary>Whether the name may stand for another folder than that which is watched. Set by other threads.</summary>
    private volatile bool _isMoved;

    /// <summary>Begins to watch.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="changed">Told each path below it that was made or changed, by other threads.</param>
    /// <param name="lost">Told when the system has lost count.</param>
    /// <exception cref="DirectoryNotFoundException">It is no folder.</exception>
    public WatchedFolder(string folder, Action<string> changed, Action lost)
    {
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"{folder}: expected a folder to watch, found {(File.Exists(folder) ? "a file" : "nothing")}");
        (_folder, _changed, _lost) = (folder, changed, lost);
        try
        {
            _name = WatchName();
            _content = WatchContent();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Looks whether the folder is still the one that is watched, and watches the one that is there now.</summary>
    /// <returns>What has become of it, for the user; null if nothing has.</returns>
    public string? Renew()
    {
        bool wasThere = _content is not null;
        bool isThere = Directory.Exists(_folder);
        if (wasThere == isThere && !_isMoved) return null;
        _isMoved = false;
        _content?.Dispose();
        _content = isThere ? WatchContent() : null;
        if (_content is not null) return $"{_folder}: the folder is {(wasThere ? "another one now" : "there again")}, and is watched.";
        return wasThere ? $"{_folder}: the folder is gone. It is watched again when it is there again." : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _name?.Dispose();
        _content?.Dispose();
    }

    /// <summary>Watches what is in the folder; null if it has just gone.</summary>
    private FileSystemWatcher? WatchContent()
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new(_folder) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size };
            watcher.Created += (_, change) => _changed(change.FullPath);
            watcher.Changed += (_, change) => _changed(change.FullPath);
            watcher.Renamed += (_, change) => _changed(change.FullPath);
            watcher.Error += (_, _) => _lost();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception e) when (e is IOException or ArgumentException && !Directory.Exists(_folder))
        {
            watcher?.Dispose();
            return null;
        }
    }

    /// <summary>Watches the folder's name in the folder around it; null if there is none, or none that may be watched: then it is noticed when it is gone for a moment.</summary>
    private FileSystemWatcher? WatchName()
    {
        string path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(_folder));
        if (Path.GetDirectoryName(path) is not { } parent) return null;
        FileSystemWatcher watcher = new(parent, Path.GetFileName(path)) { NotifyFilter = NotifyFilters.DirectoryName | NotifyFilters.FileName };
        // That one is gone, and none in its place, is seen without being told.
        watcher.Created += (_, _) => _isMoved = true;
        watcher.Renamed += (_, _) => _isMoved = true;
        try
        {
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            watcher.Dispose();
            return null;
        }
    }
}
