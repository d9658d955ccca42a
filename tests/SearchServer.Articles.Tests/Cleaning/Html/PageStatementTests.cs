using SearchServer.Articles.Cleaning.Html;
using Xunit;

namespace SearchServer.Articles.Tests.Cleaning.Html;

/// <summary>Section, address, language and name of the site.</summary>
public sealed class PageStatementTests
{
    private static ExtractedPage Read(string head, string? url = null, string lang = "") =>
        HtmlExtractor.Extract($"<html{lang}><head>{head}</head><body><h1>{SamplePage.Title}</h1>{SamplePage.Body}</body></html>", new SourceContext("page.html") { Url = url });

    [Theory]
    [InlineData("<meta property='article:section' content='Shipping'>", "Shipping")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","articleSection":["Shipping","News"]}</script>""", "Shipping")]
    [InlineData("", null)]
    public void TheSectionIsStated(string head, string? section) => Assert.Equal(section, Read(head).Section);

    [Theory]
    [InlineData("<link rel='canonical' href='https://courier.example/a?id=1'>", null, "https://courier.example/a?id=1")]
    [InlineData("<link rel='canonical' href='/a'>", "http://courier.example/b?ref=x", "http://courier.example/a")]
    [InlineData("<base href='https://www.courier.example/news/'><link rel='canonical' href='a'>", null, "https://www.courier.example/news/a")]
    [InlineData("<link rel='canonical' href='https://courier.example/'>", "https://courier.example/b", "https://courier.example/b")]
    [InlineData("<link rel='canonical' href='https://courier.example/'><meta property='og:url' content='https://courier.example'>", null, null)]
    [InlineData("<link rel='canonical' href='https://courier.example/'><meta property='og:url' content='https://courier.example/c'>", null, "https://courier.example/c")]
    [InlineData("<link rel='canonical' href='https://courier.example/'>", "https://courier.example/", "https://courier.example/")]
    [InlineData("<link rel='canonical' href='https://courier.example/?p=3'>", "https://courier.example/b", "https://courier.example/?p=3")]
    [InlineData("<link rel='canonical' href='/a'>", null, null)]
    [InlineData("<link rel='canonical' href='javascript:alert(1)'><meta property='og:url' content='https://courier.example/c'>", null, "https://courier.example/c")]
    [InlineData("", "https://courier.example/b", "https://courier.example/b")]
    [InlineData("", null, null)]
    public void TheAddressIsTheCanonicalOneAndAbsolute(string head, string? fetched, string? url) => Assert.Equal(url, Read(head, fetched).Url);

    [Theory]
    [InlineData(" lang='en-GB'", "", "en-gb")]
    [InlineData(" lang='pt_BR'", "", "pt-br")]
    [InlineData("", "<meta property='og:locale' content='de_DE'>", "de-de")]
    [InlineData("", "<meta http-equiv='content-language' content='fr'>", "fr")]
    [InlineData(" lang='English'", "", "en")]
    [InlineData(" lang='nb-NO'", "", "no-no")]
    [InlineData(" lang='Elvish'", "", null)]
    [InlineData(" lang=''", "", null)]
    public void TheLanguageIsDeclared(string lang, string head, string? language) => Assert.Equal(language, Read(head, lang: lang).Language);

    [Theory]
    [InlineData("<meta property='og:site_name' content='Harbour Courier'>", "Harbour Courier")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"@type":"Organization","name":"Harbour Courier"}}</script>""", "Harbour Courier")]
    [InlineData("""<script type="application/ld+json">[{"@type":"WebSite","name":"Harbour Courier"}]</script>""", "Harbour Courier")]
    [InlineData("<title>Ferry to the outer islands sails again after winter | Harbour Courier</title>", "Harbour Courier")]
    [InlineData("<link rel='canonical' href='https://www.courier.example/'>", "courier.example")]
    [InlineData("", null)]
    public void TheSiteNamesItself(string head, string? name) => Assert.Equal(name, Read(head).SiteName);
}
