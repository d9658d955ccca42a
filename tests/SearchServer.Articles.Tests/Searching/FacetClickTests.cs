using System.Globalization;
using SearchServer.Articles.Interpreting;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Testing;
using Xunit;
using FacetFilter = SearchServer.Articles.Searching.FacetFilter;

namespace SearchServer.Articles.Tests.Searching;

/// <summary>
/// A number beside a facet value is the total after clicking it, whatever was typed and filtered before: the value takes the place of the alternatives of its field, and everything else stays. What a query alone finds, and a loop
/// over these articles, say the same, so that filters, order and page have no say in what a query means and in how much of it is asked for.
/// </summary>
public sealed class FacetClickTests : IDisposable
{
    /// <summary>So many states are tried; <c>SEARCHSERVER_FACET_STATES</c> says how many in a long run.</summary>
    private static readonly int s_states = Environment.GetEnvironmentVariable("SEARCHSERVER_FACET_STATES") is { Length: > 0 } wanted ? int.Parse(wanted, CultureInfo.InvariantCulture) : 2000;

    private const int Articles = 300;

    /// <summary>What a query alone finds is asked for once for so many states.</summary>
    private const int StatesAQuery = 10;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ANumberBesideAValueIsTheTotalAfterClickingIt()
    {
        RandomSource random = new(11);
        Dictionary<string, FacetedArticle> articles = Enumerable.Range(0, Articles).Select(i => FacetedArticle.Create($"a{i}", random)).ToDictionary(article => article.Id);
        using ArticleIndex index = FacetedArticle.CreateIndex(_folder["index"], articles.Values, [.. Enumerable.Range(0, Articles / 3).Select(i => FacetedArticle.Create($"gone{i}", random))]);
        using var lease = index.Acquire();
        ArticleSnapshot snapshot = lease.Value;
        int clicks = 0, found = 0, relaxed = 0;
        for (int query = 0; query < s_states / StatesAQuery; query++)
        {
            ArticleSearchRequest plain = new(FacetedQueries.Create(random)) { Match = random.Pick(MatchMode.Auto, MatchMode.Auto, MatchMode.All, MatchMode.Most, MatchMode.Any), Highlight = null };
            ArticleSearchResult alone = snapshot.Search(plain with { Take = Articles });
            FacetedArticle[] matching = [.. alone.Hits.Select(hit => articles[hit.Article.Id])];
            if (matching.Length is > 0 and < Articles) found++;
            if (alone.Meaning.Demand is { Mode: MatchMode.Auto, Share: < 1 }) relaxed++;
            for (int state = 0; state < StatesAQuery; state++)
            {
                ArticleSearchRequest request = RandomState(plain, random);
                string says = $"{random}: {Describe(request)}";
                ArticleSearchResult result = snapshot.Search(request);
                Expect(matching.Count(article => article.Matches(request)), result.Total.Value, says);
                foreach (ArticleFacet facet in result.Facets)
                {
                    foreach (ArticleFacetValue value in facet.Values.SelectMany(WithParts)) Click(value.Count, filter => filter with { AnyOf = [value.Value], OrMissing = false }, $"{facet.Field}={value.Value}");
                    Click(facet.Missing, filter => filter with { AnyOf = [], OrMissing = true }, $"missing={facet.Field}");

                    void Click(int count, Func<FacetFilter, FacetFilter> change, string what)
                    {
                        ArticleSearchRequest clicked = With(request, facet.Field, change) with { Facets = [], Periods = [], Histogram = null, Take = 0 };
                        string click = $"{says}; clicked {what}";
                        Expect(count, snapshot.Search(clicked).Total.Value, click);
                        Expect(count, matching.Count(article => article.Matches(clicked)), click);
                        clicks++;
                    }
                }

                foreach (ArticlePeriod period in result.Periods)
                {
                    ArticleSearchRequest clicked = With(request, ArticleFields.Date, filter => filter with { AnyOf = [period.Period], OrMissing = false });
                    Expect(period.Count, matching.Count(article => article.Matches(clicked)), $"{says}; period {period.Period}");
                }

                if (result.Histogram is { } histogram)
                {
                    Expect(result.Total.Value, histogram.Missing + histogram.Buckets.Sum(bucket => bucket.Count), $"{says}; histogram");
                    foreach (HistogramBucket bucket in histogram.Buckets) Expect(bucket.Count, matching.Count(article => article.Matches(request) && article.IsWithin($"{bucket.From}/{bucket.To}")), $"{says}; bucket {bucket}");
                    foreach (StackedValue value in histogram.Stack!.Values)
                    {
                        FacetFilter having = new(histogram.Stack.Field) { AllOf = [value.Value] };
                        Expect(value.Counts.Sum(), matching.Count(article => article.Matches(request) && article.Matches(plain with { Filters = [having] }) && article.Article.Date is not null), $"{says}; stack {value.Value}");
                    }
                }

                // As one more alternative it adds what has not the others.
                if (result.Facets[0] is { Values: [.., var last] } first)
                {
                    ArticleSearchRequest added = With(request, first.Field, filter => filter with { AnyOf = [.. filter.AnyOf, last.Value] }) with { Facets = [], Periods = [], Histogram = null, Take = 0 };
                    Expect(matching.Count(article => article.Matches(added)), snapshot.Search(added).Total.Value, $"{says}; added {first.Field}={last.Value}");
                }
            }
        }

        // The test is of use only where there is something to click, where queries are neither everything nor nothing, and where less than all words is asked for.
        Assert.True(clicks > s_states, $"{random}: {clicks} clicks");
        Assert.True(found > s_states / StatesAQuery / 3, $"{random}: {found} queries");
        Assert.True(relaxed > s_states / StatesAQuery / 20, $"{random}: {relaxed} relaxed queries");
    }

