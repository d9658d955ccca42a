namespace SearchServer.Testing;

/// <summary>Which Lucene and which Java answer.</summary>
public sealed record OracleVersion(string Lucene, string Codec, string Java, long MaxMemory);

/// <summary>A segment of an index.</summary>
public sealed record OracleSegment(string Name, int MaxDoc, int DelCount, bool Compound);

/// <summary>What CheckIndex says; <see cref="Output"/> is its report, for messages.</summary>
public sealed record CheckReport(bool Clean, long NumDocs, IReadOnlyList<CheckedSegment> Segments, string Output);

/// <summary>A segment as CheckIndex saw it.</summary>
public sealed record CheckedSegment(string Name, int MaxDoc, int Deleted, bool Compound);

/// <summary>What indexing did. A rejection is the document's number from 1 and the reason.</summary>
public sealed record IndexReport(long Added, long Rejected, IReadOnlyList<string> Rejections, IReadOnlyList<OracleSegment> Segments);

/// <summary>A term of the whole index.</summary>
public readonly record struct VocabularyTerm(string Field, TermBytes Term, int DocFreq, long TotalTermFreq);

/// <summary>A hit: document number over all segments, score, stored id, and the sort values if it was sorted by fields.</summary>
public sealed record OracleHit(int Doc, float Score, string? Id, IReadOnlyList<string?> SortValues);

/// <summary>The counts of a dimension: what Lucene gives as its value, how many labels occurred, and the first of them.</summary>
public sealed record OracleFacet(long Value, int ChildCount, IReadOnlyList<KeyValuePair<string, long>> Labels);

/// <summary>The answer to a query, or why there is none. A facet is null if its dimension is unknown or nothing matched.</summary>
public sealed record SearchAnswer(
    long Total, bool Exact, IReadOnlyList<OracleHit> Hits, IReadOnlyDictionary<string, OracleFacet?> Facets, string? Error)
{
    /// <summary>How many groups there are; null unless hits are grouped.</summary>
    public long? Groups { get; init; }

    /// <summary>A count for each range that was asked for.</summary>
    public IReadOnlyList<long> Ranges { get; init; } = [];
}

/// <summary>How a document's score came about.</summary>
public sealed record OracleExplanation(bool Match, float Score, string Query, string Rewritten, string Text);

/// <summary>A parsed query as Lucene prints it; rewritten only when an index was given.</summary>
public sealed record ParsedQuery(string Query, string Class, string? Rewritten);

/// <summary>A token of an analyzer. Offsets are UTF-16 units.</summary>
public readonly record struct AnalyzedToken(string Term, int Increment, int Start, int End, string Type);

/// <summary>A text's tokens, and the position increment and offset at the end of the stream.</summary>
public sealed record AnalyzedText(IReadOnlyList<AnalyzedToken> Tokens, int EndIncrement, int EndOffset);

/// <summary>A match of a query in a field: first and last position, and offsets in UTF-16 units.</summary>
public readonly record struct OracleMatch(int StartPosition, int EndPosition, int Start, int End);

/// <summary>A passage and the marks in it; all offsets are those of the whole text, in UTF-16 units.</summary>
public sealed record OraclePassage(int Start, int End, float Score, IReadOnlyList<(int Start, int End)> Marks);

/// <summary>Where a hit matched, per field. Passages are null when the document has no text in the field.</summary>
public sealed record HighlightedHit(int Doc, string? Id, IReadOnlyDictionary<string, HighlightedField> Fields);

/// <summary>Where a hit matched in a field.</summary>
public sealed record HighlightedField(IReadOnlyList<OracleMatch> Matches, IReadOnlyList<OraclePassage>? Passages);

/// <summary>The highlights of a query's hits, or the reason why there are none.</summary>
public sealed record HighlightAnswer(IReadOnlyList<HighlightedHit> Hits, string? Error);

/// <summary>An open benchmark: its classes and how many queries each has.</summary>
public sealed record BenchSession(string Name, IReadOnlyDictionary<string, int> Classes);

/// <summary>One run of a class's queries, in their order.</summary>
public sealed record BenchRound(IReadOnlyList<long> Nanos, IReadOnlyList<long> CpuNanos, IReadOnlyList<long> Hits);

/// <summary>How long indexing took, parsing of the input left out.</summary>
public sealed record BenchIndexReport(
    long Documents, long InputCharacters, long AddNanos, long CommitNanos, long CpuNanos, IReadOnlyList<OracleSegment> Segments);
