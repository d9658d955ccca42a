using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using SearchServer.OpenApi;

namespace SearchServer.Search;

/// <summary>The parameters of a list in pages as they come, to be read by <see cref="SearchRequestReader"/>.</summary>
internal sealed record PageParameters
{
    [FromQuery(Name = "page"), Value(IsNumber = true, Min = 1, Default = "1"), Description("The page, from 1.")]
    public string? Page { get; init; }

    [FromQuery(Name = "size"), Value(IsNumber = true, Max = SearchRequestReader.MaxSize, Default = "10"), Description("Articles a page: 10 by default, 0 to 100.")]
    public string? Size { get; init; }
}
