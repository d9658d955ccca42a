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
    private readonly HashSet<string> _undeleted = new(StringComparer.Ordinal);
    private bool _isClosed;

    /// <summary>Removes what a writer left behind that did not end properly: segments that no commit has, commits that were not finished.</summary>
    public void RemoveUnreferenced()
    {
        foreach (string file in directory.ListAll())
        {
            bool ours = IndexFileNames.IsSegmentFile(file) || IndexFileNames.IsCommit(file, out _) || IndexFileNames.IsPendingCommit(file, out _) || Attachments.IsAttachment(file);
            if (ours && !_references.ContainsKey(file)) Remove(file);
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
            foreach (string file in _undeleted.ToArray()) Remove(file);
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
    public void Close()
    {
        lock (_lock) _isClosed = true;
    }

    /// <summary>All files of a commit, the segments_N first.</summary>
    public static IEnumerable<string> Of(SegmentInfos commit) => [commit.FileName, .. commit.SegmentFiles(), .. Attachments.FilesOf(commit.UserData)];

    /// <summary>Removes a file that nobody uses.</summary>
    public void Remove(string file)
    {
        lock (_lock)
        {
            if (_isClosed) return;
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
                _undeleted.Add(file);
            }
        }
    }
}
