using SearchServer.Engine.Analysis;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Indexing.Merging;

namespace SearchServer.Engine.Indexing;

/// <summary>How an <see cref="IndexWriter"/> works.</summary>
/// <param name="Analyzer">Makes terms of texts.</param>
public sealed record IndexWriterOptions(Analyzer Analyzer)
{
    /// <summary>
    /// Begins without the documents that are there, which are gone with the next commit. Nothing of them needs to be readable, be it segments or commits; until the next commit nothing of them
    /// is removed.
    /// </summary>
    public bool Create { get; init; }

    /// <summary>
    /// Opens this commit instead of the newest; the next commit then makes it the newest again, and until then it is the one to roll back to, and nothing is removed of commits that cannot be
    /// read. Null for the newest.
    /// </summary>
    public long? Generation { get; init; }

    /// <summary>Bytes of memory that documents and deletes may take before they are written as segments. While that is done as much again may be taken.</summary>
    public long MemoryBudget { get; init; } = 64L << 20;

    /// <summary>Packs each new segment into one file; merged ones where the policy says so.</summary>
    public bool UseCompoundFile { get; init; } = true;

    /// <summary>The order of documents within segments; null for that in which they come. An index that has segments in another order cannot get one.</summary>
    public IndexSort? IndexSort { get; init; }

    /// <summary>Which segments are merged; null for none but those of <see cref="IndexWriter.ForceMerge"/>.</summary>
    public TieredMergePolicy? MergePolicy { get; init; } = new();

    /// <summary>How many merges run at a time in the background; 0 lets the thread merge that made a merge necessary.</summary>
    public int MergeThreads { get; init; } = 1;

    /// <summary>Bytes that merges write a second, all together; 0 for no bound.</summary>
    public long MergeBytesPerSecond { get; init; }

    /// <summary>Commits that are kept, the newest included: with two, one can go back.</summary>
    public int CommitsToKeep { get; init; } = 2;

    /// <summary>Starts a thread that merges, named and of low priority; tests have no machine that is out of threads.</summary>
    internal Action<ThreadStart> StartThread { get; init; } = MergeScheduler.StartThread;

    /// <summary>Bytes that the documents of one thread may take before they are written, whatever the memory budget is: they lie in arrays of at most 2 GB, half of which is left to the document that comes last.</summary>
    internal long MaxSegmentMemory { get; init; } = 1 << 30;

    /// <summary>Documents that the index may have; tests have no time for as many as the format allows.</summary>
    internal int MaxDocs { get; init; } = SegmentInfos.MaxDocs;
}
