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

    /// <summary>The commit that the writer's changes are changes of, and that it goes back to; it stays. <see cref="SegmentInfos.Empty"/> for one that begins anew.</summary>
    public SegmentInfos Base { get; private set; } = SegmentInfos.Empty;

    /// <summary>The number of the newest commit that is there, be it one that cannot be read.</summary>
    public long NewestGeneration { get; private set; }

    /// <summary>The number that the next new file takes, by what the commits say.</summary>
    public long Counter => _commits.Count == 0 ? 0 : _commits.Max(entry => entry.Commit.Counter);

    /// <summary>The commit with a number, or null.</summary>
    public SegmentInfos? Find(long generation) => _commits.Find(entry => entry.Commit.Generation == generation)?.Commit;

    /// <summary>Adds a newer commit that was there already; none goes.</summary>
    public void Load(SegmentInfos commit)
    {
        AddUnreadable(commit.Generation);
        files.Add(IndexFiles.Of(commit));
        _commits.Add(new Entry(commit));
    }

    /// <summary>Tells of a commit that is there and cannot be read.</summary>
    public void AddUnreadable(long generation) => NewestGeneration = Math.Max(NewestGeneration, generation);

    /// <summary>Sets what the writer's changes are changes of from now on.</summary>
    public void GoOnFrom(SegmentInfos commit) => Base = commit;

    /// <summary>Adds the writer's own commit, from which it goes on; the oldest may go.</summary>
    public void Add(SegmentInfos commit)
    {
        Load(commit);
        GoOnFrom(commit);
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
            if (_commits[i].Pins > 0 || _commits[i].Commit == Base) continue;
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
