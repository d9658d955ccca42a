using SearchServer.Engine.Analysis;

namespace SearchServer.Engine.Indexing;

/// <summary>How an <see cref="IndexWriter"/> works.</summary>
/// <param name="Analyzer">Makes terms of texts.</param>
public sealed record IndexWriterOptions(Analyzer Analyzer)
{
    /// <summary>Drops the documents that are there; they are gone with the next commit.</summary>
    public bool Create { get; init; }

    /// <summary>Bytes of memory that documents may take before they are written as a segment.</summary>
    public long MemoryBudget { get; init; } = 64L << 20;

    /// <summary>Packs each new segment into one file.</summary>
    public bool UseCompoundFile { get; init; } = true;
}
