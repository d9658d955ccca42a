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

    /// <summary>The segments that are being merged.</summary>
    private readonly HashSet<SegmentId> _merging = [];

    /// <summary>The segments that cannot be merged, because they are damaged or hold what a merge would lose.</summary>
    private readonly HashSet<SegmentId> _unmergeable = [];

    /// <summary>Merges until there are at most so many segments, and no deleted documents in them. Waits for it; what others add meanwhile is left alone.</summary>
    /// <exception cref="NotSupportedException">A segment that another program wrote holds what a merge would lose.</exception>
    /// <exception cref="OperationCanceledException">The writer was closed or rolled back, or a rebuild took the place of the index.</exception>
    public void ForceMerge(int maxSegments)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxSegments, 1);
        Force(segments =>
        {
            if (segments.Length > maxSegments)
            {
                HashSet<SegmentId> smallest = [.. segments.OrderBy(segment => segment.Length).Take(segments.Length - maxSegments + 1).Select(segment => segment.Id)];
                return [.. segments.Where(segment => smallest.Contains(segment.Id))];
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
            HashSet<SegmentId> scope = [.. _segments.Current.Select(segment => segment.Id)];
            bool more = true;
            while (more) _merges.RunNow(cancellation => more = ForceNext(choose, scope, cancellation));
        }
    }

    /// <summary>Runs the next forced merge; false if there is none.</summary>
    private bool ForceNext(Func<ImmutableArray<SegmentState>, ImmutableArray<SegmentState>> choose, HashSet<SegmentId> scope, CancellationToken cancellation)
    {
        Merge merge;
        lock (_lock)
        {
            ThrowIfUnusable();
            ImmutableArray<SegmentState> chosen = choose([.. _segments.Current.Where(segment => scope.Contains(segment.Id))]);
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
                List<MergeCandidate> candidates = [.. _segments.Current.Where(segment => !_merging.Contains(segment.Id) && !_unmergeable.Contains(segment.Id)).Select(segment => new MergeCandidate(segment))];
                IReadOnlyList<MergeCandidate> chosen = policy.Choose(candidates, _merging.Count > 0);
                if (chosen.Count == 0) return null;
                HashSet<SegmentId> ids = [.. chosen.Select(candidate => candidate.State.Id)];
                Merge merge = Begin([.. _segments.Current.Where(segment => ids.Contains(segment.Id))]);
                if (merge.Obstacle is null) return merge;
                _unmergeable.UnionWith(merge.ObstructedSegments);
                End(merge);
            }

            return null;
        }
    }

    private Merge Begin(ImmutableArray<SegmentState> segments)
    {
        SegmentId[] ids = [.. segments.Select(segment => segment.Id)];
        try
        {
            Merge merge = new(_directory, segments, _options.IndexSort);
            _merging.UnionWith(ids);
            return merge;
        }
        catch (CorruptIndexException)
        {
            _unmergeable.UnionWith(ids);
            throw;
        }
    }

    private void End(Merge merge)
    {
        lock (_lock) _merging.ExceptWith(merge.Segments.Select(segment => segment.Id));
        merge.Dispose();
    }

    /// <summary>Merges, and puts the result in the place of the segments. Returns the new segment, or null if nothing was left to write.</summary>
    private SegmentId? RunMerge(Merge merge, CancellationToken cancellation)
    {
        try
        {
            SegmentState? merged = merge.IsEmpty ? null : Write(merge, cancellation);
            lock (_lock) Replace(merge, merged);
            return merged?.Id;
        }
        catch (CorruptIndexException)
        {
            lock (_lock) _unmergeable.UnionWith(merge.Segments.Select(segment => segment.Id));
            throw;
        }
        finally
        {
            End(merge);
        }
    }

    private SegmentState Write(Merge merge, CancellationToken cancellation)
    {
        using ThrottledDirectory directory = new(_directory, _merges.Throttle, cancellation);
        using NewSegment segment = new(directory, IndexFileNames.SegmentName(NextCounter()));
        SegmentInfo info = merge.Run(segment, _schema, IsToBeCompound);
        SegmentState state = SegmentState.Open(_directory, new SegmentCommitInfo(info) { Id = SegmentId.NewRandom() });
        segment.Keep();
        return state;
    }

    private bool IsToBeCompound(long length)
    {
        double ratio = _options.MergePolicy?.NoCompoundRatio ?? 1;
        return _options.UseCompoundFile && length <= ratio * _segments.Current.Sum(segment => segment.Length);
    }

    /// <summary>Puts what was merged in the place of its segments; drops it if it is empty by now, or if they are gone, because the writer was rolled back or the index rebuilt.</summary>
    private void Replace(Merge merge, SegmentState? merged)
    {
        Dictionary<SegmentId, SegmentState> current = _segments.Current.ToDictionary(segment => segment.Id);
        bool isCurrent = merge.Segments.All(segment => current.ContainsKey(segment.Id));
        if (isCurrent)
        {
            SegmentState[] now = [.. merge.Segments.Select(segment => current[segment.Id])];
            if (merged is not null && merge.LiveNow(now, merged.Commit.Info.MaxDoc) is { } live) merged = merged.With(live);
            List<SegmentState> next = [];
            foreach (SegmentState segment in _segments.Current)
            {
                if (!now.Contains(segment, ReferenceEqualityComparer.Instance)) next.Add(segment);
                else if (segment == now[0] && merged is { Commit.LiveCount: > 0 }) next.Add(merged);
            }

            _segments.Set([.. next]);
            _changed = true;
            Interlocked.Add(ref _docCount, (merged?.Commit.LiveCount > 0 ? merged.Commit.Info.MaxDoc : 0) - now.Sum(segment => (long)segment.Commit.Info.MaxDoc));
        }

        if (merged is not null && (!isCurrent || merged.Commit.LiveCount == 0))
        {
            merged.Core.Release();
            foreach (string file in merged.Commit.Info.Files) _files.Remove(file);
        }
    }
}
