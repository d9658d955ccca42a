using System.Globalization;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;
using SearchServer.Testing;

namespace SearchServer.Articles.Tests.Searching;

/// <summary>A random article in one of several languages with values in every facet, and what filters say to it.</summary>
internal sealed record FacetedArticle(string Id, Article Article, IReadOnlyList<string> Mentioned)
{
    private static readonly Dictionary<string, string[]> s_values = new()
    {
        [ArticleFields.Outlet] = ["Northern Wire", "Harbour Courier", "Sarrow Valley Review", "The Ferry"],
        [ArticleFields.Person] = ["Ilse Marrow", "Tomas Revik", "Dorota Vance", "Agnès Pell", "Władysław Kowal"],
        [ArticleFields.Place] = ["Port Halden", "Far Lanner", "Orrinford"],
        [ArticleFields.Organisation] = ["Harbour Board", "Lanner Rowing Club", "Union of Pilots"],
        [ArticleFields.Mentioned] = ["2019", "2022-02", "2022-02-24", "2022-03-01", "2024"],
        [ArticleFields.Language] = ["en", "de", "fr", "ru", "zh"],
        [ArticleFields.Section] = ["local", "sport", "opinion"],
        [ArticleFields.Date] = [.. Enumerable.Range(0, 12).Select(i => Text(new DateOnly(2025, 1, 14).AddDays(29 * i)))],
    };

    /// <summary>What it has in common with others; null for none.</summary>
    public string? Group { get; init; }

    public static FacetedArticle Create(string id, RandomSource random)
    {
        string language = random.Pick(s_values[ArticleFields.Language]);
        string Words(int most) => string.Join(' ', Enumerable.Range(0, random.Between(2, most)).Select(_ => random.Pick(FacetedQueries.Words[language])));
        Article article = new(Words(6), $"{Words(40)}. {(random.OneIn(3) ? random.Pick(s_values[ArticleFields.Person]) : "")}")
        {
            GivenId = id,
            Language = random.OneIn(10) ? null : language == "en" && random.OneIn(3) ? "en-gb" : language,
            Outlet = random.OneIn(5) ? null : random.Pick(s_values[ArticleFields.Outlet]),
            Persons = SomeValues(ArticleFields.Person, random.Below(4), random),
            Places = SomeValues(ArticleFields.Place, random.Below(3), random),
            Organisations = SomeValues(ArticleFields.Organisation, random.Below(3), random),
            Section = random.OneIn(3) ? null : random.Pick(s_values[ArticleFields.Section]),
            Date = random.OneIn(6) ? null : new ArticleDate(new DateTimeOffset(Day(random), TimeOnly.MinValue, TimeSpan.Zero), IsDay: true, DateSource.Given),
        };
        return new FacetedArticle(id, article, SomeValues(ArticleFields.Mentioned, random.Below(3), random));
    }

    public static IReadOnlyList<string> SomeValues(string field, int count, RandomSource random) => random.Some(s_values[field], count);

    public static DateOnly Day(RandomSource random) => DateOnly.ParseExact(random.Pick(s_values[ArticleFields.Date]), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Indexes articles in several segments.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="articles">The articles.</param>
    /// <param name="deleted">Others, which are deleted again and count nowhere.</param>
    public static ArticleIndex CreateIndex(string folder, IEnumerable<FacetedArticle> articles, IReadOnlyList<FacetedArticle>? deleted = null)
    {
        using (MMapDirectory directory = new(folder))
        using (IndexWriter writer = new(directory, new IndexWriterOptions(ArticleSchema.Default.Analyzer)))
        {
            EntityTable entities = new();
            foreach ((int i, FacetedArticle article) in articles.Concat(deleted ?? []).Index())
            {
                writer.Add(ArticleDocument.Create(GivenArticles.Indexed(article.Article, article.Id, entities) with { Mentioned = [.. article.Mentioned], Group = article.Group }, ArticleSchema.Default));
                if (i % 100 == 99) writer.Flush();
            }

            foreach (FacetedArticle article in deleted ?? []) writer.Delete(new Term(ArticleFields.Id, article.Id));
            entities.WriteTo(writer.SetAttachment, writer.SetUserData);
            writer.Commit();
        }

        return ArticleIndex.Open(folder);
    }

    /// <summary>Whether it passes the filters of a search.</summary>
    public bool Matches(ArticleSearchRequest request)
    {
        if ((request.FirstDay ?? request.LastDay) is not null && Article.Date is null) return false;
        if (Article.Date?.Day < request.FirstDay || Article.Date?.Day > request.LastDay) return false;
        return request.Filters.All(filter =>
        {
            HashSet<string> values = [.. ValuesOf(filter.Field)];
            bool Has(string value) => filter.Field == ArticleFields.Date ? IsWithin(value) : values.Contains(KeyOf(filter.Field, value));
            return (filter is { AnyOf.Count: 0, OrMissing: false } || filter.AnyOf.Any(Has) || (filter.OrMissing && values.Count == 0))
                && filter.AllOf.All(Has) && !filter.NoneOf.Any(Has) && (!filter.NotMissing || values.Count > 0);
        });
    }

    /// <summary>Whether it is of a period.</summary>
    public bool IsWithin(string period)
    {
        if (Article.Date is not { } date) return false;
        string[] ends = period.Split('/');
        string day = Text(date.Day);
        return (ends[0].Length == 0 || string.CompareOrdinal(day, ends[0]) >= 0) && (ends[^1].Length == 0 || string.CompareOrdinal(day[..ends[^1].Length], ends[^1]) <= 0);
    }

    private IEnumerable<string> ValuesOf(string field) => field switch
    {
        ArticleFields.Outlet => Given(Article.Outlet),
        ArticleFields.Section => Given(Article.Section),
        ArticleFields.Language => Given(Article.Language?.Split('-')[0]),
        ArticleFields.Date => Given(Article.Date is { } date ? Text(date.Day) : null),
        ArticleFields.Mentioned => Mentioned.SelectMany(date => (string[])[date, date[..Math.Min(date.Length, 7)], date[..4]]),
        ArticleFields.Person => Article.Persons.Select(name => KeyOf(field, name)),
        ArticleFields.Place => Article.Places.Select(name => KeyOf(field, name)),
        _ => Article.Organisations.Select(name => KeyOf(field, name)),
    };

    private static IEnumerable<string> Given(string? value) => value is null ? [] : [value];

    private static string KeyOf(string field, string value) => field is ArticleFields.Person or ArticleFields.Place or ArticleFields.Organisation ? EntityTable.Fold(value) : value;

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
