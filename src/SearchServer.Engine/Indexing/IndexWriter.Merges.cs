using System.Collections.Immutable;
using SearchServer.Engine.Codecs;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Indexing.Merging;

namespace SearchServer.Engine.Indexing;

/// <content>Merges: which segments, and what becomes of them.</content>
public sealed partial class IndexWriter
{
    /// <summary>One forced merge at a time. Taken before all other locks.</summary>
    private readonly Lock _forceLock = new();

    /// <summary>The segments that are being merged, by name.</summary>
    private readonly HashSet<string> _merging = [];

    /// <summary>The segments that cannot be merged, because they are damaged or hold what a merge would lose.</summary>
    private readonly HashSet<string> _unmergeable = [];

    /// <summary>
    /// Merges until there are at most so many segments, and no deleted documents in them. Waits for it; what others add meanwhile is left alone. While a rebuild runs, what came since it began
    /// is not merged with what was there before.
    /// </summary>
    /// <exception cref="NotSupportedException">A segment that another program wrote holds what a merge would lose.</exception>
    /// <exception cref="OperationCanceledException">The writer was closed or rolled back, or a rebuild took the place of the index.</exception>
    public void ForceMerge(int maxSegments)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxSegments, 1);
        Force(segments =>
        {
            if (segments.Length > maxSegments)
            {
                HashSet<string> smallest = [.. segments.OrderBy(segment => segment.Length).Take(segments.Length - maxSegments + 1).Select(segment => segment.Name)];
                return [.. segments.Where(segment => smallest.Contains(segment.Name))];
            }

            return [.. segments.Where(segment => segment.Commit.DeleteCount > 0).Take(1)];
        });
    }

    /// <summary>Rewrites every segment that has deleted documents, so that the index has nothing of them any more once it is committed and its earlier commits are gone.</summary>
    /// <exception cref="NotSupportedException">A segment that another program wrote holds what a merge would lose.</exception>
    /// <exception cref="OperationCanceledException">The writer was closed or rolled back, or a rebuild took the place of the index.</exception>
    public void ForceMergeDeletes() => Force(segments => [.. segments.Where(segment => segment.Commit.DeleteCount > 0).Take(1)]);

    /// <summary>Waits until no merge runs or is due.</summary>
    public void WaitForMerges() => _merges.Wait();

    private void Force(Func<ImmutableArray<SegmentState>, ImmutableArray<SegmentState>> choose)
    {
        lock (_forceLock)
        {
            Flush();
            using MergeScheduler.Pause pause = _merges.Finish();
            HashSet<string> scope = [.. _segments.Current.Select(segment => segment.Name)];
            bool more = true;
            while (more) _merges.RunNow(cancellation => more = ForceNext(choose, scope, cancellation));
        }
    }

    /// <summary>Runs the next forced merge; false if there is none.</summary>
    private bool ForceNext(Func<ImmutableArray<SegmentState>, ImmutableArray<SegmentState>> choose, HashSet<string> scope, CancellationToken cancellation)
    {
        Merge merge;
        lock (_lock)
        {
            ThrowIfUnusable();
            ImmutableArray<SegmentState> chosen = Mergeable(segment => scope.Contains(segment.Name)).Select(choose).FirstOrDefault(segments => !segments.IsEmpty, []);
            if (chosen.IsEmpty) return false;
            merge = Begin(chosen);
        }

        if (merge.Obstacle is { } obstacle)
        {
            End(merge);
            throw new NotSupportedException($"Not merged: {obstacle}, which a merge would lose.");
        }

        if (RunMerge(merge, cancellation) is { } merged) scope.Add(merged);
        return true;
    }

    /// <summary>The next merge that the policy wants, or null.</summary>
    private Merge? StartMerge()
    {
        if (_options.MergePolicy is not { } policy) return null;
        lock (_lock)
        {
            while (_failure is null && !_disposed)
            {
                ImmutableArray<SegmentState> chosen = Mergeable(segment => !_merging.Contains(segment.Name) && !_unmergeable.Contains(segment.Name))
                    .Select(segments => Choose(policy, segments))
                    .FirstOrDefault(segments => !segments.IsEmpty, []);
                if (chosen.IsEmpty) return null;
                Merge merge = Begin(chosen);
                if (merge.Obstacle is null) return merge;
                _unmergeable.UnionWith(merge.ObstructedSegments);
                End(merge);
            }

            return null;
        }
    }

    private ImmutableArray<SegmentState> Choose(TieredMergePolicy policy, ImmutableArray<SegmentState> segments)
    {
        HashSet<string> chosen = [.. policy.Choose([.. segments.Select(segment => new MergeCandidate(segment))], _merging.Count > 0).Select(candidate => candidate.State.Name)];
        return [.. segments.Where(segment => chosen.Contains(segment.Name))];
    }

    /// <summary>The segments that may be merged with each other: while a rebuild runs, those that it takes the place of, and those that came since.</summary>
    private IEnumerable<ImmutableArray<SegmentState>> Mergeable(Func<SegmentState, bool> isWanted) =>
        _segments.Current.Where(isWanted).GroupBy(segment => _rebuild?.OldSegments.Contains(segment.Name) == true).Select(group => group.ToImmutableArray());

    private Merge Begin(ImmutableArray<SegmentState> segments)
    {
        AssertLocked();
        Merge merge = new(_directory, segments, _schema, _options.IndexSort);
        _merging.UnionWith(merge.Names);
        return merge;
    }

    private void End(Merge merge)
    {
        lock (_lock) _merging.ExceptWith(merge.Names);
        merge.Dispose();
    }

    /// <summary>Merges, and puts the result in the place of the segments. Returns its name, or null if nothing was left to write.</summary>
    private string? RunMerge(Merge merge, CancellationToken cancellation)
    {
        try
        {
            using NewSegments added = new(_directory, _files);
            SegmentState? merged = merge.IsEmpty ? null : Write(merge, added, cancellation);
            lock (_lock) added.Keep(Replace(merge, merged));
            return merged?.Name;
        }
        catch (CorruptIndexException)
        {
            lock (_lock) _unmergeable.UnionWith(merge.Names);
            throw;
        }
        finally
        {
            End(merge);
        }
    }

    private SegmentState Write(Merge merge, NewSegments added, CancellationToken cancellation)
    {
        using ThrottledDirectory directory = new(_directory, _merges.Throttle, cancellation);
        SegmentInfo info;
        using (NewSegment segment = new(directory, IndexFileNames.SegmentName(NextCounter())))
        {
            info = merge.Run(segment, IsToBeCompound, cancellation);
            segment.Keep();
        }

        SegmentCommitInfo commit = new(info) { Id = SegmentId.NewRandom() };
        added.Own(commit);
        return added.Open(commit);
    }

    private bool IsToBeCompound(long length)
    {
        double ratio = _options.MergePolicy?.NoCompoundRatio ?? 1;
        return _options.UseCompoundFile && length <= ratio * _segments.Current.Sum(segment => segment.Length);
    }

    /// <summary>
    /// Puts what was merged in the place of its segments, and returns the segments now. It is left out if it is empty by now, or if its segments are gone, because the writer was rolled back or
    /// the index rebuilt.
    /// </summary>
    private ImmutableArray<SegmentState> Replace(Merge merge, SegmentState? merged)
    {
        AssertLocked();
        Dictionary<string, SegmentState> current = _segments.Current.ToDictionary(segment => segment.Name);
        if (!merge.Names.All(current.ContainsKey)) return _segments.Current;
        SegmentState[] now = [.. merge.Names.Select(name => current[name])];
        if (merged is not null && merge.LiveNow(now, merged.Commit.Info.MaxDoc) is { } live) merged = merged.With(live);
        List<SegmentState> next = [];
        foreach (SegmentState segment in _segments.Current)
        {
            if (!now.Contains(segment, ReferenceEqualityComparer.Instance)) next.Add(segment);
            else if (segment == now[0] && merged is { Commit.LiveCount: > 0 }) next.Add(merged);
        }

        if (merged is not null && _rebuild?.OldSegments.Contains(now[0].Name) == true) _rebuild.OldSegments.Add(merged.Name);
        _segments.Set([.. next]);
        _changed = true;
        return _segments.Current;
    }
}
