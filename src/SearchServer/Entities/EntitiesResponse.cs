using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.OpenApi;

namespace SearchServer.Entities;

/// <summary>Entities by name.</summary>
/// <param name="Entities">Those in the most articles first.</param>
public sealed record EntitiesResponse(IReadOnlyList<EntityMatchResponse> Entities)
{
    internal static EntitiesResponse Of(IEnumerable<EntityMatch> matches) => new([.. matches.Select(match => new EntityMatchResponse(ArticleFields.FieldOf(match.Kind), match.Key, match.Label, match.Count, match.Matched))]);
}

/// <summary>An entity that was looked for by name.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Its key, which filters take and facets have: /entities/{kind}/{key} has all of it.</param>
/// <param name="Label">The name to show.</param>
/// <param name="Count">How many articles have it.</param>
/// <param name="Matched">The other name that was looked for; null if it is the label.</param>
public sealed record EntityMatchResponse([property: Value(NamesOf = typeof(EntityKind))] string Kind, string Key, string Label, int Count, string? Matched);
