using System.Text;
using SearchServer.Articles.Reading;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Reading.Detection;

/// <summary>What is given by name and cannot be read is rejected once, by what it is.</summary>
public sealed class OtherKindsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.rtf", "{\\rtf1\\ansi The weir was mended.}", "an RTF document")]
    [InlineData("a.pdf", "\r\n%PDF-1.4\n%\u00e2\u00e3\n1 0 obj", "a PDF document")]
    [InlineData("a.doc", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "Microsoft Office")]
    [InlineData("crawl.warc.zst", "\u005d\u002a\u004d\u0018\u0010\0\0\0", "a Zstandard file")]
    [InlineData("crawl.warc.zst", "\u0028\u00b5\u002f\u00fd\u0004\0", "a Zstandard file")]
    [InlineData("a.xz", "\u00fd7zXZ\0", "an xz file")]
    [InlineData("a.7z", "7z\u00bc\u00af\u0027\u001c", "a 7-Zip archive")]
    [InlineData("a.rar", "Rar!\u001a\u0007\0", "a RAR archive")]
    [InlineData("a.arc", "filedesc://crawl.arc 0.0.0.0 20250304120000 text/plain 76\n1 0 Archive\nURL IP-address Archive-date Content-type Archive-length\n", "an ARC file")]
    [InlineData("a.mbox", "From edda@weir.example Tue Mar  4 12:00:00 2025\nReceived: by mx\nSubject: The weir\n\nText.", "a mailbox")]
    [InlineData("b.mbox", "From edda@weir.example Tue Mar  4 12:00:00 2025\r\nFrom: edda@weir.example\r\nSubject: The weir\r\nDate: Tue, 4 Mar 2025 12:00:00 +0000\r\n\r\nText.", "a mailbox")]
    [InlineData("c.txt", "From MAILER-DAEMON Tue Mar 11 09:00:00 2025\nFrom: Edda Quill\n\nText.", "a mailbox")]
    [InlineData("a.eml", "Return-Path: <edda@weir.example>\nFrom: Edda Quill <edda@weir.example>\nSubject: The weir\nDate: Tue, 4 Mar 2025 12:00:00 +0000\n\nText.", "an e-mail message")]
    [InlineData("a.mht", "From: <Saved by a browser>\r\nSubject: The weir\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\"\r\n\r\n------", "a saved page")]
    [InlineData("a.db", "SQLite format 3\0", "an SQLite database")]
    [InlineData("a.webp", "RIFF\u0010\0\0\0WEBPVP8 ", "a picture")]
    [InlineData("a.mp3", "ID3\u0003\0", "a recording")]
    [InlineData("a.mp4", "\0\0\0\u0018ftypmp42", "a film")]
    [InlineData("a.exe", "MZ\u0090\0\u0003\0", "a program")]
    [InlineData("a.sql", "-- MySQL dump 10.13\nCREATE TABLE news (id int);", "a dump of a database")]
    [InlineData("a.py", "import os\nprint(os.name)\n", "a program")]
    [InlineData("a.vcf", "BEGIN:VCARD\nFN:Edda Quill\n", "a card")]
    public void AFileIsRejectedByItsKind(string name, string content, string kind)
    {
        File.WriteAllBytes(_folder[name], Encoding.Latin1.GetBytes(content));
        Rejection rejection = Assert.Single(ArticleFiles.Read([_folder[name]])).Rejection!;
        Assert.StartsWith("expected a file with articles, found ", rejection.Reason, StringComparison.Ordinal);
        Assert.Contains(kind, rejection.Reason, StringComparison.Ordinal);
        // In a container it is the same.
        File.WriteAllBytes(_folder["in.gz"], ReadingSamples.Gzip(Encoding.Latin1.GetBytes(content)));
        if (kind is not "a program" || name == "a.exe") Assert.Contains(kind, Assert.Single(ArticleFiles.Read([_folder["in.gz"]])).Rejection!.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.docx", "[Content_Types].xml,word/document.xml", "a document of Microsoft Word")]
    [InlineData("a.xlsx", "[Content_Types].xml,xl/workbook.xml", "a workbook of Microsoft Excel")]
    [InlineData("a.odt", "mimetype=application/vnd.oasis.opendocument.text,content.xml", "a text of OpenDocument")]
    [InlineData("a.epub", "mimetype=application/epub+zip,OEBPS/one.html", "an EPUB book")]
    [InlineData("a.jar", "META-INF/MANIFEST.MF,readme.txt", "a program in Java")]
    public void ADocumentThatIsAZipIsRejectedByItsKindAndNotByItsMembers(string name, string members, string kind)
    {
        File.WriteAllBytes(_folder[name], ReadingSamples.Zip([.. members.Split(',').Select(member => member.Split('=')).Select(parts => (parts[0], ReadingSamples.Bytes(parts.Length > 1 ? parts[1] : "<p>Text of a member</p>")))]));
        Rejection rejection = Assert.Single(ArticleFiles.Read([_folder[name]])).Rejection!;
        Assert.Equal((_folder[name], $"expected a file with articles, found {kind}, which is not read"), (rejection.Path, rejection.Reason));
    }

    [Theory]
    [InlineData("From Halden Tue Mar 4 2025, a report\nBy Edda Quill\n\nThe river rose.")]
    [InlineData("From the weir, a report\nBy Edda Quill\n\nThe river rose.")]
    [InlineData("Title: The weir\nDate: 4 March 2025\nAuthor: Edda Quill\n\nThe river rose.")]
    [InlineData("MZ Group mends the weir\n\nThe river rose.")]
    [InlineData("How a file begins\n\nA PDF begins with\n%PDF-1.4\nand so on, says the café's owner.")]
    public void TextsThatBeginLikeOtherKindsAreTexts(string text)
    {
        File.WriteAllText(_folder["a.txt"], text);
        Assert.NotNull(Assert.Single(ArticleFiles.Read([_folder["a.txt"]])).Article);
    }

    [Fact]
    public void WhatIsPassedOverIsCountedByExtension()
    {
        Directory.CreateDirectory(_folder["in"]);
        foreach (string name in (string[])["a.docx", "b.DOCX", "c.png", "README", "odd.a-very-long-ending", "d.log.gz"]) File.WriteAllText(_folder[$"in/{name}"], "x");
        File.WriteAllBytes(_folder["in/z.zip"], ReadingSamples.Zip(("e.docx", [1]), ("f.txt", "A title"u8.ToArray())));
        ReadingProgress progress = ReadingSamples.Records(_folder["in"]).Progress;
        Assert.Equal([new(".docx", 3), new(".log.gz", 1), new(".png", 1), new("no extension", 1), new("other names", 1)], progress.PassedOverKinds);
        Assert.Equal(7, progress.PassedOver);
    }
}
