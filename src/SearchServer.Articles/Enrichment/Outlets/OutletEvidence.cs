namespace SearchServer.Articles.Enrichment.Outlets;

/// <summary>What is known of who published an article, in the order in which it is trusted.</summary>
internal sealed record OutletEvidence
{
    /// <summary>The input gives it as a value of its own.</summary>
    public string? Given { get; init; }

    /// <summary>The page or feed names its site or publisher.</summary>
    public string? SiteName { get; init; }

    /// <summary>An aggregator's page names whose story it embeds.</summary>
    public string? AggregatorLabel { get; init; }

    /// <summary>The article's address.</summary>
    public string? Url { get; init; }

    /// <summary>The file, and the member of a container: a folder may be named after an outlet or its domain.</summary>
    public string? Path { get; init; }

    /// <summary>The text: it may begin with an agency's dateline or end with its name.</summary>
    public string? Text { get; init; }
}
