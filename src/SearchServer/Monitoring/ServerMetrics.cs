using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using System.Text.Json;
using SearchServer.Articles.Ingest;
using SearchServer.Engine.Indexing;
using SearchServer.Writing;

namespace SearchServer.Monitoring;

/// <summary>What an operator watches: the meter <c>SearchServer</c>, beside those of ASP.NET Core and the runtime. What is measured has few values of each tag, whatever clients send.</summary>
internal sealed class ServerMetrics
{
    /// <summary>The name of the meter, and of the source of traces.</summary>
    public const string Name = "SearchServer";

    /// <summary>In seconds, from a search of a small index to the most that the settings allow by default.</summary>
    private static readonly double[] s_durations = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private static readonly double[] s_commits = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

    private static readonly KeyValuePair<string, object?>[] s_outcomes =
        [.. Enum.GetValues<ChangeOutcome>().Select(outcome => new KeyValuePair<string, object?>("outcome", JsonNamingPolicy.KebabCaseLower.ConvertName($"{outcome}")))];

    private readonly IndexHolder _index;
    private readonly Histogram<double> _searches;
    private readonly Counter<long> _withoutHits;
    private readonly Counter<long> _refreshes;
    private readonly Counter<long> _changes;
    private readonly Histogram<double> _commits;
    private (string Commit, IndexStatistics Statistics)? _known;

    /// <summary>Makes the instruments.</summary>
    public ServerMetrics(IMeterFactory meters, IndexHolder index, WriterHolder writer, DiskSpace disk)
    {
        _index = index;
        Meter meter = meters.Create(Name);
        _searches = meter.CreateHistogram("searchserver.search.duration", "s", "Searches, by how they ended.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = s_durations });
        _withoutHits = meter.CreateCounter<long>("searchserver.search.without_hits", "{search}", "Searches that found nothing.");
        _refreshes = meter.CreateCounter<long>("searchserver.index.refreshes", "{commit}", "Commits that searches went on to.");
        meter.CreateObservableGauge("searchserver.index.readable", () => index.Problem is null && index.Damage is null ? 1 : 0, "1", "1 if there is an index and nothing of it was found damaged, else 0.");
        _changes = meter.CreateCounter<long>("searchserver.push.changes", "{change}", "Changes of articles that were pushed, by what became of them.");
        _commits = meter.CreateHistogram("searchserver.push.commit.duration", "s", "Commits of pushed changes, from the first change that is written to where all are durable.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = s_commits });
        meter.CreateObservableGauge("searchserver.writer.available", () => writer.Problem is null ? 1 : 0, "1", "1 if articles can be pushed, else 0.");
        meter.CreateObservableGauge("searchserver.disk.free", () => disk.FreeBytes, "By", "Room on the disk of the index.");
        Observe("articles", "{article}", "Articles that are searched.", statistics => statistics.NumDocs);
        Observe("deleted", "{article}", "Deleted articles that still take room.", statistics => statistics.DeletedDocs);
        Observe("segments", "{segment}", "Segments.", statistics => statistics.Segments.Length);
        Observe("size", "By", "The length of all files of the commit that is searched.", statistics => statistics.Bytes);

        void Observe(string name, string unit, string description, Func<IndexStatistics, long> value) =>
            meter.CreateObservableGauge($"searchserver.index.{name}", () => Statistics() is { } statistics ? [new Measurement<long>(value(statistics))] : Array.Empty<Measurement<long>>(), unit, description);
    }

    /// <summary>Counts a search.</summary>
    /// <param name="seconds">How long it took.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="hits">How many articles it found, if it was answered.</param>
    public void Searched(double seconds, SearchOutcome outcome, long? hits)
    {
        _searches.Record(seconds, outcome.Tag);
        if (hits == 0) _withoutHits.Add(1);
    }

    /// <summary>Counts changes that one commit made durable.</summary>
    /// <param name="results">What became of them.</param>
    /// <param name="seconds">How long it took.</param>
    public void Pushed(ImmutableArray<ChangeResult> results, double seconds)
    {
        foreach (ChangeResult result in results) _changes.Add(1, s_outcomes[(int)result.Outcome]);
        _commits.Record(seconds);
    }

    /// <summary>Counts a commit that searches went on to.</summary>
    public void Refreshed() => _refreshes.Add(1);

    /// <summary>What is in the index that is searched, gathered once a commit; null while there is none, or where its files are being replaced.</summary>
    private IndexStatistics? Statistics()
    {
        if (_index.Problem is not null) return null;
        try
        {
            using var lease = _index.Acquire();
            DirectoryReader reader = lease.Value.Reader;
            if (_known is { } known && known.Commit == reader.CommitId) return known.Statistics;
            IndexStatistics statistics = IndexStatistics.Of(reader);
            _known = (reader.CommitId, statistics);
            return statistics;
        }
        catch (Exception e) when (e is IOException or IndexUnavailableException)
        {
            return null;
        }
    }
}
