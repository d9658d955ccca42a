using System.Collections.Immutable;
using SearchServer.Engine.Analysis;
using SearchServer.Engine.Analysis.Collation;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Facets;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Facets;

/// <summary>Whatever a faceted search counts is what a loop over the documents counts.</summary>
public class FacetedSearchTests
{
    private const int Cases = 150;
    private static readonly string[] s_dimensions = ["outlet", "person", "place", "topic"];
    private static readonly FacetsConfig s_config = new FacetsConfig().SetIndexField("outlet", "$outlet").SetIndexField("topic", "$topic").SetMultiValued("topic").SetMultiValued("person").SetMultiValued("place");
    private static readonly string[] s_kinds = ["red", "green", "blue", "a\u001Fb", "é"];

    [Theory]
    [InlineData(1, 40, 0)]
    [InlineData(2, 700, 0)]
    [InlineData(3, 700, 60)]
    [InlineData(4, 3000, 700)]
    public void CountsAreThoseOfALoop(int seed, int count, int flushEvery)
    {
        RandomSource random = new(seed);
        Doc[] docs = [.. Enumerable.Range(0, count).Select(i => Doc.Create(i, random))];
        using MemoryDirectory directory = new();
        using (IndexWriter writer = new(directory, new IndexWriterOptions(new StandardAnalyzer()) { MergePolicy = null }))
        {
            foreach (Doc doc in docs)
            {
                writer.Add(doc.Document());
                if (flushEvery > 0 && doc.Number % flushEvery == flushEvery - 1) writer.Flush();
            }

            if (seed % 2 == 0) writer.Delete(new Term("gone", "yes"));
            writer.Commit();
        }

        if (seed % 2 == 0) docs = [.. docs.Where(doc => !doc.IsGone)];
        using DirectoryReader reader = DirectoryReader.Open(directory);
        FacetsState state = new(reader, s_config);
        FacetedSearch search = new(new IndexSearcher(reader), state);
        Dictionary<string, FacetOrder> orders = s_dimensions.ToDictionary(dimension => dimension, dimension => FacetOrder.ByLabel(state, dimension, label => label == "é" ? "a" : label));
        for (int i = 0; i < Cases; i++)
        {
            // Twice, for what one search leaves behind must not show in another.
            Case asked = Case.Create(random, state, orders);
            FacetedDocs found = search.Search(asked.Query);
            Assert.Equal(Describe(asked.Expected(docs)), Describe(found));
            Assert.Equal(Describe(asked.Expected(docs)), Describe(search.Search(asked.Query)));
        }
    }

    [Fact]
    public void WhatIsOfAnotherReaderIsRefused()
    {
        using MemoryDirectory directory = new();
        using IndexWriter writer = new(directory, new IndexWriterOptions(new StandardAnalyzer()));
        writer.Add(new Doc(0, "red", ["outlet=a"], null, IsGone: false).Document());
        writer.Commit();
        using DirectoryReader first = DirectoryReader.Open(directory);
        using DirectoryReader second = DirectoryReader.Open(directory);
        FacetsState state = new(first, s_config);
        FacetsState other = new(second, s_config);
        Assert.Throws<ArgumentException>(() => new FacetedSearch(new IndexSearcher(first), other));
        FacetedSearch search = new(new IndexSearcher(first), state);
        Assert.Throws<ArgumentException>(() => search.Search(new FacetedQuery(new MatchAllDocsQuery()) { Facets = [new FacetRequest("outlet", 1) { Order = FacetOrder.ByLabel(other, "outlet") }] }));
        Assert.Throws<ArgumentException>(() => search.Search(new FacetedQuery(new MatchAllDocsQuery()) { Facets = [new FacetRequest("outlet", 1) { Among = FacetSubset.Of(other, "outlet", ["a"]) }] }));
    }

    private static string Describe(FacetedDocs found) => string.Join('\n',
        [
            $"{found.Docs.TotalHits} in {found.Docs.Groups} groups: {string.Join(' ', found.Docs.Hits.Select(hit => hit.Doc))}",
            .. found.Facets.Select(facet => $"{facet.Dimension}: {string.Join(", ", facet.Values)}; {facet.TotalValues} {facet.TotalCount} {facet.Missing}"),
            .. found.Days.Select(days => $"{days.FirstDay}: {string.Join(' ', days.Counts)}; {days.Missing}"),
            .. found.Ranges.Select(ranges => string.Join(' ', ranges)),
        ]);

