using SearchServer.Articles.Searching;
using SearchServer.Engine.Highlighting;
using SearchServer.Pages;
using Xunit;

namespace SearchServer.Tests.Pages;

/// <summary>A text that is read has its marks by paragraphs.</summary>
public class ArticleViewTests
{
    [Fact]
    public void AMarkThatGoesOverTheEndOfALineIsOneInEach()
    {
        StoredArticle article = new() { Id = "a", Title = "", Body = "one two\n\nthree four" };
        ArticleHit marked = new(article, null, 0, [], [new Fragment(0, article.Body, [new TextSpan(0, 3), new TextSpan(4, 14), new TextSpan(15, 19)])]);
        ArticleView view = new(PageAddress.Empty, article, marked, [], [], null);
        Assert.Equal(["0 <mark>one</mark> <mark>two</mark>", "2 <mark>three</mark> <mark>four</mark>"], view.Paragraphs().Select(paragraph => $"{paragraph.MarksBefore} {paragraph.Text.ToHtml("<mark>", "</mark>")}"));
        Assert.Equal(4, view.Marks);
    }
}
