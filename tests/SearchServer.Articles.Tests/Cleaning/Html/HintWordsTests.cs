using SearchServer.Articles.Cleaning.Html;
using Xunit;

namespace SearchServer.Articles.Tests.Cleaning.Html;

public sealed class HintWordsTests
{
    [Theory]
    [InlineData("article-comments", "Comments")]
    [InlineData("commentList", "Comments")]
    [InlineData("RelatedArticles__list", "Related")]
    [InlineData("c-share_bar", "Share")]
    [InlineData("NewsletterSignup", "Promotion")]
    [InlineData("AdSlot ad", "Promotion")]
    [InlineData("img-caption", "Caption")]
    [InlineData("post-author", "Byline")]
    [InlineData("autor pull-left", "Byline")]
    [InlineData("star-rating", "Share")]
    [InlineData("btn-compartir", "Share")]
    [InlineData("breadcrumbs", "Navigation")]
    [InlineData("foot-left", "Navigation")]
    [InlineData("article-dek", "Standfirst")]
    [InlineData("ArticleBody-wrapper", "Content")]
    [InlineData("entry-content", "Content")]
    [InlineData("aiSummary", "Related")]
    [InlineData("#comments", "Comments")]
    [InlineData("article-block hidden", "Promotion")]
    [InlineData("d-none", "Promotion")]
    public void WordsOfClassesSayWhatIsInThem(string label, string hints) => Assert.Equal(Enum.Parse<Hints>(hints), HintWords.Read(label));

    [Theory]
    [InlineData("has-sidebar no-comments with-ads")]
    [InlineData("heading shadow download")]
    [InlineData("#ad6ed9f3 x4ad9")]
    [InlineData("relative flex")]
    [InlineData("footage footnotes")]
    [InlineData("#sharing-with-a-single-other-developer")]
    [InlineData("#sharing-a-boat-with-a-friend")]
    [InlineData("hidden md:block")]
    [InlineData("slideshow-intro-content")]
    [InlineData("d-none d-lg-flex")]
    [InlineData("overflow-hidden hidden-xs")]
    [InlineData("")]
    public void LayoutNumbersAndHeadingsSayNothing(string label) => Assert.Equal(Hints.None, HintWords.Read(label));

    [Fact]
    public void ALabelWithoutEndIsReadToALimit() => Assert.Equal(Hints.None, HintWords.Read(string.Concat(Enumerable.Repeat("x ", 1_000_000)) + "comments"));
}
