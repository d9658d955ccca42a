using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using SearchServer.OpenApi;
using SearchServer.Search;

namespace SearchServer.Facets;

/// <summary>The parameters of /facets as they come, to be read by <see cref="SearchRequestReader"/>.</summary>
internal sealed record FacetParameters : FilterParameters
{
    [FromQuery(Name = "q"), Value(Example = "guarantees"), Description("What to search for, as in /search; empty for all articles.")]
    public string? Q { get; init; }

    [FromQuery(Name = "match"), Value(OneOf = ["auto", "all", "most", "any"], Default = "auto"), Description("How much of the words an article must have, as in /search.")]
    public string? Match { get; init; }

    [FromQuery(Name = "prefix"), Value(Example = "m"), Description("Only values with a name of which words begin so, in any order, as in vlad put: the label, another name or the key. Accents and case do not count. Empty for all values.")]
    public string? Prefix { get; init; }

    [FromQuery(Name = "in"), Description("Only values that lie in this one, nearest below it: of date and mentioned the months of a year or the days of a month, of place what lies in a country or region.")]
    public string? In { get; init; }

    [FromQuery(Name = "size"), Value(IsNumber = true, Max = SearchRequestReader.MaxFacetCount, Default = "10"), Description("How many values: 10 by default, 0 to 1,000.")]
    public string? Size { get; init; }

    [FromQuery(Name = "sort"), Value(OneOf = ["count", "label", "significance"], Default = "count"), Description("The order of the values, of which the first are returned: count (default, but of date the newest first: the most frequent first), label, or significance (those first that are much more frequent than in all articles).")]
    public string? Sort { get; init; }
}
