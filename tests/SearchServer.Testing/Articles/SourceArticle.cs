namespace SearchServer.Testing;

/// <summary>An article of one of the data sets, before anything was made of it.</summary>
public sealed record SourceArticle(string Id, string Title, string Body)
{
    public string? Outlet { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public IReadOnlyList<string> Persons { get; init; } = [];

    public IReadOnlyList<string> Places { get; init; } = [];

    public string? Section { get; init; }

    /// <summary>The day, in UTC.</summary>
    public DateOnly? Date { get; init; }

    public string? Url { get; init; }
}
