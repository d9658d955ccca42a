using System.Globalization;
using NodaTime;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using FacetFilter = SearchServer.Articles.Searching.FacetFilter;

namespace SearchServer.Evaluate.Identities;

/// <summary>What must agree in the answers to a search: with a loop over the articles, and with the totals of the searches that its numbers stand for.</summary>
/// <param name="snapshot">The index.</param>
/// <param name="archive">Its articles.</param>
/// <param name="requests">Draws what is tried.</param>
/// <param name="report">Takes what was compared.</param>
internal sealed class IdentityChecks(ArticleSnapshot snapshot, PlainArchive archive, RandomRequests requests, IdentityReport report)
{
    /// <summary>Stories of more hits are looked at on one page alone.</summary>
    private const int MaxStories = 300;

    /// <summary>Of so many buckets of a histogram the ends are held against the articles.</summary>
    private const int MaxBuckets = 20;

    private const int StoriesAPage = 100;

    /// <summary>What a query alone finds is asked for once for so many states.</summary>
    private const int StatesAQuery = 10;

    /// <summary>Tries random searches.</summary>
    /// <param name="snapshot">The index.</param>
    /// <param name="states">How many.</param>
    /// <param name="random">What is drawn by.</param>
    public static IdentityReport Run(ArticleSnapshot snapshot, int states, Random random)
    {
        PlainArchive archive = new(snapshot);
        RandomRequests requests = new(snapshot, archive, random);
        IdentityReport report = new();
        IdentityChecks checks = new(snapshot, archive, requests, report);
        for (int done = 0; done < states; done += StatesAQuery)
        {
            ArticleSearchRequest plain = requests.Query();
            PlainArticle[] found = archive.Matching(plain);
            for (int state = done; state < Math.Min(states, done + StatesAQuery); state++) checks.Check(requests.State(plain, found), found);
        }

        return report;
    }

    /// <summary>Tries one search.</summary>
    /// <param name="request">The search.</param>
    /// <param name="found">What its query alone finds.</param>
    private void Check(ArticleSearchRequest request, PlainArticle[] found)
    {
        PlainSearch plain = new(archive, found, request);
        ArticleSearchResult? result = Search(request, plain);
        if (result is null) return;
        string Says() => RequestText.Of(request);
        report.Expect(plain.Matches.Length, result.Total.Value, "total", Says);
        foreach ((FacetWish wish, ArticleFacet facet) in request.Facets.Zip(result.Facets)) CheckFacet(request, wish, facet, plain, begun: "");
        CheckPeriods(request, result, found);
        if (result.Histogram is { } histogram) CheckHistogram(request, histogram, plain);
        if (request.Collapse is not null) CheckStories(request, result, plain);
        if (requests.OneIn(4)) CheckNarrowed(request, plain, found);
        if (requests.OneIn(3)) CheckList(request, plain, found);
    }

    /// <summary>Searches; null if that is refused, as it must be, since there would be too many buckets.</summary>
    private ArticleSearchResult? Search(ArticleSearchRequest request, PlainSearch plain)
    {
        try
        {
            return snapshot.Search(request);
        }
        catch (HistogramTooFineException)
        {
            int buckets = Buckets(plain.Matches, request.Histogram!.Interval!.Value, request.Histogram.Zone).Count;
            report.Expect(buckets > ArticleHistogram.MaxBuckets, "histogram refused", () => $"{buckets} buckets: {RequestText.Of(request)}");
            return null;
        }
    }

    private void CheckFacet(ArticleSearchRequest request, FacetWish wish, ArticleFacet facet, PlainSearch plain, string begun)
    {
        PlainArticle[] articles = plain.Without(wish.Field);
        Dictionary<string, int> counts = PlainSearch.Count(articles, wish.Field);
        string Says() => $"{wish.Field}{(begun.Length == 0 ? "" : $" beginning '{begun}'")} of {RequestText.Of(request)}";
        int missing = articles.Count(article => article.Values[wish.Field].Length == 0);
        report.Expect(missing, facet.Missing, "missing", Says);
        bool isTree = wish.In is not null || wish.AsTree || wish.Field is ArticleFields.Date or ArticleFields.Mentioned;
        string? top = wish.In is null ? null : archive.ValueOf(wish.Field, wish.In);
        Dictionary<string, int> listed = counts.Where(value => (begun.Length == 0 || archive.HasName(wish.Field, value.Key, begun)) && (!isTree || archive.Around(wish.Field, value.Key) == top)).ToDictionary();
        report.Expect(listed.Count, facet.TotalValues, "total values", Says);
        report.Expect(listed.Values.Sum(count => (long)count), facet.OtherCount + facet.Values.Sum(value => (long)value.Count), "other count", Says);
        report.Expect(facet.Values.Length >= Math.Min(wish.Count, listed.Count), "values listed", Says);
        if (!(wish.Field == ArticleFields.Date && wish.In is not null)) CheckOrder(wish, facet, listed, Says);
        CheckValues(facet.Values, top, isTree, wish.Field, counts, Says);
        ArticleFacetValue[] all = [.. facet.Values.SelectMany(WithParts)];
        if (all.Length > 0) Click(requests.Pick(all));
        if (requests.OneIn(3)) report.Expect(missing, Total(request, wish.Field, filter => filter with { AnyOf = [], OrMissing = true }), "click on missing", Says);

        void Click(ArticleFacetValue value) => report.Expect(value.Count, Total(request, wish.Field, filter => filter with { AnyOf = [value.Value], OrMissing = false }), "click on a value", () => $"{value.Value} in {Says()}");
    }

