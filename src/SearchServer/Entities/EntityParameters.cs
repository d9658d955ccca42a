using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using SearchServer.Articles.Entities;
using SearchServer.OpenApi;
using SearchServer.Search;

namespace SearchServer.Entities;

/// <summary>The parameters of /entities as they come, to be read by <see cref="SearchRequestReader"/>.</summary>
internal sealed record EntityParameters
{
    [FromQuery(Name = "q"), Value(Example = "marr"), Description("A name, or the beginnings of its words in any order, as in vlad put: of any name that articles use. Accents and case do not count. Empty for all.")]
    public string? Q { get; init; }

    [FromQuery(Name = "kind"), Value(NamesOf = typeof(EntityKind)), Description("Only persons, places or organisations: person, place or organisation; several are alternatives. By default all.")]
    public string[]? Kind { get; init; }

    [FromQuery(Name = "size"), Value(IsNumber = true, Min = 1, Max = SearchRequestReader.MaxSize, Default = "10"), Description("How many: 10 by default, 1 to 100.")]
    public string? Size { get; init; }
}
