using System.Collections.Immutable;
using SearchServer.Engine.Codecs;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Numerics;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Indexing.Merging;

/// <summary>One merge: segments as they were when it began, and what came of it.</summary>
internal sealed class Merge : IDisposable
{
    private readonly IndexDirectory _directory;
    private readonly SegmentReader[] _readers;
    private readonly FieldSchema _schema;
    private readonly IndexSort? _sort;
    private MergeInput[] _inputs = [];

    /// <summary>Holds the segments until it is disposed.</summary>
    public Merge(IndexDirectory directory, ImmutableArray<SegmentState> segments, FieldSchema schema, IndexSort? sort)
    {
        _directory = directory;
        _schema = schema;
        _sort = sort;
        Segments = segments;
        Names = [.. segments.Select(segment => segment.Name)];
        _readers = SegmentState.OpenReaders(directory, segments);
    }

    public ImmutableArray<SegmentState> Segments { get; }

    /// <summary>The names of the segments.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Whether no document is left, so that there is nothing to write.</summary>
    public bool IsEmpty => Segments.All(segment => segment.Commit.LiveCount == 0);

    /// <summary>Why the segments cannot be merged; null if they can be.</summary>
    public string? Obstacle => _readers.Select(SegmentMerger.Obstacle).FirstOrDefault(obstacle => obstacle is not null);

    /// <summary>Those that cannot be.</summary>
    public IEnumerable<string> ObstructedSegments => Names.Where((_, i) => SegmentMerger.Obstacle(_readers[i]) is not null);

    /// <summary>Writes the new segment. The checksums of what is merged are verified first: damage must not go over.</summary>
    /// <exception cref="CorruptIndexException">A file of a segment is damaged.</exception>
    /// <exception cref="OperationCanceledException">It was called off; what is written to it itself looks after that.</exception>
    public SegmentInfo Run(SegmentDraft segment, Func<long, bool> compound, CancellationToken cancellation)
    {
        foreach (SegmentState state in Segments) SegmentFile.VerifyChecksums(_directory, state.Commit, cancellation);
        _inputs = _sort is null ? MergeInput.Append(_readers) : MergeInput.Sort(_readers, _sort, cancellation);
        return new SegmentMerger(segment, _schema, _inputs, _sort).Merge(compound);
    }

    /// <summary>The documents of the new segment that were not deleted while it was written; null if none was.</summary>
    /// <param name="now">The segments as they are now, in the same order.</param>
    /// <param name="maxDoc">Documents of the new segment.</param>
    public BitSet? LiveNow(IReadOnlyList<SegmentState> now, int maxDoc)
    {
        BitSet? live = null;
        for (int i = 0; i < now.Count; i++)
        {
            if (now[i].Live == Segments[i].Live) continue;
            live ??= BitSet.Full(maxDoc);
            DocMap map = _inputs[i].Map;
            for (int doc = 0; doc < _readers[i].MaxDoc; doc++)
            {
                if (map[doc] >= 0 && !now[i].Live!.Get(doc)) live.Clear(map[doc]);
            }
        }

        return live;
    }

    public void Dispose()
    {
        foreach (SegmentReader reader in _readers) reader.Dispose();
    }
}