    private void CheckValues(IReadOnlyList<ArticleFacetValue> values, string? around, bool isTree, string field, Dictionary<string, int> counts, Func<string> says)
    {
        report.Expect(values.Count, values.Select(value => value.Value).Distinct().Count(), "values once", says);
        foreach (ArticleFacetValue value in values)
        {
            report.Expect(counts.GetValueOrDefault(value.Value), value.Count, "value", () => $"{value.Value} in {says()}");
            if (isTree) report.Expect(archive.Around(field, value.Value) == around || value.Count == 0, "place in the tree", () => $"{value.Value} in {says()}");
            if (value.Values is not { } parts) continue;
            foreach (ArticleFacetValue part in parts) report.Expect(part.Count <= value.Count, "part no more than the whole", () => $"{part.Value} in {value.Value} in {says()}");
            CheckValues(parts, value.Value, isTree, field, counts, says);
        }
    }

    /// <summary>The first values are in order, and none that is left out would come before them.</summary>
    private void CheckOrder(FacetWish wish, ArticleFacet facet, Dictionary<string, int> listed, Func<string> says)
    {
        ArticleFacetValue[] first = [.. facet.Values.Take(wish.Count).Where(value => value.Count > 0)];
        HashSet<string> shown = [.. facet.Values.Select(value => value.Value)];
        if (first.Length == 0) return;
        if (wish.Field == ArticleFields.Date && (wish.Order is FacetValueOrder.Usual or FacetValueOrder.Label))
        {
            string[] years = [.. listed.Keys.Order(StringComparer.Ordinal)];
            if (wish.Order == FacetValueOrder.Usual) Array.Reverse(years);
            report.Expect(years.Take(first.Length).SequenceEqual(first.Select(value => value.Value)), "order of dates", says);
        }
        else if (wish.Order is FacetValueOrder.Usual or FacetValueOrder.Count || (wish.Order == FacetValueOrder.Significance && wish.Field == ArticleFields.Date))
        {
            int[] best = [.. listed.Values.OrderDescending().Take(first.Length)];
            report.Expect(best.SequenceEqual(first.Select(value => value.Count)), "order by count", says);
        }
        else if (wish.Order == FacetValueOrder.Label)
        {
            byte[][] labels = [.. first.Select(value => archive.SortKeyOf(wish.Field, value.Value))];
            byte[] last = labels[^1];
            report.Expect(labels.Zip(labels.Skip(1)).All(pair => pair.First.AsSpan().SequenceCompareTo(pair.Second) <= 0), "order by label", says);
            report.Expect(listed.Keys.All(value => shown.Contains(value) || archive.SortKeyOf(wish.Field, value).AsSpan().SequenceCompareTo(last) >= 0), "first by label", says);
        }
    }

    private void CheckPeriods(ArticleSearchRequest request, ArticleSearchResult result, PlainArticle[] found)
    {
        report.Expect(request.Periods.Count, result.Periods.Length, "periods", () => RequestText.Of(request));
        foreach (ArticlePeriod period in result.Periods)
        {
            ArticleSearchRequest clicked = With(request, ArticleFields.Date, filter => filter with { AnyOf = [period.Period], OrMissing = false });
            report.Expect(new PlainSearch(archive, found, clicked).Matches.Length, period.Count, "period", () => $"{period.Period} in {RequestText.Of(request)}");
            if (requests.OneIn(3)) report.Expect(period.Count, Total(clicked), "click on a period", () => $"{period.Period} in {RequestText.Of(request)}");
        }
    }

