using System.Collections.Immutable;

namespace SearchServer.Engine.Indexing;

/// <summary>The segments that a writer's index consists of now, with their files. Changes are serialized by the writer; each replaces the whole list.</summary>
internal sealed class SegmentList(IndexFiles files)
{
    /// <summary>The segments, oldest first.</summary>
    public ImmutableArray<SegmentState> Current { get; private set; } = [];

    /// <summary>Counts changes.</summary>
    public long Version { get; private set; }

    /// <summary>Documents, deleted ones included.</summary>
    public long MaxDoc { get; private set; }

    /// <summary>Gives all segments and their files away.</summary>
    public SegmentState[] Detach()
    {
        SegmentState[] segments = [.. Current];
        files.Forget(segments.SelectMany(segment => segment.Commit.Files()));
        Current = [];
        MaxDoc = 0;
        Version++;
        return segments;
    }

    /// <summary>Takes over new segments and states of segments, and gives up those that are not there any more.</summary>
    public void Set(ImmutableArray<SegmentState> next)
    {
        HashSet<SegmentState> before = new(Current, ReferenceEqualityComparer.Instance);
        HashSet<SegmentState> after = new(next, ReferenceEqualityComparer.Instance);
        HashSet<SegmentCore> cores = [.. next.Select(segment => segment.Core)];
        foreach (SegmentState segment in after.Except(before, ReferenceEqualityComparer.Instance).Cast<SegmentState>()) files.Add(segment.Commit.Files());
        Current = next;
        MaxDoc = next.Sum(segment => (long)segment.Commit.Info.MaxDoc);
        Version++;
        foreach (SegmentState segment in before.Where(segment => !after.Contains(segment)))
        {
            files.Release(segment.Commit.Files());
            if (!cores.Contains(segment.Core)) segment.Core.Release();
        }
    }
}
