using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using SearchServer.OpenApi;

namespace SearchServer.Search;

/// <summary>The parameters that say which articles are wanted in which order, as they come, to be read by <see cref="SearchRequestReader"/>.</summary>
internal record QueryParameters : FilterParameters
{
    [FromQuery(Name = "q"), Value(Example = "guarantees"), Description("What to search for: words, or Lucene's syntax: \"quoted words\", +must, -not, AND, OR, NOT, ( ), field:word, boost^2; contract NEAR/5 ferry for words at most five places apart, PRE/5 in this order. Whatever is not syntax is taken as words. Empty for all articles.")]
    public string? Q { get; init; }

    [FromQuery(Name = "match"), Value(OneOf = ["auto", "all", "most", "any"], Default = "auto"), Description("How much of the words an article must have: auto (default: all of them where enough articles do, else less, in steps), all, most or any.")]
    public string? Match { get; init; }

    [FromQuery(Name = "sort"), Value(Default = "relevance"), Description("relevance (default), date (oldest first), -date (newest first), title or -title; several separated by commas, as in -date,title. Articles without the date or title come last.")]
    public string? Sort { get; init; }

    [FromQuery(Name = "recency"), Description("The age at which an article's score counts half: a number and d, w, m (30 days) or y (365 days), as in 30d. Newer articles come first among those that match about as well; totals and facets stay. Articles without a date count as the oldest. Where sort does not go by relevance it changes nothing.")]
    public string? Recency { get; init; }
}
