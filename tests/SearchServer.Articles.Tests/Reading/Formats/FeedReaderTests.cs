using SearchServer.Articles.Reading.Formats;
using SearchServer.Articles.Reading.Xml;
using Xunit;

namespace SearchServer.Articles.Tests.Reading.Formats;

public sealed class FeedReaderTests
{
    [Theory]
    [InlineData("<dc:creator>Ilse Marrow | Quay Notes</dc:creator>", "Ilse Marrow")]
    [InlineData("<dc:creator>Quay Notes</dc:creator><dc:creator>Ilse Marrow</dc:creator>", "Ilse Marrow")]
    [InlineData("<dc:creator>Quay Notes</dc:creator>", "Quay Notes")]
    public void TheFeedIsNoAuthorBesideOne(string authors, string right)
    {
        Article article = Assert.Single(NewsXml.Read($"""<rss xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Quay Notes</title><item><title>Ferry</title><description>It sails.</description>{authors}</item></channel></rss>"""));
        Assert.Equal(right, string.Join('|', article.Authors));
    }

    [Fact]
    public void AnItemOfRssIsAnArticleWithItsWholeText()
    {
        Article[] articles = [.. NewsXml.Read("""
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
            <channel><title>Northern Wire</title><link>https://wire.example/</link><language>en-GB</language>
            <item><title>Ferry &amp;amp; bridge</title><media:title>not this</media:title><link> https://wire.example/1 </link><guid isPermaLink="false">1@wire</guid>
            <description>Short</description><content:encoded><![CDATA[<p>The ferry <b>sails</b> again.</p><p>So does the bridge &mdash; in a way.</p>]]></content:encoded>
            <dc:creator>Ilse Marrow</dc:creator><category>Islands</category><pubDate>Wed, 20 Aug 2025 14:03:00 +0200</pubDate></item>
            <item><title><![CDATA[No <i>link</i>]]></title><guid>urn:2</guid><description>&lt;p&gt;Some text.&lt;/p&gt;</description><author>bea@wire.example (Bea Holm)</author><source url="https://other.example/feed">Other Courier</source></item>
            </channel></rss>
            """)];
        Assert.Equal(2, articles.Length);
        Assert.Equal(("Ferry & bridge", "The ferry sails again.\nSo does the bridge — in a way."), (articles[0].Title, articles[0].Body));
        Assert.Equal(("Northern Wire", "Islands", "en-gb", "https://wire.example/1", null), (articles[0].Outlet, articles[0].Section, articles[0].Language, articles[0].Url, articles[0].GivenId));
        Assert.Equal(("2025-08-20T14:03:00+02:00", "Ilse Marrow"), (articles[0].Date!.ToString(), Assert.Single(articles[0].Authors)));
        Assert.Equal(("No link", "Some text.", "Other Courier", "urn:2", "Bea Holm"), (articles[1].Title, articles[1].Body, articles[1].Outlet, articles[1].GivenId, Assert.Single(articles[1].Authors)));
        Assert.Null(articles[1].Date);
    }

    [Fact]
    public void AnItemOfRdfStandsBesideItsChannel()
    {
        Article article = Assert.Single(NewsXml.Read("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://wire.example/feed"><title>Northern Wire</title><items><rdf:Seq><rdf:li rdf:resource="https://wire.example/1"/></rdf:Seq></items></channel>
            <item rdf:about="https://wire.example/1"><title>Ferry</title><link>https://wire.example/1</link><description>It sails.</description><dc:date>2025-08-20T14:03:00Z</dc:date><dc:subject>Islands</dc:subject></item>
            </rdf:RDF>
            """));
        Assert.Equal(("Ferry", "It sails.", "Northern Wire", "https://wire.example/1", "Islands", "2025-08-20T14:03:00Z"), (article.Title, article.Body, article.Outlet, article.Url, article.Section, article.Date!.ToString()));
    }

    [Fact]
    public void AnEntryOfAtomIsAnArticle()
    {
        Article[] articles = [.. NewsXml.Read("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Northern Wire</title><link rel="self" href="https://wire.example/feed"/>
            <entry><title type="html">Ferry &amp;lt;b&amp;gt;sails&amp;lt;/b&amp;gt;</title><link rel="enclosure" href="https://wire.example/a.mp3"/><link href="https://wire.example/1"/><id>tag:wire.example,2025:1</id>
            <published>2025-08-20T14:03:00Z</published><updated>2025-08-21T00:00:00Z</updated><author><name>Ilse Marrow</name><uri>https://wire.example/ilse</uri></author><category term="isl" label="Islands"/>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It sails<br/>today.</p><script>no()</script><p>And <em>tomorrow</em>.</p></div></content></entry>
            <entry><title>Dam</title><id>tag:wire.example,2025:2</id><updated>2025-08-21</updated><summary type="html">&lt;p&gt;It holds.&lt;/p&gt;</summary></entry></feed>
            """)];
        Assert.Equal(("Ferry sails", "It sails today.\nAnd tomorrow.", "https://wire.example/1", null), (articles[0].Title, articles[0].Body, articles[0].Url, articles[0].GivenId));
        Assert.Equal(("Islands", "en", "2025-08-20T14:03:00Z", "Ilse Marrow"), (articles[0].Section, articles[0].Language, articles[0].Date!.ToString(), Assert.Single(articles[0].Authors)));
        Assert.Equal(("Dam", "It holds.", "tag:wire.example,2025:2", "2025-08-21"), (articles[1].Title, articles[1].Body, articles[1].GivenId, articles[1].Date!.ToString()));
    }

