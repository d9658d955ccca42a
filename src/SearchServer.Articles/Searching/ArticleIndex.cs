using SearchServer.Articles.Entities;
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
    private readonly SearcherManager<ArticleSnapshot> _snapshots;

    private ArticleIndex(MMapDirectory directory)
    {
        _directory = directory;

        // What has not changed of the table of entities is shared by the snapshots, which only read it.
        EntityTable? last = null;
        _snapshots = new SearcherManager<ArticleSnapshot>(DirectoryReader.Open(directory), reader => new ArticleSnapshot(reader, last = EntityTable.Read(reader, earlier: last)));
    }

    /// <summary>Opens an index.</summary>
    /// <exception cref="IndexNotFoundException">There is none.</exception>
    /// <exception cref="IndexException">A file is damaged, or of a format that is not read.</exception>
    public static ArticleIndex Open(string path)
    {
        MMapDirectory directory = MMapDirectory.OpenExisting(path);
        try
        {
            return new ArticleIndex(directory);
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    /// <summary>The index as it was at the last refresh; dispose it after use.</summary>
    public SearcherManager<ArticleSnapshot>.Lease Acquire() => _snapshots.Acquire();

    /// <summary>Searches see the last commit from now on. Returns whether there was a new one.</summary>
    public bool Refresh() => _snapshots.Refresh();

    /// <summary>Closes the index as soon as nobody holds it.</summary>
    public void Dispose()
    {
        _snapshots.Dispose();
        _directory.Dispose();
    }
}
