namespace SearchServer.Engine.Search;

/// <summary>What hits are sorted by.</summary>
public enum SortType
{
    /// <summary>A number of numeric doc values.</summary>
    Number,

    /// <summary>A string of sorted doc values, by the bytes of its UTF-8.</summary>
    Text,
}

/// <summary>
/// An order of hits by a column. Hits that are equal in it are in the order of <see cref="IndexSearcher.TieBreaker"/>.
/// </summary>
/// <param name="Field">The column.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Descending">The greatest first.</param>
/// <param name="MissingFirst">Documents without a value come before all others, in either direction; otherwise behind.</param>
public sealed record SortField(string Field, SortType Type, bool Descending = false, bool MissingFirst = false);
