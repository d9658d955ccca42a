using SearchServer.Engine.Codecs.Segments;

namespace SearchServer.Engine.Indexing;

/// <summary>A commit whose files stay, for instance while they are copied, until this is disposed.</summary>
public sealed class IndexSnapshot : IDisposable
{
    private readonly SegmentInfos _commit;
    private Action<SegmentInfos>? _release;

    internal IndexSnapshot(SegmentInfos commit, Action<SegmentInfos> release)
    {
        _commit = commit;
        _release = release;
        Files = [.. IndexFiles.Of(commit)];
    }

    /// <summary>The number of the commit.</summary>
    public long Generation => _commit.Generation;

    /// <summary>Its files, the segments_N first.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>Lets the commit go.</summary>
    public void Dispose() => Interlocked.Exchange(ref _release, null)?.Invoke(_commit);
}
