namespace SearchServer.Testing;

/// <summary>How the oracle indexes; tests/oracle/README.md, "index".</summary>
public sealed record OracleIndexing
{
    public static OracleIndexing Default { get; } = new();

    /// <summary>The analyzer of text fields that name none.</summary>
    public string Analyzer { get; init; } = "standard";

    /// <summary>A new segment after every so many documents; 0 is one segment.</summary>
    public int FlushEvery { get; init; }

    /// <summary>A commit after every so many documents; 0 is one commit at the end.</summary>
    public int CommitEvery { get; init; }

    public bool Compound { get; init; }

    /// <summary>DEFLATE for stored fields and compressed doc values in place of the defaults.</summary>
    public bool BestCompression { get; init; }

    /// <summary>SPEED or COMPRESSION, for stored fields alone.</summary>
    public string? StoredMode { get; init; }

    /// <summary>SPEED or COMPRESSION, for doc values alone.</summary>
    public string? DocValuesMode { get; init; }

    public IReadOnlyList<SortSpec>? IndexSort { get; init; }

    /// <summary>Applied after all documents are in.</summary>
    public IReadOnlyList<OracleDelete>? Deletes { get; init; }

    /// <summary>Applied after the deletes.</summary>
    public IReadOnlyList<OracleDocValuesUpdate>? DocValuesUpdates { get; init; }

    /// <summary>Merges to at most so many segments before the commit; 0 merges nothing.</summary>
    public int ForceMerge { get; init; }

    /// <summary>tiered lets Lucene merge as it likes; without it nothing merges but by <see cref="ForceMerge"/>.</summary>
    public string? MergePolicy { get; init; }

    public IReadOnlyDictionary<string, string>? UserData { get; init; }

    /// <summary>Adds to the index that is there, in place of a new one.</summary>
    public bool Append { get; init; }

    /// <summary>The memory at which a segment is flushed.</summary>
    public int? RamMB { get; init; }

    /// <summary>One index field for all facet dimensions; null is a field for each, $facets.DIM.</summary>
    public string? FacetField { get; init; }
}

/// <summary>Deletes the documents that hold a term.</summary>
public sealed record OracleDelete(string Field, string Term);

/// <summary>Sets the numeric doc value of the documents that hold a term.</summary>
public sealed record OracleDocValuesUpdate(string Field, string Term, string Target, long Value);

/// <summary>What every query of a search is asked; tests/oracle/README.md, "search".</summary>
public sealed record OracleSearching
{
    public static OracleSearching Default { get; } = new();

    public int K { get; init; } = 10;

    /// <summary>Dimensions to count.</summary>
    public IReadOnlyList<string>? Facets { get; init; }

    /// <summary>How many labels of a dimension are listed.</summary>
    public int TopLabels { get; init; } = 10;

    public IReadOnlyList<SortSpec>? Sort { get; init; }

    /// <summary>The analyzer of parsed queries.</summary>
    public string Analyzer { get; init; } = "standard";

    /// <summary>Analyzers of single fields.</summary>
    public IReadOnlyDictionary<string, string>? Analyzers { get; init; }

    /// <summary>The field of a parsed query's bare words.</summary>
    public string? DefaultField { get; init; }

    /// <summary>The fields of a parsed query's bare words, when there are several; also the fields to highlight.</summary>
    public IReadOnlyList<string>? Fields { get; init; }

    /// <summary>As in <see cref="OracleIndexing.FacetField"/>.</summary>
    public string? FacetField { get; init; }

    /// <summary>Totals are exact up to here; null is always.</summary>
    public int? Threshold { get; init; }

    /// <summary>The stored field that tells hits apart.</summary>
    public string IdField { get; init; } = "id";
}

/// <summary>How passages are made; tests/oracle/README.md, "highlight".</summary>
public sealed record OracleHighlighting
{
    public static OracleHighlighting Default { get; } = new();

    public int K { get; init; } = 10;

    public IReadOnlyList<string> Fields { get; init; } = ["title.en", "body.en"];

    public string Analyzer { get; init; } = "standard";

    public int MaxPassages { get; init; } = 1;

    /// <summary>sentence, or whole for the entire text as one passage.</summary>
    public string Breaks { get; init; } = "sentence";

    /// <summary>Marks what the query's own matches are, in place of its words wherever they stand.</summary>
    public bool WeightMatches { get; init; }

    public string? FacetField { get; init; }
}

/// <summary>A benchmark session; tests/oracle/README.md, "bench".</summary>
public sealed record OracleBenchmark
{
    /// <summary>topk, exact, count, rewrite, facets, sideways or highlight.</summary>
    public string Mode { get; init; } = "topk";

    public int K { get; init; } = 10;

    /// <summary>Hits that are counted exactly before pruning begins, in topk and highlight; Lucene's own default.</summary>
    public int Threshold { get; init; } = 1000;

    /// <summary>Whether the queries are built once, outside the clock.</summary>
    public bool Preparsed { get; init; }

    /// <summary>Dimensions to count, in facets and sideways.</summary>
    public IReadOnlyList<string>? Facets { get; init; }

    /// <summary>The fields of bare words, and those to highlight.</summary>
    public IReadOnlyList<string>? Fields { get; init; }

    /// <summary>Passages of a field, in highlight.</summary>
    public int MaxPassages { get; init; } = 1;

    public string Analyzer { get; init; } = "english";

    public string? FacetField { get; init; }
}
