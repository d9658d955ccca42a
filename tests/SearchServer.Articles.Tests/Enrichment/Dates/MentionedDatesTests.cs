using SearchServer.Articles.Enrichment.Dates;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Enrichment.Dates;

public sealed class MentionedDatesTests
{
    /// <summary>A Thursday.</summary>
    private static readonly ArticleDate s_published = new(new DateTimeOffset(2023, 8, 10, 9, 30, 0, TimeSpan.Zero), false, DateSource.Metadata);

    [Theory]
    [InlineData("The ferry sank on February 24, 2022, off Port Halden.", "February 24, 2022=2022-02-24")]
    [InlineData("It opened on Feb. 24th, 2022.", "Feb. 24th, 2022=2022-02-24")]
    [InlineData("It opened on 24 Feb 2022.", "24 Feb 2022=2022-02-24")]
    [InlineData("It opened on the 24th of February, 2022.", "24th of February, 2022=2022-02-24")]
    [InlineData("The fair of May 5-7, 2021 was dull.", "May 5=2021-05-05;7, 2021=2021-05-07")]
    [InlineData("The fair of 5-7 May 2021 was dull.", "5=2021-05-05;7 May 2021=2021-05-07")]
    [InlineData("Filed 2022-02-24T10:00:00 and 24/02/2022 and 24.02.2022.", "2022-02-24=2022-02-24;24/02/2022=2022-02-24;24.02.2022=2022-02-24")]
    [InlineData("Prices fell in March 2023.", "March 2023=2023-03")]
    [InlineData("Prices fell in March of 2023.", "March of 2023=2023-03")]
    [InlineData("Work began in 2014 and ended in early 2016.", "2014=2014;2016=2016")]
    [InlineData("He led the union from 2012 to 2015.", "2012=2012;2015=2015")]
    [InlineData("It flooded in 1968, 1987 and 2002.", "1968=1968;1987=1987;2002=2002")]
    [InlineData("The 2016 election changed the council.", "2016=2016")]
    [InlineData("Her second film (2009) was shot here.", "2009=2009")]
    [InlineData("It was the hottest summer since 1976’s.", "1976=1976")]
    [InlineData("After the Sept. 11 attacks airports closed.", "Sept. 11=2001-09-11")]
    [InlineData("A line may end in February\n24, 2022 as well.", "February\n24, 2022=2022-02-24")]
    public void WhatATextDatesIsFound(string text, string expected)
    {
        Assert.Equal(expected, Find(text, null));
        Assert.Equal(expected, Find(text, s_published));
    }

    [Theory]
    [InlineData("The council met on August 6.", "August 6=2023-08-06")]
    [InlineData("It will vote on 2 January.", "2 January=2024-01-02")]
    [InlineData("It voted on March 28.", "March 28=2023-03-28")]
    [InlineData("She resigned on Monday.", "Monday=2023-08-07")]
    [InlineData("She resigned Thursday.", "Thursday=2023-08-10")]
    [InlineData("She resigned last Thursday.", "Thursday=2023-08-03")]
    [InlineData("She resigned last Friday.", "Friday=2023-08-04")]
    [InlineData("She resigned yesterday.", "yesterday=2023-08-09")]
    [InlineData("Fires broke out last night.", "last night=2023-08-09")]
    [InlineData("She will resign next Tuesday.", "Tuesday=2023-08-15")]
    [InlineData("She will resign on Tuesday.", "Tuesday=2023-08-15")]
    [InlineData("The board is expected to meet on Monday.", "Monday=2023-08-14")]
    [InlineData("On Saturday, the court will rule.", "Saturday=2023-08-12")]
    [InlineData("A ruling could come by Tuesday.", "Tuesday=2023-08-15")]
    [InlineData("They arrived by Tuesday.", "Tuesday=2023-08-08")]
    [InlineData("She said on Tuesday that it will rain.", "Tuesday=2023-08-08")]
    [InlineData("Sunday's storm passed.", "Sunday=2023-08-06")]
    [InlineData("On Sunday, August 6, it rained.", "August 6=2023-08-06")]
    [InlineData("It rained on Monday, January 10.", "January 10=2022-01-10")]
    [InlineData("It rained on Monday, January 11.", "January 11=2024-01-11")]
    [InlineData("Exports rose last month and last year.", "last month=2023-07;last year=2022")]
    [InlineData("The vote is next year.", "next year=2024")]
    [InlineData("They meet tomorrow.", "tomorrow=2023-08-11")]
    public void WhatCountsFromThePublicationIsFoundWhenThatIsKnown(string text, string expected)
    {
        Assert.Equal(expected, Find(text, s_published));
        Assert.Equal("", Find(text, null));
    }

