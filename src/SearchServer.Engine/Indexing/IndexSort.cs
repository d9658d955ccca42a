using SearchServer.Engine.Codecs.Segments;

namespace SearchServer.Engine.Indexing;

/// <summary>
/// The order that documents have within each segment: by a column of numbers, documents without one last. A search in this order can stop as soon as it has the hits it wants.
/// </summary>
/// <param name="Field">A field of numeric doc values.</param>
/// <param name="Descending">The greatest first.</param>
public sealed record IndexSort(string Field, bool Descending)
{
    /// <summary>What a document without a number counts as, so that it comes last.</summary>
    internal long Missing => Descending ? long.MinValue : long.MaxValue;

    /// <summary>As Lucene writes it down.</summary>
    internal IndexSortField ToField() => new(Field, IndexSortType.Long, Descending, Missing);

    /// <summary>Whether a segment is in this order.</summary>
    internal bool IsOf(SegmentInfo segment) => segment.IndexSort is [var only] && only == ToField();

    /// <summary>Whether a document with one key comes before one with another.</summary>
    internal bool IsBefore(long key, long other) => Descending ? key > other : key < other;
}
