using SearchServer.Engine.Codecs;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Numerics;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Indexing;

/// <summary>A segment as a writer has it at one moment: its files, open, and which documents live, which may be newer than the file that says so. Immutable.</summary>
/// <param name="Commit">What a commit would say of it.</param>
/// <param name="Core">Its files.</param>
/// <param name="Live">The documents that are not deleted; null if none is.</param>
internal sealed record SegmentState(SegmentCommitInfo Commit, SegmentCore Core, BitSet? Live)
{
    /// <summary>Whether deletes are in memory only.</summary>
    public bool HasUnwrittenDeletes { get; init; }

    /// <summary>Bytes of its files, without those of deletes.</summary>
    public long Length { get; init; }

    /// <summary>By which the writer knows it. The id would not do: an index that is taken over twice has each twice.</summary>
    public string Name => Commit.Info.Name;

    /// <summary>Opens a segment.</summary>
    public static SegmentState Open(IndexDirectory directory, SegmentCommitInfo commit)
    {
        using SegmentReader reader = new(directory, commit);
        SegmentState state = new(commit, reader.Core, reader.LiveDocs) { Length = reader.Core.Length };
        reader.Core.AddReference();
        return state;
    }

    /// <summary>The state after deletes.</summary>
    /// <param name="live">Fewer documents than before.</param>
    public SegmentState With(BitSet live) => this with
    {
        Commit = Commit with { DeleteCount = Commit.Info.MaxDoc - live.Count(), Id = SegmentId.NewRandom() },
        Live = live,
        HasUnwrittenDeletes = true,
    };

    /// <summary>Readers of states; dispose each.</summary>
    public static SegmentReader[] OpenReaders(IndexDirectory directory, IReadOnlyList<SegmentState> segments)
    {
        List<SegmentReader> readers = [];
        try
        {
            foreach (SegmentState segment in segments) readers.Add(segment.OpenReader(directory));
            return [.. readers];
        }
        catch
        {
            foreach (SegmentReader reader in readers) reader.Dispose();
            throw;
        }
    }

    /// <summary>A reader of this state; dispose it.</summary>
    public SegmentReader OpenReader(IndexDirectory directory)
    {
        Core.AddReference();
        return new SegmentReader(directory, Commit, Core, Live);
    }
}
