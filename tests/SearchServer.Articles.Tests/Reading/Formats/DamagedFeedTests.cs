using SearchServer.Articles.Reading;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Reading.Formats;

/// <summary>Of a feed with something around it, or that is damaged, the items are read that are whole, and what was wrong is said.</summary>
public sealed class DamagedFeedTests : IDisposable
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\"><channel><title>Weir Gazette</title><link>https://weir.example/</link>\n";
    private const string Tail = "</channel></rss>";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "\n<script defer src=\"stats.js\"></script>\n", "a.xml")]
    [InlineData("", "<!-- served from cache --><script>track()</script>", "a.rss")]
    [InlineData("", "\nFatal error: out of memory in /srv/feed.php", "feed.php")]
    [InlineData("<br />\n<b>Warning</b>:  Undefined variable in <b>/srv/feed.php</b> on line <b>3</b><br />\n", "", "a.xml")]
    [InlineData("Notice: Undefined index: lang in /srv/feed.php on line 3\n", "", "a.rss")]
    [InlineData("<script>var a = 1;</script>\n", "<script>var b = 2;</script>", "feed")]
    public void WhatStandsAroundAFeedIsPassedOverAndNoted(string before, string behind, string name)
    {
        ReadResult[] results = Read(name, before + Head + Item(1) + Item(2) + Tail + behind);
        Assert.Equal(["Story 1", "Story 2"], results.Select(result => result.Article?.Title));
        Assert.Equal("Weir Gazette", results[0].Article!.Outlet);
        Assert.Contains("was passed over", results[0].Note!, StringComparison.Ordinal);
        Assert.Null(results[1].Note);
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("\n\0\0\0\0")]
    public void SpaceBehindAFeedIsNothing(string behind)
    {
        ReadResult[] results = Read("a.xml", Head + Item(1) + Item(2) + Tail + behind);
        Assert.Equal(["Story 1", "Story 2"], results.Select(result => result.Article?.Title));
        Assert.All(results, result => Assert.Null(result.Note));
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("feed.htm")]
    [InlineData("feed.txt")]
    public void AFeedIsOneWhateverItIsCalled(string name)
    {
        ReadResult[] results = Read(name, Head + Item(1) + Item(2) + Tail + "\n<!-- cached -->\n");
        Assert.Equal(["Story 1", "Story 2"], results.Select(result => result.Article?.Title));
        Assert.All(results, result => Assert.Null(result.Note));
    }

    [Fact]
    public void OfAFeedThatIsCutOffAnywhereTheWholeItemsAreRead()
    {
        string feed = Head + Item(1) + Item(2) + Item(3) + Tail;
        for (int length = feed.IndexOf(Item(1), StringComparison.Ordinal) + Item(1).Length; length < feed.Length - 1; length += 7)
        {
            ReadResult[] results = Read("a.xml", feed[..length]);
            int whole = feed[..length].Split("</item>").Length - 1;
            Assert.Equal(whole, results.Count(result => result.Article is not null));
            Assert.NotNull(Assert.Single(results, result => result.Article is null).Rejection);
        }
    }

    [Fact]
    public void AnItemThatIsNoXmlIsRejectedWithItsLineAndTheOthersAreRead()
    {
        ReadResult[] results = Read("a.xml", Head + Item(1) + "<item><title>Bad</title>\n<description><p>One<br>two</p></description></item>\n" + Item(3) + Tail);
        Assert.Equal(["Story 1", "Story 3"], results.Where(result => result.Article is not null).Select(result => result.Article!.Title));
        Assert.Equal("Weir Gazette", results[0].Article!.Outlet);
        Rejection rejection = Assert.Single(results, result => result.Rejection is not null).Rejection!;
        Assert.Equal(5, rejection.Line);
        Assert.StartsWith("expected XML", rejection.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void EntriesOfAtomAndItemsOfRdfAreReadAsWell()
    {
        Assert.Equal(["One", null], Read("a.xml", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Weir</title><entry><title>One</title><content>Text</content></entry><entry><title>Tw").Select(result => result.Article?.Title));
        Assert.Equal(["One", null], Read("b.xml", "<rdf:RDF xmlns=\"http://purl.org/rss/1.0/\"><channel><title>Weir</title></channel><item><title>One</title></item><item><title>Two</ti").Select(result => result.Article?.Title));
    }

    [Fact]
    public void APageThatShowsAFeedIsAPage()
    {
        string page = ReadingSamples.Page("How a feed is written", "the feed").Replace("</article>", "<pre>" + "<rss version=\"2.0\">" + "</pre></article>", StringComparison.Ordinal);
        Assert.Equal("How a feed is written", Assert.Single(Read("a.html", page)).Article!.Title);
        Assert.Equal("How a feed is written", Assert.Single(Read("a.txt", "How a feed is written\n\nIt begins with\n\n<rss version=\"2.0\"><channel>\n\nand goes on with items.")).Article!.Title);
    }

    private static string Item(int number) => $"<item><title>Story {number}</title><link>https://weir.example/{number}</link><description>The river rose by {number} metres.</description></item>\n";

    private ReadResult[] Read(string name, string text)
    {
        File.WriteAllText(_folder[name], text);
        return [.. ArticleFiles.Read([_folder[name]])];
    }
}
