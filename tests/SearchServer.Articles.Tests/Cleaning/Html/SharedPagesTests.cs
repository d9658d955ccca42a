using SearchServer.Evaluate.Html;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Cleaning.Html;

/// <summary>The level that was reached on real pages, which docs/extraction.md states, less a little: it must not be lost without notice.</summary>
public sealed class SharedPagesTests
{
    [Fact]
    public void TextDatesAndTitlesOfEnglishPagesAreAsRightAsStated()
    {
        List<PageScore> scores = Read("gold.jsonl");
        AssertLevel(scores, text: 0.96, days: 0.99, equalTitles: 0.78, headlines: 0.97);
        AssertLevel([.. scores.Where(score => score.Gold.Set == "fundus")], text: 0.97, days: 0.99, equalTitles: 0.81, headlines: 0.99);
    }

    [Fact]
    public void TextDatesAndTitlesOfPagesInOtherLanguagesAreAsRightAsStated() => AssertLevel(Read("gold-other-languages.jsonl"), text: 0.95, days: 0.97, equalTitles: 0.87, headlines: 0.98);

    private static List<PageScore> Read(string list)
    {
        TestData.Require($"html/{list}");
        return [.. GoldPage.Read(TestData.Require("html"), list).Select(PageScore.Of)];
    }

    private static void AssertLevel(List<PageScore> scores, double text, double days, double equalTitles, double headlines)
    {
        Assert.InRange(scores.Average(score => score.Text)!.Value, text, 1);
        Assert.InRange(Share(scores.Where(score => score.Date is not null), score => score.Date is DateMatch.SameTime or DateMatch.SameDay), days, 1);
        Assert.InRange(Share(scores.Where(score => score.Title is not null), score => score.Title == TitleMatch.Equal), equalTitles, 1);
        Assert.InRange(Share(scores.Where(score => score.Title is not null), score => score.Title != TitleMatch.Wrong), headlines, 1);
    }

    private static double Share(IEnumerable<PageScore> scores, Func<PageScore, bool> isRight) => scores.Average(score => isRight(score) ? 1.0 : 0.0);
}
