using System.Text;
using SearchServer.Articles.Reading;
using SearchServer.Articles.Reading.Detection;
using Xunit;

namespace SearchServer.Articles.Tests.Reading.Detection;

public sealed class FormatDetectorTests
{
    [Theory]
    [InlineData("<!DOCTYPE html><html><body>", "page.txt", nameof(FileFormat.Html))]
    [InlineData("\n  <!-- saved from x --><HTML lang=en>", "page", nameof(FileFormat.Html))]
    [InlineData("<div class=a><p>Text", "piece.txt", nameof(FileFormat.Html))]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"x\"><html xmlns=\"x\">", "page.xml", nameof(FileFormat.Html))]
    [InlineData("<?xml version=\"1.0\"?>\n<rss version=\"2.0\">", "feed.txt", nameof(FileFormat.Xml))]
    [InlineData("<rdf:RDF xmlns:rdf=\"x\">", "feed.html.txt", nameof(FileFormat.Xml))]
    [InlineData("<!DOCTYPE nitf SYSTEM \"nitf.dtd\" [ <!ENTITY a \"b\"> ]><nitf>", "a", nameof(FileFormat.Xml))]
    [InlineData("<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<REUTERS TOPICS=\"YES\">", "a.txt", nameof(FileFormat.Reuters))]
    [InlineData("{\"title\":\"a\"}\n{\"title\":\"b\"}\n", "a.json", nameof(FileFormat.JsonLines))]
    [InlineData("{\n  \"title\": \"a\"\n}\n", "a.txt", nameof(FileFormat.Json))]
    [InlineData("[{\"title\":\"a\"},\n{\"title\":\"b\"}]", "a", nameof(FileFormat.Json))]
    [InlineData("{\"title\":\"a\"}", "a.jsonl", nameof(FileFormat.JsonLines))]
    [InlineData("{\"title\":\"cut\n{\"title\":\"b\"}", "a.jsonl", nameof(FileFormat.JsonLines))]
    [InlineData("---\ntitle: A bridge\n---\nText", "a.txt", nameof(FileFormat.Markdown))]
    [InlineData("---\nA line of hyphens begins it", "a.txt", nameof(FileFormat.Text))]
    [InlineData("# A bridge", "a.md", nameof(FileFormat.Markdown))]
    [InlineData("# A bridge", "a.txt", nameof(FileFormat.Text))]
    [InlineData("[Updated] A bridge opened", "a.txt", nameof(FileFormat.Text))]
    [InlineData("<3 bridges", "a.txt", nameof(FileFormat.Text))]
    [InlineData("A bridge opened", "LICENSE", nameof(FileFormat.Text))]
    [InlineData("A bridge opened", "a.html", nameof(FileFormat.Html))]
    [InlineData("A bridge opened", "a.html?p=3", nameof(FileFormat.Html))]
    [InlineData("<!DOCTYPE html><html><body>", "a.php", nameof(FileFormat.Html))]
    [InlineData("<div class=a><p>Text", "a.aspx", nameof(FileFormat.Html))]
    [InlineData("<?xml version=\"1.0\"?>\n<rss version=\"2.0\">", "feed.php", nameof(FileFormat.Xml))]
    [InlineData("[{\"title\":\"a\"}]", "news.jsp", nameof(FileFormat.Json))]
    [InlineData("WARC/1.1\r\nWARC-Type: warcinfo", "a.txt", nameof(FileFormat.Warc))]
    [InlineData("\u001F\u008B\u0008", "a.txt", nameof(FileFormat.Gzip))]
    [InlineData("PK\u0003\u0004", "a.txt", nameof(FileFormat.Zip))]
    public void WhatAFileIsItsContentSaysFirst(string content, string name, string expected) => Assert.Equal(expected, FormatDetector.Detect(Encoding.Latin1.GetBytes(content), name).ToString());

    [Fact]
    public void WideTextIsLookedIntoAsWell()
    {
        byte[] wide = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("<html><body>")];
        Assert.Equal(FileFormat.Html, FormatDetector.Detect(wide, "a.txt"));
    }

    [Theory]
    [InlineData("%PDF-1.7", "a PDF document")]
    [InlineData("\u0089PNG\r\n", "a picture")]
    [InlineData("BZh91AY", "a bzip2 file")]
    [InlineData("a\0b", "binary data")]
    [InlineData("<?php echo 1;", "a program in PHP")]
    [InlineData("<%@ page language=\"java\" %>", "a program of a web server")]
    [InlineData("\u0001\u0002\u0003\u0004", "binary data")]
    [InlineData("", "empty")]
    [InlineData(" \n", "empty")]
    public void WhatIsNotReadIsNamed(string content, string found) => Assert.Contains(found, Assert.Throws<SourceException>(() => FormatDetector.Detect(Encoding.Latin1.GetBytes(content), "a.txt")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("a.txt", true)]
    [InlineData("A.HTML", true)]
    [InlineData("a.jsonl.gz", true)]
    [InlineData("a.warc.gz", true)]
    [InlineData("dump.gz", true)]
    [InlineData("a.tgz", true)]
    [InlineData("access.log.gz", false)]
    [InlineData("a.jpg", false)]
    [InlineData("README", false)]
    [InlineData("index.php", true)]
    [InlineData("Default.ASPX", true)]
    [InlineData("story.shtml.gz", true)]
    [InlineData("index.html?p=3", true)]
    [InlineData("index.php@id=3&page=2.5", true)]
    [InlineData("what?.txt", true)]
    [InlineData("photo.jpg?size=2", false)]
    [InlineData("?p=3", false)]
    [InlineData(".hidden.txt", false)]
    [InlineData("a.txt.meta.json", false)]
    public void OfAFolderThoseFilesAreReadWhoseNamesSayThatTheyHaveArticles(string name, bool isKnown) => Assert.Equal(isKnown, FileNames.IsKnown(name));
}
