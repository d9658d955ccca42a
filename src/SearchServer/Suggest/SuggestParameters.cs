using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using SearchServer.Articles.Suggesting;
using SearchServer.OpenApi;
using SearchServer.Search;

namespace SearchServer.Suggest;

/// <summary>The parameters of /suggest as they come, to be read by <see cref="SearchRequestReader"/>.</summary>
internal sealed record SuggestParameters : FilterParameters
{
    [FromQuery(Name = "q"), Value(Example = "mar"), Description("What was typed: the beginnings of words of a name, in any order, as in vlad put. Accents and case do not count, one wrong letter of a word of three or more, not its first, is forgiven. Empty for what is written of the most.")]
    public string? Q { get; init; }

    [FromQuery(Name = "size"), Value(IsNumber = true, Min = 1, Max = SearchRequestReader.MaxSuggestions, Default = "10"), Description("How many suggestions: 10 by default, 1 to 50.")]
    public string? Size { get; init; }

    [FromQuery(Name = "kind"), Value(NamesOf = typeof(SuggestionKind)), Description("Only suggestions of this kind: person, place, organisation, outlet or phrase; several are alternatives. By default all.")]
    public string[]? Kind { get; init; }
}
