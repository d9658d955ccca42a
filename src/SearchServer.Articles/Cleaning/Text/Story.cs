namespace SearchServer.Articles.Cleaning.Text;

/// <summary>One story of a page: the lines that are its own.</summary>
/// <param name="Lines">Its lines; without the title, if that is known.</param>
internal sealed record Story(List<TextLine> Lines)
{
    /// <summary>Whether it is the page's own story, and not one that the page embeds.</summary>
    public bool IsHost { get; init; }

    /// <summary>The title, where the row of the page has it; null where it is still among the lines.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet that the page names.</summary>
    public string? Label { get; init; }

    /// <summary>The time that the page gives, as it stands there.</summary>
    public string? Time { get; init; }
}