    private sealed record Doc(int Number, string Kind, string[] Labels, int? Day, bool IsGone)
    {
        public static Doc Create(int number, RandomSource random) => new(
            number,
            random.Pick(s_kinds),
            [.. random.OneIn(5) ? [] : (string[])[$"outlet={Label(random, 5)}"], .. Some("person", random, 60), .. Some("place", random, 9), .. Some("topic", random, 60)],
            random.OneIn(6) ? null : random.Between(100, 140),
            random.OneIn(3));

        /// <summary>A kind of which there are two or three.</summary>
        public string Rare => $"rare {Number % 300}";

        /// <summary>What a dozen documents have in common, and some have nothing.</summary>
        public string? Group => Number % 7 == 0 ? null : $"{Number % (1 + (Number / 12))}";

        public IEnumerable<string> Of(string dimension) => Labels.Where(label => label.StartsWith(dimension + "=", StringComparison.Ordinal)).Select(label => label[(dimension.Length + 1)..]);

        public Document Document()
        {
            Document document = new();
            document.Add(new StringField("kind", Kind));
            document.Add(new StringField("kind", Rare));
            if (IsGone) document.Add(new StringField("gone", "yes"));
            foreach (string label in Labels) s_config.Add(document, label.Split('=', 2)[0], label.Split('=', 2)[1]);
            if (Group is { } group) document.Add(new SortedDocValuesField("group", group));
            if (Day is { } day) document.Add(new NumericDocValuesField("day", day));
            return document;
        }

        private static IEnumerable<string> Some(string dimension, RandomSource random, int labels) => Enumerable.Range(0, random.Below(5)).Select(_ => $"{dimension}={Label(random, labels)}").Distinct();
    }

    private static string Label(RandomSource random, int labels) => random.Skewed(labels) is var number && number < s_kinds.Length ? s_kinds[number] : $"label {number}";

    /// <summary>A search, and what a loop makes of it.</summary>
    private sealed record Case(FacetedQuery Query, string? Kind, Dictionary<string, string[]> Filters, Dictionary<FacetRequest, string[]?> Among)
    {
        public static Case Create(RandomSource random, FacetsState state, Dictionary<string, FacetOrder> orders)
        {
            string? kind = random.OneIn(2) ? null : random.OneIn(3) ? $"rare {random.Below(300)}" : random.Pick(s_kinds);
            Dictionary<string, string[]> filters = random.Some(s_dimensions, random.Below(4)).ToDictionary(dimension => dimension, _ => Labels(random, 3));
            Dictionary<FacetRequest, string[]?> among = [];
            foreach (string dimension in random.Some(s_dimensions, random.Below(4)).Concat(random.Some(s_dimensions, random.Below(2))))
            {
                string[] values = [.. FacetWeights.Of(state, dimension, "day", _ => 1).Select(value => value.Value)];
                string[]? only = random.OneIn(4) ? [.. Labels(random, 12).Intersect(values)] : null;
                FacetSubset? subset = only is null ? null : random.Below(3) switch
                {
                    0 => FacetSubset.Of(state, dimension, [.. only, "none has it"]),
                    1 => FacetSubset.At(state, dimension, only.Select(label => Array.IndexOf(values, label))),
                    _ => FacetSubset.Where(state, dimension, only.Contains),
                };
                among[new FacetRequest(dimension, random.Below(9)) { Order = random.OneIn(3) ? orders[dimension] : null, BySignificance = random.OneIn(3), Include = random.OneIn(3) ? Labels(random, 2) : [], Among = subset, WithOwnFilter = random.OneIn(3) }] = only;
            }

            string? Without() => random.OneIn(2) ? null : random.Pick(s_dimensions);
            FacetedQuery query = new(kind is null ? new MatchAllDocsQuery() : new ConstantScoreQuery(new TermQuery("kind", kind)))
            {
                Count = random.Below(4) * 5,
                GroupField = random.OneIn(3) ? "group" : null,
                DrillDowns = [.. filters.Select(filter => new DrillDown(filter.Key, s_config.DrillDown(filter.Key, filter.Value)))],
                Facets = [.. among.Keys],
                Days = random.OneIn(3) ? [new DayCountRequest("day", "", "", []) { Dimension = Without() }] : [],
                Ranges = random.OneIn(3) ? [new RangeCountRequest("day", [new NumberRange(100, 110), new NumberRange(105, 120), new NumberRange(110, 110), new NumberRange(121, 121), new NumberRange(long.MinValue, long.MaxValue), new NumberRange(3, 2)]) { Dimension = Without() }] : [],
            };
            return new Case(query, kind, filters, among);
        }

