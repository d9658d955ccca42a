using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using SearchServer.OpenApi;
using SearchServer.Search;

namespace SearchServer.Articles;

/// <summary>The parameters of similar articles as they come, to be read by <see cref="SearchRequestReader"/>.</summary>
internal sealed record SimilarParameters : FilterParameters
{
    [FromQuery(Name = "size"), Value(IsNumber = true, Min = 1, Max = SearchRequestReader.MaxSimilar, Default = "10"), Description("How many articles: 10 by default, 1 to 50.")]
    public string? Size { get; init; }
}
