using System.Globalization;
using SearchServer.Articles.Enrichment.Dates;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Enrichment.Dates;

public sealed class DateParserTests
{
    [Theory]
    [InlineData("2022-02-24T15:04:05Z", "2022-02-24T15:04:05Z")]
    [InlineData("2022-02-24T15:04:05.678Z", "2022-02-24T15:04:05.678Z")]
    [InlineData("2022-02-24T15:04:05.678901234+01:00", "2022-02-24T14:04:05.678Z")]
    [InlineData("2022-02-24T15:04:05,5-0500", "2022-02-24T20:04:05.5Z")]
    [InlineData("2022-02-24T15:04+02", "2022-02-24T13:04:00Z")]
    [InlineData("2022-02-24 15:04:05", "2022-02-24T15:04:05Z")]
    [InlineData("2022-02-24 15:04:05 UTC", "2022-02-24T15:04:05Z")]
    [InlineData("2022-02-24 15:04:05.123456+00:00", "2022-02-24T15:04:05.123Z")]
    [InlineData("2022-02-24T15:04:05+01:00[Europe/Berlin]", "2022-02-24T14:04:05Z")]
    [InlineData("20220224T150405Z", "2022-02-24T15:04:05Z")]
    [InlineData("20220224T1504+0100", "2022-02-24T14:04:00Z")]
    [InlineData("20220224150405", "2022-02-24T15:04:05Z")]
    [InlineData("2022-02-24T24:00:00Z", "2022-02-25T00:00:00Z")]
    [InlineData("Thu, 24 Feb 2022 15:04:05 GMT", "2022-02-24T15:04:05Z")]
    [InlineData("Thu, 24 Feb 2022 15:04:05 +0100", "2022-02-24T14:04:05Z")]
    [InlineData("24 Feb 22 15:04 EST", "2022-02-24T20:04:00Z")]
    [InlineData("Thu Feb 24 15:04:05 +0000 2022", "2022-02-24T15:04:05Z")]
    [InlineData("Thu Feb 24 15:04:05 EST 2022", "2022-02-24T20:04:05Z")]
    [InlineData("Thu Feb 24 2022 15:04:05 GMT+0100 (Central European Standard Time)", "2022-02-24T14:04:05Z")]
    [InlineData("Feb. 24, 2022 at 3:04 p.m. ET", "2022-02-24T20:04:00Z")]
    [InlineData("July 24, 2022 at 3:04 p.m. ET", "2022-07-24T19:04:00Z")]
    [InlineData("February 24, 2022 12:30 AM PST", "2022-02-24T08:30:00Z")]
    [InlineData("3:04 PM EST, Thu February 24, 2022", "2022-02-24T20:04:00Z")]
    [InlineData("15:04, 24 February 2022", "2022-02-24T15:04:00Z")]
    [InlineData("Published: Thursday 24th February 2022, 3pm", "2022-02-24T15:00:00Z")]
    [InlineData("Updated on 24 Feb 2022 20:34 IST", "2022-02-24T15:04:00Z")]
    [InlineData("26-FEB-1987 15:01:01.79", "1987-02-26T15:01:01.79Z")]
    [InlineData("24.02.2022, 15:04 Uhr", "2022-02-24T15:04:00Z")]
    [InlineData("Stand: 24.02.2022 15.04 Uhr", "2022-02-24T15:04:00Z")]
    [InlineData("Publié le 24 février 2022 à 15h04", "2022-02-24T15:04:00Z")]
    [InlineData("24 de febrero de 2022 15:04 hrs", "2022-02-24T15:04:00Z")]
    [InlineData("24 Şubat 2022 Perşembe 15:04", "2022-02-24T15:04:00Z")]
    [InlineData("24 лютого 2022, 15:04", "2022-02-24T15:04:00Z")]
    [InlineData("2022年2月24日 15時04分", "2022-02-24T15:04:00Z")]
    [InlineData("Publié le 24 février 2022 à 15h04, modifié le 25 février 2022 à 10h12", "2022-02-24T15:04:00Z")]
    [InlineData("Posted: Feb 24, 2022 4:00 AM EST | Last Updated: February 25", "2022-02-24T09:00:00Z")]
    [InlineData("24/02/2022 - 16:04 GMT+1", "2022-02-24T15:04:00Z")]
    public void AMomentIsRead(string text, string expected)
    {
        Assert.True(DateParser.TryParse(text, out DateTimeOffset time, out bool isDay));
        Assert.False(isDay);
        Assert.Equal(expected, new ArticleDate(time, isDay, DateSource.Given).ToString());
    }

