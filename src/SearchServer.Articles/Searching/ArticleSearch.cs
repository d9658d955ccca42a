using System.Collections.Immutable;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Interpreting;
using SearchServer.Articles.Schema;
using SearchServer.Engine.Facets;
using SearchServer.Engine.Indexing;
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
        ImmutableArray<ArticleHit> hits = HitsOf(found, request, meaning);
        ImmutableArray<ArticleFacet> facets = [.. found.Counted.Facets.Select(facet => FacetOf(facet, request))];
        ImmutableArray<string> warnings = [.. meaning.Warnings, .. UnknownValues(request), .. UnknownStory(request)];
        stages.Ends(SearchStage.Facets);
        return new ArticleSearchResult(meaning, found.Total, hits, facets, warnings)
        {
            Stories = found.Counted.Docs.Groups,
            Next = found.Next,
            Histogram = request.Histogram is { } wish ? ArticleHistogram.Of(wish, found.Counted.Days[0]) : null,
            Stages = stages,
        };
    }

    /// <summary>Finds the hits of a page, counts the facets, and reads nothing of the articles.</summary>
    public Found Find(ArticleSearchRequest request, Interpretation meaning)
    {
        Query ranked = request.Recency is { } recency ? recency.Of(meaning.Query) : meaning.Query;
        Query query = With(ranked, [.. ConditionsOf(request)]);
        DrillDown[] drillDowns = [.. request.Filters.Where(filter => filter.AnyOf.Count > 0).Select(filter => new DrillDown(filter.Field, HasAny(filter.Field, filter.AnyOf)))];
        Sort? sort = ArticleOrder.Of(request.Sort);

        // One more than is wanted tells whether there are more.
        int end = request.Skip + request.Take;
        FacetedDocs found = faceted.Search(new FacetedQuery(query)
        {
            DrillDowns = drillDowns,
            Count = request.Take == 0 ? 0 : end + 1,
            Sort = sort,
            After = request.After?.Behind,
            GroupField = request.Collapse is null ? null : ArticleFields.Group,
            Facets = [.. request.Facets.Select(facet => RequestOf(facet, request))],
            Days = request.Histogram is { } histogram ? [ArticleHistogram.RequestOf(histogram)] : [],
        });
        stages.Ends(SearchStage.Search);
        TopDocs docs = found.Docs;
        ImmutableArray<ScoreDoc> page = [.. docs.Hits.Skip(request.Skip).Take(request.Take)];

        // Identities tell all articles apart, and the numbers of documents mean nothing once the index has changed.
        ArticlePlace? next = docs.Hits.Length > end ? new ArticlePlace(snapshot.Searcher.PlaceOf(page[^1], sort ?? Sort.ByScore) with { Doc = int.MaxValue }, meaning.Demand?.Share) : null;
        return new Found(ranked, With(query, [.. drillDowns.Select(filter => new BooleanClause(filter.Filter, Occur.Filter))]), docs.TotalHits, page, next, found);
    }

    private ImmutableArray<ArticleHit> HitsOf(Found found, ArticleSearchRequest request, Interpretation meaning)
    {
        ArticleHits hits = new(snapshot, meaning, found.Ranked, request, stages);
        if (request.Collapse is not { } member) return hits.Of(found.Page);
        ImmutableArray<(ScoreDoc Shown, ArticleStory Story)> stories = new ArticleStories(snapshot, faceted, found.Matches).Of(found.Page, member);
        return [.. hits.Of([.. stories.Select(story => story.Shown)]).Zip(stories, (hit, story) => hit with { Story = story.Story })];
    }

    private static Query With(Query query, BooleanClause[] conditions) => conditions.Length == 0 ? query : new BooleanQuery([new BooleanClause(query, Occur.Must), .. conditions]);

    /// <summary>The articles that the filters of a request leave; null if it has none.</summary>
    public Query? FilterOf(ArticleSearchRequest request)
    {
        BooleanClause[] filters = [.. ConditionsOf(request), .. request.Filters.Where(filter => filter.AnyOf.Count > 0).Select(filter => new BooleanClause(HasAny(filter.Field, filter.AnyOf), Occur.Filter))];
        return filters.Length == 0 ? null : With(new MatchAllDocsQuery(), filters);
    }

    /// <summary>What a request filters by besides the alternatives of fields.</summary>
    private IEnumerable<BooleanClause> ConditionsOf(ArticleSearchRequest request)
    {
        IEnumerable<Query> dates = DateQueries.Within(new DateBounds(request.FirstDay, request.LastDay, request.From, request.To));
        IEnumerable<Query> conditions = request.Story is { } story ? dates.Append(new TermQuery(ArticleFields.Group, story)) : dates;
        return request.Filters.SelectMany(AllAndNoneOf).Concat(conditions.Select(query => new BooleanClause(query, Occur.Filter)));
    }

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

    private IEnumerable<string> UnknownStory(ArticleSearchRequest request) =>
        request.Story is { } story && snapshot.Searcher.StatisticsOf(new Term(ArticleFields.Group, story)).DocFreq == 0 ? [$"No article has the story '{story}'"] : [];

    private HashSet<string> SelectedIn(string field, ArticleSearchRequest request) =>
        [.. request.Filters.Where(filter => filter.Field == field).SelectMany(filter => filter.AnyOf.Concat(filter.AllOf)).Select(value => snapshot.ValueOf(field, value))];

    private FacetRequest RequestOf(FacetWish facet, ArticleSearchRequest request) =>
        new(facet.Field, facet.Count)
        {
            Order = facet.Order == FacetValueOrder.Label ? snapshot.OrderOf(facet.Field) : null,
            BySignificance = facet.Order == FacetValueOrder.Significance,
            Include = SelectedIn(facet.Field, request),
            Among = facet.Among,
        };

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
    /// <param name="Matches">What was searched for, with all filters.</param>
    /// <param name="Total">How many there are.</param>
    /// <param name="Page">Those of the page.</param>
    /// <param name="Next">Where they go on.</param>
    /// <param name="Counted">The counts.</param>
    internal sealed record Found(Query Ranked, Query Matches, TotalHits Total, ImmutableArray<ScoreDoc> Page, ArticlePlace? Next, FacetedDocs Counted);
}
