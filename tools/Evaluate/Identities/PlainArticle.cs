using System.Globalization;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;

namespace SearchServer.Evaluate.Identities;

/// <summary>What can be counted of an article, without the structures that searches count by.</summary>
/// <param name="Doc">Its number in the index.</param>
/// <param name="Id">Its identity.</param>
/// <param name="Values">Its values by facet, with what they lie in: with a city its country, with a day its month and year.</param>
/// <param name="Day">The day that the publisher wrote; null if there is no date.</param>
/// <param name="Moment">When exactly; null if only the day is known.</param>
/// <param name="Group">What it has in common with near-duplicates.</param>
internal sealed record PlainArticle(int Doc, string Id, IReadOnlyDictionary<string, string[]> Values, DateOnly? Day, DateTimeOffset? Moment, string? Group)
{
    /// <summary>Reads an article from what is stored of it. Outlets, and the dates that the text speaks of, are stored nowhere but among its facet values.</summary>
    public static PlainArticle Read(ArticleSnapshot snapshot, int doc)
    {
        StoredArticle article = snapshot.Load(doc, withBody: false);
        DateTimeOffset? date = article.Date is { } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : null;
        DateOnly? day = date is { } time ? DateOnly.FromDateTime(time.DateTime) : null;
        Dictionary<string, string[]> values = new()
        {
            [ArticleFields.Outlet] = Given(article.Outlet),
            [ArticleFields.Section] = Given(article.Section),
            [ArticleFields.Language] = Given(ArticleFields.LanguageOf(article.Language)),
            [ArticleFields.Date] = [.. Given(RequestText.Day(day)).SelectMany(WithMonthAndYear)],
            [ArticleFields.Mentioned] = [.. article.Mentioned.SelectMany(WithMonthAndYear).Distinct()],
        };
        foreach (EntityKind kind in Enum.GetValues<EntityKind>())
        {
            values[ArticleFields.FieldOf(kind)] = [.. article.Entities.Where(entity => entity.Kind == kind).SelectMany(entity => snapshot.Entities.AncestorsOf(kind, entity.Key).Prepend(entity.Key)).Distinct()];
        }

        return new PlainArticle(doc, article.Id, values, day, article.Date?.Length > RequestText.DayLength ? date : null, article.Group);
    }

    private static string[] Given(string? value) => string.IsNullOrEmpty(value) ? [] : [value];

    private static IEnumerable<string> WithMonthAndYear(string date)
    {
        for (int length = date.Length; length >= 4; length -= 3) yield return date[..length];
    }
}
