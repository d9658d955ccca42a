using SearchServer.Articles.Enrichment.Gazetteers;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.OpenApi;
using SearchServer.Search;

namespace SearchServer.Entities;

/// <summary>A person, place or organisation.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Its key, which filters take and facets have.</param>
/// <param name="Label">The name to show.</param>
/// <param name="Names">What articles call it, the most frequent first.</param>
/// <param name="Coordinates">Of a place where it lies; null if that is not known.</param>
/// <param name="Country">Of a place the ISO 3166 code of the country that it is or lies in; null if it is none's.</param>
/// <param name="Ancestors">Of a place those that it lies in, nearest first: of a city its country, or its state and that one's country.</param>
/// <param name="Count">How many articles have it; a place is also in those about what lies in it.</param>
/// <param name="FirstDay">The day of the oldest of them; null if of none it is known.</param>
/// <param name="LastDay">The day of the newest.</param>
/// <param name="Mentions">When they were published, in at most 120 days, weeks, months or quarters, as short ones as give so few; or in years.</param>
/// <param name="Outlets">The ten outlets with the most of them.</param>
/// <param name="Persons">Ten persons that are the most significant in them: that they have much more often than all articles do.</param>
/// <param name="Places">Ten places likewise, without those that the entity lies in and those that lie in it.</param>
/// <param name="Organisations">Ten organisations likewise.</param>
/// <param name="Latest">The five newest articles.</param>
/// <param name="Best">The five articles that speak the most of it, by its names in title and text.</param>
public sealed record EntityResponse(
    [property: Value(NamesOf = typeof(EntityKind))] string Kind,
    string Key,
    string Label,
    IReadOnlyList<EntityNameResponse> Names,
    CoordinatesResponse? Coordinates,
    string? Country,
    IReadOnlyList<LabelledValue> Ancestors,
    long Count,
    DateOnly? FirstDay,
    DateOnly? LastDay,
    HistogramResponse Mentions,
    FacetResponse Outlets,
    IReadOnlyList<RelatedResponse> Persons,
    IReadOnlyList<RelatedResponse> Places,
    IReadOnlyList<RelatedResponse> Organisations,
    HitResponse[] Latest,
    HitResponse[] Best)
{
    internal static EntityResponse Of(EntityProfile profile)
    {
        ArticleHistogram histogram = profile.Newest.Histogram!;
        return new EntityResponse(
            ArticleFields.FieldOf(profile.Entity.Kind),
            profile.Entity.Key,
            profile.Entity.Label,
            [.. profile.Names.Select(name => new EntityNameResponse(name.Name, name.Articles))],
            profile.Place?.Coordinates is { } coordinates ? CoordinatesResponse.Of(coordinates) : null,
            profile.Place?.Country is { Length: > 0 } country ? country : null,
            profile.Ancestors,
            profile.Newest.Total.Value,
            histogram.FirstDay,
            histogram.LastDay,
            HistogramResponse.Of(histogram),
            FacetResponse.Of(profile.Newest.Facets[0]),
            Together(EntityKind.Person),
            Together(EntityKind.Place),
            Together(EntityKind.Organisation),
            profile.Newest.Hits.ToArray(hit => HitResponse.Of(hit, profile.Newest.Meaning, withHighlights: false)),
            profile.Best.Hits.ToArray(hit => HitResponse.Of(hit, profile.Best.Meaning, withHighlights: false)));

        RelatedResponse[] Together(EntityKind kind) => profile.Together[kind].ToArray(value => new RelatedResponse(value.Value, value.Label, value.Count));
    }
}

/// <summary>A name of an entity.</summary>
/// <param name="Name">As articles write it.</param>
/// <param name="Count">How many articles have it, as the fullest name of the entity or beside a fuller one.</param>
public sealed record EntityNameResponse(string Name, int Count);

/// <summary>Where a place lies: a city within 306 m, a country or state at one of its cities near the middle of its people, others about their middle.</summary>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
public sealed record CoordinatesResponse(double Latitude, double Longitude)
{
    internal static CoordinatesResponse Of(Coordinates coordinates) => new(coordinates.Latitude, coordinates.Longitude);
}

/// <summary>What appears with an entity.</summary>
/// <param name="Value">Its key, as a facet has it.</param>
/// <param name="Label">The name to show.</param>
/// <param name="Count">How many articles have both.</param>
public sealed record RelatedResponse(string Value, string Label, int Count);
