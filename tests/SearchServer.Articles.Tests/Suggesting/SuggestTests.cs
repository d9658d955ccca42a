using System.Collections.Immutable;
using SearchServer.Articles.Enrichment.Names;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Articles.Suggesting;
using SearchServer.Articles.Tests.Searching;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;
using FacetFilter = SearchServer.Articles.Searching.FacetFilter;

namespace SearchServer.Articles.Tests.Suggesting;

/// <summary>What is typed becomes what articles are about: under every name, the more and the more recent first, and with filters what the articles that they leave are about.</summary>
public sealed class SuggestTests : IDisposable
{
    private static readonly DateOnly s_today = new(2025, 6, 30);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("ilse", "ilse marrow", null)]
    [InlineData("MARR", "ilse marrow", null)]
    [InlineData("marrow il", "ilse marrow", null)]
    [InlineData("marow", "ilse marrow", null)]
    [InlineData("kantz", "ilse marrow", "Ilse Kantzow")]
    [InlineData("pell", "agnes pell", null)]
    [InlineData("Pèll agn", "agnes pell", null)]
    [InlineData("wlady", "wladyslaw kowal", null)]
    [InlineData("Władysł", "wladyslaw kowal", null)]
    [InlineData("halden", "port halden", null)]
    [InlineData("rowing", "lanner rowing club", null)]
    [InlineData("courier", "Harbour Courier", null)]
    public void ANameIsFoundByTheBeginningOfAnyWordOfAnyOfItsNames(string typed, string value, string? matched)
    {
        using ArticleIndex index = Index(
        [
            .. Enumerable.Range(0, 3).Select(_ => new Told([Person("Ilse Marrow")], s_today)), new Told([new EntityChain(EntityKind.Person, "Ilse Marrow", ["Ilse Marrow", "Ilse Kantzow"], 2)], s_today),
            new Told([Person("Agnès Pell"), Person("Władysław Kowal")], s_today), new Told([new EntityChain(EntityKind.Place, "Port Halden", ["Port Halden"], 1)], s_today),
            new Told([new EntityChain(EntityKind.Organisation, "Lanner Rowing Club", ["Lanner Rowing Club"], 1)], s_today) { Outlet = "Harbour Courier" },
        ]);
        using var lease = index.Acquire();
        Suggestion first = lease.Value.Suggest(new SuggestionRequest(typed))[0];
        Assert.Equal((value, matched), (first.Value, first.Matched));
    }

    [Fact]
    public void AnotherNameThatHasAWordOfTheLabelTwiceIsFoundByBoth()
    {
        using ArticleIndex index = Index([new Told([new EntityChain(EntityKind.Person, "Ilse Marrow", ["Ilse Marrow", "Marrow Marrow"], 2)], s_today), new Told([Person("Agnès Pell")], s_today)]);
        using var lease = index.Acquire();
        ArticleSearchRequest persons = new("") { Facets = [new FacetWish(ArticleFields.Person, 10)] };
        Assert.Equal("ilse marrow", Assert.Single(lease.Value.Values(persons, "marr mar").Values).Value);
        Assert.Empty(lease.Value.Values(persons, "il il").Values);
    }

    [Fact]
    public void WhatIsRecentComesBeforeWhatWasInAsManyArticlesLongAgo()
    {
        using ArticleIndex index = Index(
        [
            .. Enumerable.Range(0, 10).Select(i => new Told([Person("Marta Oldham")], s_today.AddYears(-10).AddDays(i))),
            .. Enumerable.Range(0, 6).Select(i => new Told([Person("Marten Newell")], s_today.AddDays(-i))),
            .. Enumerable.Range(0, 100).Select(i => new Told([Person("Marius Alt")], s_today.AddYears(-11).AddDays(i))),
            .. Enumerable.Range(0, 2).Select(_ => new Told([Person("Marina Undated")], null)),

            // One article from the future makes nothing old.
            new Told([Person("Marlon Mistaken")], s_today.AddYears(74)),
        ]);
        using var lease = index.Acquire();
        Assert.Equal(["Marius Alt 100", "Marten Newell 6", "Marta Oldham 10", "Marlon Mistaken 1", "Marina Undated 2"], lease.Value.Suggest(new SuggestionRequest("mar")).Select(suggestion => $"{suggestion.Label} {suggestion.Count}"));
    }

    [Fact]
    public void ASlipComesBehindWhatIsMeantUnlessThatIsNextToNothing()
    {
        using ArticleIndex index = Index(
        [
            .. Enumerable.Range(0, 50).Select(_ => new Told([Person("Jonas Carney")], s_today)),
            .. Enumerable.Range(0, 12).Select(i => new Told([Person($"{(char)('A' + i)}lbin Carey")], s_today)),
        ]);
        using var lease = index.Acquire();
        string[] few = [.. lease.Value.Suggest(new SuggestionRequest("carey") { Take = 5 }).Select(suggestion => suggestion.Label)];
        Assert.Equal((5, "Jonas Carney"), (few.Length, few[^1]));
        Assert.All(few[..4], label => Assert.EndsWith("Carey", label, StringComparison.Ordinal));
        Assert.Equal("Jonas Carney", lease.Value.Suggest(new SuggestionRequest("Carny"))[0].Label);
    }

    [Fact]
    public void ARareSlipOfANameDoesNotComeBeforeWhoseNameItIs()
    {
        using ArticleIndex index = Index(
        [
            .. Enumerable.Range(0, 40).Select(_ => new Told([Person("Ilse Marrow")], s_today)), new Told([new EntityChain(EntityKind.Person, "Ilse Marrow", ["Ilse Marrow", "Revik"], 2)], s_today),
            .. Enumerable.Range(0, 4).Select(_ => new Told([Person("Tomas Revik")], s_today)),
        ]);
        using var lease = index.Acquire();
        Assert.Equal([("Tomas Revik", null), ("Ilse Marrow", "Revik")], lease.Value.Suggest(new SuggestionRequest("rev")).Select(suggestion => (suggestion.Label, suggestion.Matched)));
    }

    [Fact]
    public void PhrasesAreThoseOfTitlesAndCountWhatTheirQuotationFinds()
    {
        using ArticleIndex index = Index(
        [
            .. Enumerable.Range(0, 4).Select(i => new Told([], s_today) { Title = $"Crew{i} and ferry strike in the north" }), new Told([Person("Tomas Revik")], s_today) { Title = "After the ferry-strike: Tomas Revik speaks" },
            .. Enumerable.Range(0, 3).Select(i => new Told([Person("Tomas Revik")], s_today) { Title = $"Tomas Revik on day{i}" }), .. Enumerable.Range(0, 20).Select(i => new Told([], s_today) { Title = $"Something{i} else{i}" }),
        ]);
        using var lease = index.Acquire();
        ArticleSnapshot snapshot = lease.Value;
        Suggestion[] phrases = [.. snapshot.Suggest(new SuggestionRequest("str fer") { Kinds = [SuggestionKind.Phrase] })];
        Assert.Contains(phrases, phrase => phrase.Value == "ferry strike");
        Assert.All(phrases, phrase => Assert.Equal(snapshot.Search(new ArticleSearchRequest($"title:\"{phrase.Value}\"")).Total.Value, phrase.Count));

        // A name is suggested as what it is the name of.
        Assert.Equal([SuggestionKind.Person], snapshot.Suggest(new SuggestionRequest("tomas rev")).Select(suggestion => suggestion.Kind));
    }

    [Fact]
    public void WithFiltersTheCountsAreTheTotalsAndNothingIsLeftOut()
    {
        RandomSource random = new(15);
        FacetedArticle[] articles = [.. Enumerable.Range(0, 300).Select(i => FacetedArticle.Create($"a{i}", random))];
        using ArticleIndex index = FacetedArticle.CreateIndex(_folder["random"], articles);
        using var lease = index.Acquire();
        ArticleSnapshot snapshot = lease.Value;
        int counted = 0;
        for (int i = 0; i < 300; i++)
        {
            ArticleSearchRequest within = new("") { Take = 0, FirstDay = random.OneIn(3) ? FacetedArticle.Day(random) : null, Filters = [.. random.Some(ArticleFields.Dimensions, random.Below(3)).Select(field => new FacetFilter(field) { AnyOf = FacetedArticle.SomeValues(field, random.Below(3), random), NoneOf = FacetedArticle.SomeValues(field, random.Below(2), random) })] };
            SuggestionRequest asked = new(random.Pick("", "m", "p", "h", "ha bo", "ferr", "бри", "北", "harbor")) { Within = within, Take = 50 };
            ImmutableArray<Suggestion> found = snapshot.Suggest(asked);
            string says = $"{random}: '{asked.Text}' from {within.FirstDay}, {string.Join(' ', within.Filters.Select(filter => $"{filter.Field}: any [{string.Join(", ", filter.AnyOf)}] none [{string.Join(", ", filter.NoneOf)}]"))}";
            foreach (Suggestion suggestion in found)
            {
                string field = suggestion.Kind.ToString().ToLowerInvariant();
                ArticleSearchRequest clicked = suggestion.Kind == SuggestionKind.Phrase ? within with { Text = $"title:\"{suggestion.Value}\"" } : With(within, field, suggestion.Value);
                Assert.True(suggestion.Count > 0 && snapshot.Search(clicked).Total.Value == suggestion.Count, $"{says}: {suggestion}");
                counted++;
            }

            // There are fewer names than are asked for: all that begin so are there.
            if (asked.Text.Length != 1 || !char.IsAscii(asked.Text[0])) continue;
            foreach (FacetedArticle article in articles.Where(article => article.Matches(within)))
            {
                foreach (string person in article.Article.Persons.Where(person => EntityTable.Fold(person).Split(' ').Any(word => word.StartsWith(asked.Text, StringComparison.Ordinal)))) Assert.True(found.Any(suggestion => suggestion.Label == person), $"{says}: {person}");
            }
        }

        Assert.True(counted > 1000, $"{random}: {counted} counted");
    }

    [Fact]
    public void WhatIsDeletedIsNotSuggested()
    {
        using (ArticleIndex index = Index([new Told([Person("Ilse Marrow")], s_today), new Told([Person("Tomas Revik")], s_today.AddYears(-20)) { Title = "Revik resigns" }]))
        {
            using var lease = index.Acquire();
            Assert.NotEmpty(lease.Value.Suggest(new SuggestionRequest("revik")));
        }

        using (MMapDirectory directory = new(_folder["index"]))
        using (IndexWriter writer = new(directory, new IndexWriterOptions(ArticleSchema.Default.Analyzer)))
        {
            writer.Delete(new Term(ArticleFields.Id, "a1"));
            writer.Commit();
        }

        using ArticleIndex after = ArticleIndex.Open(_folder["index"]);
        using var left = after.Acquire();
        Assert.Empty(left.Value.Suggest(new SuggestionRequest("revik")));
        Assert.Equal(["Ilse Marrow"], left.Value.Suggest(new SuggestionRequest("")).Select(suggestion => suggestion.Label));
    }

    [Theory]
    [InlineData("...")]
    [InlineData("\uD800")]
    [InlineData("a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f g h i j k l m n o p q r s t u v w x y z")]
    public void WhatIsNoNameGivesNothing(string typed)
    {
        using ArticleIndex index = Index([new Told([Person("Ilse Marrow")], s_today)]);
        using var lease = index.Acquire();
        Assert.Empty(lease.Value.Suggest(new SuggestionRequest(typed)));
    }

    private static ArticleSearchRequest With(ArticleSearchRequest request, string field, string value) =>
        request with { Filters = [.. request.Filters.Where(filter => filter.Field != field), (request.Filters.FirstOrDefault(filter => filter.Field == field) ?? new FacetFilter(field)) with { AllOf = [value] }] };

    private static EntityChain Person(string name) => new(EntityKind.Person, name, [name], 1);

    private ArticleIndex Index(IReadOnlyList<Told> articles)
    {
        using (MMapDirectory directory = new(_folder["index"]))
        using (IndexWriter writer = new(directory, new IndexWriterOptions(ArticleSchema.Default.Analyzer)))
        {
            EntityTable entities = new();
            foreach ((int i, Told told) in articles.Index())
            {
                Article article = new(told.Title, "") { Outlet = told.Outlet, Language = "en", Date = told.Day is { } day ? new ArticleDate(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero), IsDay: true, DateSource.Given) : null };
                writer.Add(ArticleDocument.Create(
                    GivenArticles.Indexed(article, $"a{i}", entities) with { Entities = [.. entities.Resolve(told.Entities).Select(resolved => new ArticleEntity(resolved.Chain, resolved.Key, IsGiven: true))] }, ArticleSchema.Default));
            }

            entities.WriteTo(writer.SetAttachment, writer.SetUserData);
            writer.Commit();
        }

        return ArticleIndex.Open(_folder["index"]);
    }

    /// <summary>An article.</summary>
    private sealed record Told(IReadOnlyList<EntityChain> Entities, DateOnly? Day)
    {
        public string Title { get; init; } = "x";

        public string? Outlet { get; init; }
    }
}
