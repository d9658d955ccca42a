using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Indexing;

/// <summary>
/// Segments whose files are written, but that do not belong to the index yet. Disposing it closes and removes those that were not kept, so that whatever fails between the first file and the
/// new list of segments leaves nothing behind.
/// </summary>
internal sealed class UnlistedSegments(IndexDirectory directory, IndexFiles files) : IDisposable
{
    private readonly List<SegmentCommitInfo> _written = [];
    private readonly List<SegmentState> _opened = [];

    /// <summary>Takes over the files of a segment.</summary>
    public void Own(SegmentCommitInfo commit) => _written.Add(commit);

    /// <summary>Takes over a segment that is open.</summary>
    public void Own(SegmentState state)
    {
        _written.Add(state.Commit);
        _opened.Add(state);
    }

    /// <summary>Opens a segment that it owns.</summary>
    public SegmentState Open(SegmentCommitInfo commit)
    {
        SegmentState state = SegmentState.Open(directory, commit);
        _opened.Add(state);
        return state;
    }

    /// <summary>Those of a list that are here are the index's from now on.</summary>
    public void Keep(IEnumerable<SegmentState> kept)
    {
        HashSet<string> names = [.. kept.Select(segment => segment.Name)];
        _written.RemoveAll(segment => names.Contains(segment.Info.Name));
        _opened.RemoveAll(segment => names.Contains(segment.Name));
    }

    public void Dispose()
    {
        foreach (SegmentState state in _opened) state.Core.Release();
        foreach (string file in _written.SelectMany(commit => commit.Files())) files.Remove(file);
    }
}