    private void CheckHistogram(ArticleSearchRequest request, ArticleHistogram histogram, PlainSearch plain)
    {
        string Says() => RequestText.Of(request);
        if (histogram.Zone is { } zone) report.Zones.Add(zone.Name);
        List<DateOnly> starts = Buckets(plain.Matches, histogram.Interval, histogram.Zone);
        ILookup<DateOnly, PlainArticle> Lookup(IEnumerable<PlainArticle> some) => some.Where(article => article.Day is not null).ToLookup(article => StartOf(DayIn(histogram.Zone, article), histogram.Interval));
        ILookup<DateOnly, PlainArticle> articles = Lookup(plain.Matches);
        report.Expect(starts.Count, histogram.Buckets.Length, "buckets", Says);
        report.Expect(plain.Matches.Length, histogram.Missing + histogram.Buckets.Sum(bucket => (long)bucket.Count), "buckets and missing together", Says);
        foreach ((DateOnly start, HistogramBucket bucket) in starts.Zip(histogram.Buckets))
        {
            report.Expect(articles[start].Count(), bucket.Count, "bucket", () => $"{bucket} in {Says()}");
        }

        for (int i = 0; i < Math.Min(MaxBuckets, histogram.Buckets.Length); i++)
        {
            HistogramBucket bucket = requests.Pick(histogram.Buckets.AsSpan());
            report.Expect(plain.Matches.Count(new PlainPeriod(bucket.From, bucket.To).Has), bucket.Count, "bucket as a filter", () => $"{bucket} in {Says()}");
        }

        if (histogram.Buckets.Length > 0)
        {
            HistogramBucket bucket = requests.Pick(histogram.Buckets.AsSpan());
            report.Expect(bucket.Count, Total(request, ArticleFields.Date, filter => filter with { AllOf = [.. filter.AllOf, $"{bucket.From}/{bucket.To}"] }), "click on a bucket", () => $"{bucket} in {Says()}");
            if (histogram.Zone is null ? request is { From: null, To: null } : request is { FirstDay: null, LastDay: null }) report.Expect(bucket.Count, Total(Between(request, bucket)), "bucket as from and to", () => $"{bucket} in {Says()}");
        }

        foreach (StackedValue value in histogram.Stack?.Values ?? [])
        {
            report.Expect(starts.Count, value.Counts.Length, "stack", () => $"{value.Value} in {Says()}");
            ILookup<DateOnly, PlainArticle> having = Lookup(plain.Matches.Where(article => article.Values[histogram.Stack!.Field].Contains(value.Value)));
            foreach ((DateOnly start, int count) in starts.Zip(value.Counts)) report.Expect(having[start].Count(), count, "part of a bucket", () => $"{value.Value} from {RequestText.Day(start)} in {Says()}");
        }
    }

    private void CheckStories(ArticleSearchRequest request, ArticleSearchResult result, PlainSearch plain)
    {
        string Says() => RequestText.Of(request);
        Dictionary<string, PlainArticle[]> stories = plain.Matches.GroupBy(article => article.Group ?? article.Id).ToDictionary(story => story.Key, story => story.ToArray());
        report.Expect(stories.Count, result.Stories ?? -1, "stories", Says);
        foreach (ArticleHit hit in result.Hits) CheckStory(hit);
        if (stories.Count > MaxStories || !requests.OneIn(4)) return;
        List<ArticleHit> all = [];
        ArticleSearchRequest page = request with { Facets = [], Periods = [], Histogram = null, Stack = null, Skip = 0, Take = StoriesAPage };
        while (all.Count <= stories.Count)
        {
            ArticleSearchResult next = snapshot.Search(page);
            all.AddRange(next.Hits);
            if (next.Next is not { } place) break;
            page = page with { After = place };
        }

        report.Expect(stories.Count, all.Count, "stories of all pages", Says);
        report.Expect(plain.Matches.Length, all.Sum(hit => hit.Story!.Count), "articles of all stories", Says);
        foreach (ArticleHit hit in all) CheckStory(hit);

        void CheckStory(ArticleHit hit)
        {
            PlainArticle[] members = stories.GetValueOrDefault(hit.Article.Group ?? hit.Article.Id, []);
            string SaysHit() => $"{hit.Article.Id} in {Says()}";
            report.Expect(members.Length, hit.Story!.Count, "articles of a story", SaysHit);
            report.Expect(members.SelectMany(member => member.Values[ArticleFields.Outlet]).Distinct().Count(), hit.Story.TotalOutlets, "outlets of a story", SaysHit);
            PlainArticle? shown = members.FirstOrDefault(member => member.Id == hit.Article.Id);
            report.Expect(shown is not null, "article of a story", SaysHit);
            if (request.Collapse == StoryMember.Best || shown is null) return;
            DateTimeOffset?[] times = [.. members.Select(TimeOf).Where(time => time is not null)];
            report.Expect((request.Collapse == StoryMember.Newest ? times.Max() : times.Min()) == TimeOf(shown), "article shown of a story", SaysHit);
        }
    }

