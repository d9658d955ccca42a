using System.Globalization;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Ingest;
using SearchServer.Articles.Interpreting;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Engine.Analysis.Collation;
using SearchServer.Engine.Highlighting;
using SearchServer.Testing;
using Xunit;
using FacetFilter = SearchServer.Articles.Searching.FacetFilter;

namespace SearchServer.Articles.Tests;

/// <summary>Searches of random articles against what a loop over the articles says.</summary>
public sealed class SearchingTests : IDisposable
{
    private static readonly string[] s_words = ["ferry", "bridge", "guarantee", "harbour", "budget", "winter", "council", "island"];
    private static readonly string[] s_outlets = ["Northern Wire", "Harbour Courier", "Sarrow Valley Review"];
    private static readonly string[] s_persons = ["Ilse Marrow", "Tomas Revik", "Dorota Vance", "Agnès Pell"];
    private static readonly string[] s_places = ["Port Halden", "Far Lanner", "Orrinford"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void HitsAndCountsAreThoseOfALoopOverTheArticles(int seed)
    {
        RandomSource random = new(seed);
        Sample[] samples = [.. Enumerable.Range(0, 150).Select(i => Sample.Create(i, random))];
        using ArticleIndex index = CreateIndex(samples);
        using var lease = index.Acquire();
        ArticleSnapshot snapshot = lease.Value;
        for (int i = 0; i < 150; i++)
        {
            ArticleSearchRequest request = RandomRequest(random);
            ArticleSearchResult result = snapshot.Search(request);
            HashSet<string> expected = [.. samples.Where(sample => sample.Matches(request, except: null)).Select(sample => sample.Id)];
            Assert.Equal(expected.Count, result.Total.Value);
            Assert.Equal(expected, result.Hits.Select(hit => hit.Article.Id).ToHashSet());
            AssertOrder(result, request.Sort);
            foreach (ArticleFacet facet in result.Facets)
            {
                Dictionary<string, int> counts = samples.Where(sample => sample.Matches(request, except: facet.Field))
                    .SelectMany(sample => sample.ValuesOf(facet.Field)).GroupBy(value => value).ToDictionary(group => group.Key, group => group.Count());
                Assert.Equal(counts.Count, facet.TotalValues);
                Assert.All(facet.Values, value => Assert.Equal(counts.GetValueOrDefault(value.Value), value.Count));
                Assert.Equal(counts.Values.Sum(), facet.Values.Sum(value => value.Count) + facet.OtherCount);
                Assert.Equal(samples.Count(sample => sample.Matches(request, except: facet.Field) && !sample.ValuesOf(facet.Field).Any()), facet.Missing);
            }

            foreach (ArticleHit hit in result.Hits) AssertHighlights(hit, request);
        }
    }

    [Theory]
    [InlineData("local\u001fnews")]
    [InlineData("local\u001enews")]
    [InlineData("local\u001f")]
    public void AValueThatHasWhatSeparatesValuesInTheIndexIsFoundByIt(string section)
    {
        Article[] articles = [new("One", "x") { GivenId = "1", Section = section }, new("Two", "x") { GivenId = "2", Section = "localnews" }];
        using ArticleIndex index = CreateIndex(articles);
        using var lease = index.Acquire();
        ArticleSearchResult result = lease.Value.Search(new ArticleSearchRequest("") { Filters = [new FacetFilter("section") { AnyOf = [section] }], Facets = [new FacetWish("section", 1)] });
        Assert.Equal(["1"], result.Hits.Select(hit => hit.Article.Id));
        Assert.Equal(section, Assert.Single(result.Facets[0].Values, value => value.Selected).Value);
    }

    [Fact]
    public void AFilterTakesKeyLabelOrVariant()
    {
        Article[] articles = [new("One", "x") { GivenId = "1", Persons = ["Agnès Pell"] }, new("Two", "x") { GivenId = "2", Persons = ["AGNES PELL"] }, new("Three", "x") { GivenId = "3" }];
        using ArticleIndex index = CreateIndex(articles);
        using var lease = index.Acquire();
        ArticleSnapshot snapshot = lease.Value;
        foreach (string name in (string[])["agnes pell", "Agnès Pell", "AGNES PELL", "agnès-pell"])
        {
            ArticleSearchResult result = snapshot.Search(new ArticleSearchRequest("") { Filters = [new FacetFilter("person") { AnyOf = [name] }], Facets = [new FacetWish("person", 5)] });
            Assert.Equal(["1", "2"], result.Hits.Select(hit => hit.Article.Id));
            ArticleFacetValue value = Assert.Single(result.Facets[0].Values);
            Assert.Equal(("agnes pell", "Agnès Pell", 2, true), (value.Value, value.Label, value.Count, value.Selected));
        }
    }

    [Fact]
    public void AFacetLeavesOutOnlyTheAlternativesOfItsOwnFilter()
    {
        using ArticleIndex index = CreateIndex([new Article("One", "x") { GivenId = "1", Persons = ["Ann Lee", "Bob Day"] }, new Article("Two", "x") { GivenId = "2", Persons = ["Bob Day"] }]);
        using var lease = index.Acquire();
        ArticleSnapshot snapshot = lease.Value;
        Assert.Equal([("bob day", 2), ("ann lee", 1)], Counted(new FacetFilter("person") { AnyOf = ["ann lee"] }));
        Assert.Equal([("ann lee", 1), ("bob day", 1)], Counted(new FacetFilter("person") { AllOf = ["ann lee"] }));
        Assert.Equal([("bob day", 1)], Counted(new FacetFilter("person") { NoneOf = ["ann lee"] }));

        IEnumerable<(string, int)> Counted(FacetFilter filter) =>
            snapshot.Search(new ArticleSearchRequest("") { Filters = [filter], Facets = [new FacetWish("person", 5)] }).Facets[0].Values.Select(value => (value.Value, value.Count));
    }

    [Fact]
    public void PagesFollowOneAnother()
    {
        RandomSource random = new(5);
        using ArticleIndex index = CreateIndex([.. Enumerable.Range(0, 60).Select(i => Sample.Create(i, random))]);
        using var lease = index.Acquire();
        ArticleSnapshot snapshot = lease.Value;
        string[] all = [.. snapshot.Search(new ArticleSearchRequest("ferry bridge") { Take = 100 }).Hits.Select(hit => hit.Article.Id)];
        List<string> paged = [];
        for (int page = 0; paged.Count < all.Length; page++) paged.AddRange(snapshot.Search(new ArticleSearchRequest("ferry bridge") { Skip = page * 7, Take = 7 }).Hits.Select(hit => hit.Article.Id));
        Assert.Equal(all, paged);
    }

    [Fact]
    public void KnownArticlesAreLeftAsTheyAre()
    {
        File.WriteAllText(_folder["a.jsonl"], "{\"id\":\"1\",\"title\":\"One\"}\n{\"id\":\"1\",\"title\":\"One\"}\n");
        Assert.Equal((1, 1), Index());
        Assert.Equal((0, 2), Index());
        using ArticleIndex index = ArticleIndex.Open(_folder["index"]);
        using var lease = index.Acquire();
        ArticleSnapshot snapshot = lease.Value;
        Assert.Equal("One", snapshot.Find("1")!.Title);
        Assert.Null(snapshot.Find("2"));

        (long, long) Index()
        {
            IngestReport report = ArticleIndexer.Index(_folder["index"], [_folder["a.jsonl"]], new IngestOptions { DefaultLanguage = "en" }, TestContext.Current.CancellationToken);
            return (report.Indexed, report.Known);
        }
    }

    [Fact]
    public void LanguagesAreStemmedByTheirOwnRules()
    {
        using ArticleIndex index = CreateIndex([new Article("Guarantees given", "") { GivenId = "en", Language = "en" }, new Article("Guarantees gegeben", "") { GivenId = "de", Language = "de" }]);
        using var lease = index.Acquire();
        ArticleSnapshot snapshot = lease.Value;
        Assert.Equal(["en"], snapshot.Search(new ArticleSearchRequest("guaranteed")).Hits.Select(hit => hit.Article.Id));
        Assert.Equal(2, snapshot.Search(new ArticleSearchRequest("guarantees")).Total.Value);
    }

    [Fact]
    public void ALanguageIsOneToBrowseByWhateverItsRegion()
    {
        using ArticleIndex index = CreateIndex([.. ((string[])["en-gb", "en-us", "en", "de-at"]).Select(language => new Article("A pier", "") { GivenId = language, Language = language })]);
        using var lease = index.Acquire();
        ArticleSearchResult result = lease.Value.Search(new ArticleSearchRequest("") { Filters = [new FacetFilter("language") { AnyOf = ["en"] }], Facets = [new FacetWish("language", 5)] });
        Assert.Equal(["en", "en-gb", "en-us"], result.Hits.Select(hit => hit.Article.Id).Order(StringComparer.Ordinal));
        Assert.Equal([("en", 3), ("de", 1)], result.Facets[0].Values.Select(value => (value.Value, value.Count)));
    }

    /// <summary>Hits that are equal in every key are in the order of their identities.</summary>
    private static void AssertOrder(ArticleSearchResult result, IReadOnlyList<ArticleSort> sort)
    {
        if (sort.Count == 0) sort = [ArticleSort.Relevance];
        foreach ((ArticleHit before, ArticleHit after) in result.Hits.Zip(result.Hits.Skip(1)))
        {
            int order = sort.Select(key => Compare(before, after, key)).FirstOrDefault(compared => compared != 0);
            Assert.True(order < 0 || (order == 0 && string.CompareOrdinal(before.Article.Id, after.Article.Id) < 0), $"{before.Article.Id} before {after.Article.Id} by {string.Join(", ", sort)}");
        }
    }

    private static int Compare(ArticleHit before, ArticleHit after, ArticleSort key)
    {
        long? moment = MomentOf(before);
        long? other = MomentOf(after);
        return key switch
        {
            ArticleSort.Relevance => after.Score!.Value.CompareTo(before.Score!.Value),
            ArticleSort.OldestFirst => (moment ?? long.MaxValue).CompareTo(other ?? long.MaxValue),
            ArticleSort.NewestFirst => (other ?? long.MinValue).CompareTo(moment ?? long.MinValue),
            ArticleSort.Title => CompareTitles(before, after),
            _ => -CompareTitles(before, after),
        };
    }

    private static int CompareTitles(ArticleHit before, ArticleHit after) => CollationKey.Of(before.Article.Title).AsSpan().SequenceCompareTo(CollationKey.Of(after.Article.Title));

    private static long? MomentOf(ArticleHit hit) => hit.Article.ToArticle().Date?.Time.ToUnixTimeMilliseconds();

    private static void AssertHighlights(ArticleHit hit, ArticleSearchRequest request)
    {
        string[] words = request.Text.Split(' ');
        Assert.Equal(
            hit.Article.Title.Split(' ').Where(words.Contains),
            hit.TitleHighlights.SelectMany(fragment => fragment.Matches).Select(match => hit.Article.Title[match.Start..match.End]));
        foreach (Fragment fragment in hit.TitleHighlights.Concat(hit.BodyHighlights))
        {
            foreach (TextSpan match in fragment.Matches)
            {
                Assert.InRange(match.Start, fragment.Start, fragment.End);
                Assert.InRange(match.End, match.Start + 1, fragment.End);
                Assert.Contains(fragment[match], words);
            }
        }
    }

    private static ArticleSearchRequest RandomRequest(RandomSource random)
    {
        List<FacetFilter> filters = [];
        if (random.OneIn(3)) filters.Add(new FacetFilter("outlet") { AnyOf = random.Some(s_outlets, random.Between(1, 2)) });
        if (random.OneIn(3)) filters.Add(new FacetFilter("person") { AnyOf = random.OneIn(2) ? random.Some(s_persons, 2) : [], AllOf = random.OneIn(2) ? random.Some(s_persons, 1) : [], NoneOf = random.OneIn(3) ? random.Some(s_persons, 1) : [] });
        if (random.OneIn(4)) filters.Add(new FacetFilter("place") { NoneOf = random.Some(s_places, 1) });
        DateOnly? first = random.OneIn(4) ? Sample.Day(random.Below(60)) : null;
        DateTimeOffset? from = random.OneIn(4) ? Sample.Moment(random) : null;
        return new ArticleSearchRequest(random.OneIn(4) ? "" : string.Join(' ', random.Some(s_words, random.Between(1, 3))))
        {
            Match = random.Pick(MatchMode.All, MatchMode.Any),
            Filters = [.. filters.Where(filter => filter.AnyOf.Count + filter.AllOf.Count + filter.NoneOf.Count > 0)],
            FirstDay = first,
            LastDay = random.OneIn(4) ? (first ?? Sample.Day(0)).AddDays(random.Between(0, 40)) : null,
            From = from,
            To = random.OneIn(4) ? (from ?? Sample.Moment(random)).AddMinutes(random.Between(0, 40_000)) : null,
            Sort = random.Some(Enum.GetValues<ArticleSort>(), random.Below(4)),
            Take = 1000,
            Facets = [new FacetWish("outlet", 2), new FacetWish("person", 10), new FacetWish("place", 10), new FacetWish("date", 3)],
        };
    }

    private ArticleIndex CreateIndex(IEnumerable<Sample> samples) => CreateIndex([.. samples.Select(sample => sample.Article)]);

    private ArticleIndex CreateIndex(Article[] articles)
    {
        using (SearchServer.Engine.Store.MMapDirectory directory = new(_folder["index"]))
        using (SearchServer.Engine.Indexing.IndexWriter writer = new(directory, new(ArticleSchema.Default.Analyzer)))
        {
            EntityTable entities = new();
            for (int i = 0; i < articles.Length; i++)
            {
                writer.Add(ArticleDocument.Create(GivenArticles.Indexed(articles[i], ArticleId.Of(articles[i]), entities), ArticleSchema.Default));
                if (i % 40 == 39) writer.Flush();
            }

            entities.WriteTo(writer.SetAttachment, writer.SetUserData);
            writer.Commit();
        }

        return ArticleIndex.Open(_folder["index"]);
    }

    /// <summary>An article whose text is words without inflection, so that a word matches where it stands.</summary>
    private sealed record Sample(string Id, Article Article)
    {
        public static Sample Create(int number, RandomSource random)
        {
            string id = $"s{number}";
            string Text(int most) => string.Join(' ', Enumerable.Range(0, random.Between(1, most)).Select(_ => random.Pick(s_words)));
            return new Sample(id, new Article(Text(4), Text(60))
            {
                GivenId = id,
                Language = "und",
                Outlet = random.OneIn(4) ? null : random.Pick(s_outlets),
                Persons = random.Some(s_persons, random.Below(3)),
                Places = random.Some(s_places, random.Below(3)),
                Date = random.OneIn(5) ? null : random.OneIn(2) ? new ArticleDate(new DateTimeOffset(Day(random.Below(60)), TimeOnly.MinValue, TimeSpan.Zero), IsDay: true, DateSource.Given) : new ArticleDate(Moment(random), IsDay: false, DateSource.Given),
            });
        }

        public static DateOnly Day(int number) => new DateOnly(2024, 12, 1).AddDays(number);

        /// <summary>A moment as somebody somewhere writes it, on the hour, so that two may be the same.</summary>
        public static DateTimeOffset Moment(RandomSource random) => new(Day(random.Below(60)), new TimeOnly(random.Below(24), 0), TimeSpan.FromHours(random.Between(-12, 14)));

        /// <param name="request">The search.</param>
        /// <param name="except">The field whose alternatives do not count.</param>
        public bool Matches(ArticleSearchRequest request, string? except)
        {
            string[] words = [.. request.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
            bool Has(string word) => Article.Title.Split(' ').Contains(word) || Article.Body.Split(' ').Contains(word) || Article.Outlet?.ToLowerInvariant().Split(' ').Contains(word) == true;
            if (words.Length > 0 && !(request.Match == MatchMode.All ? words.All(Has) : words.Any(Has))) return false;
            if ((request.FirstDay ?? request.LastDay) is not null && Article.Date is null) return false;
            if ((request.From ?? request.To) is not null && Article.Date is null) return false;
            if (Article.Date?.Day < request.FirstDay || Article.Date?.Day > request.LastDay) return false;
            if (request.From is { } from && BeginningIn(from.Offset) < from) return false;
            if (request.To is { } to && BeginningIn(to.Offset) > to) return false;
            foreach (FacetFilter filter in request.Filters)
            {
                HashSet<string> values = [.. ValuesOf(filter.Field)];
                string Key(string name) => filter.Field == "outlet" ? name : EntityTable.Fold(name);
                if (filter.AnyOf.Count > 0 && filter.Field != except && !filter.AnyOf.Any(name => values.Contains(Key(name)))) return false;
                if (!filter.AllOf.All(name => values.Contains(Key(name)))) return false;
                if (filter.NoneOf.Any(name => values.Contains(Key(name)))) return false;
            }

            return true;
        }

        /// <summary>When it was published; of a day, its beginning in a zone.</summary>
        private DateTimeOffset BeginningIn(TimeSpan offset) => Article.Date!.IsDay ? new DateTimeOffset(Article.Date.Day, TimeOnly.MinValue, offset) : Article.Date.Time;

        public IEnumerable<string> ValuesOf(string field) => field switch
        {
            "outlet" => Article.Outlet is { } outlet ? [outlet] : [],
            "person" => Article.Persons.Select(EntityTable.Fold),
            "place" => Article.Places.Select(EntityTable.Fold),
            _ => Article.Date is { } date ? [date.Day.ToString("yyyy", CultureInfo.InvariantCulture)] : [],
        };
    }
}
