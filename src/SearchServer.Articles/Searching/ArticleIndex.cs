using SearchServer.Engine;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;

namespace SearchServer.Articles.Searching;

/// <summary>
/// An index of articles that is searched while it may be written to. A search sees the index at one moment; <see cref="Refresh"/> moves on to the last commit.
/// Safe to share between threads.
/// </summary>
public sealed class ArticleIndex : IDisposable
{
    private readonly MMapDirectory _directory;
    private readonly Lock _lock = new();
    private readonly Lock _refreshLock = new();
    private ArticleSnapshot _current;

    private ArticleIndex(MMapDirectory directory, ArticleSnapshot current)
    {
        _directory = directory;
        _current = current;
    }

    /// <summary>Opens an index.</summary>
    /// <exception cref="IndexNotFoundException">There is none.</exception>
    /// <exception cref="IndexException">A file is damaged, or of a format that is not read.</exception>
    public static ArticleIndex Open(string path)
    {
        MMapDirectory directory = MMapDirectory.OpenExisting(path);
        try
        {
            return new ArticleIndex(directory, new ArticleSnapshot(DirectoryReader.Open(directory)));
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    /// <summary>The index as it was at the last refresh, which stays open until the result is disposed.</summary>
    public ArticleSnapshot Acquire()
    {
        lock (_lock)
        {
            _current.AddReference();
            return _current;
        }
    }

    /// <summary>Searches see the last commit from now on. Returns whether there was a new one.</summary>
    public bool Refresh()
    {
        lock (_refreshLock)
        {
            // Only a refresh changes the current snapshot, so it is safe to look at it here.
            if (_current.Reader.OpenIfChanged() is not { } reader) return false;
            ArticleSnapshot next = new(reader);
            ArticleSnapshot old;
            lock (_lock)
            {
                old = _current;
                _current = next;
            }

            old.Dispose();
            return true;
        }
    }

    /// <summary>Closes the index as soon as nobody holds it.</summary>
    public void Dispose()
    {
        _current.Dispose();
        _directory.Dispose();
    }
}