    [Theory]
    [InlineData("2022-02-24")]
    [InlineData("2022/02/24")]
    [InlineData("2022/2/24")]
    [InlineData("20220224")]
    [InlineData("2022-02-24Z")]
    [InlineData("2022-02-24+01:00")]
    [InlineData("February 24, 2022")]
    [InlineData("FEBRUARY 24 2022")]
    [InlineData("Feb 24th, 2022")]
    [InlineData("24 February 2022")]
    [InlineData("24th of February, 2022")]
    [InlineData("24-Feb-2022")]
    [InlineData("24/02/2022")]
    [InlineData("02/24/2022")]
    [InlineData("24.02.2022")]
    [InlineData("24.2.22")]
    [InlineData("24. 2. 2022")]
    [InlineData("Donnerstag, 24. Februar 2022")]
    [InlineData("jeudi 24 février 2022")]
    [InlineData("24 de fevereiro de 2022")]
    [InlineData("giovedì 24 febbraio 2022")]
    [InlineData("donderdag 24 februari 2022")]
    [InlineData("24 lutego 2022 r.")]
    [InlineData("24. února 2022")]
    [InlineData("2022. február 24.")]
    [InlineData("24. helmikuuta 2022")]
    [InlineData("24 февраля 2022 года")]
    [InlineData("24 фев. 2022 г.")]
    [InlineData("24 Φεβρουαρίου 2022")]
    [InlineData("24 فبراير 2022")]
    [InlineData("2022年2月24日")]
    [InlineData("2022년 2월 24일")]
    [InlineData("Posted on Thu, Feb 24, 2022")]
    [InlineData("(Published 24 February 2022)")]
    [InlineData("February 24, 2022 GMT")]
    [InlineData("Thứ tư, 24/02/2022")]
    public void ADayIsRead(string text)
    {
        Assert.True(DateParser.TryParse(text, out DateTimeOffset time, out bool isDay));
        Assert.True(isDay);
        Assert.Equal(new DateTimeOffset(2022, 2, 24, 0, 0, 0, TimeSpan.Zero), time);
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("2022")]
    [InlineData("2022-02")]
    [InlineData("February 2022")]
    [InlineData("February 24")]
    [InlineData("2022-02-30")]
    [InlineData("2022-13-01")]
    [InlineData("2022-02-24T25:00:00Z")]
    [InlineData("03/04/2022")]
    [InlineData("1599-12-31")]
    [InlineData("2101-01-01")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("1645715045")]
    [InlineData("24 February 2022 was a Thursday that many remember")]
    [InlineData("2022-02-24 2022-02-25")]
    [InlineData("15:04")]
    [InlineData("+44 20 7946 0958")]
    [InlineData("99999999999999999999999999")]
    public void WhatIsNoDateIsNone(string text) => Assert.False(DateParser.TryParse(text, out _, out _));

