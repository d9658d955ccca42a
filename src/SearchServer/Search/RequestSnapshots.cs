using SearchServer.Articles.Searching;
using SearchServer.Engine.Search;

namespace SearchServer.Search;

/// <summary>Snapshots for a request: queries mean what the synonyms of now say, and whatever is asked of the index ends when the time of a search is up, or nobody waits for the answer any more.</summary>
internal sealed class RequestSnapshots(SynonymsHolder synonyms, SearchServerOptions options)
{
    /// <summary>The snapshot for a request, whose time counts from now.</summary>
    public ArticleSnapshot For(HttpContext context, ArticleSnapshot snapshot) => snapshot.With(synonyms.Current).Within(new SearchBudget(options.SearchSeconds > 0 ? TimeSpan.FromSeconds(options.SearchSeconds) : Timeout.InfiniteTimeSpan, context.RequestAborted));
}
