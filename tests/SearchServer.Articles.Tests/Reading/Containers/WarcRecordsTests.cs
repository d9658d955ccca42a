using System.IO.Compression;
using System.Text;
using SearchServer.Articles.Reading;
using SearchServer.Articles.Reading.Detection;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Reading.Containers;

public sealed class WarcRecordsTests : IDisposable
{
    private const string Url = "https://wire.example/2025/08/20/bridge";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AResponseIsAPageWithAddressAndTime()
    {
        byte[] page = ReadingSamples.Bytes(ReadingSamples.Page("The bridge", "the bridge"));
        SourceRecord record = Assert.Single(Read(ReadingSamples.WarcRecord(Url, ReadingSamples.HttpResponse(page)), out _));
        Assert.Equal((Url, new DateTimeOffset(2025, 8, 20, 14, 3, 0, TimeSpan.Zero), FileFormat.Html), (record.Context.Url, record.Context.CrawlTime!.Value, record.Format));
        Article article = Assert.Single(ReadingSamples.Read(record)).Article!;
        Assert.Equal(("The bridge", Url), (article.Title, article.Url));
        Assert.Contains("harbour board", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void RequestsMetadataVisitsAndWhatIsNoPageArePassedOver()
    {
        byte[] page = ReadingSamples.HttpResponse(ReadingSamples.Bytes(ReadingSamples.Page("The bridge", "the bridge")));
        byte[] crawl =
        [
            .. ReadingSamples.WarcRecord("urn:x", "a: b\r\n"u8.ToArray(), "warcinfo", "application/warc-fields"),
            .. ReadingSamples.WarcRecord(Url, "GET / HTTP/1.1\r\n\r\n"u8.ToArray(), "request", "application/http; msgtype=request"),
            .. ReadingSamples.WarcRecord("dns:wire.example", "wire.example. 300 IN A 192.0.2.1"u8.ToArray(), "response", "text/dns"),
            .. ReadingSamples.WarcRecord(Url, page),
            .. ReadingSamples.WarcRecord(Url, ReadingSamples.HttpResponse([], "Content-Type: text/html"), "revisit"),
            .. ReadingSamples.WarcRecord(Url, "a: b"u8.ToArray(), "metadata", "application/warc-fields"),
            .. ReadingSamples.WarcRecord(Url, ReadingSamples.HttpResponse("gone"u8.ToArray(), status: "404 Not Found")),
            .. ReadingSamples.WarcRecord(Url, ReadingSamples.HttpResponse([1, 2, 3], "Content-Type: image/jpeg")),
            .. ReadingSamples.WarcRecord("https://wire.example/file", ReadingSamples.Bytes(ReadingSamples.Page("A resource", "the pier")), "resource", "text/html"),
        ];
        SourceRecord[] records = Read(crawl, out ReadingProgress progress);
        Assert.Equal(["The bridge", "A resource"], records.Select(record => Assert.Single(ReadingSamples.Read(record)).Article!.Title));
        Assert.Equal(2, progress.PassedOver);
    }

    [Theory]
    [InlineData("Content-Encoding: gzip")]
    [InlineData("Content-Encoding: deflate")]
    [InlineData("Content-Encoding: raw-deflate")]
    [InlineData("Content-Encoding: br")]
    [InlineData("Transfer-Encoding: chunked")]
    [InlineData("Content-Encoding: gzip\r\nTransfer-Encoding: chunked")]
    public void WhatWasDoneToABodyIsUndone(string headers)
    {
        byte[] body = ReadingSamples.Bytes(ReadingSamples.Page("The bridge", "the bridge"));
        if (headers.Contains("gzip", StringComparison.Ordinal)) body = ReadingSamples.Gzip(body);
        else if (headers.Contains(" deflate", StringComparison.Ordinal)) body = Compress(body, stream => new ZLibStream(stream, CompressionLevel.Fastest));
        else if (headers.Contains("raw-deflate", StringComparison.Ordinal)) body = Compress(body, stream => new DeflateStream(stream, CompressionLevel.Fastest));
        else if (headers.Contains("br", StringComparison.Ordinal)) body = Compress(body, stream => new BrotliStream(stream, CompressionLevel.Fastest));
        if (headers.Contains("chunked", StringComparison.Ordinal)) body = Chunked(body);
        byte[] response = ReadingSamples.HttpResponse(body, "Content-Type: text/html; charset=UTF-8\r\n" + headers.Replace("raw-", "", StringComparison.Ordinal));
        Assert.Equal("The bridge", Assert.Single(ReadingSamples.Read(Assert.Single(Read(ReadingSamples.WarcRecord(Url, response), out _)))).Article!.Title);
    }

    [Theory]
    [InlineData("Content-Encoding: gzip")]
    [InlineData("Content-Encoding: br")]
    [InlineData("Content-Encoding: deflate")]
    [InlineData("Transfer-Encoding: chunked")]
    [InlineData("Content-Encoding: zstd")]
    public void ABodyThatTheCrawlerDecodedItselfIsTakenAsItIs(string headers)
    {
        byte[] response = ReadingSamples.HttpResponse(ReadingSamples.Bytes(ReadingSamples.Page("The bridge", "the bridge")), "Content-Type: text/html\r\n" + headers);
        Assert.Equal("The bridge", Assert.Single(ReadingSamples.Read(Assert.Single(Read(ReadingSamples.WarcRecord(Url, response), out _)))).Article!.Title);
    }

    [Fact]
    public void TheCharsetOfTheResponseCounts()
    {
        Encoding cyrillic = CodePagesEncodingProvider.Instance.GetEncoding("windows-1251")!;
        byte[] response = ReadingSamples.HttpResponse(cyrillic.GetBytes(ReadingSamples.Page("Мост открыт", "the bridge")), "content-type: text/html;charset=windows-1251");
        Assert.Equal("Мост открыт", Assert.Single(ReadingSamples.Read(Assert.Single(Read(ReadingSamples.WarcRecord(Url, response), out _)))).Article!.Title);
    }

    [Fact]
    public void ADamagedBodyIsRejectedWithItsAddressAndTheNextRecordRead()
    {
        byte[] damaged = ReadingSamples.Gzip(ReadingSamples.Bytes(ReadingSamples.Page("The bridge", "the bridge")))[..100];
        byte[] crawl =
        [
            .. ReadingSamples.WarcRecord(Url, ReadingSamples.HttpResponse(damaged, "Content-Type: text/html\r\nContent-Encoding: gzip")),
            .. ReadingSamples.WarcRecord(Url + "/none", "no response"u8.ToArray()),
            .. ReadingSamples.WarcRecord(Url + "/2", ReadingSamples.HttpResponse(ReadingSamples.Bytes(ReadingSamples.Page("The pier", "the pier")))),
        ];
        ReadResult[] results = [.. Read(crawl, out _).SelectMany(record => ReadingSamples.Read(record))];
        Assert.Contains(Url + ": expected a compressed body", results[0].Rejection!.Reason, StringComparison.Ordinal);
        Assert.Contains("record 2, " + Url + "/none: expected an HTTP response", results[1].Rejection!.Reason, StringComparison.Ordinal);
        Assert.Equal("The pier", results[2].Article!.Title);
    }

    [Fact]
    public void ACrawlThatIsCutOffKeepsWhatCameBefore()
    {
        byte[] record = ReadingSamples.WarcRecord(Url, ReadingSamples.HttpResponse(ReadingSamples.Bytes(ReadingSamples.Page("The bridge", "the bridge"))));
        SourceRecord[] records = Read([.. record, .. record[..^200]], out _);
        Assert.Null(records[0].Rejection);
        Assert.Contains("record 2", records[1].Rejection!.Reason, StringComparison.Ordinal);
        Assert.Equal(2, records.Length);
    }

    [Fact]
    public void APageThatIsTooLongIsRejectedAndTheNextRead()
    {
        byte[] page = new byte[17 << 20];
        "<html>"u8.CopyTo(page);
        byte[] crawl = [.. ReadingSamples.WarcRecord(Url, ReadingSamples.HttpResponse(page)), .. ReadingSamples.WarcRecord(Url + "/2", ReadingSamples.HttpResponse(ReadingSamples.Bytes(ReadingSamples.Page("The pier", "the pier"))))];
        SourceRecord[] records = Read(crawl, out _);
        Assert.Contains("16 MB", records[0].Rejection!.Reason, StringComparison.Ordinal);
        Assert.Null(records[1].Rejection);
    }

    [Theory]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\n\r\n")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\n")]
    [InlineData("WARC/1.0\r\nContent-Length: 99999999999999999999\r\n\r\n")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 9000000000\r\n\r\nHTTP/1.1 200 OK\r\n")]
    [InlineData("WARC/1.0\r\nContent-Length: 0\r\n\r\n\r\n\r\nnonsense\r\n\r\n")]
    public void WhatIsNoRecordEndsTheFile(string crawl) => Assert.Contains("record", Assert.Single(Read(Encoding.ASCII.GetBytes(crawl), out _)).Rejection!.Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData(-30)]
    [InlineData(-1)]
    [InlineData(5)]
    [InlineData(40)]
    [InlineData(2_000)]
    [InlineData(100_000)]
    public void ARecordWhoseLengthIsWrongIsRejectedAndThoseBehindItAreRead(int error)
    {
        byte[] page = ReadingSamples.HttpResponse(ReadingSamples.Bytes(ReadingSamples.Page("The pier", "the pier")));
        string damaged = Encoding.UTF8.GetString(ReadingSamples.WarcRecord(Url + "/2", page)).Replace($"Content-Length: {page.Length}", $"Content-Length: {page.Length + error}", StringComparison.Ordinal);
        byte[] crawl = [.. ReadingSamples.WarcRecord(Url + "/1", page), .. Encoding.UTF8.GetBytes(damaged), .. Enumerable.Range(3, 9).SelectMany(i => ReadingSamples.WarcRecord($"{Url}/{i}", page))];
        SourceRecord[] records = Read(crawl, out _);
        Assert.Equal(Enumerable.Range(1, 11).Select(i => i == 2 ? null : $"{Url}/{i}"), records.Select(record => record.Context.Url));
        Assert.StartsWith("record 2: expected ", records[1].Rejection!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void RecordsWhoseLengthsAreAllWrongAreReadInProportion()
    {
        const int Length = 16_000_000;
        string record = $"WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: {Length - 100_000}\r\n\r\n";
        File.WriteAllText(_folder["crawl.warc"], string.Concat(Enumerable.Repeat(record, Length / record.Length)));
        long before = GC.GetAllocatedBytesForCurrentThread();
        (SourceRecord[] records, ReadingProgress progress) = ReadingSamples.Records(_folder["crawl.warc"]);
        Assert.All(records, record => Assert.NotNull(record.Rejection));
        Assert.Equal(new FileInfo(_folder["crawl.warc"]).Length, progress.BytesRead);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200 << 20);
    }

    [Fact]
    public void ARecordThatIsNotFoundWithinABoundIsNotLookedForFurther()
    {
        byte[] lost = new byte[17 << 20];
        lost.AsSpan().Fill((byte)'\n');
        lost[0] = (byte)'x';
        File.WriteAllBytes(_folder["crawl.warc"], [.. "WARC/1.0\r\nContent-Length: 0\r\n\r\n"u8, .. lost, .. ReadingSamples.WarcRecord(Url, ReadingSamples.HttpResponse("<html>"u8.ToArray()))]);
        SourceRecord[] records = ReadingSamples.Records(_folder["crawl.warc"]).Records;
        Assert.Equal(["record 1: expected another record behind the length of this one, found something else", "expected another record at most 16 MB behind record 1, found none"], records.Select(record => record.Rejection?.Reason));
    }

    [Fact]
    public void RecordsBeforeDamageAtTheBeginningOfACompressedCrawlAreRead()
    {
        byte[] page = ReadingSamples.HttpResponse(ReadingSamples.Bytes(ReadingSamples.Page("The pier", "the pier")));
        byte[][] members = [.. Enumerable.Range(1, 5).Select(i => ReadingSamples.Gzip(ReadingSamples.WarcRecord($"{Url}/{i}", page)))];
        members[3].AsSpan(50, 100).Fill(0xFF);
        File.WriteAllBytes(_folder["crawl.warc.gz"], [.. members.SelectMany(member => member)]);
        SourceRecord[] records = ReadingSamples.Records(_folder["crawl.warc.gz"]).Records;
        Assert.Equal([Url + "/1", Url + "/2", Url + "/3", null], records.Select(record => record.Context.Url));
        Assert.Contains("cut off or damaged", records[3].Rejection!.Reason, StringComparison.Ordinal);
    }

    private static byte[] Compress(byte[] bytes, Func<Stream, Stream> compressor)
    {
        using MemoryStream compressed = new();
        using (Stream stream = compressor(compressed)) stream.Write(bytes);
        return compressed.ToArray();
    }

    private static byte[] Chunked(byte[] bytes)
    {
        List<byte> chunked = [];
        foreach (byte[] chunk in bytes.Chunk(100)) chunked.AddRange([.. Encoding.ASCII.GetBytes($"{chunk.Length:x};ext=1\r\n"), .. chunk, .. "\r\n"u8]);
        return [.. chunked, .. "0\r\n\r\n"u8];
    }

    private SourceRecord[] Read(byte[] crawl, out ReadingProgress progress)
    {
        File.WriteAllBytes(_folder["crawl.warc"], crawl);
        (SourceRecord[] records, progress) = ReadingSamples.Records(_folder["crawl.warc"]);
        return records;
    }
}
