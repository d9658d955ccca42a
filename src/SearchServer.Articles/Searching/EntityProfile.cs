using System.Collections.Immutable;
using SearchServer.Articles.Enrichment.Gazetteers;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;

namespace SearchServer.Articles.Searching;

/// <summary>What an index tells of a person, place or organisation.</summary>
/// <param name="Entity">Who or what it is.</param>
/// <param name="Names">What articles call it, the most frequent first, and in how many articles.</param>
/// <param name="Place">Where it lies; null of what is no place of the gazetteer.</param>
/// <param name="Ancestors">The places that it lies in, nearest first.</param>
/// <param name="Newest">The <see cref="Articles"/> newest articles about it, with how many there are, when they were published and their outlets.</param>
/// <param name="Best">The <see cref="Articles"/> articles that speak the most of it (<see cref="EntityQueries"/>).</param>
/// <param name="Together">Who and what appears with it, of each kind the <see cref="Values"/> most significant: without the entity, and the places that it lies in or that lie in it.</param>
public sealed record EntityProfile(Entity Entity, ImmutableArray<(string Name, int Articles)> Names, PlaceProfile? Place, ImmutableArray<LabelledValue> Ancestors, ArticleSearchResult Newest, ArticleSearchResult Best, ImmutableDictionary<EntityKind, ImmutableArray<ArticleFacetValue>> Together)
{
    /// <summary>How many articles of each order.</summary>
    public const int Articles = 5;

    /// <summary>How many outlets, and of each kind how many that appear with it.</summary>
    public const int Values = 10;

    /// <summary>The profile of an entity of a snapshot.</summary>
    public static EntityProfile Of(ArticleSnapshot snapshot, Entity entity)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(entity);
        EntityKind kind = entity.Kind;
        ImmutableArray<(string Name, int Articles)> names = snapshot.Entities.NamesOf(kind, entity.Key);
        ImmutableArray<string> ancestors = snapshot.Entities.AncestorsOf(kind, entity.Key);
        ArticleSearchRequest about = new("") { Filters = [new FacetFilter(ArticleFields.FieldOf(kind)) { AllOf = [entity.Key] }], Take = Articles, Highlight = null };
        EntityKind[] kinds = Enum.GetValues<EntityKind>();
        ArticleSearchResult newest = snapshot.Search(about with
        {
            Sort = [ArticleSort.NewestFirst],
            Facets = [new FacetWish(ArticleFields.Outlet, Values), .. kinds.Select(other => TogetherWish(other))],
            Histogram = new HistogramWish(null),
        });
        ArticleSearchResult best = snapshot.SearchBy(EntityQueries.ByMentions(names.Select(name => name.Name).Append(entity.Label), newest.Total.Value, snapshot), about with { Sort = [ArticleSort.Relevance, ArticleSort.NewestFirst] });
        return new EntityProfile(
            entity,
            names,
            kind == EntityKind.Place && Gazetteer.Default.Places.WithKey(entity.Key) is { } place ? new PlaceProfile(place.Country, place.Coordinates.IsKnown ? place.Coordinates : null) : null,
            [.. ancestors.Select(key => new LabelledValue(key, snapshot.Entities.LabelOf(kind, key)))],
            newest,
            best,
            kinds.Zip(newest.Facets.Skip(1)).ToImmutableDictionary(facet => facet.First, facet => facet.Second.Values.Where(value => !value.Selected).Take(Values).ToImmutableArray()));

        // The entity itself is selected, and comes in any case: one more is asked for.
        FacetWish TogetherWish(EntityKind other) => new(ArticleFields.FieldOf(other), Values + 1, FacetValueOrder.Significance)
        {
            Among = kind == EntityKind.Place && other == EntityKind.Place
                ? snapshot.ValuesOf(ArticleFields.Place, key => !ancestors.Contains(key) && !snapshot.Entities.AncestorsOf(EntityKind.Place, key).Contains(entity.Key))
                : null,
        };
    }
}

/// <summary>What the gazetteer knows of a place.</summary>
/// <param name="Country">The ISO code of the country that it is or lies in; empty if it is none's.</param>
/// <param name="Coordinates">Where it lies; null if it has no middle, as a river.</param>
public sealed record PlaceProfile(string Country, Coordinates? Coordinates);