    [Theory]
    [InlineData("03/04/2022", DateOrder.DayFirst, "2022-04-03")]
    [InlineData("03/04/2022", DateOrder.MonthFirst, "2022-03-04")]
    [InlineData("3-4-22", DateOrder.DayFirst, "2022-04-03")]
    [InlineData("24/02/2022", DateOrder.MonthFirst, "2022-02-24")]
    [InlineData("04/04/2022", DateOrder.Unknown, "2022-04-04")]
    [InlineData("03.04.2022", DateOrder.Unknown, "2022-04-03")]
    public void NumbersAreReadInTheirOrder(string text, object order, string expected)
    {
        Assert.True(DateParser.TryParse(text, (DateOrder)order, out DateTimeOffset time, out bool isDay));
        Assert.Equal(expected, new ArticleDate(time, isDay, DateSource.Given).ToString());
    }

    [Fact]
    public void OfATimeInAZoneThatIsNotKnownTheDayRemains()
    {
        Assert.True(DateParser.TryParse("24 Feb 2022 15:04 QXT", out DateTimeOffset time, out bool isDay));
        Assert.True(isDay);
        Assert.Equal(24, time.Day);
    }

    [Fact]
    public void AWordThatIsAMonthAndAWeekdayIsWhatTheRestLeaves()
    {
        Assert.True(DateParser.TryParse("mar. 22 févr. 2022", out DateTimeOffset time, out _));
        Assert.Equal(2, time.Month);
        Assert.True(DateParser.TryParse("22 mar. 2022", out time, out _));
        Assert.Equal(3, time.Month);
    }

    [Theory]
    [InlineData("1645715045", "2022-02-24T15:04:05Z")]
    [InlineData("1645715045.5", "2022-02-24T15:04:05.5Z")]
    [InlineData("1645715045678", "2022-02-24T15:04:05.678Z")]
    [InlineData("1645715045678901", "2022-02-24T15:04:05.678Z")]
    public void SecondsSince1970AreReadWhereTheyAreAskedFor(string text, string expected)
    {
        Assert.True(DateParser.TryParseUnix(text, out DateTimeOffset time));
        Assert.Equal(expected, new ArticleDate(time, false, DateSource.Given).ToString());
        Assert.False(DateParser.TryParseUnix("99999999999999999999", out _));
        Assert.False(DateParser.TryParseUnix("x", out _));
    }

    [Fact]
    public void WhateverTheRuntimeWritesIsReadBack()
    {
        string[] formats = ["o", "r", "s", "u", "yyyy-MM-dd'T'HH:mm:sszzz", "d MMMM yyyy HH:mm:ss", "MMM d, yyyy, h:mm:ss tt", "dddd, MMMM d, yyyy h:mm:ss tt 'UTC'", "yyyyMMdd'T'HHmmss'Z'", "ddd MMM dd HH:mm:ss 'UTC' yyyy"];
        RandomSource random = new(1904);
        for (int i = 0; i < 2000; i++)
        {
            DateTimeOffset expected = DateTimeOffset.UnixEpoch.AddSeconds(random.Below(int.MaxValue));
            string text = expected.ToString(formats[i % formats.Length], CultureInfo.InvariantCulture);
            Assert.True(DateParser.TryParse(text, out DateTimeOffset time, out bool isDay) && !isDay && time == expected, $"{text}: {time:o}; seed {random.Seed}");
        }
    }

    [Fact]
    public void AnyCharactersAreADateOrNone()
    {
        RandomSource random = new(1904);
        const string Alphabet = "0123456789012345678901234 -/.:,+TZ()[]apmhfebmärUTCE年月日°\u0301\ud83d";
        char[] text = new char[40];
        for (int i = 0; i < 50_000; i++)
        {
            int length = random.Below(text.Length);
            for (int j = 0; j < length; j++) text[j] = Alphabet[random.Below(Alphabet.Length)];
            string candidate = new(text, 0, length);
            if (DateParser.TryParse(candidate, out DateTimeOffset time, out _)) Assert.InRange(time.Year, 1599, 2101);
            if (RelativeTime.TryParse(candidate, DateTimeOffset.UnixEpoch, out time, out _)) Assert.InRange(time.Year, 1695, 1970);
            if (UrlDate.TryParse(candidate, out time)) Assert.InRange(time.Year, 1600, 2100);
        }
    }
}
