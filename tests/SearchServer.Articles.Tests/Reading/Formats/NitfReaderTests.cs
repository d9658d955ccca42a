using SearchServer.Articles.Reading.Formats;
using Xunit;

namespace SearchServer.Articles.Tests.Reading.Formats;

public sealed class NitfReaderTests
{
    [Fact]
    public void AStoryIsReadWithWhatIsMarkedInIt()
    {
        Article article = Assert.Single(NewsXml.Read("""
            <?xml version="1.0"?>
            <!DOCTYPE nitf SYSTEM "http://nowhere.invalid/nitf-3-4.dtd">
            <nitf><head><title>Slug</title><docdata><doc-id id-string="wire.0820.1"/><date.issue norm="20250820T140300Z"/>
            <identified-content><person>Ilse Marrow</person><location><city>Port Halden</city><country>Norland</country></location><org>Ferry Union</org></identified-content></docdata>
            <pubdata name="Northern Wire" position.section="Islands" date.publication="20250821"/></head>
            <body><body.head><hedline><hl1>The ferry <em>sails</em></hl1><hl2>At last</hl2></hedline><byline>By <person>Bea Holm</person><byttl>Staff Writer</byttl></byline><dateline><location>PORT HALDEN</location>, Aug. 20</dateline>
            <abstract><p>Short.</p></abstract></body.head>
            <body.content xml:lang="en"><block><p>The ferry sails, said <person>Tomas Revik</person>.</p><media media-type="image"><media-caption><p>A ferry.</p></media-caption></media><hl2>The price</hl2><p>It costs
            twenty.</p></block><note><p>To editors: no.</p></note></body.content><body.end><tagline>End</tagline></body.end></body></nitf>
            """));
        Assert.Equal("The ferry sails", article.Title);
        Assert.Equal("PORT HALDEN, Aug. 20 - The ferry sails, said Tomas Revik.\nThe price\nIt costs twenty.", article.Body);
        Assert.Equal(("wire.0820.1", "Northern Wire", "Islands", "en", "2025-08-21"), (article.GivenId, article.Outlet, article.Section, article.Language, article.Date!.ToString()));
        Assert.Equal(["Bea Holm"], article.Authors);
        Assert.Equal(["Ilse Marrow", "Tomas Revik"], article.Persons);
        Assert.Equal(["Port Halden"], article.Places);
        Assert.Equal(["Ferry Union"], article.Organisations);
    }

    [Fact]
    public void AStoryWithAnAbstractOnlyHasThatAsItsText()
    {
        Article article = Assert.Single(NewsXml.Read("<nitf><body><body.head><hedline><hl1>Ferry</hl1></hedline><byline>By Bea Holm and Kit Sander</byline><abstract><p>It sails.</p></abstract></body.head><body.content/></body></nitf>"));
        Assert.Equal(("Ferry", "It sails."), (article.Title, article.Body));
        Assert.Equal(["Bea Holm", "Kit Sander"], article.Authors);
    }
}
