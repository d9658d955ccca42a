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
    [InlineData("""<meta name="author" content="Ilse Marrow"><meta property="og:site_name" content="HC"><script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"Harbour Courier"},"publisher":{"name":"Harbour Courier"}}</script>""", "Ilse Marrow")]
    public void MetadataNamesThem(string head, string authors) => Assert.Equal(authors, AuthorsOf(head));

    [Theory]
    [InlineData("""{"givenName":"Ilse","familyName":"Marrow"}""", "Ilse Marrow")]
    [InlineData("""{"familyName":"Marrow"}""", "Marrow")]
    [InlineData("""{"@type":"Person","name":{"@type":"Person","name":"Ilse Marrow"}}""", "Ilse Marrow")]
    [InlineData("""{"name":["Ilse Marrow","Tomas Revik"]}""", "Ilse Marrow|Tomas Revik")]
    [InlineData("""{"@list":[{"name":"Ilse Marrow"},[{"name":{"@value":"Tomas Revik"}}]]}""", "Ilse Marrow|Tomas Revik")]
    [InlineData("""{"@id":"#me","name":[{"@id":"#me"},{"@id":"#me"}],"familyName":"Marrow"}""", "Marrow")]
    [InlineData("""[{"name":""},{"name":null},3,{"name":"Ilse Marrow"}]""", "Ilse Marrow")]
    [InlineData("""["By <a href=\"/p/ilse\">Ilse Marrow</a>, Agnès Pell and <b>Tomas</b> Revik, NWR"]""", "Ilse Marrow|Agnès Pell|Tomas Revik")]
    [InlineData("""["<p>Ilse Marrow</p><p>Tomas Revik</p>","Agn&egrave;s Pell"]""", "Ilse Marrow|Tomas Revik|Agnès Pell")]
    public void LinkedDataNamesThemInAllShapes(string author, string authors) =>
        Assert.Equal(authors, AuthorsOf($$"""<script type="application/ld+json">{"@type":"NewsArticle","author":{{author}}}</script>"""));

    [Theory]
    [InlineData("admin")]
    [InlineData("Administrator")]
    [InlineData("Staff")]
    [InlineData("Web Desk")]
    [InlineData("Editorial Team")]
    [InlineData("desk@courier.example")]
    [InlineData("imarrow")]
    [InlineData("@imarrow")]
    [InlineData("ilse_m")]
    [InlineData("user42")]
    [InlineData("www.courier.example")]
    [InlineData("https://courier.example/ilse")]
    [InlineData("Redaktion")]
    [InlineData("La rédaction")]
    public void AnAccountDoesNotBeatTheByline(string account)
    {
        Assert.Equal("Ilse Marrow", AuthorsOf($"<meta name=author content='{account}'>", "<p>By Ilse Marrow</p>"));
        Assert.Equal("Ilse Marrow", AuthorsOf($$$"""<script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"{{{account}}}"}}</script>""", "<p class=byline>Ilse Marrow</p>"));
    }

    [Theory]
    [InlineData("Organization", "Quay Notes")]
    [InlineData("NewsMediaOrganization", "Quay Notes")]
    [InlineData("Person", "Associated Press")]
    [InlineData("Person", "Marden Courier")]
    [InlineData("Person", "Marden Redaktion")]
    public void NoOrganisationBeatsAPersonOfTheByline(string type, string name)
    {
        string data = $$$"""<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"{{{type}}}","name":"{{{name}}}"}}</script>""";
        Assert.Equal("Ilse Marrow", AuthorsOf(data, "<p>By Ilse Marrow</p>"));
        Assert.Equal(name, AuthorsOf(data));
    }

    [Fact]
    public void AnAgencyThatIsNamedBesideAPersonIsKept() =>
        Assert.Equal("Ilse Marrow|AP", AuthorsOf("""<script type="application/ld+json">{"@type":"NewsArticle","author":[{"name":"Ilse Marrow"},{"name":"AP"}]}</script>"""));

    [Fact]
    public void AllTagsOfANameCount() => Assert.Equal("Ilse Marrow|Tomas Revik", AuthorsOf("<meta name=author content='Ilse Marrow'><meta name=author content='Tomas Revik'>"));

    [Fact]
    public void WhatIsSaidOfTheContentBeatsWhatIsSaidOfThePage() => Assert.Equal("Ilse Marrow", AuthorsOf("<meta name=author content='Quay Systems'><meta name=DC.creator content='Ilse Marrow'>"));

    [Fact]
    public void WhoTookAPictureIsNotTheAuthor() =>
        Assert.Equal("Ilse Marrow", AuthorsOf("", "<figure><img src='a.jpg'><figcaption>A quay <span itemprop='author'>Getty Pictures</span></figcaption></figure><p><span itemprop='author'>Ilse Marrow</span></p>"));

    [Theory]
    [InlineData("By Ilse Marrow and Tomas Revik in Halden", "Ilse Marrow|Tomas Revik")]
    [InlineData("By Ilse Marrow in Port Halden, Lanner, and Tomas Revik in Orrinford", "Ilse Marrow|Tomas Revik")]
    [InlineData("BY ILSE MARROW AND TOMAS REVIK IN HALDEN", "ILSE MARROW|TOMAS REVIK")]
    [InlineData("By Ilse Marrow for the Northern Wire", "Ilse Marrow")]
    [InlineData("Posted by Ilse Marrow on May 3, 2024", "Ilse Marrow")]
    [InlineData("Friday May 3, 2024 9:15 am PDT by Ilse Marrow", "Ilse Marrow")]
    [InlineData("By Ilse Marrow, May 3, 2024", "Ilse Marrow")]
    [InlineData("By Ilse Marrow, Games Editor", "Ilse Marrow")]
    [InlineData("Von Ilse Marrow", "Ilse Marrow")]
    [InlineData("Von Ilse Marrow und Tomas Revik, dpa", "Ilse Marrow|Tomas Revik")]
    [InlineData("Par Agnès Pell et Ilse Marrow", "Agnès Pell|Ilse Marrow")]
    [InlineData("Por Ana Ruiz y Luis Revik", "Ana Ruiz|Luis Revik")]
    [InlineData("Di Ilse Marrow e Tomas Revik", "Ilse Marrow|Tomas Revik")]
    [InlineData("Door Ilse van der Marrow en Tomas Revik", "Ilse van der Marrow|Tomas Revik")]
    [InlineData("Af Ilse Marrow og Tomas Revik", "Ilse Marrow|Tomas Revik")]
    [InlineData("Przez Ilse Marrow", "Ilse Marrow")]
    [InlineData("Text: Ilse Marrow, Fotos: Tomas Revik", "Ilse Marrow")]
    [InlineData("Autor: Ilse Marrow", "Ilse Marrow")]
    [InlineData("Автор: Ильза Марров", "Ильза Марров")]
    [InlineData("Oleh Ilse Marrow", "Ilse Marrow")]
    [InlineData("Von Ilse Marrow, Berlin", "Ilse Marrow")]
    [InlineData("Von: Ilse MARROW, Tomas REVIK", "Ilse MARROW|Tomas REVIK")]
    [InlineData("Por Ana Ruiz y Luis Revik en Palma de Halden", "Ana Ruiz|Luis Revik")]
    [InlineData("Av Odd Vik i Port Halden og Per Holm i Orrinford", "Odd Vik|Per Holm")]
    [InlineData("Par Agnès Pell à Lyon et Ilse Marrow", "Agnès Pell|Ilse Marrow")]
    [InlineData("By Ilse Marrow, in Marden, and Tomas Revik", "Ilse Marrow|Tomas Revik")]
    [InlineData("By Ilse Marrow, in Marden, West Virginia, and Tomas Revik, in Orrinford", "Ilse Marrow|Tomas Revik")]
    [InlineData("By Ilse Marrow With Tomas Revik", "Ilse Marrow|Tomas Revik")]
    [InlineData("By Ilse Marrow, in Sport, World Cup, Quay Life", "Ilse Marrow")]
    [InlineData("by Ilse Marrow22 Dec 2016651", "Ilse Marrow")]
    [InlineData("Anna Holm | 12 June 2024 | 3 min read", "Anna Holm")]
    public void ALineNamesThemInManyLanguages(string line, string authors) => Assert.Equal(authors, AuthorsOf("", $"<p>{line}</p>"));

    [Theory]
    [InlineData("Von allen Seiten kommt Lob")]
    [InlineData("De Courant")]
    [InlineData("Quay News | 12 June 2024")]
    [InlineData("Sydney Sport | 12 June 2024")]
    [InlineData("Par ici la sortie")]
    [InlineData("Text: Alles über die Fähre")]
    public void ASentenceIsNoByline(string line) => Assert.Equal("", AuthorsOf("", $"<p>{line}</p>"));

    [Theory]
    [InlineData("<p class='byline'>By Ilse Marrow and Tomas Revik, Northern Wire</p>", "Ilse Marrow|Tomas Revik")]
    [InlineData("<p>By ILSE MARROW, Political Editor</p>", "ILSE MARROW")]
    [InlineData("<a rel='author' href='/a/1'>Agnès Pell</a>", "Agnès Pell")]
    [InlineData("<div class='article-author'><span>von Ilse Marrow</span></div>", "Ilse Marrow")]
    [InlineData("<div itemscope itemtype='http://schema.org/NewsArticle'><span itemprop='author' itemscope><b itemprop='name'>Ilse Marrow</b></span></div>", "Ilse Marrow")]
    public void ABylineNamesThem(string line, string authors) => Assert.Equal(authors, AuthorsOf("", line));

    [Theory]
    [InlineData("John E Smith", "John E Smith")]
    [InlineData("Ana y Luis", "Ana|Luis")]
    [InlineData("Marrow, Ilse (Port Halden)", "Ilse Marrow")]
    [InlineData("Revik, Thomas; van der Marrow, Ilse", "Thomas Revik|Ilse van der Marrow")]
    [InlineData("Marrow, I. and Revik, Thomas", "I. Marrow|Thomas Revik")]
    [InlineData("Jong, Michiel de", "Michiel de Jong")]
    [InlineData("Reuters, Paris", "Reuters|Paris")]
    [InlineData("Ilse Marrow, Anna; Thomas Revik, Courier", "Ilse Marrow|Anna|Thomas Revik|Courier")]
    [InlineData("Ilse Marrow, Berlin", "Ilse Marrow")]
    [InlineData("Ilse Marrow, Tomas", "Ilse Marrow|Tomas")]
    [InlineData("Ilse Marrow | Marden Courier", "Ilse Marrow")]
    [InlineData("Ilse Marrow, Associated Press", "Ilse Marrow")]
    [InlineData("Associated Press", "Associated Press")]
    [InlineData("ILSE MARROW WITH TOMAS REVIK", "ILSE MARROW|TOMAS REVIK")]
    [InlineData("Thomas (Tom) Revik", "Thomas (Tom) Revik")]
    [InlineData("Thomas Revik (Halden)", "Thomas Revik")]
    [InlineData("Ilse Marrow <ilse@courier.example>", "Ilse Marrow")]
    [InlineData("Ilse Marrow; Tomas Revik | Agnès Pell", "Ilse Marrow|Tomas Revik|Agnès Pell")]
    [InlineData("Ilse Marrow, Jr., Tomas van der Berg", "Ilse Marrow Jr.|Tomas van der Berg")]
    [InlineData("Ilse Marrow Sr., Tomas Revik, III, and Agnès Pell", "Ilse Marrow Sr.|Tomas Revik III|Agnès Pell")]
    [InlineData("Ilse Marrow, M.D., Tomas Revik, Ph.D. and Agnès Pell MPH, RN", "Ilse Marrow|Tomas Revik|Agnès Pell")]
    [InlineData("José Ortega y Gasset, Sophie in 't Veld", "José Ortega y Gasset|Sophie in 't Veld")]
    [InlineData("Ilse Marrow with Tomas Revik, NWR", "Ilse Marrow|Tomas Revik")]
    [InlineData("NWR", "NWR")]
    [InlineData("Centre for Quay Studies", "Centre for Quay Studies")]
    [InlineData("ilse@courier.example (Ilse Marrow)", "Ilse Marrow")]
    [InlineData("Ilse Marrow ilse@courier.example", "Ilse Marrow")]
    [InlineData("Ilse Marrow\nEdited by Tomas Revik", "Ilse Marrow")]
    [InlineData("Written by Ilse Marrow Edited by Tomas Revik", "Ilse Marrow")]
    [InlineData("@ilse", "")]
    [InlineData("https://courier.example/ilse", "")]
    [InlineData("by", "")]
    public void ListsOfNamesAreTakenApart(string text, string names) => Assert.Equal(names, string.Join('|', AuthorNames.OfMetadata([text])));
}