        public FacetedDocs Expected(Doc[] docs)
        {
            Doc[] Matching(string? without) => [.. docs.Where(doc => (Kind is null || doc.Kind == Kind || doc.Rare == Kind) && Filters.All(filter => filter.Key == without || doc.Of(filter.Key).Intersect(filter.Value).Any()))];
            Doc[] matching = Matching(null);
            Doc[] hits = Query.GroupField is null ? matching : [.. matching.DistinctBy(doc => doc.Group ?? $"alone {doc.Number}")];
            return new FacetedDocs(
                new TopDocs(new TotalHits(matching.Length, true), [.. hits.Take(Query.Count).Select(doc => new ScoreDoc(doc.Number, 1))]) { Groups = Query.GroupField is null ? null : hits.Length },
                [.. Query.Facets.Select(facet => Expected(facet, Matching(facet.WithOwnFilter ? null : facet.Dimension), docs))],
                [.. Query.Days.Select(days => Days(Matching(days.Dimension)))],
                [.. Query.Ranges.Select(ranges => ranges.Ranges.Select(range => Matching(ranges.Dimension).Count(doc => doc.Day >= range.Min && doc.Day <= range.Max)).ToImmutableArray())]);
        }

        private FacetResult Expected(FacetRequest facet, Doc[] docs, Doc[] allDocs)
        {
            double RankOf(FacetValue value) => facet.BySignificance ? Significance.RankOf(value.Count, docs.Length, allDocs.Count(doc => doc.Of(facet.Dimension).Contains(value.Label)), allDocs.Length) : value.Count;
            Dictionary<string, int> counts = docs.SelectMany(doc => doc.Of(facet.Dimension)).CountBy(label => label).ToDictionary();
            FacetValue[] all = [.. counts.Where(pair => Among[facet] is not { } only || only.Contains(pair.Key)).Select(pair => new FacetValue(pair.Key, pair.Value)).OrderBy(value => value.Label, StringComparer.Ordinal)];
            FacetValue[] first = [.. (facet.Order is null ? all.OrderByDescending(RankOf) : all.OrderBy(value => Convert.ToHexString(CollationKey.Of(value.Label == "é" ? "a" : value.Label)), StringComparer.Ordinal)).Take(facet.Count)];
            FacetValue[] included = [.. facet.Include.Where(label => first.All(value => value.Label != label) && Among[facet]?.Contains(label) != false).Distinct().Select(label => new FacetValue(label, counts.GetValueOrDefault(label)))];

            // Dimensions of one index field miss only where there is none of them.
            string[] together = facet.Dimension is "outlet" or "topic" ? [facet.Dimension] : ["person", "place"];
            return new FacetResult(facet.Dimension, [.. first, .. included], all.Length, all.Sum(value => (long)value.Count), docs.Count(doc => !together.Any(dimension => doc.Of(dimension).Any())));
        }

        private static DayCounts Days(Doc[] docs)
        {
            int[] days = [.. docs.Where(doc => doc.Day is not null).Select(doc => doc.Day!.Value)];
            return days.Length == 0 ? new DayCounts(0, [], docs.Length) : new DayCounts(days.Min(), [.. Enumerable.Range(days.Min(), days.Max() - days.Min() + 1).Select(day => days.Count(other => other == day))], docs.Length - days.Length);
        }

        private static string[] Labels(RandomSource random, int most) => [.. Enumerable.Range(0, random.Between(1, most)).Select(_ => Label(random, 12)).Distinct()];
    }
}
