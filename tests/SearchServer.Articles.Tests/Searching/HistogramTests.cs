using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.TimeZones;
using SearchServer.Articles.Ingest;
using SearchServer.Articles.Searching;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Searching;

/// <summary>When articles were published, against a loop over them and against the totals of the filters that a bucket names.</summary>
public sealed class HistogramTests : IDisposable
{
    /// <summary>Zones with clock changes at midnight, over it, by half an hour and by two hours, with a day that never was, and far from UTC.</summary>
    private static readonly string[] s_zones =
    [
        "UTC", "Europe/Brussels", "America/Sao_Paulo", "America/Asuncion", "America/Havana", "America/Santiago", "Asia/Beirut", "Asia/Gaza", "Asia/Kathmandu", "Atlantic/Azores", "Australia/Lord_Howe", "Antarctica/Troll",
        "Pacific/Apia", "Pacific/Kiritimati", "Pacific/Chatham", "America/St_Johns",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ABucketHasTheArticlesThatItsFiltersFind()
    {
        RandomSource random = new(1501);
        TestContext.Current.TestOutputHelper?.WriteLine($"{random}");
        List<(string Id, DateTimeOffset? Moment, DateOnly? Day, string Word)> articles = [.. Enumerable.Range(0, 600).Select(i => Article(random, i))];
        foreach ((string Id, DateTimeOffset? Moment, DateOnly? Day, string Word)[] part in articles.Chunk(150))
        {
            string file = _folder[$"{part[0].Id}.jsonl"];
            File.WriteAllLines(file, part.Select(article => JsonSerializer.Serialize(new
            {
                id = article.Id,
                title = $"Ferry {article.Word}",
                date = article.Moment?.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture) ?? article.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            })));
            ArticleIndexer.Index(_folder["index"], [file], new IngestOptions { Source = "wire" }, TestContext.Current.CancellationToken);
        }

        string[] gone = [.. articles.Where(_ => random.OneIn(6)).Select(article => article.Id)];
        ArticleDelete.Run(_folder["index"], new ArticleChoice { Ids = [.. gone.Select(id => $"wire:{id}")] });
        articles.RemoveAll(article => gone.Contains(article.Id));
        using ArticleIndex index = ArticleIndex.Open(_folder["index"]);
        using var lease = index.Acquire();
        for (int i = 0; i < 300; i++)
        {
            string? zone = random.OneIn(5) ? null : random.Pick<string>(s_zones);
            HistogramWish wish = new(random.OneIn(6) ? null : (HistogramInterval)random.Below(5), zone is null ? null : ArticleZone.Find(zone));
            string word = random.OneIn(3) ? "" : $"word{random.Below(3)}";
            ArticleSearchRequest request = new(word) { Histogram = wish, Take = 0 };
            if (random.OneIn(3)) request = request with { FirstDay = new DateOnly(2011, 6, 1).AddDays(random.Below(400)) };
            if (random.OneIn(3)) request = request with { LastDay = new DateOnly(2012, 6, 1).AddDays(random.Below(400)) };
            string where = $"{random}, {i}: {wish.Interval} in {zone}, '{word}' from {request.FirstDay} to {request.LastDay}";
            ArticleSearchResult found = lease.Value.Search(request);
            ArticleHistogram histogram = found.Histogram!;
            Assert.True(histogram.Buckets.Sum(bucket => bucket.Count) + histogram.Missing == found.Total.Value, where);

            Assert.True(histogram.Interval == (wish.Interval ?? histogram.Interval), where);
            if (wish.Interval is null) Assert.True(histogram.Buckets.Length <= ArticleHistogram.FewBuckets || histogram.Interval == HistogramInterval.Year, where);
            if (wish.Interval is null && histogram.Interval != HistogramInterval.Day)
            {
                HistogramWish shorter = wish with { Interval = histogram.Interval - 1 };
                Assert.True(lease.Value.Search(request with { Histogram = shorter }).Histogram!.Buckets.Length > ArticleHistogram.FewBuckets, where);
            }

            // By a loop, with the clock of another library.
            Dictionary<DateOnly, int> expected = articles.Where(article => article.Word.Contains(word, StringComparison.Ordinal) && (request.FirstDay is not { } first || (article.Day ?? DayOf(article.Moment)) >= first) && (request.LastDay is not { } last || (article.Day ?? DayOf(article.Moment)) <= last))
                .Select(article => article.Moment is { } moment ? (zone is null ? DayOf(moment) : DayIn(zone, moment)) : article.Day).OfType<DateOnly>()
                .GroupBy(day => FirstOf(histogram.Interval, day)).ToDictionary(group => group.Key, group => group.Count());
            Assert.True(expected.Values.Sum() == histogram.Buckets.Sum(bucket => bucket.Count), where);
            DateOnly? before = null;
            foreach (HistogramBucket bucket in histogram.Buckets)
            {
                DateOnly start = FirstOf(histogram.Interval, DateOnly.ParseExact(bucket.From[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture));
                Assert.True(before is not { } earlier || start > earlier, where);
                before = start;
                Assert.True(expected.GetValueOrDefault(start) == bucket.Count, $"{where}: {bucket}, expected {expected.GetValueOrDefault(start)}");
                if (bucket.Count == 0 && !random.OneIn(20)) continue;
                long total = lease.Value.Search(Within(request, bucket) with { Histogram = null }).Total.Value;
                Assert.True(total == bucket.Count, $"{where}: {bucket}, and its filters find {total}");
            }
        }
    }

    [Fact]
    public void TheOutermostBucketsKeepTheBoundsOfTheSearch()
    {
        File.WriteAllLines(_folder["a.jsonl"], Enumerable.Range(0, 60).Select(i => $$"""{"id":"{{i}}","title":"Ferry {{i}}","date":"{{new DateTime(2016, 2, 20, i % 24, 30, 0, DateTimeKind.Utc).AddDays(i):O}}"}"""));
        ArticleIndexer.Index(_folder["index"], [_folder["a.jsonl"]], new IngestOptions(), TestContext.Current.CancellationToken);
        using ArticleIndex index = ArticleIndex.Open(_folder["index"]);
        using var lease = index.Acquire();
        ArticleSearchRequest days = new("") { FirstDay = new DateOnly(2016, 2, 25), LastDay = new DateOnly(2016, 4, 2), Histogram = new HistogramWish(HistogramInterval.Month) };
        Assert.Equal(["2016-02-25..2016-02-29: 5", "2016-03-01..2016-03-31: 31", "2016-04-01..2016-04-02: 2"], Buckets(days));
        ArticleSearchRequest moments = new("")
        {
            From = new DateTimeOffset(2016, 2, 25, 12, 0, 0, TimeSpan.Zero),
            To = new DateTimeOffset(2016, 4, 2, 12, 0, 0, TimeSpan.FromHours(2)),
            Histogram = new HistogramWish(HistogramInterval.Month, ArticleZone.Find("Europe/Brussels")),
        };
        string[] buckets = Buckets(moments);
        Assert.StartsWith("2016-02-25T12:00:00+00:00..2016-02-29T23:59:59.999+01:00: ", buckets[0], StringComparison.Ordinal);
        Assert.StartsWith("2016-04-01T00:00:00+02:00..2016-04-02T12:00:00+02:00: ", buckets[2], StringComparison.Ordinal);

        string[] Buckets(ArticleSearchRequest request) => [.. lease.Value.Search(request).Histogram!.Buckets.Select(bucket =>
        {
            Assert.Equal(bucket.Count, lease.Value.Search(Within(request, bucket) with { Histogram = null }).Total.Value);
            return $"{bucket.From}..{bucket.To}: {bucket.Count}";
        })];
    }

    [Fact]
    public void TooManyBucketsAreRefused()
    {
        File.WriteAllLines(_folder["a.jsonl"], ["""{"title":"a","date":"1850-01-01"}""", """{"title":"b","date":"2025-01-01"}"""]);
        ArticleIndexer.Index(_folder["index"], [_folder["a.jsonl"]], new IngestOptions(), TestContext.Current.CancellationToken);
        using ArticleIndex index = ArticleIndex.Open(_folder["index"]);
        using var lease = index.Acquire();
        Assert.Throws<HistogramTooFineException>(() => lease.Value.Search(new ArticleSearchRequest("") { Histogram = new HistogramWish(HistogramInterval.Day) }));
        Assert.Equal(176, lease.Value.Search(new ArticleSearchRequest("") { Histogram = new HistogramWish(HistogramInterval.Year) }).Histogram!.Buckets.Length);
    }

    /// <summary>Around the changes of clocks mostly: dates at random would seldom meet one.</summary>
    private static (string Id, DateTimeOffset? Moment, DateOnly? Day, string Word) Article(RandomSource random, int number)
    {
        string word = $"word{random.Below(3)}";
        if (random.OneIn(12)) return ($"a{number}", null, null, word);
        DateTimeZone zone = DateTimeZoneProviders.Tzdb[random.Pick<string>(s_zones)];
        Instant near = Instant.FromUtc(2011, 1, 1, 0, 0) + Duration.FromDays(random.Below(900));
        ZoneInterval interval = zone.GetZoneInterval(near);
        if (interval.HasEnd && !random.OneIn(3)) near = interval.End;
        DateTimeOffset moment = near.ToDateTimeOffset().AddMinutes(random.Between(-1600, 1600)).AddMilliseconds(random.Below(3) * 500).ToOffset(TimeSpan.FromMinutes(30 * random.Between(-24, 28)));
        return random.OneIn(3) ? ($"a{number}", null, DayOf(moment), word) : ($"a{number}", moment, null, word);
    }

    private static DateOnly? DayOf(DateTimeOffset? moment) => moment is { } known ? DateOnly.FromDateTime(known.DateTime) : null;

    private static DateOnly DayIn(string zone, DateTimeOffset moment) => Instant.FromDateTimeOffset(moment).InZone(DateTimeZoneProviders.Tzdb[zone]).Date.ToDateOnly();

    private static DateOnly FirstOf(HistogramInterval interval, DateOnly day) => interval switch
    {
        HistogramInterval.Day => day,
        HistogramInterval.Week => LocalDate.FromDateOnly(day).With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday)).ToDateOnly(),
        HistogramInterval.Month => new DateOnly(day.Year, day.Month, 1),
        HistogramInterval.Quarter => new DateOnly(day.Year, (((day.Month - 1) / 3) * 3) + 1, 1),
        _ => new DateOnly(day.Year, 1, 1),
    };

    /// <summary>As /search reads the bucket's filters.</summary>
    private static ArticleSearchRequest Within(ArticleSearchRequest request, HistogramBucket bucket)
    {
        Assert.True(DatePeriod.TryRead(bucket.From, out DatePeriod from));
        Assert.True(DatePeriod.TryRead(bucket.To, out DatePeriod to));
        return from.Moment is { } first
            ? request with { From = first, To = to.Moment }
            : request with { FirstDay = from.FirstDay, LastDay = to.LastDay };
    }
}
