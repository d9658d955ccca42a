using SearchServer.Articles.Reading;
using SearchServer.Articles.Reading.Fields;
using SearchServer.Articles.Reading.Formats;
using Xunit;

namespace SearchServer.Articles.Tests.Reading.Formats;

public sealed class MarkdownReaderTests
{
    [Fact]
    public void FrontMatterSaysWhatTheArticleIsAndTheRestIsItsText()
    {
        Article article = Read("""
            ---
            title: The ferry sails
            date: 2025-08-20T16:03:00+02:00
            author: Bea Holm
            tags: [a, b]
            outlet: Northern Wire
            language: en
            ---

            # The ferry sails

            The **ferry** to the [islands](https://wire.example/islands "Islands") will
            sail *again*, said `Tomas`_Revik_.

            > It costs *twenty*.

            ![A ferry](ferry.jpg)

            - Adults pay 20
            - Children pay_nothing 2 * 3

            1. First

            The price
            ---------
            ~~No~~ yes<br/> &amp; more. See <https://wire.example>.
            """);
        Assert.Equal("The ferry sails", article.Title);
        Assert.Equal("The ferry to the islands will sail again, said TomasRevik.\nIt costs twenty.\nAdults pay 20\nChildren pay_nothing 2 * 3\nFirst\nThe price\nNo yes &amp; more. See https://wire.example.", article.Body);
        Assert.Equal(("2025-08-20T14:03:00Z", "Northern Wire", "en", "Bea Holm"), (article.Date!.ToString(), article.Outlet, article.Language, Assert.Single(article.Authors)));
    }

    [Theory]
    [InlineData("# A bridge\n\nIt opened.", "A bridge", "It opened.")]
    [InlineData("A bridge\n========\nIt opened.", "A bridge", "It opened.")]
    [InlineData("A bridge\n\nIt opened.\n***\nPeople crossed.", "A bridge", "It opened.\nPeople crossed.")]
    [InlineData("A bridge\n\n```\nx = 1\n```\nEnd", "A bridge", "x = 1\nEnd")]
    public void WithoutFrontMatterTheFirstHeadingOrLineIsTheTitle(string text, string title, string body) => Assert.Equal((title, body), Read(text) is var article ? (article.Title, article.Body) : default);

    [Theory]
    [InlineData("---\ntitle: a\nno end", "no end")]
    [InlineData("---\ntitle: &a x\nb: *a\n---\nText", "*a")]
    public void FrontMatterThatCannotBeReadIsARejection(string text, string reason) => Assert.Contains(reason, Assert.Throws<SourceException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void FrontMatterOfJekyllIsPublishedAndHasADate()
    {
        Article article = Read("---\ntitle: A bridge\npublished: true\ndate: 2025-08-20\n---\nText");
        Assert.Equal(("A bridge", "2025-08-20"), (article.Title, article.Date!.ToString()));
        Assert.Null(Read("---\ntitle: A bridge\ndate: soon\n---\nText").Date);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("<a")]
    [InlineData("![x](")]
    [InlineData("*_`")]
    public void UnclosedMarksOfAMegabyteAreReadInProportion(string mark)
    {
        string text = "Title\n\n" + string.Concat(Enumerable.Repeat(mark, (1 << 20) / mark.Length));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Read(text);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 60 << 20);
    }

    private static Article Read(string text) => new MarkdownReader(new FieldMapping()).Read(text, new SourceContext("a.md"));
}
