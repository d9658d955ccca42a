using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using SearchServer.OpenApi;

namespace SearchServer.Search;

/// <summary>The parameters that say which hits are wanted in which order, and that a cursor has, as they come, to be read by <see cref="SearchRequestReader"/>.</summary>
internal record HitParameters : QueryParameters
{
    [FromQuery(Name = "collapse"), Value(OneOf = ["story", "story:newest", "story:oldest"]), Description("Folds articles of nearly the same text into one hit, in the place of the first of them in the order asked for: story shows that one, story:newest and story:oldest the newest and oldest of those that match. A hit says how many they are and who published them; total, facets and histogram count articles still.")]
    public string? Collapse { get; init; }
}
