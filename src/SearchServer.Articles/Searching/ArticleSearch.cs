using System.Collections.Immutable;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Interpreting;
using SearchServer.Articles.Schema;
using SearchServer.Engine.Facets;
using SearchServer.Engine.Search;

namespace SearchServer.Articles.Searching;

/// <summary>One search of articles.</summary>
/// <param name="snapshot">The index.</param>
/// <param name="faceted">Searches it.</param>
/// <param name="stages">Takes the time.</param>
internal sealed class ArticleSearch(ArticleSnapshot snapshot, FacetedSearch faceted, SearchStages stages)
{
    /// <summary>More values that no article has are not told.</summary>
    private const int MaxUnknownTold = 5;

    public ArticleSearchResult Run(ArticleSearchRequest request, Interpretation meaning)
    {
        Found found = Find(request, meaning);
        ImmutableArray<ArticleHit> hits = new ArticleHits(snapshot, meaning, found.Ranked, request, stages).Of(found.Page);
        ImmutableArray<ArticleFacet> facets = [.. request.Facets.Select(facet => FacetOf(found.Facets[facet.Field], request))];
        ImmutableArray<string> warnings = [.. meaning.Warnings, .. UnknownValues(request)];
        stages.Ends(SearchStage.Facets);
        return new ArticleSearchResult(meaning, found.Total, hits, facets, warnings)
        {
            Next = found.Next,
            Histogram = request.Histogram is { } wish ? ArticleHistogram.Of(wish, found.Days!) : null,
            Stages = stages,
        };
    }

    /// <summary>Finds the hits of a page, counts the facets, and reads nothing of the articles.</summary>
    public Found Find(ArticleSearchRequest request, Interpretation meaning)
    {
        // What a field must have any of stands by itself, so that the field's facet can be counted without it: a value's count is the total with this value in its place.
        Dictionary<string, BooleanClause> anyOf = request.Filters.Where(filter => filter.AnyOf.Count > 0).ToDictionary(filter => filter.Field, filter => new BooleanClause(HasAny(filter.Field, filter.AnyOf), Occur.Filter));
        List<BooleanClause> always = [.. request.Filters.SelectMany(AllAndNoneOf), .. DateQueries.Within(new DateBounds(request.FirstDay, request.LastDay, request.From, request.To)).Select(query => new BooleanClause(query, Occur.Filter))];
        Query ranked = request.Recency is { } recency ? recency.Of(meaning.Query) : meaning.Query;
        Query Filtered(string? except) => Combine(ranked, [.. anyOf.Where(filter => filter.Key != except).Select(filter => filter.Value), .. always]);

        List<FacetRequest> shared = [.. request.Facets.Where(facet => !anyOf.ContainsKey(facet.Field)).Select(facet => RequestOf(facet, request))];
        Query query = Filtered(except: null);
        Sort? sort = ArticleOrder.Of(request.Sort);

        // One more than is wanted tells whether there are more.
        int end = request.Skip + request.Take;
        DayCountRequest? wanted = request.Histogram is { } histogram ? ArticleHistogram.RequestOf(histogram) : null;
        (TopDocs docs, IReadOnlyList<FacetResult> counted, DayCounts? days) = faceted.Search(query, request.Take == 0 ? 0 : end + 1, sort, shared, request.After?.Behind, wanted);
        stages.Ends(SearchStage.Search);
        Dictionary<string, FacetResult> results = counted.ToDictionary(result => result.Dimension);
        foreach (FacetWish facet in request.Facets.Where(facet => anyOf.ContainsKey(facet.Field)))
        {
            results[facet.Field] = faceted.Search(Filtered(facet.Field), 0, null, [RequestOf(facet, request)]).Facets[0];
        }

        stages.Ends(SearchStage.Facets);
        ImmutableArray<ScoreDoc> page = [.. docs.Hits.Skip(request.Skip).Take(request.Take)];

        // Identities tell all articles apart, and the numbers of documents mean nothing once the index has changed.
        ArticlePlace? next = docs.Hits.Length > end ? new ArticlePlace(snapshot.Searcher.PlaceOf(page[^1], sort ?? Sort.ByScore) with { Doc = int.MaxValue }, meaning.Demand?.Share) : null;
        return new Found(ranked, docs.TotalHits, page, next, results, days);
    }

    private static Query Combine(Query query, List<BooleanClause> filters) =>
        filters.Count == 0 ? query : new BooleanQuery([new BooleanClause(query, Occur.Must), .. filters]);

    private IEnumerable<BooleanClause> AllAndNoneOf(FacetFilter filter)
    {
        foreach (string value in filter.AllOf) yield return new BooleanClause(HasAny(filter.Field, [value]), Occur.Filter);
        if (filter.NoneOf.Count > 0) yield return new BooleanClause(HasAny(filter.Field, filter.NoneOf), Occur.MustNot);
    }

    private Query HasAny(string field, IEnumerable<string> values) => ArticleDocument.Facets.DrillDown(field, values.Select(value => snapshot.ValueOf(field, value)));

    /// <summary>Says which values of filters no article has: of a misspelt one, or several that were given as one, nothing else would tell.</summary>
    private IEnumerable<string> UnknownValues(ArticleSearchRequest request) => request.Filters
        .SelectMany(filter => filter.AnyOf.Concat(filter.AllOf).Concat(filter.NoneOf).Distinct().Select(value => (filter.Field, Value: value)))
        .Where(filter => snapshot.Searcher.StatisticsOf(ArticleDocument.Facets.DrillDownTerm(filter.Field, snapshot.ValueOf(filter.Field, filter.Value))).DocFreq == 0)
        .Take(MaxUnknownTold)
        .Select(filter => $"No article has the {filter.Field} '{filter.Value}'");

    private HashSet<string> SelectedIn(string field, ArticleSearchRequest request) =>
        [.. request.Filters.Where(filter => filter.Field == field).SelectMany(filter => filter.AnyOf.Concat(filter.AllOf)).Select(value => snapshot.ValueOf(field, value))];

    private FacetRequest RequestOf(FacetWish facet, ArticleSearchRequest request) =>
        new(facet.Field, facet.Count) { Order = facet.ByLabel ? snapshot.OrderOf(facet.Field) : null, Include = SelectedIn(facet.Field, request) };

    private ArticleFacet FacetOf(FacetResult result, ArticleSearchRequest request)
    {
        HashSet<string> selected = SelectedIn(result.Dimension, request);
        EntityKind? kind = ArticleSnapshot.KindOf(result.Dimension);
        return new ArticleFacet(
            result.Dimension,
            [
                .. result.Values.Select(value => new ArticleFacetValue(
                    value.Label, kind is { } known ? snapshot.Entities.LabelOf(known, value.Label) : value.Label, value.Count, selected.Contains(value.Label))),
            ],
            result.TotalValues,
            result.OtherCount,
            result.Missing);
    }

    /// <summary>What a search finds.</summary>
    /// <param name="Ranked">What the hits were ranked by.</param>
    /// <param name="Total">How many there are.</param>
    /// <param name="Page">Those of the page.</param>
    /// <param name="Next">Where they go on.</param>
    /// <param name="Facets">The counts by field.</param>
    /// <param name="Days">The counts by day, for a histogram; null if none is wanted.</param>
    internal sealed record Found(Query Ranked, TotalHits Total, ImmutableArray<ScoreDoc> Page, ArticlePlace? Next, IReadOnlyDictionary<string, FacetResult> Facets, DayCounts? Days);
}
