namespace SearchServer.Engine.Search;

/// <summary>How a clause takes part in a boolean query.</summary>
public enum Occur
{
    /// <summary>Must match, and its score counts.</summary>
    Must,

    /// <summary>Should match, and its score counts where it does.</summary>
    Should,

    /// <summary>Must not match.</summary>
    MustNot,

    /// <summary>Must match; its score does not count.</summary>
    Filter,
}

/// <summary>A clause of a boolean query.</summary>
/// <param name="Query">What to match.</param>
/// <param name="Occur">How it counts.</param>
public readonly record struct BooleanClause(Query Query, Occur Occur);
