using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using SearchServer.OpenApi;

namespace SearchServer.Search;

/// <summary>The filters of a request as they come, to be read by <see cref="SearchRequestReader"/>.</summary>
internal record FilterParameters
{
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

    [FromQuery(Name = "story"), Description("Only articles of this story, those of nearly the same text, by the id that a hit of collapse=story has as its story, and an article as its group.")]
    public string? Story { get; init; }

    [FromQuery(Name = "date"), Description("Only articles of this year, month or day, as their publishers dated them: 2025, 2025-08 or 2025-08-20; or from one to another, both included: 2025-03/2025-05, 2025-03/. Several are alternatives.")]
    public string[]? Date { get; init; }

    [FromQuery(Name = "not.date"), Value(Example = "1999"), Description("No articles of this year, month, day or period.")]
    public string[]? NotDate { get; init; }

    [FromQuery(Name = "missing"), Value(OneOf = ["outlet", "person", "place", "organisation", "date", "mentioned", "language", "section"]), Description("Only articles without a value of this field, as those without a date; where the field is filtered by values, too, these are alternatives.")]
    public string[]? Missing { get; init; }

    [FromQuery(Name = "not.missing"), Value(OneOf = ["outlet", "person", "place", "organisation", "date", "mentioned", "language", "section"], Example = "date"), Description("Only articles with a value of this field, whichever.")]
    public string[]? NotMissing { get; init; }

    [FromQuery(Name = "from"), Description("Only articles from this year, month, day or moment on: 2025, 2025-08, 2025-08-20 or 2025-08-20T14:00:00+02:00. To a moment, an article of which only the day is known counts by the beginning of its day in the same zone.")]
    public string? From { get; init; }

    [FromQuery(Name = "to"), Description("Only articles up to this year, month, day or moment, all of it included.")]
    public string? To { get; init; }
}
