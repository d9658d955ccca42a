using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using SearchServer.OpenApi;

namespace SearchServer.Articles;

/// <summary>The parameters of an article as they come, to be read by <see cref="Search.SearchRequestReader"/>.</summary>
internal sealed record ArticleParameters
{
    [FromQuery(Name = "q"), Value(Example = "guarantees"), Description("A query as /search takes it, by which the article was found, for instance: all that matches it in the article is marked.")]
    public string? Q { get; init; }

    [FromQuery(Name = "match"), Value(OneOf = ["auto", "all", "most", "any"], Default = "auto"), Description("How much of the words the article must have, as in /search; one that has less has no marks.")]
    public string? Match { get; init; }
}
