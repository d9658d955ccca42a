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

    /// <summary>The segments that a forced merge is for, and what came of them, by name: other merges leave them alone. Set under the lock.</summary>
    private ImmutableHashSet<string> _forced = [];

    /// <summary>
    /// Merges until there are at most so many segments of those that there are now, and takes out the documents that are deleted now. Waits for it; what others add and delete meanwhile is left alone,
    /// and is merged as ever. While a rebuild runs, what came since it began is not merged with what was there before.
    /// </summary>
    /// <exception cref="NotSupportedException">A segment that another program wrote holds what a merge would lose.</exception>
    /// <exception cref="OperationCanceledException">The writer was closed or rolled back, or a rebuild took the place of the index.</exception>
    public void ForceMerge(int maxSegments)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxSegments, 1);
        Force(maxSegments);
    }

    /// <summary>Rewrites every segment that has deleted documents now, so that the index has nothing of them any more once it is committed and its earlier commits are gone.</summary>
    /// <exception cref="NotSupportedException">A segment that another program wrote holds what a merge would lose.</exception>
    /// <exception cref="OperationCanceledException">The writer was closed or rolled back, or a rebuild took the place of the index.</exception>
    public void ForceMergeDeletes() => Force(null);

    /// <summary>Waits until no merge runs or is due.</summary>
    public void WaitForMerges() => _merges.Wait();

    /// <param name="maxSegments">How many segments are left; null for a rewrite of those with deletes only.</param>
    private void Force(int? maxSegments)
    {
        lock (_forceLock)
        {
            HashSet<string> withDeletes;
            using (_merges.Finish())
            {
                lock (_lock)
                {
                    FlushEpoch();

                    // As they are now: who deletes faster than segments are rewritten would keep this going.
                    withDeletes = [.. _segments.Current.Where(segment => segment.Commit.DeleteCount > 0).Select(segment => segment.Name)];
                    _forced = maxSegments is null ? [.. withDeletes] : [.. _segments.Current.Select(segment => segment.Name)];
                }
            }

            try
            {
                _merges.RunNow(cancellation =>
                {
                    bool more = true;
                    while (more) more = ForceNext(maxSegments, withDeletes, cancellation);
                });
            }
            finally
            {
                lock (_lock) _forced = [];
                _merges.Start();
            }
        }
    }

    /// <summary>Runs the next forced merge; false if there is none.</summary>
    private bool ForceNext(int? maxSegments, HashSet<string> withDeletes, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Merge merge;
        lock (_lock)
        {
            ThrowIfUnusable();
            ImmutableArray<SegmentState> chosen = Mergeable(segment => _forced.Contains(segment.Name)).Select(Choose).FirstOrDefault(segments => !segments.IsEmpty, []);
            if (chosen.IsEmpty) return false;
            merge = Begin(chosen);
        }

        if (merge.Obstacle is { } obstacle)
        {
            End(merge);
            throw new NotSupportedException($"Not merged: {obstacle}, which a merge would lose.");
        }

        RunMerge(merge, cancellation);
        return true;

        ImmutableArray<SegmentState> Choose(ImmutableArray<SegmentState> segments)
        {
            if (segments.Length <= maxSegments || maxSegments is null) return [.. segments.Where(segment => withDeletes.Contains(segment.Name)).Take(1)];
            HashSet<string> smallest = [.. segments.OrderBy(segment => segment.Length).Take(segments.Length - maxSegments.Value + 1).Select(segment => segment.Name)];
            return [.. segments.Where(segment => smallest.Contains(segment.Name))];
        }
    }

    /// <summary>The next merge that the policy wants, or null.</summary>
    private Merge? NextMerge()
    {
        if (_options.MergePolicy is not { } policy) return null;
        lock (_lock)
        {
            while (_failure is null && !_disposed)
            {
                ImmutableArray<SegmentState> chosen = Mergeable(segment => !_merging.Contains(segment.Name) && !_forced.Contains(segment.Name) && !_unmergeable.Contains(segment.Name))
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

    /// <summary>Merges, and puts the result in the place of the segments.</summary>
    private void RunMerge(Merge merge, CancellationToken cancellation)
    {
        try
        {
            using UnlistedSegments added = new(_directory, _files);
            SegmentState? merged = merge.IsEmpty ? null : Write(merge, added, cancellation);
            lock (_lock) added.Keep(Replace(merge, merged));
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

    private SegmentState Write(Merge merge, UnlistedSegments added, CancellationToken cancellation)
    {
        using ThrottledDirectory directory = new(_directory, _merges.Throttle, cancellation);
        SegmentInfo info;
        using (SegmentDraft segment = new(directory, IndexFileNames.SegmentName(NextCounter())))
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

        if (merged is not null && _forced.Contains(now[0].Name)) _forced = _forced.Add(merged.Name);
        if (merged is not null && _rebuild?.OldSegments.Contains(now[0].Name) == true) _rebuild.OldSegments.Add(merged.Name);
        _segments.Set([.. next]);
        _changed = true;
        return _segments.Current;
    }
}
