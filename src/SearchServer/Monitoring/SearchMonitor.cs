using System.Diagnostics;
using SearchServer.Articles.Searching;

namespace SearchServer.Monitoring;

/// <summary>Searches for clients of the server, measured and traced, and logged where a search is slow or finds nothing.</summary>
internal sealed partial class SearchMonitor(ServerMetrics metrics, SearchServerOptions options, ILoggerFactory loggers)
{
    private static readonly ActivitySource s_source = new(ServerMetrics.Name);

    // Categories of their own, so that they can be filtered.
    private readonly ILogger _slow = loggers.CreateLogger("SearchServer.SlowQueries");
    private readonly ILogger _withoutHits = loggers.CreateLogger("SearchServer.QueriesWithoutHits");

    /// <summary>Searches a snapshot, as <see cref="ArticleSnapshot.Search"/> does.</summary>
    public ArticleSearchResult Search(ArticleSnapshot snapshot, ArticleSearchRequest request)
    {
        using Activity? activity = s_source.StartActivity("search");
        long start = Stopwatch.GetTimestamp();
        try
        {
            ArticleSearchResult result = snapshot.Search(request);
            Note(request, start, SearchOutcome.Answered, result);
            return result;
        }
        catch (Exception e)
        {
            Note(request, start, SearchOutcome.Of(e), result: null);
            activity?.SetStatus(ActivityStatusCode.Error);
            throw;
        }
    }

    private void Note(ArticleSearchRequest request, long start, SearchOutcome outcome, ArticleSearchResult? result)
    {
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        long? hits = result?.Total.Value;
        metrics.Searched(elapsed.TotalSeconds, outcome, hits);
        if (options.SlowQueryMilliseconds > 0 && elapsed.TotalMilliseconds >= options.SlowQueryMilliseconds) Log.Slow(_slow, new LoggedText(request.Text), elapsed.TotalMilliseconds, outcome, hits, result?.Stages);
        if (hits == 0 && options.LogQueriesWithoutHits) Log.WithoutHits(_withoutHits, new LoggedText(request.Text));
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A slow search ({Outcome}): '{Query}' took {Milliseconds:F0} ms, {Hits} articles. By stages: {Stages}.")]
        public static partial void Slow(ILogger logger, LoggedText query, double milliseconds, SearchOutcome outcome, long? hits, SearchStages? stages);

        [LoggerMessage(Level = LogLevel.Information, Message = "Nothing was found: '{Query}'")]
        public static partial void WithoutHits(ILogger logger, LoggedText query);
    }
}
