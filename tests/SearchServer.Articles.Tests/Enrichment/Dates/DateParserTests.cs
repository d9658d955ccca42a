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
    [InlineData("2022-02-24T15:04:05.678901234+01:00", "2022-02-24T15:04:05.678+01:00")]
    [InlineData("2022-02-24T15:04:05,5-0500", "2022-02-24T15:04:05.5-05:00")]
    [InlineData("2022-02-24T15:04+02", "2022-02-24T15:04:00+02:00")]
    [InlineData("2022-02-24 15:04:05", "2022-02-24T15:04:05Z")]
    [InlineData("2022-02-24 15:04:05 UTC", "2022-02-24T15:04:05Z")]
    [InlineData("2022-02-24 15:04:05.123456+00:00", "2022-02-24T15:04:05.123Z")]
    [InlineData("2022-02-24T15:04:05+01:00[Europe/Berlin]", "2022-02-24T15:04:05+01:00")]
    [InlineData("20220224T150405Z", "2022-02-24T15:04:05Z")]
    [InlineData("20220224T1504+0100", "2022-02-24T15:04:00+01:00")]
    [InlineData("20220224150405", "2022-02-24T15:04:05Z")]
    [InlineData("2022-02-24T24:00:00Z", "2022-02-25T00:00:00Z")]
    [InlineData("Thu, 24 Feb 2022 15:04:05 GMT", "2022-02-24T15:04:05Z")]
    [InlineData("Thu, 24 Feb 2022 15:04:05 +0100", "2022-02-24T15:04:05+01:00")]
    [InlineData("24 Feb 22 15:04 EST", "2022-02-24T15:04:00-05:00")]
    [InlineData("Thu Feb 24 15:04:05 +0000 2022", "2022-02-24T15:04:05Z")]
    [InlineData("Thu Feb 24 15:04:05 EST 2022", "2022-02-24T15:04:05-05:00")]
    [InlineData("Thu Feb 24 2022 15:04:05 GMT+0100 (Central European Standard Time)", "2022-02-24T15:04:05+01:00")]
    [InlineData("Feb. 24, 2022 at 3:04 p.m. ET", "2022-02-24T15:04:00-05:00")]
    [InlineData("July 24, 2022 at 3:04 p.m. ET", "2022-07-24T15:04:00-04:00")]
    [InlineData("February 24, 2022 12:30 AM PST", "2022-02-24T00:30:00-08:00")]
    [InlineData("3:04 PM EST, Thu February 24, 2022", "2022-02-24T15:04:00-05:00")]
    [InlineData("15:04, 24 February 2022", "2022-02-24T15:04:00Z")]
    [InlineData("Published: Thursday 24th February 2022, 3pm", "2022-02-24T15:00:00Z")]
    [InlineData("Published on 24 Feb 2022 20:34 IST", "2022-02-24T20:34:00+05:30")]
    [InlineData("26-FEB-1987 15:01:01.79", "1987-02-26T15:01:01.79Z")]
    [InlineData("24.02.2022, 15:04 Uhr", "2022-02-24T15:04:00Z")]
    [InlineData("Erschienen: 24.02.2022 15.04 Uhr", "2022-02-24T15:04:00Z")]
    [InlineData("Publié le 24 février 2022 à 15h04", "2022-02-24T15:04:00Z")]
    [InlineData("24 de febrero de 2022 15:04 hrs", "2022-02-24T15:04:00Z")]
    [InlineData("24 Şubat 2022 Perşembe 15:04", "2022-02-24T15:04:00Z")]
    [InlineData("24 лютого 2022, 15:04", "2022-02-24T15:04:00Z")]
    [InlineData("2022年2月24日 15時04分", "2022-02-24T15:04:00Z")]
    [InlineData("Publié le 24 février 2022 à 15h04, modifié le 25 février 2022 à 10h12", "2022-02-24T15:04:00Z")]
    [InlineData("Posted: Feb 24, 2022 4:00 AM EST | Last Updated: February 25", "2022-02-24T04:00:00-05:00")]
    [InlineData("Sat, 12 Nov 2022 18:40:00 America/Chicago", "2022-11-12T18:40:00-06:00")]
    [InlineData("12 July 2022 18:40 (Europe/Lisbon)", "2022-07-12T18:40:00+01:00")]
    [InlineData("2022-07-12 18:40:00 Asia/Kolkata", "2022-07-12T18:40:00+05:30")]
    [InlineData("2022-07-12T18:40:00[Asia/Tokyo]", "2022-07-12T18:40:00+09:00")]
    [InlineData("12 July 2022 18:40 Etc/UTC", "2022-07-12T18:40:00Z")]
    [InlineData("2016-12-31T23:59:60Z", "2016-12-31T23:59:59.999Z")]
    [InlineData("publié le 3 mai 2022 à 20h18 (mis à jour le 5 mai 2022 à 12h40)", "2022-05-03T20:18:00Z")]
    [InlineData("Last updated 5 May 2022, 12:40, first published 3 May 2022, 20:18", "2022-05-03T20:18:00Z")]
    [InlineData("Updated 9:12 a.m., published 3 May 2022, 20:18", "2022-05-03T20:18:00Z")]
    [InlineData("2022年5月3日 20:18 公開 2022年5月5日 12:40 更新", "2022-05-03T20:18:00Z")]
    [InlineData("입력 2022-05-03 20:18 수정 2022-05-05 12:40", "2022-05-03T20:18:00Z")]
    [InlineData("Yayınlanma: 3 Mayıs 2022 20:18 - Güncelleme: 5 Mayıs 2022 12:40", "2022-05-03T20:18:00Z")]
    [InlineData("24/02/2022 - 16:04 GMT+1", "2022-02-24T16:04:00+01:00")]
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
    [InlineData("Updated: May 5, 2022")]
    [InlineData("Last updated on Thursday, 5 May 2022 at 12:40")]
    [InlineData("Stand: 05.05.2022, 12:40 Uhr")]
    [InlineData("Aktualisiert am 5. Mai 2022")]
    [InlineData("Zuletzt geändert: 5.5.2022")]
    [InlineData("Mis à jour le 5 mai 2022")]
    [InlineData("Dernière modification : 05/05/2022")]
    [InlineData("Última actualización: 5 de mayo de 2022")]
    [InlineData("Atualizado em 5 de maio de 2022 às 12h40")]
    [InlineData("Aggiornato il 5 maggio 2022")]
    [InlineData("Bijgewerkt op 5 mei 2022")]
    [InlineData("Opdateret 5. maj 2022")]
    [InlineData("Sist endret 5. mai 2022")]
    [InlineData("Uppdaterad 5 maj 2022")]
    [InlineData("Uppfært 5. maí 2022")]
    [InlineData("Päivitetty 5.5.2022")]
    [InlineData("Uuendatud 5. mai 2022")]
    [InlineData("Aktualizacja: 5 maja 2022")]
    [InlineData("Aktualizováno 5. května 2022")]
    [InlineData("Aktualizované 5. mája 2022")]
    [InlineData("Posodobljeno 5. 5. 2022")]
    [InlineData("Ažurirano 5. 5. 2022")]
    [InlineData("Ажурирано 5. мај 2022")]
    [InlineData("Frissítve: 2022. május 5.")]
    [InlineData("Actualizat 5 mai 2022")]
    [InlineData("Actualitzat 5 maig 2022")]
    [InlineData("Güncellenme: 5 Mayıs 2022")]
    [InlineData("Обновлено 5 мая 2022")]
    [InlineData("Оновлено 5 травня 2022")]
    [InlineData("Обновена 5 май 2022")]
    [InlineData("Ενημερώθηκε: 5 Μαΐου 2022")]
    [InlineData("Diperbarui 5 Mei 2022")]
    [InlineData("Dikemas kini 5 Mei 2022")]
    [InlineData("Cập nhật 5/5/2022")]
    [InlineData("آخر تحديث 5 مايو 2022")]
    [InlineData("अपडेट 5 मई 2022")]
    [InlineData("עודכן 5 מאי 2022")]
    [InlineData("最后更新：2022年5月5日")]
    [InlineData("2022年5月5日 更新")]
    [InlineData("수정 2022.5.5")]
    [InlineData("5 May 2022 (updated)")]
    public void WhatIsLabelledAsUpdatedIsNoDateOfPublication(string text) => Assert.False(DateParser.TryParse(text, DateOrder.DayFirst, out _, out _));

    [Fact]
    public void TheLeapSecondBelongsToItsDay()
    {
        Assert.True(DateParser.TryParse("2016-12-31T23:59:60+00:00", out DateTimeOffset time, out bool isDay));
        Assert.Equal("2016-12-31", $"{new ArticleDate(time, isDay, DateSource.Given).Day:yyyy-MM-dd}");
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
    [InlineData("24 Feb 2022 15:04 Europe/../../etc/hosts")]
    [InlineData("15:04")]
    [InlineData("20220224T99")]
    [InlineData("15:04 20220224T99")]
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
        Assert.All(["24 Feb 2022 15:04 QXT", "Thu, 24 Feb 2022 15:04:00 America/Atlantis", "2022-02-24T15:04:00+15:00"], AssertDay);
    }

    private static void AssertDay(string text)
    {
        Assert.True(DateParser.TryParse(text, out DateTimeOffset time, out bool isDay), text);
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
