using SearchServer.Articles.Reading;
using SearchServer.Articles.Reading.Formats;
using Xunit;

namespace SearchServer.Articles.Tests.Reading.Formats;

public sealed class NewsMLReaderTests
{
    private const string Meta = """
        <itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:NW"><name>Northern Wire</name></provider><versionCreated>2025-08-21T00:00:00Z</versionCreated><firstCreated>2025-08-20T14:03:00Z</firstCreated><pubStatus qcode="stat:usable"/></itemMeta>
        <contentMeta><headline>The ferry sails</headline><by>By Bea Holm</by><dateline>PORT HALDEN</dateline><language tag="en-GB"/>
        <subject type="cpnat:abstract" qcode="medtop:1"><name>Islands</name></subject><subject type="cpnat:person" qcode="pers:1"><name>Ilse Marrow</name></subject>
        <subject type="cpnat:geoArea" qcode="geo:1"><name>Port Halden</name></subject><subject type="cpnat:organisation" literal="Ferry Union"/></contentMeta>
        """;

    [Theory]
    [InlineData("""<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>The ferry sails.</p><p>It costs twenty.</p></body></html></inlineXML>""")]
    [InlineData("""<inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.content><p>The ferry sails.</p><p>It costs twenty.</p></body.content></body></nitf></inlineXML>""")]
    [InlineData("""<remoteContent href="a.jpg" contenttype="image/jpeg"/><inlineData contenttype="text/html">&lt;p&gt;The ferry sails.&lt;/p&gt;&lt;p&gt;It costs twenty.&lt;/p&gt;</inlineData>""")]
    [InlineData("<inlineData contenttype=\"text/plain\">The ferry sails.\nIt costs twenty.</inlineData>")]
    public void AnItemIsReadWhateverItsTextIsIn(string content)
    {
        Article article = Assert.Single(NewsXml.Read(Item(Meta, content)));
        Assert.Equal(("The ferry sails", "PORT HALDEN - The ferry sails.\nIt costs twenty."), (article.Title, article.Body));
        Assert.Equal(("urn:newsml:wire.example:1", "Northern Wire", "Islands", "en-gb", "2025-08-20T14:03:00Z"), (article.GivenId, article.Outlet, article.Section, article.Language, article.Date!.ToString()));
        Assert.Equal((["Bea Holm"], ["Ilse Marrow"], ["Port Halden"], ["Ferry Union"]), (article.Authors, article.Persons, article.Places, article.Organisations), s_comparer);
    }

    [Fact]
    public void OfAPackageTheItemsWithATextAreRead()
    {
        const string Text = """<inlineData contenttype="text/plain">It sails.</inlineData>""";
        string message = $"""
            <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2025-08-20T14:03:00Z</sent></header><itemSet>
            <packageItem guid="urn:p"><groupSet root="g"><group id="g"><itemRef residref="urn:newsml:wire.example:1"/></group></groupSet></packageItem>
            {Item(Meta, Text)}
            {Item(Meta, """<remoteContent href="a.jpg"/>""")}
            {Item(Meta.Replace("stat:usable", "stat:canceled", StringComparison.Ordinal), Text)}
            </itemSet></newsMessage>
            """;
        Assert.Equal("PORT HALDEN - It sails.", Assert.Single(NewsXml.Read(message)).Body);
    }

    [Theory]
    [InlineData("""<packageItem guid="urn:p"><groupSet root="g"/></packageItem>""", "a package")]
    [InlineData("""<newsItem guid="urn:1"><contentSet><remoteContent href="a.jpg"/></contentSet></newsItem>""", "none in it")]
    [InlineData("<svg/>", "<svg>")]
    public void WhatHasNoTextIsSaidSo(string xml, string found) => Assert.Contains(found, Assert.Throws<SourceException>(() => NewsXml.Read(xml)).Message, StringComparison.Ordinal);

    private static readonly IEqualityComparer<(IReadOnlyList<string>, IReadOnlyList<string>, IReadOnlyList<string>, IReadOnlyList<string>)> s_comparer = EqualityComparer<(IReadOnlyList<string>, IReadOnlyList<string>, IReadOnlyList<string>, IReadOnlyList<string>)>.Create(
        (a, b) => a.Item1.SequenceEqual(b.Item1) && a.Item2.SequenceEqual(b.Item2) && a.Item3.SequenceEqual(b.Item3) && a.Item4.SequenceEqual(b.Item4));

    private static string Item(string meta, string content) =>
        $"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:wire.example:1" version="2" standard="NewsML-G2" xml:lang="en">{meta}<contentSet>{content}</contentSet></newsItem>""";
}
