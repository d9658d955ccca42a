using SearchServer.Articles.Enrichment.Dates;
using Xunit;

namespace SearchServer.Articles.Tests.Enrichment.Dates;

public sealed class UrlDateTests
{
    [Theory]
    [InlineData("https://wire.example/2025/08/20/ferry")]
    [InlineData("https://wire.example/2025/8/20/ferry")]
    [InlineData("https://wire.example/2025/aug/20/ferry")]
    [InlineData("https://wire.example/news/2025-08-20-ferry.html")]
    [InlineData("https://wire.example/news/ferry-2025-08-20")]
    [InlineData("https://wire.example/20250820/ferry")]
    [InlineData("https://wire.example/20250820-ferry")]
    [InlineData("https://wire.example/n1/2025/0820/c1-2.html")]
    [InlineData("https://wire.example/202508/20/c1.html")]
    [InlineData("https://wire.example/2025-08/20/c1.html")]
    [InlineData("https://wire.example/world/2025/08/20?page=2")]
    [InlineData("/2025/08/20/ferry")]
    public void TheDayInAPathIsFound(string url)
    {
        Assert.True(UrlDate.TryParse(url, out DateTimeOffset day));
        Assert.Equal(new DateTimeOffset(2025, 8, 20, 0, 0, 0, TimeSpan.Zero), day);
    }

    [Theory]
    [InlineData("https://wire.example/")]
    [InlineData("https://wire.example")]
    [InlineData("https://wire.example/2025/08/ferry")]
    [InlineData("https://wire.example/2025/13/20/ferry")]
    [InlineData("https://wire.example/2025/02/30/ferry")]
    [InlineData("https://wire.example/news/ferry-20121015")]
    [InlineData("https://wire.example/news/12025/08/20/")]
    [InlineData("https://wire.example/2025/08/2012345")]
    [InlineData("https://wire.example/a?date=2025/08/20")]
    [InlineData("https://2025.08.20.example/a")]
    [InlineData("https://wire.example/17500820/a")]
    public void OtherNumbersAreNoDay(string url) => Assert.False(UrlDate.TryParse(url, out _));
}
