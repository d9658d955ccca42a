using System.Diagnostics.CodeAnalysis;
using SearchServer.Articles.Searching;
using SearchServer.Engine;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Indexing.Integrity;

namespace SearchServer;

/// <summary>The index that the server serves. It may come to be, or be repaired, after the server has started.</summary>
public sealed class IndexHolder(SearchServerOptions options) : IDisposable
{
    private readonly Lock _lock = new();
    private ArticleIndex? _index;
    private FileDamage? _damage;

    /// <summary>Told when searches have gone on to another commit.</summary>
    public event Action? Moved;

    /// <summary>Why there is no index to search; null if there is one.</summary>
    public string? Problem { get; private set; } = "The index was not opened yet.";

    /// <summary>What a search, or the scrub, found damaged of the commit that is searched; null if nothing.</summary>
    public string? Damage => _damage?.Problem;

    /// <summary>When the last commit in the folder was made, in UTC; null if there is none.</summary>
    public DateTime? LastCommit => Directory.Exists(options.Index) ? Directory.EnumerateFiles(options.Index, "segments_*").Select(file => (DateTime?)File.GetLastWriteTimeUtc(file)).Max() : null;

    /// <summary>The index as it is now; dispose it after use.</summary>
    /// <exception cref="IndexUnavailableException">There is none that can be read.</exception>
    public SearcherManager<ArticleSnapshot>.Lease Acquire()
    {
        ArticleIndex? index = Volatile.Read(ref _index);
        if (index is null && !TryOpen(out index)) throw new IndexUnavailableException(Problem!);
        return index.Acquire();
    }

    /// <summary>
    /// Notes that a file cannot be read, until a commit is searched that has not got it: what does not need it is answered still. Who found it may have searched an earlier commit, whose files are nobody's concern any more.
    /// </summary>
    public void NoteDamage(FileDamage damage)
    {
        if (Volatile.Read(ref _index) is not { } index) return;
        using var lease = index.Acquire();
        if (lease.Value.Reader.IsIn(damage.File)) _damage = damage;
    }

    /// <summary>Notes that every file of the commit that is searched was read and found whole.</summary>
    public void NoteWhole() => _damage = null;

    /// <summary>Opens the index if that has not succeeded yet, or looks for a new commit.</summary>
    /// <returns>Whether searches see another commit than before.</returns>
    public bool Refresh()
    {
        if (Volatile.Read(ref _index) is not { } index)
        {
            TryOpen(out _);
            return false;
        }

        try
        {
            if (!index.Refresh()) return false;
            using var lease = index.Acquire();
            if (_damage is { } damage && !lease.Value.Reader.IsIn(damage.File)) _damage = null;
            Moved?.Invoke();
            return true;
        }
        catch (CorruptIndexException e) when (!IsWhole(index))
        {
            // A file that is in use was cut off: a search that came to where it ended would end the process. Until the index is whole again there is none.
            lock (_lock)
            {
                _index = null;
                Problem = e.Message;
            }

            index.Dispose();
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _index?.Dispose();

    /// <summary>Whether the files of the commit that is searched have the lengths that they had.</summary>
    private static bool IsWhole(ArticleIndex index)
    {
        try
        {
            using SearcherManager<ArticleSnapshot>.Lease lease = index.Acquire();
            lease.Value.Reader.CheckLengths();
            return true;
        }
        catch (CorruptIndexException)
        {
            return false;
        }
    }

    private bool TryOpen([NotNullWhen(true)] out ArticleIndex? index)
    {
        lock (_lock)
        {
            try
            {
                _index ??= ArticleIndex.Open(options.Index);
                (Problem, _damage) = (null, null);
            }
            catch (Exception e) when (e is IndexException or IOException or UnauthorizedAccessException)
            {
                Problem = e.Message;
            }

            index = _index;
            return index is not null;
        }
    }
}

/// <summary>There is no index to search.</summary>
public sealed class IndexUnavailableException(string message) : Exception(message);
