namespace SearchServer.Articles.Enrichment.Dates;

/// <summary>What a text says that a date is of.</summary>
internal enum DateLabel
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The publication.</summary>
    Published,

    /// <summary>A later change.</summary>
    Updated,
}
