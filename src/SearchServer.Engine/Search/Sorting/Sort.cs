namespace SearchServer.Engine.Search;

/// <summary>
/// An order of hits: by the first key, those that are equal in it by the second, and so on. Hits that are equal in all are in the order of <see cref="IndexSearcher.TieBreaker"/>. Immutable.
/// </summary>
public sealed class Sort
{
    /// <summary>An order by some keys.</summary>
    /// <param name="fields">The keys, at least one, the most important first.</param>
    public Sort(params IReadOnlyList<SortField> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentOutOfRangeException.ThrowIfZero(fields.Count);
        Fields = [.. fields];
    }

    /// <summary>The best match first.</summary>
    public static Sort ByScore { get; } = new(SortField.Score);

    /// <summary>The keys, the most important first.</summary>
    public IReadOnlyList<SortField> Fields { get; }

    /// <summary>Whether scores are needed, and hits have them.</summary>
    public bool HasScore => Fields.Any(key => key.Type == SortType.Score);
}
