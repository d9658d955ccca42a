namespace SearchServer.Engine.Search;

/// <summary>What hits are sorted by.</summary>
public enum SortType
{
    /// <summary>A number of numeric doc values.</summary>
    Number,

    /// <summary>Bytes of sorted doc values, as unsigned numbers from the first on: a string by its UTF-8.</summary>
    Text,

    /// <summary>How well the hit matches. Every hit has a score.</summary>
    Score,
}

/// <summary>One key of a <see cref="Sort"/>.</summary>
/// <param name="Field">The column; empty for <see cref="SortType.Score"/>.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Descending">The greatest first.</param>
/// <param name="MissingFirst">Documents without a value come before all others, in either direction; otherwise behind.</param>
public sealed record SortField(string Field, SortType Type, bool Descending = false, bool MissingFirst = false)
{
    /// <summary>The best match first.</summary>
    public static SortField Score { get; } = new("", SortType.Score, Descending: true);
}
