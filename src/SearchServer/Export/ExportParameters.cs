using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using SearchServer.OpenApi;
using SearchServer.Search;

namespace SearchServer.Export;

/// <summary>The parameters of /export as they come: texts, to be read by <see cref="SearchRequestReader"/>.</summary>
internal sealed record ExportParameters : QueryParameters
{
    [FromQuery(Name = "format"), Value(OneOf = ["csv", "jsonl", "rss", "atom"], Example = "csv"), Description("csv (a table for Excel and others, without the texts), jsonl (an article a line, as /articles/{id} has it), rss or atom (feeds of the newest, unless sort says otherwise).")]
    public string? Format { get; init; }

    [FromQuery(Name = "size"), Value(IsNumber = true, Min = 1), Description("How many articles at most: all by default; of feeds 100 by default, 1 to 1000.")]
    public string? Size { get; init; }
}