    private static IEnumerable<ArticleFacetValue> WithParts(ArticleFacetValue value) => (value.Values ?? []).SelectMany(WithParts).Prepend(value);

    private static void Expect(long expected, long actual, string says)
    {
        if (expected != actual) Assert.Fail($"expected {expected}, found {actual}: {says}");
    }

    private static ArticleSearchRequest RandomState(ArticleSearchRequest plain, RandomSource random)
    {
        List<FacetFilter> filters = [];
        foreach (string field in ArticleFields.Dimensions)
        {
            if (!random.OneIn(5)) continue;
            filters.Add(new FacetFilter(field)
            {
                AnyOf = random.OneIn(2) ? [.. FacetedArticle.SomeValues(field, random.Between(1, 3), random).Select(value => field == ArticleFields.Date ? Period(value, random) : value)] : [],
                AllOf = random.OneIn(4) ? FacetedArticle.SomeValues(field, 1, random) : [],
                NoneOf = random.OneIn(3) ? FacetedArticle.SomeValues(field, random.Between(1, 2), random) : [],
                OrMissing = random.OneIn(6),
                NotMissing = random.OneIn(12),
            });
        }

        DateOnly? first = random.OneIn(8) ? FacetedArticle.Day(random) : null;
        return plain with
        {
            Filters = filters,
            FirstDay = first,
            LastDay = random.OneIn(8) ? (first ?? FacetedArticle.Day(random)).AddDays(random.Between(0, 200)) : null,
            Sort = random.Pick<ArticleSort[]>([], [ArticleSort.OldestFirst], [ArticleSort.NewestFirst, ArticleSort.Title], [ArticleSort.Title, ArticleSort.Relevance]),
            Skip = random.Below(5),
            Take = random.Below(5),
            Facets = [.. random.Some(ArticleFields.Dimensions, 3).Select(field => new FacetWish(field, random.Between(1, 4), (FacetValueOrder)random.Below(4)) { AsTree = random.OneIn(2) && FacetHierarchy.IsOf(field) })],
            Histogram = random.OneIn(3) ? new HistogramWish(random.Pick<HistogramInterval>(Enum.GetValues<HistogramInterval>())) : null,
            Stack = new FacetWish(random.Pick(ArticleFields.Outlet, ArticleFields.Person, ArticleFields.Mentioned), 3),
            Periods = random.OneIn(3) ? [.. Enumerable.Range(0, random.Between(1, 3)).Select(_ => Period(FacetedArticle.SomeValues(ArticleFields.Date, 1, random)[0], random))] : [],
        };
    }

    /// <summary>A day, its month or year, or from one of these to another.</summary>
    private static string Period(string day, RandomSource random)
    {
        string Part() => day[..random.Pick(4, 7, 10)];
        return random.Below(5) switch
        {
            0 => $"{Part()}/{FacetedArticle.SomeValues(ArticleFields.Date, 1, random)[0]}",
            1 => random.OneIn(2) ? $"{Part()}/" : $"/{Part()}",
            _ => Part(),
        };
    }

    private static ArticleSearchRequest With(ArticleSearchRequest request, string field, Func<FacetFilter, FacetFilter> change) =>
        request with { Filters = [.. request.Filters.Where(filter => filter.Field != field), change(request.Filters.FirstOrDefault(filter => filter.Field == field) ?? new FacetFilter(field))] };

    private static string Describe(ArticleSearchRequest request) =>
        $"'{request.Text}' {string.Join(' ', request.Filters.Select(filter => $"{filter.Field}: any [{string.Join(", ", filter.AnyOf)}] all [{string.Join(", ", filter.AllOf)}] none [{string.Join(", ", filter.NoneOf)}] {(filter.OrMissing ? "or missing" : "")} {(filter.NotMissing ? "not missing" : "")}"))} days {request.FirstDay} to {request.LastDay}, {request.Sort}, {request.Match}";
}