    [Theory]
    [InlineData("<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p><b>Orla</b> <b>Fenn</b>\n<i>rows</i>.</p> <p>Still.</p></div></content>")]
    [InlineData("<content type='html'>&lt;p>&lt;b>Orla&lt;/b> &lt;b>Fenn&lt;/b> &lt;i>rows&lt;/i>.&lt;/p> &lt;p>Still.&lt;/p></content>")]
    public void TheSpaceBetweenTwoElementsOfALineStays(string content) =>
        Assert.Equal("Orla Fenn rows.\nStill.", Assert.Single(NewsXml.Read($"<feed xmlns='http://www.w3.org/2005/Atom'><title>Wire</title><entry><title>Boat</title><id>urn:1</id>{content}</entry></feed>")).Body);

    [Theory]
    [InlineData("<rss><channel><link>https://wire.example/news/</link><item><title>A</title><link>../2025/1</link></item></channel></rss>", "https://wire.example/2025/1")]
    [InlineData("<rss xml:base='https://wire.example/'><channel xml:base='news/'><link>/</link><item xml:base='2025/'><title>A</title><link>1</link></item></channel></rss>", "https://wire.example/news/2025/1")]
    [InlineData("<rss><channel><atom:link rel='self' href='https://wire.example/feed/rss'/><item><title>A</title><link>/1</link></item></channel></rss>", "https://wire.example/1")]
    [InlineData("<rss><channel><link>/</link><item><title>A</title><link>/1</link></item></channel></rss>", null)]
    [InlineData("<rss><channel><link>https://wire.example/</link><item><title>A</title><link>not a link</link></item></channel></rss>", null)]
    [InlineData("<rss><channel><link>https://wire.example/</link><item><title>A</title><link>mailto:bea@wire.example</link></item></channel></rss>", null)]
    [InlineData("<feed xml:base='https://wire.example/news/'><entry><title>A</title><link href='1'/></entry></feed>", "https://wire.example/news/1")]
    [InlineData("<feed><link href='https://wire.example/'/><entry><title>A</title><link href='/1?a=b'/></entry></feed>", "https://wire.example/1?a=b")]
    [InlineData("<feed><entry><title>A</title><link href='/1'/></entry></feed>", null)]
    public void ALinkIsResolvedAgainstWhatTheFeedSaysItsAddressIs(string xml, string? url) => Assert.Equal(url, Assert.Single(NewsXml.Read(xml)).Url);

    [Theory]
    [InlineData("<link>https://wire.example/</link><title>Wire</title>", "<guid isPermaLink='false'>1</guid>", "https://wire.example/#1")]
    [InlineData("<atom:link rel='self' href='https://wire.example/sport.rss'/><link>https://wire.example/</link>", "<guid>1</guid>", "https://wire.example/sport.rss#1")]
    [InlineData("<title>Northern Wire</title>", "<guid>/2025/1</guid>", "Northern Wire#/2025/1")]
    [InlineData("", "<guid>1</guid>", null)]
    [InlineData("<title>Northern Wire</title>", "<guid isPermaLink='false'>urn:uuid:1</guid>", "urn:uuid:1")]
    [InlineData("<title>Northern Wire</title>", "<guid isPermaLink='false'>https://wire.example/?p=1</guid>", "https://wire.example/?p=1")]
    public void AnIdentityThatIsNoAddressIsOneOfTheFeed(string channel, string given, string? id)
    {
        Article article = Assert.Single(NewsXml.Read($"<rss><channel>{channel}<item><title>A</title>{given}</item></channel></rss>"));
        Assert.Equal((id, null), (article.GivenId, article.Url));
    }

    [Fact]
    public void WhatAFeedSaysOfAllItemsIsLookedForOnce()
    {
        // Behind its channel, so that the channel can be changed between two items.
        MarkupElement root = MarkupTree.Parse("<RDF><channel><link>https://wire.example/</link></channel><item><title>A</title></item><item><title>B</title></item></RDF>");
        using IEnumerator<Article> articles = FeedReader.Read(root).GetEnumerator();
        Assert.True(articles.MoveNext());
        root.Elements.First().Add(MarkupTree.Parse("<title>Northern Wire</title>"));
        root.Elements.First().Add(MarkupTree.Parse("<language>en</language>"));
        Assert.True(articles.MoveNext());
        Assert.Equal(("B", null, null), (articles.Current.Title, articles.Current.Outlet, articles.Current.Language));
    }

    [Fact]
    public void WhatFeedsDoWrongIsPutRight()
    {
        Article article = Assert.Single(NewsXml.Read("\n<rss><channel><item><title>Q&A &ndash; caf&eacute; &#3; & more</title><link>https://wire.example/?a=1&b=2</link><dc:creator>Ilse Marrow</dc:creator><description>Fl\u0001at &nbsp;text</description></item></channel></rss>"));
        Assert.Equal(("Q&A – café & more", "https://wire.example/?a=1&b=2", "Flat \u00A0text", "Ilse Marrow"), (article.Title, article.Url, article.Body, Assert.Single(article.Authors)));
    }
}
