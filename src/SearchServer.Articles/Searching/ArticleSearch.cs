using System.Collections.Immutable;
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
    public ArticleSearchResult Run(ArticleSearchRequest request, Interpretation meaning)
    {
        ArticleFilters filters = new(snapshot, request);
        ArticleCounts counts = new(snapshot, request, filters);
        Found found = Find(request, meaning, filters, counts);
        ImmutableArray<ArticleHit> hits = HitsOf(found, request, meaning);
        ImmutableArray<ArticleFacet> facets = counts.Facets(found.Counted);
        ArticleHistogram? histogram = counts.Histogram(found.Counted, found.Stack);
        ImmutableArray<string> warnings = [.. meaning.Warnings, .. filters.UnknownValues()];
        stages.Ends(SearchStage.Facets);
        return new ArticleSearchResult(meaning, found.Total, hits, facets, warnings)
        {
            Stories = found.Counted.Docs.Groups,
            Next = found.Next,
            Histogram = histogram,
            Periods = counts.Periods(found.Counted),
            Stages = stages,
        };
    }

    /// <summary>Finds the hits of a page and reads nothing of the articles.</summary>
    public Found Find(ArticleSearchRequest request, Interpretation meaning)
    {
        ArticleFilters filters = new(snapshot, request);
        return Find(request, meaning, filters, new ArticleCounts(snapshot, request, filters));
    }

    private Found Find(ArticleSearchRequest request, Interpretation meaning, ArticleFilters filters, ArticleCounts counts) =>
        BrowseKey.Of(request, meaning.Query) is { } key ? snapshot.Browsed.GetOrAdd(key, () => Search(request, meaning, filters, counts)) : Search(request, meaning, filters, counts);

    private Found Search(ArticleSearchRequest request, Interpretation meaning, ArticleFilters filters, ArticleCounts counts)
    {
        Query ranked = request.Recency is { } recency ? recency.Of(meaning.Query) : meaning.Query;
        Query query = With(ranked, filters.Conditions());
        DrillDown[] drillDowns = filters.DrillDowns();
        Sort? sort = ArticleOrder.Of(request.Sort);

        // One more than is wanted tells whether there are more.
        int end = request.Skip + request.Take;
        FacetedDocs found = faceted.Search(counts.AddTo(new FacetedQuery(query)
        {
            DrillDowns = drillDowns,
            Count = request.Take == 0 ? 0 : end + 1,
            Sort = sort,
            After = request.After?.Behind,
            GroupField = request.Collapse is null ? null : ArticleFields.Group,
        }));
        stages.Ends(SearchStage.Search);
        TopDocs docs = found.Docs;
        ImmutableArray<ScoreDoc> page = [.. docs.Hits.Skip(request.Skip).Take(request.Take)];

        // Identities tell all articles apart, and the numbers of documents mean nothing once the index has changed.
        ArticlePlace? next = docs.Hits.Length > end ? new ArticlePlace(snapshot.Searcher.PlaceOf(page[^1], sort ?? Sort.ByScore) with { Doc = int.MaxValue }, meaning.Demand?.Share) : null;
        Query matches = With(query, [.. drillDowns.Select(filter => new BooleanClause(filter.Filter, Occur.Filter))]);
        return new Found(ranked, matches, docs.TotalHits, page, next, found, [.. counts.StackedIn(found).Select(value => DaysWith(value, matches, request))]);
    }

    /// <summary>The days of the articles that match and have a value of the stack of the histogram.</summary>
    private DayCounts DaysWith(string value, Query matches, ArticleSearchRequest request)
    {
        Query having = With(matches, [new BooleanClause(ArticleDocument.Facets.DrillDown(request.Stack!.Field, value), Occur.Filter)]);
        return faceted.Search(new FacetedQuery(having) { Days = [ArticleHistogram.RequestOf(request.Histogram!)] }).Days[0];
    }

    private ImmutableArray<ArticleHit> HitsOf(Found found, ArticleSearchRequest request, Interpretation meaning)
    {
        ArticleHits hits = new(snapshot, meaning, found.Ranked, request, stages);
        if (request.Collapse is not { } member) return hits.Of(found.Page);
        ImmutableArray<(ScoreDoc Shown, ArticleStory Story)> stories = new ArticleStories(snapshot, faceted, found.Matches).Of(found.Page, member);
        return [.. hits.Of([.. stories.Select(story => story.Shown)]).Zip(stories, (hit, story) => hit with { Story = story.Story })];
    }

    private static Query With(Query query, BooleanClause[] conditions) => conditions.Length == 0 ? query : new BooleanQuery([new BooleanClause(query, Occur.Must), .. conditions]);

    /// <summary>What a search finds.</summary>
    /// <param name="Ranked">What the hits were ranked by.</param>
    /// <param name="Matches">What was searched for, with all filters.</param>
    /// <param name="Total">How many there are.</param>
    /// <param name="Page">Those of the page.</param>
    /// <param name="Next">Where they go on.</param>
    /// <param name="Counted">The counts.</param>
    /// <param name="Stack">The days of each value of the stack of the histogram.</param>
    internal sealed record Found(Query Ranked, Query Matches, TotalHits Total, ImmutableArray<ScoreDoc> Page, ArticlePlace? Next, FacetedDocs Counted, ImmutableArray<DayCounts> Stack);
}
