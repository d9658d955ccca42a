using SearchServer.Articles.Enrichment.Dates;
using Xunit;

namespace SearchServer.Articles.Tests.Enrichment.Dates;

public sealed class RelativeTimeTests
{
    private static readonly DateTimeOffset s_now = new(2025, 8, 21, 10, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2 hours ago", "2025-08-21T08:30:00Z")]
    [InlineData("16 minutes ago", "2025-08-21T10:14:00Z")]
    [InlineData("1h ago", "2025-08-21T09:30:00Z")]
    [InlineData("5m ago", "2025-08-21T10:25:00Z")]
    [InlineData("1 hr 5 mins ago", "2025-08-21T09:25:00Z")]
    [InlineData("an hour ago", "2025-08-21T09:30:00Z")]
    [InlineData("Published about two hours ago", "2025-08-21T08:30:00Z")]
    [InlineData("• 30 seconds ago", "2025-08-21T10:29:30Z")]
    [InlineData("just now", "2025-08-21T10:30:00Z")]
    [InlineData("Moments ago", "2025-08-21T10:30:00Z")]
    [InlineData("yesterday", "2025-08-20")]
    [InlineData("Today", "2025-08-21")]
    [InlineData("3 days ago", "2025-08-18")]
    [InlineData("a day ago", "2025-08-20")]
    [InlineData("3d ago", "2025-08-18")]
    [InlineData("Yesterday 12:35PM", "2025-08-20")]
    [InlineData("Heute, 12:34 Uhr", "2025-08-21")]
    [InlineData("vor 2 Stunden", "2025-08-21T08:30:00Z")]
    [InlineData("Vor einer Stunde", "2025-08-21T09:30:00Z")]
    [InlineData("il y a 3 heures", "2025-08-21T07:30:00Z")]
    [InlineData("hace 5 minutos", "2025-08-21T10:25:00Z")]
    [InlineData("2 uur geleden", "2025-08-21T08:30:00Z")]
    [InlineData("3 часа назад", "2025-08-21T07:30:00Z")]
    [InlineData("Published 3 hours ago, updated 1 hour ago", "2025-08-21T07:30:00Z")]
    [InlineData("včera 15:35", "2025-08-20")]
    public void HowLongAgoIsCountedFromNow(string text, string expected)
    {
        Assert.True(RelativeTime.TryParse(text, s_now, out DateTimeOffset time, out bool isDay));
        Assert.Equal(expected, new ArticleDate(time, isDay, DateSource.Relative).ToString());
    }

    [Fact]
    public void NowIsAMomentInWhateverZone()
    {
        Assert.True(RelativeTime.TryParse("yesterday", new DateTimeOffset(2025, 8, 21, 1, 0, 0, TimeSpan.FromHours(2)), out DateTimeOffset time, out _));
        Assert.Equal(19, time.Day);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2 hours")]
    [InlineData("ago")]
    [InlineData("hours ago")]
    [InlineData("a few hours ago")]
    [InlineData("a ago")]
    [InlineData("10:30")]
    [InlineData("vor Stunden")]
    [InlineData("2 weeks ago")]
    [InlineData("3 months ago")]
    [InlineData("2 hours ago he left")]
    [InlineData("yesterday's news")]
    [InlineData("999999 hours ago")]
    [InlineData("2025-08-20")]
    [InlineData("Updated 2 hours ago")]
    [InlineData("Zuletzt aktualisiert vor 2 Stunden")]
    public void WhatDoesNotSayWhenIsNoTime(string text) => Assert.False(RelativeTime.TryParse(text, s_now, out _, out _));
}
