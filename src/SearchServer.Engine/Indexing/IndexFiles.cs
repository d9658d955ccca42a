using SearchServer.Engine.Codecs;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Indexing;

/// <summary>
/// Knows which files of the directory are in use, by counting, and removes those that are not any more. The commit itself goes first, so that there
/// is never one whose files are gone. Callers see to it that it is used by one thread at a time.
/// </summary>
internal sealed class IndexFiles(IndexDirectory directory)
{
    private readonly Dictionary<string, int> _references = new(StringComparer.Ordinal);

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
        foreach (string file in files) _references[file] = _references.GetValueOrDefault(file) + 1;
    }

    /// <summary>Gives files up; those that nobody else uses are removed.</summary>
    public void Release(IEnumerable<string> files)
    {
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

    /// <summary>All files of a commit, the segments_N first.</summary>
    public static IEnumerable<string> Of(SegmentInfos commit) => [commit.FileName, .. commit.SegmentFiles(), .. Attachments.FilesOf(commit.UserData)];

    private void Remove(string file)
    {
        try
        {
            directory.DeleteFile(file);
        }
        catch (FileNotFoundException)
        {
            // Somebody removed it before: that is what was wanted.
        }
    }
}
