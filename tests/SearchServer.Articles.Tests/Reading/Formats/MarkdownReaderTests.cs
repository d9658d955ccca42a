using SearchServer.Articles.Reading;
using SearchServer.Articles.Reading.Detection;
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
        Assert.Equal(("2025-08-20T16:03:00+02:00", "Northern Wire", "en", "Bea Holm"), (article.Date!.ToString(), article.Outlet, article.Language, Assert.Single(article.Authors)));
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

    [Theory]
    [InlineData("---\ntitle: A bridge\nauthor: [Bea Holm\ndate: 2025-08-20\n---\nText", 3)]
    [InlineData("\n\n---\ntitle:A bridge\ndate:2025-08-20\n---\nText", 4)]
    [InlineData("---\ntitle: A bridge\ndate:2025-08-20\n---\nText", 3)]
    [InlineData("---\n\ntitle: &a x\nb: *a\n---\nText", 4)]
    [InlineData("+++\ntitle = \"A bridge\"\ndate = [1, 2\n+++\nText", 4)]
    public void BrokenFrontMatterIsRejectedWithItsLineAndIsNoText(string text, int line) => Assert.Equal(line, Assert.Throws<SourceException>(() => Read(text)).Line);

    [Theory]
    [InlineData("---\n\"title\": \"A bridge\"\n'outlet' : 'Northern Wire'\ndate: 2025-08-20\n---\nText")]
    [InlineData("+++\ntitle=\"A bridge\"\noutlet=\"Northern Wire\"\ndate=2025-08-20\ntags=[\n\"a\"\n]\n[params]\n+++\nText")]
    [InlineData("+++\n# comment\ntitle = \"A bridge\"\noutlet='Northern Wire' # comment\ndate = 2025-08-20\ntags = [\n  \"a\",\n  'b'\n]\ndraft = false\n\n[params]\ntitle = \"not this\"\n+++\nText")]
    public void QuotedNamesAndTomlAreFrontMatterToo(string text)
    {
        Article article = Read(text);
        Assert.Equal(("A bridge", "Northern Wire", "2025-08-20", "Text"), (article.Title, article.Outlet, article.Date?.ToString(), article.Body));
        Assert.Equal(FileFormat.Markdown, FormatDetector.Detect(System.Text.Encoding.UTF8.GetBytes(text), "a.txt"));
    }

    [Theory]
    [InlineData("---\nhttps://wire.example/1\n---\nText")]
    [InlineData("---\nIt sails:again\n---\nText")]
    [InlineData("---\n---\nText")]
    [InlineData("---\nferry:yes\nText")]
    [InlineData("+++\nIt sails\n+++\nText")]
    public void LinesOfHyphensAroundATextAreNoFrontMatter(string text) => Assert.Equal(FileFormat.Text, FormatDetector.Detect(System.Text.Encoding.UTF8.GetBytes(text), "a.txt"));

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
