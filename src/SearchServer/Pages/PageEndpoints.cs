using Microsoft.AspNetCore.Http.HttpResults;
using SearchServer.Access;
using SearchServer.Articles;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Interpreting;
using SearchServer.Articles.Searching;
using SearchServer.Entities;
using SearchServer.Health;
using SearchServer.Http;
using SearchServer.Monitoring;
using SearchServer.Search;

namespace SearchServer.Pages;

/// <summary>The pages, for people: each is one answer of HTML, and works without a script.</summary>
internal static class PageEndpoints
{
    /// <summary>Maps the pages.</summary>
    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder pages = routes.MapGroup("").ExcludeFromDescription().WithMetadata(new PageMarker());
        pages.MapRead("/", Results).WaitsForSearches();
        pages.MapRead(ArticleLinks.Prefix + "{**id:minlength(1)}", Article).WaitsForSearches();
        pages.MapRead(BrowseLinks.Prefix + "{field}", Facet).WaitsForSearches();
        pages.MapRead(AboutLinks.Prefix, Archive).WaitsForSearches();
        pages.MapRead(AboutLinks.Prefix + "/{kind}/{**key:minlength(1)}", Entity).WaitsForSearches();
        routes.MapAssets();
    }

    private static async Task<ContentHttpResult> Results(HttpContext context, IndexHolder index, RequestSnapshots snapshots, TimeProvider clock, SearchMonitor monitor)
    {
        PageAddress address = PageAddress.Of(context.Request);
        ArticleSearchRequest request = ResultsView.RequestOf(address, clock);
        using var lease = index.Acquire();
        ArticleSnapshot snapshot = snapshots.For(context, lease.Value);
        return await PageResult.Of<ResultsPage>(context, new() { [nameof(ResultsPage.View)] = new ResultsView(address, request, ResultsView.Search(request, asked => monitor.Search(snapshot, asked)), snapshot) }).ConfigureAwait(false);
    }

    private static async Task<ContentHttpResult> Article(string id, HttpContext context, IndexHolder index, RequestSnapshots snapshots, PublicSources sources, TimeProvider clock)
    {
        PageAddress address = PageAddress.Of(context.Request);
        ArticleSearchRequest search = ResultsView.RequestOf(address, clock);
        using var lease = index.Acquire();
        ArticleSnapshot snapshot = snapshots.For(context, lease.Value);
        StoredArticle article = ArticleEndpoints.Find(snapshot, id, context.Request, prefix: ArticleLinks.Prefix);
        Interpretation meaning = snapshot.Interpret(search.Text, search.Match);
        ArticleSearchRequest others = new("") { Take = ArticleView.MaxOthers, Highlight = null };
        return await PageResult.Of<ArticlePage>(context, new()
        {
            [nameof(ArticlePage.View)] = new ArticleView(
                address,
                article,
                snapshot.Mark(article, meaning, SearchRequestReader.WholeText),
                snapshot.SimilarTo(article, others).Hits,
                snapshot.DuplicatesOf(article, others with { Sort = [ArticleSort.OldestFirst] }).Hits,
                article.Source is { } source ? sources.Of(source) : null),
        }).ConfigureAwait(false);
    }

    private static async Task<ContentHttpResult> Facet(string field, HttpContext context, IndexHolder index, RequestSnapshots snapshots, TimeProvider clock)
    {
        using var lease = index.Acquire();
        FacetView view = FacetView.Of(field, PageAddress.Of(context.Request), snapshots.For(context, lease.Value), clock);
        return await PageResult.Of<FacetPage>(context, new() { [nameof(FacetPage.View)] = view }).ConfigureAwait(false);
    }

    private static async Task<ContentHttpResult> Entity(string kind, string key, HttpContext context, IndexHolder index, RequestSnapshots snapshots)
    {
        EntityKind known = EntityEndpoints.KindOf(kind);
        using var lease = index.Acquire();
        EntityProfile profile = EntityProfile.Of(snapshots.For(context, lease.Value), EntityEndpoints.EntityOf(lease.Value, known, key));
        return await PageResult.Of<EntityPage>(context, new() { [nameof(EntityPage.Profile)] = profile }).ConfigureAwait(false);
    }

    private static async Task<ContentHttpResult> Archive(HttpContext context, IndexHolder index, RequestSnapshots snapshots, DiskSpace disk)
    {
        using var lease = index.Acquire();
        ArticleSnapshot snapshot = snapshots.For(context, lease.Value);
        return await PageResult.Of<ArchivePage>(context, new()
        {
            [nameof(ArchivePage.Statistics)] = ArticleStatistics.Of(snapshot),
            [nameof(ArchivePage.LastCommit)] = index.LastCommit,
            [nameof(ArchivePage.Warnings)] = HealthEndpoints.Warnings(snapshot, disk),
        }).ConfigureAwait(false);
    }
}

/// <summary>Marks endpoints that answer people: what goes wrong there is told as a page, too.</summary>
internal sealed class PageMarker;
