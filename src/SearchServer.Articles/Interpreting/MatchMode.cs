namespace SearchServer.Articles.Interpreting;

/// <summary>How much of a query's words an article must have.</summary>
public enum MatchMode
{
    /// <summary>All words where enough articles have them, else less, in steps.</summary>
    Auto,

    /// <summary>All words.</summary>
    All,

    /// <summary>Most of what the words weigh.</summary>
    Most,

    /// <summary>Any word.</summary>
    Any,
}
