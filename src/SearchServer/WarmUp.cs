using System.Diagnostics;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Articles.Suggesting;

namespace SearchServer;

/// <summary>
/// Searches and suggests when the server has started, beside the first requests, so that who searches first does not wait for what the first search makes: compiled code, the ordinals of facets and stories over all segments, the names of entities, by
/// their beginnings, too.
/// </summary>
internal sealed partial class WarmUp(IndexHolder index, ILogger<WarmUp> logger) : BackgroundService
{
    /// <summary>Longer titles are not searched for.</summary>
    private const int MaxTitle = 100;

    private const int FacetValues = 10;

    /// <summary>Whatever goes wrong, the server goes on: an exception would end it.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            long start = Stopwatch.GetTimestamp();
            await Task.Run(Search, stoppingToken).ConfigureAwait(false);
            TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
            Log.WarmedUp(logger, elapsed.TotalMilliseconds);
        }
        catch (IndexUnavailableException)
        {
            // There is nothing to search yet, and why is said by who looks for it.
        }
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
        {
            Log.Failed(logger, e);
        }
    }

    /// <summary>Suggests what is written of the most, and searches for the newest article by its title: a query of several words that finds something, with highlights and every facet.</summary>
    private void Search()
    {
        using var lease = index.Acquire();
        lease.Value.Suggest(new SuggestionRequest(""));
        ArticleSearchResult newest = lease.Value.Search(new ArticleSearchRequest("") { Sort = [ArticleSort.NewestFirst], Take = 1 });
        if (newest.Hits is not [{ Article.Title: { Length: <= MaxTitle } title }]) return;
        lease.Value.Search(new ArticleSearchRequest(title) { Facets = [.. ArticleFields.Dimensions.Select(dimension => new FacetWish(dimension, FacetValues))], Collapse = StoryMember.Best });
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Warmed up by a search, in {Milliseconds:F0} ms.")]
        public static partial void WarmedUp(ILogger logger, double milliseconds);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The search that warms up failed.")]
        public static partial void Failed(ILogger logger, Exception error);
    }
}
