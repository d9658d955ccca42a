using System.Diagnostics;
using SearchServer.Engine.Codecs;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Indexing;

/// <summary>
/// Counts who uses which file of an index, and removes those that nobody uses any more. A file that the machine does not let go, because it is open on Windows,
/// is tried again later. Safe to share between threads.
/// </summary>
internal sealed class IndexFiles(IndexDirectory directory)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _references = new(StringComparer.Ordinal);

    /// <summary>The files that are to go and could not be removed, each with the reason.</summary>
    private readonly Dictionary<string, Exception> _undeleted = new(StringComparer.Ordinal);
    private string[] _leftOver = [];
    private bool _keepsAll;

    /// <summary>Finds what nobody uses of the files that are there: what a writer left behind that did not end properly, and what only a commit has that cannot be read.</summary>
    public void FindLeftOver(IEnumerable<string> files)
    {
        lock (_lock) _leftOver = [.. files.Where(file => IsOurs(file) && !_references.ContainsKey(file))];
    }

    /// <summary>Removes what was found to be left over.</summary>
    public void RemoveLeftOver()
    {
        lock (_lock)
        {
            foreach (string file in _leftOver) Remove(file);
            _leftOver = [];
        }
    }

    public void Add(IEnumerable<string> files)
    {
        lock (_lock)
        {
            foreach (string file in files)
            {
                _references[file] = _references.GetValueOrDefault(file) + 1;
                _undeleted.Remove(file);
            }
        }
    }

    /// <summary>Gives files up; those that nobody else uses are removed.</summary>
    public void Release(IEnumerable<string> files)
    {
        lock (_lock)
        {
            RemoveUndeleted();
            foreach (string file in files)
            {
                int left = _references[file] - 1;
                if (left > 0)
                {
                    _references[file] = left;
                    continue;
                }

                _references.Remove(file);
                Remove(file);
            }
        }
    }

    /// <summary>Tries again to remove what is to go.</summary>
    /// <exception cref="FilesNotRemovedException">The machine does not let all of it go.</exception>
    public void EnsureRemoved()
    {
        lock (_lock)
        {
            RemoveUndeleted();
            if (_undeleted.Count > 0) throw new FilesNotRemovedException(directory.Location, [.. _undeleted.Keys.Order(StringComparer.Ordinal)], _undeleted.Values.First());
        }
    }

    /// <summary>Gives files up without removing them: they are somebody else's from now on.</summary>
    public void Forget(IEnumerable<string> files)
    {
        lock (_lock)
        {
            foreach (string file in files)
            {
                if (--_references[file] == 0) _references.Remove(file);
            }
        }
    }

    /// <summary>Removes nothing from now on: after the writer the files are the next writer's, which may give their names to others, and readers may still let go of theirs.</summary>
    public void StopRemoving()
    {
        lock (_lock) _keepsAll = true;
    }

    /// <summary>All files of a commit, the segments_N first.</summary>
    public static IEnumerable<string> Of(SegmentInfos commit) => [commit.FileName, .. commit.SegmentFiles(), .. Attachments.FilesOf(commit.UserData)];

    private void RemoveUndeleted()
    {
        foreach (string file in _undeleted.Keys.ToArray()) Remove(file);
    }

    private static bool IsOurs(string file) =>
        IndexFileNames.IsSegmentFile(file) || IndexFileNames.IsCommit(file, out _) || IndexFileNames.IsPendingCommit(file, out _) || Attachments.IsAttachment(file, out _);

    /// <summary>Removes a file that nobody uses.</summary>
    public void Remove(string file)
    {
        lock (_lock)
        {
            Debug.Assert(!_references.ContainsKey(file), "Somebody uses it.");
            if (_keepsAll) return;
            _undeleted.Remove(file);
            try
            {
                directory.DeleteFile(file);
            }
            catch (FileNotFoundException)
            {
                // Somebody removed it before: that is what was wanted.
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It takes room but harms nothing: no commit names it. The next writer removes it at the latest.
                _undeleted[file] = e;
            }
        }
    }
}
