using SearchServer.Articles.Tests.Interpreting;
using Xunit;

namespace SearchServer.Articles.Tests.Searching;

/// <summary>Similar articles are about the same event: the same words at another time, and about others, come behind.</summary>
public class SimilarArticlesTests
{
    private const string Launch = "The new ferry was launched at the yard in front of a crowd, after months of delay and a quarrel about costs.";

    private static SmallArchive Archive() => new(
        Of("launch", Launch, "2025-06-10", "Ilse Marrow"),
        Of("near", Launch, "2025-06-11"),
        Of("named", Launch, "2025-06-11", "Ilse Marrow"),
        Of("day before", Launch, "2025-06-09"),
        Of("week", Launch, "2025-06-17"),
        Of("undated", Launch, null),
        Of("year", Launch, "2024-06-10"),
        Of("years", Launch, "2019-06-10"),
        Of("other", "Choirs sang, and harvests came early.", "2025-06-10", "Ilse Marrow"));

    [Fact]
    public void TimeAndNamesTellWhatIsAboutTheSameEvent()
    {
        using SmallArchive archive = Archive();
        Assert.Equal(["named", "day before", "near", "undated", "week", "year", "years"], archive.SimilarTo("launch").OrderByDescending(hit => Math.Round(hit.Value, 4)).ThenBy(hit => hit.Key, StringComparer.Ordinal).Select(hit => hit.Key));
    }

    [Fact]
    public void DaysBeforeAndAfterCountAlikeAndYearsNoFurther()
    {
        using SmallArchive archive = Archive();
        Dictionary<string, float> scores = archive.SimilarTo("launch");
        Assert.Equal(scores["near"], scores["day before"], 1e-4);
        Assert.Equal(scores["year"], scores["years"], 1e-4);
        Assert.Equal(Math.Pow(2, -6 / 5.0), scores["week"] / scores["near"], 1e-4);
    }

    [Fact]
    public void AnArticleWithoutADateHasThoseOfItsWords()
    {
        using SmallArchive archive = Archive();
        Dictionary<string, float> scores = archive.SimilarTo("undated");
        Assert.Equal(scores["near"], scores["years"], 1e-4);
        Assert.DoesNotContain("other", scores.Keys);
    }

    /// <summary>Nearly the same text is a duplicate and no similar article, so that each has words of its own.</summary>
    private static object Of(string id, string text, string? date, string? person = null) => new { id, title = "Ferry", body = $"{text} {string.Join(' ', Enumerable.Range(0, 60).Select(i => $"{id.Replace(' ', 'x')}{i}"))}", date, persons = person is null ? [] : (string[])[person], language = "en" };
}