    [Theory]
    [InlineData("Call 0207 946 2014 or 555-2014.")]
    [InlineData("The missile flies 3000 kilometres.")]
    [InlineData("Shops closed in 2000 cities.")]
    [InlineData("A total of 1950 were hurt.")]
    [InlineData("It costs $2014 or 2,014 crowns or 20.14.")]
    [InlineData("He drives a Peugeot 2008.")]
    [InlineData("They fell in the 1990s and the 1980's.")]
    [InlineData("It began by 1900 GMT.")]
    [InlineData("They may 5 times march 6 miles.")]
    [InlineData("The home side won 24-17 and lost 3-2.")]
    [InlineData("Turnout in 2014% of cases.")]
    [InlineData("On February 30 and April 31, 2022.")]
    [InlineData("Shops fill up on Black Friday.")]
    [InlineData("The Sunday Times and the Mail asked.")]
    [InlineData("Every Monday it rains, Monday to Friday.")]
    [InlineData("The leaders of tomorrow met.")]
    [InlineData("In the last year of his life he was ill.")]
    [InlineData("May 20,000 people come.")]
    [InlineData("Open Monday-Friday.")]
    public void WhatOnlyLooksLikeADateIsNotFound(string text) => Assert.Equal("", Find(text, s_published));

    [Fact]
    public void ADayOfALeapYearIsTheNearest() =>
        Assert.Equal("Feb. 29=2024-02-29", Find("They met on Feb. 29.", new ArticleDate(new DateTimeOffset(2023, 12, 1, 0, 0, 0, TimeSpan.Zero), true, DateSource.Given)));

    [Fact]
    public void MentionsOfAnyTextLieInItAndInOrder()
    {
        RandomSource random = new(715);
        string[] parts = ["May", "March", "5", "24", "2014", "2022-02-24", "in", "of", "the", "last", "next", "Monday", "will", "said", "year", "-", ",", ".", "'s", "\n", " ", " ", " ", "(", ")", "to", "and", "th", "/", "yesterday", "\ud83d", "people"];
        List<MentionedDate> found = [];
        for (int i = 0; i < 20_000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Below(30)).Select(_ => parts[random.Below(parts.Length)] + (random.Below(2) == 0 ? " " : "")));
            found.Clear();
            MentionedDates.Find(text, s_published, found);
            int end = 0;
            foreach (MentionedDate mention in found)
            {
                Assert.True(mention.Start >= end && mention.Length > 0, $"{text}: {mention}; {random}");
                end = mention.Start + mention.Length;
                Assert.True(end <= text.Length, $"{text}: {mention}; {random}");
                Assert.True(mention.Month == 0 || new DateTime(mention.Year, mention.Month, Math.Max(1, mention.Day)).Year > 0);
            }
        }
    }

    [Fact]
    public void RelativeDatesCountFromTheDayThatThePublisherWrote()
    {
        DateTimeOffset justAfterMidnight = new(2023, 8, 10, 0, 30, 0, TimeSpan.FromHours(5));
        Assert.Equal("yesterday=2023-08-09", Find("The mill closed yesterday.", new ArticleDate(justAfterMidnight, IsDay: false, DateSource.Given)));
    }

    private static string Find(string text, ArticleDate? published)
    {
        List<MentionedDate> found = [];
        MentionedDates.Find(text, published, found);
        return string.Join(';', found.Select(mention => $"{text.Substring(mention.Start, mention.Length)}={mention.Value}"));
    }
}
