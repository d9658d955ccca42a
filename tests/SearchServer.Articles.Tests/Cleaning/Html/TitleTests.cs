using Xunit;

namespace SearchServer.Articles.Tests.Cleaning.Html;

public sealed class TitleTests
{
    private static string TitleOf(string head, string heading) => SamplePage.Extract($"<html><head>{head}</head><body>{heading}{SamplePage.Body}</body></html>").Title;

    [Theory]
    [InlineData("<title>Ferry sails again | Harbour Courier</title>", "<h1>Ferry sails again</h1>")]
    [InlineData("<title>Ferry sails again - News - Harbour Courier</title>", "<h1>Ferry sails again</h1>")]
    [InlineData("<title>Harbour Courier: Ferry sails again</title><meta property='og:site_name' content='Harbour Courier'>", "")]
    [InlineData("<title>Ferry sails again | Harbour Courier</title><meta property='og:site_name' content='Harbour Courier'>", "")]
    [InlineData("<title>x</title><meta property='og:title' content='Ferry sails again'>", "<h1>Harbour Courier</h1><h1>Subscribe</h1>")]
    [InlineData("<meta property='og:title' content='News | Ferry sails again'>", "<h1>Ferry sails again</h1>")]
    [InlineData("<meta name='twitter:title' content='Ferry sails again'>", "")]
    [InlineData("""<script type="application/ld+json">{"@type":"Article","headline":"Ferry sails again"}</script>""", "")]
    [InlineData("", "<h1>Ferry sails again</h1>")]
    [InlineData("", "<h1>Ferry\n  <b>sails</b> again</h1>")]
    [InlineData("", "<div itemscope itemtype='https://schema.org/NewsArticle'><h2 itemprop='headline'>Ferry sails again</h2></div>")]
    [InlineData("<meta property='og:title' content='Ferry sails again: 朝刊'><meta property='og:site_name' content='朝刊'>", "")]
    [InlineData("<title>Untitled</title>", "<h1>Ferry sails again</h1>")]
    public void TheHeadlineComesWithoutTheNameOfTheSite(string head, string heading) => Assert.Equal("Ferry sails again", TitleOf(head, heading));

    [Theory]
    [InlineData("<meta property='og:title' content='Budget 3.0 | Army of collectors hired'>", "Budget 3.0 | Army of collectors hired")]
    [InlineData("<meta property='og:title' content='Ships: the long way home'>", "Ships: the long way home")]
    [InlineData("<meta property='og:title' content='Marrow &amp;amp; Sons lose &amp;#39;everything&amp;#39;'>", "Marrow & Sons lose 'everything'")]
    public void SeparatorsAndSignsInAHeadlineStay(string head, string title) => Assert.Equal(title, TitleOf(head, ""));

    [Fact]
    public void OfSeveralHeadlinesTheOneThatIsShownIsTaken() =>
        Assert.Equal("Ferry sails again after eleven weeks", TitleOf("<meta property='og:title' content='You will not believe which ship sails'><title>Ferry sails again after eleven weeks - Courier</title>", "<h1>Ferry sails again after eleven weeks</h1>"));

    [Fact]
    public void AHeadlineInAMenuIsNotTheOneAboveTheText()
    {
        string page = $"<html><head><meta property='og:title' content='Ferry sails again'></head><body><nav><h2>Ferry sails again</h2><p>{SamplePage.Paragraphs[0]}</p></nav><h2>Ferry sails again</h2>{SamplePage.Body}</body></html>";
        Assert.Equal(SamplePage.Text, SamplePage.TextOf(page));
    }
}