    private void CheckNarrowed(ArticleSearchRequest request, PlainSearch plain, PlainArticle[] found)
    {
        ArticleSearchRequest narrowed = requests.Narrowed(request, found) with { Histogram = null, Take = 0 };
        ArticleSearchResult result = snapshot.Search(narrowed);
        string Says() => $"{RequestText.Of(narrowed)} of {RequestText.Of(request)}";
        report.Expect(result.Total.Value <= plain.Matches.Length, "a filter takes away", Says);
        foreach (ArticleFacet facet in result.Facets)
        {
            Dictionary<string, int> counts = PlainSearch.Count(plain.Without(facet.Field), facet.Field);
            foreach (ArticleFacetValue value in facet.Values.SelectMany(WithParts)) report.Expect(value.Count <= counts.GetValueOrDefault(value.Value), "a filter raises no count", () => $"{facet.Field} {value.Value} in {Says()}");
        }
    }

    private void CheckList(ArticleSearchRequest request, PlainSearch plain, PlainArticle[] found)
    {
        FacetWish wish = requests.List(found);
        string begun = wish.In is null ? requests.Begun(wish.Field) : "";
        ArticleSearchRequest asked = request with { Facets = [wish], Periods = [], Histogram = null, Stack = null, Collapse = null };
        ArticleFacet facet = snapshot.Values(asked, begun);
        CheckFacet(asked, wish, facet, plain, begun);
    }

    private long Total(ArticleSearchRequest request, string field, Func<FacetFilter, FacetFilter> change) => Total(With(request, field, change));

    private long Total(ArticleSearchRequest request) => snapshot.Search(request with { Facets = [], Periods = [], Histogram = null, Stack = null, Collapse = null, Take = 0 }).Total.Value;

    private static ArticleSearchRequest Between(ArticleSearchRequest request, HistogramBucket bucket)
    {
        bool areDays = bucket.From.Length == RequestText.DayLength;
        return areDays
            ? request with { FirstDay = DateOnly.Parse(bucket.From, CultureInfo.InvariantCulture), LastDay = DateOnly.Parse(bucket.To, CultureInfo.InvariantCulture) }
            : request with { From = DateTimeOffset.Parse(bucket.From, CultureInfo.InvariantCulture), To = DateTimeOffset.Parse(bucket.To, CultureInfo.InvariantCulture) };
    }

    private static ArticleSearchRequest With(ArticleSearchRequest request, string field, Func<FacetFilter, FacetFilter> change) =>
        request with { Filters = [.. request.Filters.Where(filter => filter.Field != field), change(request.Filters.FirstOrDefault(filter => filter.Field == field) ?? new FacetFilter(field))] };

    private static IEnumerable<ArticleFacetValue> WithParts(ArticleFacetValue value) => (value.Values ?? []).SelectMany(WithParts).Prepend(value);

    private static DateTimeOffset? TimeOf(PlainArticle article) => article.Moment ?? (article.Day is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : null);

    /// <summary>The beginnings of all buckets from the first with articles to the last.</summary>
    private static List<DateOnly> Buckets(PlainArticle[] articles, HistogramInterval interval, ArticleZone? zone)
    {
        List<DateOnly> starts = [];
        DateOnly[] days = [.. articles.Where(article => article.Day is not null).Select(article => DayIn(zone, article))];
        if (days.Length == 0) return starts;
        DateOnly last = days.Max();
        for (DateOnly day = days.Min(); day <= last; day = day.AddDays(1))
        {
            if (starts.Count == 0 || StartOf(day, interval) != starts[^1]) starts.Add(StartOf(day, interval));
        }

        return starts;
    }

    private static DateOnly DayIn(ArticleZone? zone, PlainArticle article) =>
        zone is not null && article.Moment is { } moment ? Instant.FromDateTimeOffset(moment).InZone(DateTimeZoneProviders.Tzdb[zone.Name]).Date.ToDateOnly() : article.Day!.Value;

    private static DateOnly StartOf(DateOnly day, HistogramInterval interval)
    {
        LocalDate date = LocalDate.FromDateOnly(day);
        return (interval switch
        {
            HistogramInterval.Day => date,
            HistogramInterval.Week => date.DayOfWeek == IsoDayOfWeek.Monday ? date : date.Previous(IsoDayOfWeek.Monday),
            HistogramInterval.Month => new LocalDate(date.Year, date.Month, 1),
            HistogramInterval.Quarter => new LocalDate(date.Year, 1 + (3 * ((date.Month - 1) / 3)), 1),
            _ => new LocalDate(date.Year, 1, 1),
        }).ToDateOnly();
    }
}
