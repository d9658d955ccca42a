using SearchServer.Articles.Searching;

namespace SearchServer.Articles.Suggesting;

/// <summary>What is suggested.</summary>
public enum SuggestionKind
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>A place.</summary>
    Place,

    /// <summary>An organisation.</summary>
    Organisation,

    /// <summary>Who publishes.</summary>
    Outlet,

    /// <summary>Words that titles have in common.</summary>
    Phrase,
}

/// <summary>Something to search for, by what was typed of it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The value to filter by: of a person, place or organisation its key. Of a phrase its words, to be searched for between quotation marks.</param>
/// <param name="Label">The name to show.</param>
/// <param name="Count">How many articles have it, of those that were asked for; a phrase, in the title.</param>
/// <param name="Matched">The other name that was typed; null if it is the label.</param>
public sealed record Suggestion(SuggestionKind Kind, string Value, string Label, int Count, string? Matched);

/// <summary>What to complete.</summary>
/// <param name="Text">What was typed: the beginnings of words; empty for what is written of the most.</param>
public sealed record SuggestionRequest(string Text)
{
    /// <summary>All kinds.</summary>
    public static IReadOnlyList<SuggestionKind> AllKinds { get; } = Enum.GetValues<SuggestionKind>();

    /// <summary>How many suggestions at most; no more than <see cref="Suggester.MaxCounted"/>.</summary>
    public int Take { get; init; } = 10;

    /// <summary>The kinds that are wanted.</summary>
    public IReadOnlyList<SuggestionKind> Kinds { get; init; } = AllKinds;

    /// <summary>Its filters are those that an article of a suggestion must pass; the rest of it does not count.</summary>
    public ArticleSearchRequest Within { get; init; } = new("");
}
