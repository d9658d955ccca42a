using System.Text;
using AngleSharp.Dom;
using SearchServer.Articles.Cleaning.Html;
using Xunit;

namespace SearchServer.Articles.Tests.Cleaning.Html;

/// <summary>Pages made to take memory, time or stack. What is asserted is the size of the tree, which bounds the rest.</summary>
public sealed class HostilePageTests
{
    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static (int Nodes, int Depth) Measure(string html)
    {
        using Document document = PageParser.Parse(html);
        Stack<(INode Node, int Depth)> next = new([(document, 0)]);
        int nodes = 0, deepest = 0;
        while (next.TryPop(out (INode Node, int Depth) item))
        {
            nodes++;
            deepest = Math.Max(deepest, item.Depth);
            for (int i = 0; i < item.Node.ChildNodes.Length; i++) next.Push((item.Node.ChildNodes[i], item.Depth + 1));
        }

        return (nodes, deepest);
    }

    [Fact]
    public void AHundredMegabytesOfDivsAreRefused()
    {
        PageException e = Assert.Throws<PageException>(() => SamplePage.Extract(Repeat("<div>", 20_000_000)));
        Assert.Equal("expected a page of at most 33554432 characters, found 100000000", e.Message);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<div></div>")]
    [InlineData("</p>")]
    [InlineData("<table><tr><td>")]
    public void MoreThanHalfAMillionTagsAreRefused(string tags)
    {
        PageException e = Assert.Throws<PageException>(() => SamplePage.Extract(Repeat(tags, 600_000)));
        Assert.Equal("expected a page of at most 500000 tags, found more", e.Message);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<span>")]
    [InlineData("<b>")]
    [InlineData("<i class=x>")]
    [InlineData("<a href=x>")]
    [InlineData("<a href=x><div>")]
    [InlineData("<ul><li>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<table><b>")]
    [InlineData("<svg><g>")]
    [InlineData("<svg><title>")]
    [InlineData("<math><mi>")]
    [InlineData("<template>")]
    [InlineData("<select><option>")]
    [InlineData("<blockquote><p>")]
    [InlineData("<x-y>")]
    [InlineData("<frameset>")]
    [InlineData("<button>")]
    [InlineData("<a href=x><b><i><u><s><em><p>")]
    public void DeepNestingIsCut(string tags)
    {
        const int Tags = 100_000;
        string html = Repeat(tags, Tags / tags.Count(c => c == '<')) + "the end";
        (int nodes, int depth) = Measure(html);
        Assert.InRange(depth, 0, 2 * MarkupFilter.MaxDepth);
        Assert.InRange(nodes, 0, 2 * Tags);
        SamplePage.Extract(html);
    }

    [Fact]
    public void TheArticleInsideATowerOfDivsIsFound() =>
        Assert.Equal(SamplePage.Text, SamplePage.TextOf(SamplePage.With(Repeat("<div>", 50_000) + SamplePage.Body + Repeat("</div>", 50_000))));

    [Fact]
    public void FormattingLeftOpenIsNotOpenedAgainInEveryParagraph()
    {
        string open = string.Concat(Enumerable.Range(0, 500).Select(i => $"<b id=b{i}><font size={i}>"));
        string html = open + Repeat("<p>text</p>", 20_000);
        Assert.InRange(Measure(html).Nodes, 0, 45_000);
    }

    [Theory]
    [InlineData("<p class=\"{0}\">")]
    [InlineData("<{0}>")]
    [InlineData("<!--{0}")]
    [InlineData("<script>{0}")]
    [InlineData("<p {0}>")]
    [InlineData("<title>{0}")]
    [InlineData("<meta property='og:title' content='{0}'>")]
    [InlineData("<meta property='article:published_time' content='{0}'>")]
    [InlineData("<link rel=canonical href='https://a.example/{0}'>")]
    [InlineData("<html lang='{0}'>")]
    [InlineData("<time datetime='{0}'>")]
    [InlineData("<style>{0}")]
    [InlineData("<textarea>{0}")]
    public void HugeNamesValuesAndCommentsDoNotHurt(string template)
    {
        string huge = template.Replace("{0}", new string('x', 2_000_000), StringComparison.Ordinal);
        Assert.InRange(Measure(huge + SamplePage.With()).Nodes, 1, 500);
        Assert.InRange(SamplePage.Extract(huge + SamplePage.With()).Title.Length, 0, 500);
    }

    [Theory]
    [InlineData("<li><a href=x>a</a> word</li>", "<ul>", "</ul>")]
    [InlineData("<h1>A heading - of the page</h1>", "<meta property='og:title' content='A heading - of the page - A heading - of the page - x'>", "")]
    [InlineData("<p itemprop=author><b></b></p>", "<div itemscope itemtype='http://schema.org/Article'>", "</div>")]
    [InlineData("<script type='application/ld+json'>{</script>", "", "")]
    [InlineData("<p>one line of text that is repeated, and is longer than a label would be</p>", "<meta name=description content='one line of text that is repeated'>", "")]
    [InlineData("<time>x</time>", "", "")]
    [InlineData("<p class='related promo'>word word</p>", "", "")]
    [InlineData("x<br>", "<p>", "</p>")]
    [InlineData("&amp;&lt;&nbsp;", "", "")]
    public void TwiceAsManyOfAKindTakeTwiceAsMuchMemory(string item, string before, string after)
    {
        // With the square it would be four times as much.
        const int Count = 10_000;
        Allocated(before + Repeat(item, Count) + after);
        long once = Allocated(before + Repeat(item, Count) + after);
        long twice = Allocated(before + Repeat(item, 2 * Count) + after);
        Assert.InRange((double)twice / once, 0, 3);
    }

    /// <summary>Bytes that reading a page takes on the heap, all together.</summary>
    private static long Allocated(string html)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        SamplePage.Extract(html);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    [Fact]
    public void MarksOfNoCharacterAreNoText() => Assert.Equal("a b", SamplePage.TextOf("<p>a\0\u0001\u200b \ufeffb\u00ad</p>"));
}
