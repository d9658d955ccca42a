using SearchServer.Articles.Cleaning.Html;
using Xunit;

namespace SearchServer.Articles.Tests.Cleaning.Html;

public sealed class AuthorTests
{
    private static string AuthorsOf(string head, string line = "") => string.Join('|', SamplePage.Extract($"<html><head>{head}</head><body><main><h1>{SamplePage.Title}</h1>{line}<div class=\"article-body\">{SamplePage.Body}</div></main></body></html>").Authors);

    [Theory]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"Ilse Marrow"}}</script>""", "Ilse Marrow")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","author":[{"name":"Ilse Marrow"},{"name":"Tomas Revik"}]}</script>""", "Ilse Marrow|Tomas Revik")]
    [InlineData("""<script type="application/ld+json">{"@graph":[{"@type":"Article","author":{"@id":"#p"}},{"@type":"Person","@id":"#p","name":"Ilse Marrow"}]}</script>""", "Ilse Marrow")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","author":"Ilse Marrow and Tomas Revik"}</script>""", "Ilse Marrow|Tomas Revik")]
    [InlineData("<meta name='author' content='By Ilse Marrow'>", "Ilse Marrow")]
    [InlineData("<meta property='article:author' content='https://social.example/ilse'><meta name='sailthru.author' content='Ilse Marrow'>", "Ilse Marrow")]
    [InlineData("<meta name='author' content='Harbour Courier'><meta property='og:site_name' content='Harbour Courier'><meta name='dc.creator' content='Ilse Marrow'>", "Ilse Marrow")]
    [InlineData("<meta name='author' content='Harbour Courier'><meta property='og:site_name' content='Harbour Courier'>", "Harbour Courier")]
    public void MetadataNamesThem(string head, string authors) => Assert.Equal(authors, AuthorsOf(head));

    [Theory]
    [InlineData("<p class='byline'>By Ilse Marrow and Tomas Revik, Northern Wire</p>", "Ilse Marrow|Tomas Revik|Northern Wire")]
    [InlineData("<p>By ILSE MARROW, Political Editor</p>", "ILSE MARROW")]
    [InlineData("<a rel='author' href='/a/1'>Agnès Pell</a>", "Agnès Pell")]
    [InlineData("<div class='article-author'><span>von Ilse Marrow</span></div>", "Ilse Marrow")]
    [InlineData("<div itemscope itemtype='http://schema.org/NewsArticle'><span itemprop='author' itemscope><b itemprop='name'>Ilse Marrow</b></span></div>", "Ilse Marrow")]
    public void ABylineNamesThem(string line, string authors) => Assert.Equal(authors, AuthorsOf("", line));

    [Theory]
    [InlineData("John E Smith", "John E Smith")]
    [InlineData("Ana y Luis", "Ana|Luis")]
    [InlineData("Marrow, Ilse (Port Halden)", "Marrow|Ilse")]
    [InlineData("Ilse Marrow <ilse@courier.example>", "Ilse Marrow")]
    [InlineData("Ilse Marrow; Tomas Revik | Agnès Pell", "Ilse Marrow|Tomas Revik|Agnès Pell")]
    [InlineData("@ilse", "")]
    [InlineData("https://courier.example/ilse", "")]
    [InlineData("by", "")]
    public void ListsOfNamesAreTakenApart(string text, string names) => Assert.Equal(names, string.Join('|', AuthorNames.OfMetadata([text])));
}
