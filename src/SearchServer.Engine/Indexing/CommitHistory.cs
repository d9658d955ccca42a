using SearchServer.Engine.Codecs.Segments;

namespace SearchServer.Engine.Indexing;

/// <summary>The commits that are kept: the newest ones, and those that are pinned. Calls are serialized by the writer.</summary>
/// <param name="files">Holds the files of the commits.</param>
/// <param name="keep">How many to keep that nobody pins, at least 1.</param>
internal sealed class CommitHistory(IndexFiles files, int keep)
{
    private readonly List<Entry> _commits = [];

    /// <summary>The newest commit; <see cref="SegmentInfos.Empty"/> if there is none.</summary>
    public SegmentInfos Last => _commits.Count == 0 ? SegmentInfos.Empty : _commits[^1].Commit;

    /// <summary>The number that the next new file takes, by what the commits say.</summary>
    public long Counter => _commits.Count == 0 ? 0 : _commits.Max(entry => entry.Commit.Counter);

    /// <summary>
    /// The highest number of a file of a segment's deletes, by what the commits say; 0 if none has any. It may be higher than the writer's own, if that went on from an earlier commit.
    /// </summary>
    public long LastDeleteGeneration(string segment) =>
        _commits.SelectMany(entry => entry.Commit.Segments).Where(commit => commit.Info.Name == segment).Select(commit => commit.DeleteGeneration).Append(0).Max();

    /// <summary>The commit with a number, or null.</summary>
    public SegmentInfos? Find(long generation) => _commits.Find(entry => entry.Commit.Generation == generation)?.Commit;

    /// <summary>Adds a newer commit that was there already; none goes.</summary>
    public void Load(SegmentInfos commit)
    {
        files.Add(IndexFiles.Of(commit));
        _commits.Add(new Entry(commit));
    }

    /// <summary>Adds a newer commit; the oldest may go.</summary>
    public void Add(SegmentInfos commit)
    {
        Load(commit);
        Trim();
    }

    /// <summary>Keeps the newest commit until <see cref="Unpin"/>.</summary>
    public SegmentInfos Pin()
    {
        _commits[^1].Pins++;
        return _commits[^1].Commit;
    }

    public void Unpin(SegmentInfos commit)
    {
        _commits.Single(entry => entry.Commit == commit).Pins--;
        Trim();
    }

    /// <summary>Drops all but the newest that nobody pins.</summary>
    public void DropPrevious() => Trim(1);

    private void Trim() => Trim(keep);

    private void Trim(int count)
    {
        for (int i = _commits.Count - count - 1; i >= 0; i--)
        {
            if (_commits[i].Pins > 0) continue;
            files.Release(IndexFiles.Of(_commits[i].Commit));
            _commits.RemoveAt(i);
        }
    }

    private sealed class Entry(SegmentInfos commit)
    {
        public SegmentInfos Commit => commit;

        public int Pins { get; set; }
    }
}
