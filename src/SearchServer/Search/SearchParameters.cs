using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using SearchServer.OpenApi;

namespace SearchServer.Search;

/// <summary>The parameters of /search as they come: texts, to be read by <see cref="SearchRequestReader"/>.</summary>
internal sealed record SearchParameters : FilterParameters
{
    [FromQuery(Name = "q"), Value(Example = "guarantees"), Description("What to search for: words, or Lucene's syntax: \"quoted words\", +must, -not, AND, OR, NOT, ( ), field:word, boost^2; contract NEAR/5 ferry for words at most five places apart, PRE/5 in this order. Whatever is not syntax is taken as words. Empty for all articles.")]
    public string? Q { get; init; }

    [FromQuery(Name = "match"), Value(OneOf = ["auto", "all", "most", "any"], Default = "auto"), Description("How much of the words an article must have: auto (default: all of them where enough articles do, else less, in steps), all, most or any.")]
    public string? Match { get; init; }

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
