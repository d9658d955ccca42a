using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using SearchServer.Articles.Reading;
using SearchServer.Articles.Reading.Walking;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Reading;

/// <summary>Input that was made to do harm, or is broken badly: it is rejected with its path and a reason, and what that takes is counted in bytes that were read and bytes that were allocated.</summary>
public sealed class HostileInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ALineOfTwoGigabytesIsReadInProportionAndHeldInNone()
    {
        string path = _folder["long.jsonl"];
        using (FileStream file = File.Create(path))
        {
            file.Write("{\"title\":\""u8);
            // A file with a hole in it: nothing of it lies on the disk.
            file.SetLength(2L << 30);
            file.Position = file.Length;
            file.Write("\n{\"title\":\"after\"}\n"u8);
        }

        // The hole reads as NULs, which no text begins with: so the beginning is one.
        using (FileStream file = File.OpenWrite(path)) file.Write(ReadingSamples.Bytes("{\"title\":\"" + new string('x', 70_000)));
        (ReadResult[] results, ReadingProgress progress, long allocated) = Read(path);
        Assert.Equal((1, "after"), (results[0].Rejection!.Line, results[1].Article!.Title));
        Assert.InRange(progress.BytesRead, 2L << 30, (2L << 30) + 100);
        Assert.InRange(allocated, 0, 64 << 20);
    }

    [Fact]
    public void ARowOfTwoGigabytesIsReadInProportionAndHeldInNone()
    {
        string path = _folder["long.csv"];
        using (FileStream file = File.Create(path))
        {
            file.Write(ReadingSamples.Bytes("title,body\nlong,\"" + new string('x', 70_000)));
            file.SetLength(2L << 30);
            file.Position = file.Length;
            file.Write("\"\nafter,a text\n"u8);
        }

        (ReadResult[] results, ReadingProgress progress, long allocated) = Read(path);
        Assert.Equal((2, "after"), (results[0].Rejection!.Line, results[1].Article!.Title));
        Assert.InRange(progress.BytesRead, 2L << 30, (2L << 30) + 200);
        // As long as it could be gone back to the beginning of the row, it is held, in a buffer that doubles.
        Assert.InRange(allocated, 0, 128 << 20);
    }

    [Fact]
    public void QuotesThatAreLeftOpenInEachRowAreReadInProportion()
    {
        File.WriteAllText(_folder["open.tsv"], "title\tbody\n" + string.Concat(Enumerable.Repeat("a title\t\"text that goes on\n", 300_000)));
        long before = GC.GetAllocatedBytesForCurrentThread();
        SourceRecord[] records = ReadingSamples.Records(_folder["open.tsv"]).Records;
        Assert.Equal(300_000, records.Count(record => record.Rejection is null));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 256 << 20);
    }

    [Fact]
    public void AMillionLinesOfOneJsonValueAreRefusedBeforeTheyAreRead()
    {
        string path = _folder["value.json"];
        File.WriteAllText(path, "{\"title\":[\n" + string.Concat(Enumerable.Repeat("\"a line of it\",\n", 2_000_000)) + "\"\"]}");
        (ReadResult[] results, ReadingProgress progress, long allocated) = Read(path);
        Assert.Contains("16 MB", Assert.Single(results).Rejection!.Reason, StringComparison.Ordinal);
        Assert.InRange(progress.BytesRead, 0, 17 << 20);
        Assert.InRange(allocated, 0, 64 << 20);
    }

    [Theory]
    [InlineData("[", 1 << 20)]
    [InlineData("{\"a\":", 1 << 20)]
    public void DeepJsonIsRejected(string piece, int times)
    {
        string text = "{\"title\":" + string.Concat(Enumerable.Repeat(piece, times));
        File.WriteAllText(_folder["deep.json"], text);
        File.WriteAllText(_folder["deep.jsonl"], text + "\n{\"title\":\"after\"}\n");
        Assert.NotNull(Assert.Single(Read(_folder["deep.json"]).Results).Rejection);
        Assert.Equal([null, "after"], Read(_folder["deep.jsonl"]).Results.Select(result => result.Article?.Title));
    }

    [Theory]
    [InlineData("<div>", 20 << 20, "16 MB")]
    [InlineData("<div>", 3 << 20, "")]
    [InlineData("<b>", 3 << 20, "")]
    [InlineData("<a href=x><table>", 1 << 20, "")]
    [InlineData("<svg>", 1 << 20, "")]
    [InlineData("<!--", 1 << 20, "")]
    [InlineData("<p class='a b c'><i>x", 1 << 20, "")]
    [InlineData("<script>", 1 << 20, "")]
    public void NestedMarkupIsReadOrRejectedInProportion(string tag, int times, string reason)
    {
        byte[] bytes = ReadingSamples.Bytes("<html><body>" + string.Concat(Enumerable.Repeat(tag, times / tag.Length)) + "text");
        // Compressed, a hundred megabytes of it are a small file.
        File.WriteAllBytes(_folder["page.html.gz"], ReadingSamples.Gzip(bytes));
        (ReadResult[] results, _, long allocated) = Read(_folder["page.html.gz"]);
        if (reason.Length > 0) Assert.Contains(reason, Assert.Single(results).Rejection!.Reason, StringComparison.Ordinal);
        Assert.Single(results);
        Assert.InRange(allocated, 0, 300L << 20);
    }

    [Fact]
    public void AGzipBombIsLeftAfterItsBudget()
    {
        string path = _folder["bomb.jsonl.gz"];
        using (GZipStream gzip = new(File.Create(path), CompressionLevel.Optimal))
        {
            byte[] zeros = new byte[1 << 20];
            zeros.AsSpan().Fill((byte)'\n');
            gzip.Write("{\"title\":\"before\"}\n"u8);
            for (int i = 0; i < 1500; i++) gzip.Write(zeros);
        }

        (ReadResult[] results, ReadingProgress progress, _) = Read(path);
        Assert.Equal("before", results[0].Article!.Title);
        Assert.Contains("200 bytes for each byte", results[1].Rejection!.Reason, StringComparison.Ordinal);
        Assert.InRange(progress.BytesRead, 0, new FileInfo(path).Length / 2);
    }

    [Fact]
    public void ABombOfGzipInGzipIsLeftAfterItsBudget()
    {
        using MemoryStream inner = new();
        using (GZipStream gzip = new(inner, CompressionLevel.Optimal, leaveOpen: true))
        {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 500; i++) gzip.Write(zeros);
        }

        File.WriteAllBytes(_folder["bomb.txt.gz.gz"], ReadingSamples.Gzip(ReadingSamples.Gzip(inner.ToArray())));
        Assert.NotNull(Assert.Single(Read(_folder["bomb.txt.gz.gz"]).Results).Rejection);
    }

    [Fact]
    public void AZipOfZipsOfZipsIsLeftAfterItsBudget()
    {
        byte[] text = new byte[4 << 20];
        text.AsSpan().Fill((byte)'a');
        byte[] zip = ReadingSamples.Zip([.. Enumerable.Range(0, 16).Select(i => ($"{i}.txt", text))]);
        for (int depth = 0; depth < 3; depth++) zip = ReadingSamples.Zip([.. Enumerable.Range(0, 16).Select(i => ($"{i}.zip", zip))]);
        File.WriteAllBytes(_folder["42.zip"], zip);
        (SourceRecord[] records, ReadingProgress progress) = ReadingSamples.Records(_folder["42.zip"]);
        Assert.Contains("bytes for each byte", records[^1].Rejection!.Reason, StringComparison.Ordinal);
        Assert.Equal(_folder["42.zip"], records[^1].Rejection!.Path);
        Assert.InRange(records.Sum(record => (long)record.Content.Length), 0, (64L << 20) + (200L * zip.Length));
        Assert.InRange(progress.BytesRead, 0, 4L * zip.Length);
    }

    [Fact]
    public void AZipWhoseMembersOverlapIsRejectedBeforeAnyIsRead()
    {
        byte[] text = new byte[1 << 20];
        text.AsSpan().Fill((byte)'a');
        byte[] zip = Overlapping(ReadingSamples.Zip(("a.txt", text)), times: 1000);
        File.WriteAllBytes(_folder["overlap.zip"], zip);
        (SourceRecord[] records, ReadingProgress progress) = ReadingSamples.Records(_folder["overlap.zip"]);
        Assert.Contains("overlap", Assert.Single(records).Rejection!.Reason, StringComparison.Ordinal);
        Assert.InRange(progress.BytesRead, 0, 2L * zip.Length + (256 << 10));
    }

    [Theory]
    [InlineData("rss")]
    [InlineData("nitf")]
    public void EntitiesThatStandForBillionsOfCharactersStandForNothing(string root)
    {
        StringBuilder bomb = new($"<?xml version=\"1.0\"?><!DOCTYPE {root} [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) bomb.Append($"<!ENTITY a{i} \"&a{i - 1};&a{i - 1};\">");
        bomb.Append($"<!ENTITY file SYSTEM \"file:///etc/passwd\">]><{root}><channel><item><title>&a39;</title><description>&file;</description></item></channel></{root}>");
        File.WriteAllText(_folder["bomb.xml"], bomb.ToString());
        (ReadResult[] results, _, long allocated) = Read(_folder["bomb.xml"]);
        ReadResult result = Assert.Single(results);
        if (result.Article is { } article) Assert.Equal(("&a39;", "&file;"), (article.Title, article.Body));
        Assert.InRange(allocated, 0, 8 << 20);
    }

    [Fact]
    public void OfAnExportThatIsTooLargeItIsSaidWhatToDo()
    {
        File.WriteAllText(_folder["export.xml"], "<rss><channel><item><title>Ferry</title><description>" + new string('x', 16 << 20) + "</description></item></channel></rss>");
        string reason = Assert.Single(Read(_folder["export.xml"]).Results).Rejection!.Reason;
        Assert.Equal("expected a file of at most 16 MB, found more: feeds and exports in XML are read as a whole, and larger ones must be exported in parts, as by year", reason);
    }

    [Fact]
    public void DeepXmlIsRejected()
    {
        File.WriteAllText(_folder["deep.xml"], "<rss><channel><item>" + string.Concat(Enumerable.Repeat("<a>", 1 << 20)));
        Assert.Contains("deep", Assert.Single(Read(_folder["deep.xml"]).Results).Rejection!.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<a b=\"\"/>")]
    [InlineData("<a>x</a>")]
    [InlineData("<a/>")]
    public void XmlOfMillionsOfElementsIsRejectedInProportion(string element)
    {
        File.WriteAllText(_folder["wide.xml"], "<rss><channel><item>" + string.Concat(Enumerable.Repeat(element, (16_000_000 / element.Length) - 10)) + "</item></channel></rss>");
        (ReadResult[] results, _, long allocated) = Read(_folder["wide.xml"]);
        Assert.Contains("expected XML of at most 500,000 elements, found more", Assert.Single(results).Rejection!.Reason, StringComparison.Ordinal);
        Assert.InRange(allocated, 0, 300L << 20);
    }

    [Theory]
    [InlineData(1_000, null)]
    [InlineData(1_001, "expected elements of at most 1,000 attributes, found one of more")]
    [InlineData(1_300_000, "expected elements of at most 1,000 attributes, found one of more")]
    public void AnElementOfManyAttributesIsRejectedBeforeItIsParsed(int count, string? reason)
    {
        File.WriteAllText(_folder["wide.xml"], $"<!-- ' --><?x \" ?><rss {string.Concat(Enumerable.Range(0, count).Select(i => $"a{i}='' "))}><channel><item><title><![CDATA[Bea's \" ferry]]></title></item></channel></rss>");
        (ReadResult[] results, _, long allocated) = Read(_folder["wide.xml"]);
        Assert.Equal((reason is null ? "Bea's \" ferry" : null, reason), (Assert.Single(results).Article?.Title, results[0].Rejection?.Reason));
        Assert.InRange(allocated, 0, 150L << 20);
    }

    [Theory]
    [InlineData("a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n")]
    [InlineData("a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    [InlineData("{a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {")]
    public void FrontMatterThatRepeatsOrNestsIsRejected(string yaml)
    {
        File.WriteAllText(_folder["a.md"], $"---\ntitle: A\n{yaml}\n---\nText");
        Assert.Contains("YAML", Assert.Single(Read(_folder["a.md"]).Results).Rejection!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void FrontMatterOfAMegabyteOfBracketsIsRejectedInProportion()
    {
        File.WriteAllText(_folder["a.md"], $"---\ntitle: A\nb: {new string('[', 1_000_000)}\n---\nText");
        (ReadResult[] results, _, long allocated) = Read(_folder["a.md"]);
        Assert.NotNull(Assert.Single(results).Rejection);
        Assert.InRange(allocated, 0, 64 << 20);
    }

    [Fact]
    public void AMemberWithANameOfManyExtensionsIsNotLookedForUnderEach()
    {
        string many = "a" + string.Concat(Enumerable.Repeat(".txt", 1000));
        string tooLong = "b" + string.Concat(Enumerable.Repeat(".txt", 16_370));
        File.WriteAllBytes(_folder["names.zip"], ReadingSamples.Zip([.. Enumerable.Range(0, 50).Select(i => (i + many, "A title"u8.ToArray())), (tooLong, "B title"u8.ToArray())]));
        // What is made once for all texts is none of it.
        File.WriteAllText(_folder["first.txt"], "A title");
        Read(_folder["first.txt"]);
        (ReadResult[] results, _, long allocated) = Read(_folder["names.zip"]);
        Assert.Equal(50, results.Count(result => result.Article is not null));
        Rejection rejection = results[^1].Rejection!;
        Assert.Equal("expected the name of a member of at most 4,096 characters, found 65,481", rejection.Reason);
        Assert.InRange(rejection.Path.Length, 0, _folder["names.zip"].Length + 70);
        Assert.InRange(allocated, 0, 48 << 20);
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.html")]
    [InlineData("a.md")]
    [InlineData("a.jsonl")]
    [InlineData("a.xml")]
    [InlineData("a.sgm")]
    public void NulsAreRejectedWhereverTheyAre(string name)
    {
        File.WriteAllBytes(_folder[name], [.. Encoding.ASCII.GetBytes(new string('x', 100_000)), 0, .. "x"u8]);
        Assert.NotNull(Assert.Single(Read(_folder[name]).Results).Rejection);
    }

    [Fact]
    public void FoldersThatLeadInACircleAreReadOnce()
    {
        Directory.CreateDirectory(_folder["a/b"]);
        File.WriteAllText(_folder["a/b/c.txt"], "A title\n\nText.");
        Directory.CreateSymbolicLink(_folder["a/b/up"], _folder["a"]);
        Directory.CreateSymbolicLink(_folder["a/self"], _folder["a/self"]);
        File.CreateSymbolicLink(_folder["a/loop1.txt"], _folder["a/loop2.txt"]);
        File.CreateSymbolicLink(_folder["a/loop2.txt"], _folder["a/loop1.txt"]);
        ReadResult[] results = Read(_folder["a"]).Results;
        Assert.Equal([_folder["a/b/c.txt"]], results.Where(result => result.Article is not null).Select(result => result.Article!.Source));
        Assert.All(results.Where(result => result.Rejection is not null), result => Assert.Contains("loop", result.Rejection!.Path, StringComparison.Ordinal));
    }

    [Fact]
    public void AFileThatVanishesBetweenListingAndOpeningIsRejected()
    {
        foreach (string name in (string[])["a.txt", "b.txt", "c.txt"]) File.WriteAllText(_folder[name], "A title\n\nText.");
        using IEnumerator<SourceRecord> records = new ArticleSource([_folder.Path], ReadingOptions.Default).Records().GetEnumerator();
        Assert.True(records.MoveNext());
        File.Delete(_folder["b.txt"]);
        Assert.True(records.MoveNext());
        Assert.Equal(_folder["b.txt"], records.Current.Rejection!.Path);
        Assert.Contains("Could not find", records.Current.Rejection.Reason, StringComparison.Ordinal);
        Assert.True(records.MoveNext());
        Assert.Equal(_folder["c.txt"], records.Current.Context.Path);
    }

    [Fact]
    public void AFileThatMayNotBeReadIsRejected()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "Whoever runs the tests may read everything.");
        File.WriteAllText(_folder["a.txt"], "A title\n\nText.");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_folder["a.txt"], UnixFileMode.None);
        else Assert.Skip("Files have no modes.");
        Assert.Contains("denied", Assert.Single(Read(_folder["a.txt"]).Results).Rejection!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void PipesInAFolderAreNotWaitedFor()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no named pipes in folders.");
        Directory.CreateDirectory(_folder["d"]);
        foreach (string name in (string[])["pipe.txt", "b.txt.meta.json", "d/.searchserverignore"])
        {
            using Process mkfifo = Process.Start("mkfifo", [_folder[name]]);
            mkfifo.WaitForExit();
            Assert.Equal(0, mkfifo.ExitCode);
        }

        File.CreateSymbolicLink(_folder["link.txt"], _folder["pipe.txt"]);
        File.WriteAllText(_folder["b.txt"], "A title\n\nText.");
        File.WriteAllText(_folder["c.txt"], "C title\n\nText.");
        File.WriteAllText(_folder["d/e.txt"], "Perhaps ignored\n\nText.");
        // The link leads to a pipe that is rejected under its own name.
        Assert.Equal([null, "C title", null, null], Read(_folder.Path).Results.Select(result => result.Article?.Title));
    }

    [Fact]
    public void AHeaderOfAHundredThousandContinuedLinesIsReadInProportion()
    {
        string folded = string.Concat(Enumerable.Repeat(" x\n", 80_000));
        File.WriteAllText(_folder["a.warc"], $"WARC/1.0\nWARC-Type: metadata\nContent-Length: 0\nX-Folded: y\n{folded}\n\n\n");
        (ReadResult[] results, _, long allocated) = Read(_folder["a.warc"]);
        Assert.Empty(results);
        Assert.InRange(allocated, 0, 32 << 20);
    }

    [Fact]
    public void ABodyThatWasEncodedAThousandTimesIsRejected()
    {
        string codings = string.Concat(Enumerable.Repeat("Content-Encoding: gzip\r\n", 1000));
        File.WriteAllBytes(_folder["a.warc"], ReadingSamples.WarcRecord("https://wire.example/1", ReadingSamples.HttpResponse("<html>"u8.ToArray(), "Content-Type: text/html\r\n" + codings.TrimEnd())));
        Assert.Contains("expected at most 8 codings of a body, found 1,000", Assert.Single(Read(_folder["a.warc"]).Results).Rejection!.Reason, StringComparison.Ordinal);
    }

    /// <summary>A zip whose directory names the same member many times, as bombs without layers do.</summary>
    private static byte[] Overlapping(byte[] zip, int times)
    {
        int end = zip.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        int start = BinaryPrimitives.ReadInt32LittleEndian(zip.AsSpan(end + 16));
        byte[] entry = zip[start..end];
        byte[] tail = zip[end..];
        BinaryPrimitives.WriteUInt16LittleEndian(tail.AsSpan(8), (ushort)times);
        BinaryPrimitives.WriteUInt16LittleEndian(tail.AsSpan(10), (ushort)times);
        BinaryPrimitives.WriteInt32LittleEndian(tail.AsSpan(12), entry.Length * times);
        return [.. zip[..start], .. Enumerable.Repeat(entry, times).SelectMany(bytes => bytes), .. tail];
    }

    private static (ReadResult[] Results, ReadingProgress Progress, long Allocated) Read(string path)
    {
        ArticleSource source = new([path], ReadingOptions.Default);
        long before = GC.GetAllocatedBytesForCurrentThread();
        ReadResult[] results = [.. source.Records().SelectMany(record => ReadingSamples.Read(record))];
        return (results, source.Progress, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
