using System.IO.Compression;
using System.Text;
using SearchServer.Articles.Ingest;
using SearchServer.Articles.Reading;
using SearchServer.Articles.Searching;
using SearchServer.Engine.Indexing;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Reading;

/// <summary>What is no article is rejected, named with its reason, and keeps nothing else out.</summary>
public sealed class RejectionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AGzippedTextThatIsCutOffAnywhereIsNoArticle()
    {
        byte[] whole = Gzip("A title\n\nA text of some words, so that there is something to cut off");
        string path = _folder["cut.txt.gz"];
        for (int length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(path, whole[..length]);
            Assert.True(Read(path) is [{ Rejection.Path: var named }] && named == path, $"The first {length} of {whole.Length} bytes were taken for an article.");
        }

        File.WriteAllBytes(path, whole);
        Assert.Equal("A title", Assert.Single(Read(path)).Article!.Title);
    }

    [Fact]
    public void LinesBeforeTheDamageOfAGzipFileAreRead()
    {
        RandomSource random = new(7);
        string lines = string.Concat(Enumerable.Range(0, 300).Select(i => $"{{\"title\":\"{i} {random.Below(int.MaxValue)}\"}}\n"));
        byte[] whole = Gzip(lines);
        string path = _folder["cut.jsonl.gz"];
        File.WriteAllBytes(path, whole[..(whole.Length / 2)]);
        ReadResult[] results = Read(path);
        Assert.InRange(results.Count(result => result.Article is not null), 100, 200);
        Assert.Contains("cut off or damaged", Assert.Single(results, result => result.Rejection is not null).Rejection!.Reason, StringComparison.Ordinal);
        // A block of a kind that there is not.
        whole = [.. Gzip(lines)[..^8], .. Gzip(lines)];
        whole.AsSpan(whole.Length / 2, 40).Fill(0xFF);
        File.WriteAllBytes(path, whole);
        Assert.InRange(Read(path).Count(result => result.Article is not null), 250, 300);
    }

    [Fact]
    public void WhatIsDamagedIsSaidSo()
    {
        byte[] damaged = Gzip(new string('x', 1000) + Guid.NewGuid());
        damaged[^6] ^= 1;
        File.WriteAllBytes(_folder["crc.txt.gz"], damaged);
        Assert.Contains("gzip", Assert.Single(Read(_folder["crc.txt.gz"])).Rejection!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsCompressedByItsNameAloneIsReadAsItIs()
    {
        File.WriteAllText(_folder["plain.txt.gz"], "A title\n\nA text of a few words.");
        Assert.Equal("A title", Assert.Single(Read(_folder["plain.txt.gz"])).Article!.Title);
    }

    [Fact]
    public void BinaryDataIsNoText()
    {
        File.WriteAllBytes(_folder["picture.txt"], [.. "\u0089PNG\r\n"u8, 0, 0, 0, 13, .. "IHDR"u8]);
        Assert.Contains("binary", Assert.Single(Read(_folder["picture.txt"])).Rejection!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void TextWithAByteOrderMarkIsReadInItsEncoding()
    {
        File.WriteAllText(_folder["wide.txt"], "Überschrift\r\nText", Encoding.Unicode);
        Assert.Equal(("Überschrift", "Text"), (Assert.Single(Read(_folder["wide.txt"])).Article!.Title, Read(_folder["wide.txt"])[0].Article!.Body));
        File.WriteAllText(_folder["marked.jsonl"], "{\"title\":\"One\"}\r\n{\"title\":\"Two\"}\r\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.Equal(["One", "Two"], Read(_folder["marked.jsonl"]).Select(result => result.Article?.Title));
    }

    [Theory]
    [InlineData("""{"title":["x"],"body":"text"}""", "title", "a list")]
    [InlineData("""{"title":"x","body":{"pages":4}}""", "body", "an object")]
    [InlineData("""{"title":"x","id":true}""", "id", "true")]
    [InlineData("""{"title":"x","url":[]}""", "url", "a list")]
    [InlineData("""null""", "an object", "null")]
    public void AValueOfAnotherTypeIsNamed(string json, string expected, string found)
    {
        File.WriteAllText(_folder["a.jsonl"], "{\"title\":\"one\"}\n" + json + "\n{\"title\":\"three\"}\n");
        ReadResult[] results = Read(_folder["a.jsonl"]);
        Assert.Equal(["one", "three"], results.Where(result => result.Article is not null).Select(result => result.Article!.Title));
        Rejection rejection = Assert.Single(results, result => result.Rejection is not null).Rejection!;
        Assert.Equal(2, rejection.Line);
        Assert.Contains(expected == "an object" ? "a JSON object" : expected, rejection.Reason, StringComparison.Ordinal);
        Assert.EndsWith($"found {found}", rejection.Reason.Replace("'", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void ALineThatIsNotQuiteUtf8IsReadAndWhatIsDamagedIsCounted()
    {
        File.WriteAllBytes(_folder["a.jsonl"], [.. "{\"title\":\"Fähre a"u8, 0xC3, 0x28, .. "\"}\n{\"title\":\"two\"}\n"u8]);
        ReadResult[] results = Read(_folder["a.jsonl"]);
        Assert.Equal(("Fähre a\uFFFD(", 1), (results[0].Article!.Title, results[0].DamagedCharacters));
        Assert.Equal(("two", 0), (results[1].Article!.Title, results[1].DamagedCharacters));
    }

    [Fact]
    public void BlankLinesAloneAreAnEmptyFile()
    {
        File.WriteAllText(_folder["blank.jsonl"], " \r\n\n\t\n");
        Assert.Contains("empty", Assert.Single(Read(_folder["blank.jsonl"])).Rejection!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void LinksToFoldersAreNotFollowedBelowTheFolderThatWasGiven()
    {
        Directory.CreateDirectory(_folder["in/b"]);
        File.WriteAllText(_folder["in/b/a.txt"], "A\na");
        Directory.CreateSymbolicLink(_folder["in/b/circle"], _folder["in"]);
        Directory.CreateSymbolicLink(_folder["link"], _folder["in"]);
        File.CreateSymbolicLink(_folder["in/gone.txt"], _folder["nothing"]);
        ReadResult[] results = Read(_folder["link"]);
        Assert.Equal([Path.Join(_folder["link"], "b/a.txt")], results.Where(result => result.Article is not null).Select(result => result.Article!.Source));
        Assert.Equal(Path.Join(_folder["link"], "gone.txt"), Assert.Single(results, result => result.Rejection is not null).Rejection!.Path);
    }

    [Fact]
    public void AValueThatIsTooLongCostsTheValueAndIsNamedByFileAndLine()
    {
        string tooLong = new('x', 40_000);
        string title = new string('x', 255) + "😀 and more";
        string[] fields = ["id", "section", "outlet", "language", "url", "author", "persons", "places", "organisations"];
        File.WriteAllLines(
            _folder["a.jsonl"],
            [
                .. fields.Select((field, i) => $$"""{"title":"Article {{i}}","{{field}}":"{{(field == "url" ? "https://news.example/" : "")}}{{tooLong}}"}"""),
                $$"""{"id":"4","title":"{{title}}","persons":["{{tooLong}}","Ilse Marrow"]}""",
                """{"id":"5","title":"Five","section":"local\u001fnews","outlet":"a/b"}""",
            ]);
        IngestReport report = ArticleIndexer.Index(_folder["index"], [_folder["a.jsonl"]], new IngestOptions { DefaultLanguage = "en" }, TestContext.Current.CancellationToken);
        Assert.Equal((fields.Length + 2, 0, fields.Length + 1), (report.Indexed, report.RejectedCount, report.LeftOutCount));
        Assert.Equal(["id", "section", "outlet", "language", "url", "author", "person", "place", "organisation", "person"], report.LeftOut.Select(left => left.Value.Field));
        Assert.Equal(fields.Select((_, i) => $"{_folder["a.jsonl"]}, line {i + 1}"), report.LeftOut.Take(fields.Length).Select(left => left.Place));
        Assert.All(report.LeftOut, left => Assert.InRange(left.Value.Length, 40_000, 40_030));
        Assert.All(report.LeftOut, left => Assert.InRange(left.Value.Bound, 64, 4_000));
        using ArticleIndex index = ArticleIndex.Open(_folder["index"]);
        using SearcherManager<ArticleSnapshot>.Lease lease = index.Acquire();
        ArticleSnapshot snapshot = lease.Value;
        Assert.Equal(title, snapshot.Find("4")!.Title);
        Assert.Equal("local\u001fnews", snapshot.Find("5")!.Section);
        Assert.Equal("Ilse Marrow", Assert.Single(snapshot.Find("4")!.Persons).Label);
        Assert.Equal(fields.Length + 2, snapshot.Reader.NumDocs);
    }

    [Theory]
    [InlineData("<rss><channel><item><title>Ferry</title><dc:creator>{0}</dc:creator></item></channel></rss>")]
    [InlineData("<feed><entry><title>Ferry</title><author><name>{0}</name></author></entry></feed>")]
    public void AnAuthorOfAFeedWhoIsTooLongIsNamed(string feed)
    {
        File.WriteAllText(_folder["a.xml"], feed.Replace("{0}", new string('x', 400), StringComparison.Ordinal));
        IngestReport report = ArticleIndexer.Index(_folder["index"], [_folder["a.xml"]], new IngestOptions(), TestContext.Current.CancellationToken);
        Assert.Equal(1, report.Indexed);
        Assert.Equal(new LeftOutValue(_folder["a.xml"], new LongValue("author", 400, 300)), Assert.Single(report.LeftOut));
    }

    [Fact]
    public void TheMarkupOfAnAuthorDoesNotMakeItTooLong()
    {
        File.WriteAllText(_folder["a.jsonl"], $$"""{"title":"Ferry","author":"<a class='{{new string('x', 400)}}'>Ilse Marrow</a>"}""");
        Assert.Equal(["Ilse Marrow"], Assert.Single(Read(_folder["a.jsonl"])).Article!.Authors);
    }

    private static byte[] Gzip(string text)
    {
        using MemoryStream bytes = new();
        using (GZipStream gzip = new(bytes, CompressionLevel.Optimal)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }

    private static ReadResult[] Read(string path) => [.. ArticleFiles.Read([path])];
}
