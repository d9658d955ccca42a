using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using SearchServer.OpenApi;

namespace SearchServer.Search;

/// <summary>The parameters of /search as they come: texts, to be read by <see cref="SearchRequestReader"/>.</summary>
internal sealed record SearchParameters : HitParameters
{
    [FromQuery(Name = "page"), Value(IsNumber = true, Min = 1, Default = "1"), Description("The page of hits, from 1.")]
    public string? Page { get; init; }

    [FromQuery(Name = "size"), Value(IsNumber = true, Max = SearchRequestReader.MaxSize, Default = "10"), Description("Hits a page: 10 by default, 0 to 100.")]
    public string? Size { get; init; }

    [FromQuery(Name = "cursor"), Description("Goes on where another answer ended, by the cursor in it: to any depth, and each article comes once, also when others come or go meanwhile. It has what was asked for, so that only size, facet, histogram, tz, stack, period, highlight, fragments and explain may stand beside it.")]
    public string? Cursor { get; init; }

    [FromQuery(Name = "facet"), Value(Example = "person:20"), Description("A facet to count: a field, field:count or field:count:order, as in person:20. The order is count (default, the most frequent first), label (by name) or significance (first what is much more frequent than in all articles); place:10:tree has countries and, in those that the search is filtered by, what lies in them. Several, or none. By default outlet, person, place and date with ten values each.")]
    public string[]? Facet { get; init; }

    [FromQuery(Name = "histogram"), Value(OneOf = ["day", "week", "month", "quarter", "year"], Example = "month"), Description("Counts the articles by when they were published, in buckets of a day, week (from Monday), month, quarter or year, empty ones included. Each says the from and to by which its articles are found. By the days that publishers wrote, unless there is a tz.")]
    public string? Histogram { get; init; }

    [FromQuery(Name = "tz"), Description("The time zone of the histogram, by its name in the IANA database, as Europe/Brussels: an article counts on the day that it was there at the moment of its publication. One of which only the day is known keeps it.")]
    public string? Tz { get; init; }

    [FromQuery(Name = "stack"), Value(Example = "outlet:3"), Description("A facet whose most frequent values divide each bucket of the histogram, as outlet:3: a field or field:count, 5 values by default, at most 20.")]
    public string? Stack { get; init; }

    [FromQuery(Name = "period"), Value(Example = "2025-01/2025-06"), Description("A period in which to count the articles, in the forms of date; several may overlap. Each says how many articles there are with it in the place of the date that the search is filtered by.")]
    public string[]? Period { get; init; }

    [FromQuery(Name = "highlight"), Value(IsFlag = true, Default = "true"), Description("Whether to show what matched: true (default) or false.")]
    public string? Highlight { get; init; }

    [FromQuery(Name = "fragments"), Value(IsNumber = true, Max = SearchRequestReader.MaxFragments, Default = "3"), Description("How many fragments of a text to show: 3 by default, 1 to 10; 0 for the whole text with all that matched in it (of one of more than 100,000 UTF-16 units, so much where most matched).")]
    public string? Fragments { get; init; }

    [FromQuery(Name = "explain"), Value(IsFlag = true, Default = "false"), Description("Whether to show how each score comes about: true or false (default).")]
    public string? Explain { get; init; }
}
