namespace SearchServer.Articles.Cleaning.Html;

/// <summary>What an item of JSON-LD, or of microdata, says of an article.</summary>
internal sealed record LinkedArticle
{
    /// <summary>Whether its type is one of articles; else it is the page that says something of itself.</summary>
    public bool IsArticle { get; init; }

    public string? Headline { get; init; }

    public string? Description { get; init; }

    /// <summary>Its text, mostly without paragraphs.</summary>
    public string? Body { get; init; }

    public string? DatePublished { get; init; }

    public string? DateCreated { get; init; }

    public string? DateModified { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Those of the authors that are organisations.</summary>
    public IReadOnlyList<string> Organisations { get; init; } = [];

    public string? Section { get; init; }

    public string? Publisher { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }
}
