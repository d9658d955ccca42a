using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;

namespace SearchServer.Testing;

/// <summary>How the engine builds an index for a test; the counterpart of <see cref="OracleIndexing"/>.</summary>
public sealed record EngineIndexing
{
    public static EngineIndexing Default { get; } = new();

    public string Analyzer { get; init; } = "standard";

    /// <summary>A segment for every so many documents; 0 for as many as memory asks for.</summary>
    public int FlushEvery { get; init; }

    public bool Compound { get; init; }

    public long MemoryBudget { get; init; } = 256L << 20;

    /// <summary>The order of documents within segments; null for that in which they come.</summary>
    public IndexSort? IndexSort { get; init; }

    /// <summary>Terms whose documents are deleted in the end.</summary>
    public IReadOnlyList<Term> Deletes { get; init; } = [];

    /// <summary>Merges to so many segments before the commit; 0 for none.</summary>
    public int ForceMerge { get; init; }
}

/// <summary>Builds indexes by the engine.</summary>
public static class EngineIndex
{
    /// <summary>Builds an index of neutral documents in a folder, and returns what made its documents.</summary>
    public static EngineDocuments Create(IReadOnlyCollection<NeutralDocument> documents, string directory, EngineIndexing? options = null)
    {
        using MMapDirectory index = new(directory);
        return Create(documents, index, options);
    }

    /// <inheritdoc cref="Create(IReadOnlyCollection{NeutralDocument}, string, EngineIndexing?)"/>
    public static EngineDocuments Create(IReadOnlyCollection<NeutralDocument> documents, IndexDirectory directory, EngineIndexing? options = null)
    {
        options ??= EngineIndexing.Default;
        EngineDocuments engine = new(documents, options.Analyzer);
        using IndexWriter writer = new(directory, new IndexWriterOptions(engine.Analyzer)
        {
            Create = true,
            UseCompoundFile = options.Compound,
            MemoryBudget = options.MemoryBudget,
            MergePolicy = null,
            IndexSort = options.IndexSort,
        });
        int added = 0;
        foreach (NeutralDocument document in documents)
        {
            writer.Add(engine.Create(document));
            if (options.FlushEvery > 0 && ++added % options.FlushEvery == 0) writer.Flush();
        }

        foreach (Term term in options.Deletes) writer.Delete(term);
        if (options.ForceMerge > 0) writer.ForceMerge(options.ForceMerge);
        writer.Commit();
        return engine;
    }
}
