using System.Collections.Immutable;
using System.Globalization;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;

namespace SearchServer.Articles.Searching;

/// <summary>An article as it is stored.</summary>
public sealed record StoredArticle
{
    /// <summary>Its identity.</summary>
    public required string Id { get; init; }

    /// <summary>Counts the states of the article that the index had, from 1.</summary>
    public long Version { get; init; } = 1;

    /// <summary>The identity that the input gave it, as it stands there.</summary>
    public string? GivenId { get; init; }

    /// <summary>The name of its source.</summary>
    public string? Scope { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The text; empty in the hits of a search, whose fragments have what is shown of it.</summary>
    public required string Body { get; init; }

    /// <summary>Who published it.</summary>
    public string? Outlet { get; init; }

    /// <summary>When: a day or a moment in ISO 8601.</summary>
    public string? Date { get; init; }

    /// <summary>Where the date comes from.</summary>
    public string? DateSource { get; init; }

    /// <summary>Persons in it.</summary>
    public ImmutableArray<LabelledValue> Persons { get; init; } = [];

    /// <summary>Places in it.</summary>
    public ImmutableArray<LabelledValue> Places { get; init; } = [];

    /// <summary>Organisations in it.</summary>
    public ImmutableArray<LabelledValue> Organisations { get; init; } = [];

    /// <summary>The entities with what the article calls them; empty if the index does not say.</summary>
    public ImmutableArray<ArticleEntity> Entities { get; init; } = [];

    /// <summary>The days, months and years that it speaks of; a day stands with its month and year.</summary>
    public ImmutableArray<string> Mentioned { get; init; } = [];

    /// <summary>Who wrote it.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>The section of the outlet.</summary>
    public string? Section { get; init; }

    /// <summary>Its language.</summary>
    public string? Language { get; init; }

    /// <summary>The language of the fields that its texts are indexed in.</summary>
    internal string IndexLanguage { get; init; } = ArticleFields.UnknownLanguage;

    /// <summary>Its address.</summary>
    public string? Url { get; init; }

    /// <summary>The file it was read from.</summary>
    public string? Source { get; init; }

    /// <summary>What articles with nearly the same text have in common.</summary>
    public string? Group { get; init; }

    /// <summary>The article as it was read, to be enriched again. What was found in it is left out.</summary>
    public Article ToArticle() => new(Title, Body)
    {
        GivenId = GivenId,
        Scope = Scope,
        Outlet = Outlet,
        Date = Date is { } date ? new ArticleDate(DateTimeOffset.Parse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal), date.Length == 10, Enum.TryParse(DateSource, ignoreCase: true, out DateSource source) ? source : Articles.DateSource.Given) : null,
        Persons = Given(EntityKind.Person),
        Places = Given(EntityKind.Place),
        Organisations = Given(EntityKind.Organisation),
        Authors = Authors,
        Section = Section,
        Language = Language,
        Url = Url,
        Source = Source,
    };

    private ImmutableArray<string> Given(EntityKind kind) => [.. Entities.Where(entity => entity.IsGiven && entity.Kind == kind).Select(entity => entity.Chain.Name)];
}
