using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using SearchServer.OpenApi;

namespace SearchServer.Search;

/// <summary>The parameters of /search as they come: texts, to be read by <see cref="SearchRequestReader"/>.</summary>
internal sealed record SearchParameters
{
    [FromQuery(Name = "q"), Value(Example = "guarantees"), Description("What to search for: words, or Lucene's syntax: \"quoted words\", +must, -not, AND, OR, NOT, ( ), field:word, boost^2; contract NEAR/5 ferry for words at most five places apart, PRE/5 in this order. Whatever is not syntax is taken as words. Empty for all articles.")]
    public string? Q { get; init; }

    [FromQuery(Name = "match"), Value(OneOf = ["auto", "all", "most", "any"], Default = "auto"), Description("How much of the words an article must have: auto (default: all of them where enough articles do, else less, in steps), all, most or any.")]
    public string? Match { get; init; }

    [FromQuery(Name = "outlet"), Value(Example = "Harbour Courier"), Description("Only articles of this outlet; several are alternatives.")]
    public string[]? Outlet { get; init; }

    [FromQuery(Name = "person"), Description("Only articles about this person, by key, label or variant of the name; several are alternatives.")]
    public string[]? Person { get; init; }

    [FromQuery(Name = "place"), Description("Only articles about this place; several are alternatives.")]
    public string[]? Place { get; init; }

    [FromQuery(Name = "organisation"), Description("Only articles about this organisation; several are alternatives.")]
    public string[]? Organisation { get; init; }

    [FromQuery(Name = "mentioned"), Description("Only articles that speak of this year, month or day: 2022, 2022-02 or 2022-02-24; several are alternatives.")]
    public string[]? Mentioned { get; init; }

    [FromQuery(Name = "language"), Value(Example = "en"), Description("Only articles in this language; several are alternatives.")]
    public string[]? Language { get; init; }

    [FromQuery(Name = "section"), Description("Only articles of this section; several are alternatives.")]
    public string[]? Section { get; init; }

    [FromQuery(Name = "all.person"), Description("Only articles about all of these persons.")]
    public string[]? AllPerson { get; init; }

    [FromQuery(Name = "all.place"), Description("Only articles about all of these places.")]
    public string[]? AllPlace { get; init; }

    [FromQuery(Name = "all.organisation"), Description("Only articles about all of these organisations.")]
    public string[]? AllOrganisation { get; init; }

    [FromQuery(Name = "not.outlet"), Value(Example = "Northern Wire"), Description("No articles of this outlet.")]
    public string[]? NotOutlet { get; init; }

    [FromQuery(Name = "not.person"), Description("No articles about this person.")]
    public string[]? NotPerson { get; init; }

    [FromQuery(Name = "not.place"), Description("No articles about this place.")]
    public string[]? NotPlace { get; init; }

    [FromQuery(Name = "not.organisation"), Description("No articles about this organisation.")]
    public string[]? NotOrganisation { get; init; }

    [FromQuery(Name = "not.mentioned"), Description("No articles that speak of this year, month or day.")]
    public string[]? NotMentioned { get; init; }

    [FromQuery(Name = "not.language"), Description("No articles in this language.")]
    public string[]? NotLanguage { get; init; }

    [FromQuery(Name = "not.section"), Description("No articles of this section.")]
    public string[]? NotSection { get; init; }

    [FromQuery(Name = "date"), Description("Only articles of this year, month or day, as their publishers dated them: 2025, 2025-08 or 2025-08-20.")]
    public string? Date { get; init; }

    [FromQuery(Name = "from"), Description("Only articles from this year, month, day or moment on: 2025, 2025-08, 2025-08-20 or 2025-08-20T14:00:00+02:00. To a moment, an article of which only the day is known counts by the beginning of its day in the same zone.")]
    public string? From { get; init; }

    [FromQuery(Name = "to"), Description("Only articles up to this year, month, day or moment, all of it included.")]
    public string? To { get; init; }

    [FromQuery(Name = "sort"), Value(Default = "relevance"), Description("relevance (default), date (oldest first), -date (newest first), title or -title; several separated by commas, as in -date,title. Articles without the date or title come last.")]
    public string? Sort { get; init; }

    [FromQuery(Name = "recency"), Description("The age at which an article's score counts half: a number and d, w, m (30 days) or y (365 days), as in 30d. Newer articles come first among those that match about as well; totals and facets stay. Articles without a date count as the oldest. Where sort does not go by relevance it changes nothing.")]
    public string? Recency { get; init; }

    [FromQuery(Name = "page"), Value(IsNumber = true, Min = 1, Default = "1"), Description("The page of hits, from 1.")]
    public string? Page { get; init; }

    [FromQuery(Name = "size"), Value(IsNumber = true, Max = SearchRequestReader.MaxSize, Default = "10"), Description("Hits a page: 10 by default, 0 to 100.")]
    public string? Size { get; init; }

    [FromQuery(Name = "facet"), Value(Example = "person:20"), Description("A facet to count: a field, field:count or field:count:label, as in person:20:label for 20 persons by name. Several, or none. By default outlet, person, place and date with ten values each.")]
    public string[]? Facet { get; init; }

    [FromQuery(Name = "highlight"), Value(IsFlag = true, Default = "true"), Description("Whether to show what matched: true (default) or false.")]
    public string? Highlight { get; init; }

    [FromQuery(Name = "fragments"), Value(IsNumber = true, Max = SearchRequestReader.MaxFragments, Default = "3"), Description("How many fragments of a text to show: 3 by default, 1 to 10; 0 for the whole text with all that matched in it (of one of more than 100,000 UTF-16 units, so much where most matched).")]
    public string? Fragments { get; init; }

    [FromQuery(Name = "explain"), Value(IsFlag = true, Default = "false"), Description("Whether to show how each score comes about: true or false (default).")]
    public string? Explain { get; init; }
}
