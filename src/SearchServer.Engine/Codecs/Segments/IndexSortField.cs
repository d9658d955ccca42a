namespace SearchServer.Engine.Codecs.Segments;

/// <summary>The type of values that an index is sorted by; names as in the file.</summary>
internal enum IndexSortType
{
    String,
    Int,
    Long,
    Float,
    Double,
}

/// <summary>Which kind of doc values a sort reads; the file names it by Lucene's provider.</summary>
internal enum IndexSortSource
{
    /// <summary>Numeric or sorted doc values, provider <c>SortField</c>.</summary>
    SingleValued,

    /// <summary>Provider <c>SortedNumericSortField</c>.</summary>
    SortedNumeric,

    /// <summary>Provider <c>SortedSetSortField</c>.</summary>
    SortedSet,
}

/// <summary>
/// One key of the order that the documents of a segment have.
/// <paramref name="Missing"/> is what a document without value counts as: the number's sortable bits, or for strings 0 for last and 1 for first;
/// null for Lucene's default (zero; first).
/// <paramref name="Selector"/> picks one of several values (0 the least, 1 the greatest).
/// </summary>
internal sealed record IndexSortField(
    string Field, IndexSortType Type, bool Descending, long? Missing = null, IndexSortSource Source = IndexSortSource.SingleValued, int Selector = 0);
