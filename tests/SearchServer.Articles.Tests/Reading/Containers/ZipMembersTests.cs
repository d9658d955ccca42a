using System.IO.Compression;
using SearchServer.Articles.Reading;
using SearchServer.Articles.Reading.Walking;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Reading.Containers;

public sealed class ZipMembersTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void MembersAreReadByTheirNamesInTheArchive()
    {
        SourceRecord[] records = Read("a.zip", ReadingSamples.Zip(("2025/a.txt", "A title\n\nText."u8.ToArray()), ("2025/", []), ("b.jsonl", "{\"title\":\"B\"}\n{\"title\":\"C\"}"u8.ToArray()), ("logo.png", [1, 2, 3])), out ReadingProgress progress);
        Assert.Equal([(_folder["a.zip!2025/a.txt"], null), (_folder["a.zip!b.jsonl"], 1), (_folder["a.zip!b.jsonl"], 2)], records.Select(record => (record.Context.Path, record.Line)));
        Assert.Equal(1, progress.PassedOver);
    }

    [Fact]
    public void ContainersWithinContainersAreReadThroughASpoolFileThatGoesAway()
    {
        string before = string.Join('\n', Directory.GetFiles(Path.GetTempPath(), "searchserver-*"));
        byte[] inner = ReadingSamples.Zip(("a.txt", "A title\n\nText."u8.ToArray()));
        byte[] outer = ReadingSamples.Zip(("inner.zip.gz", ReadingSamples.Gzip(inner)), ("b.txt.gz", ReadingSamples.Gzip("B title\n\nText."u8.ToArray())));
        SourceRecord[] records = Read("outer.zip", outer, out _);
        Assert.Equal([_folder["outer.zip!inner.zip.gz!a.txt"], _folder["outer.zip!b.txt.gz"]], records.Select(record => record.Context.Path));
        Assert.Equal(before, string.Join('\n', Directory.GetFiles(Path.GetTempPath(), "searchserver-*")));
    }

    [Fact]
    public void APageOfAWaczArchiveIsReadOnceAndItsListsAreNone()
    {
        byte[] crawl = ReadingSamples.Gzip(ReadingSamples.WarcRecord("https://weir.example/1", ReadingSamples.HttpResponse(ReadingSamples.Bytes(ReadingSamples.Page("The lock", "the lock")))));
        byte[] pages = ReadingSamples.Bytes("{\"format\":\"json-pages-1.0\",\"id\":\"pages\",\"title\":\"All Pages\"}\n{\"id\":\"1\",\"url\":\"https://weir.example/1\",\"title\":\"The lock\",\"text\":\"The lock\"}\n");
        (string, byte[])[] members = [("datapackage.json", "{\"profile\":\"data-package\",\"title\":\"A crawl\",\"resources\":[{\"name\":\"data.warc.gz\"}]}"u8.ToArray()), ("pages/pages.jsonl", pages), ("pages/extraPages.jsonl", pages), ("indexes/index.cdx.gz", [1]), ("archive/data.warc.gz", crawl)];
        foreach (byte[] zip in (byte[][])[ReadingSamples.Zip(members), ReadingSamples.Zip(("datapackage.json", "{\"title\":\"Two\"}"u8.ToArray()), ("a.wacz", ReadingSamples.Zip(members)))])
        {
            SourceRecord record = Assert.Single(Read("crawl.wacz", zip, out ReadingProgress progress));
            Assert.Equal("The lock", Assert.Single(ReadingSamples.Read(record)).Article!.Title);
            Assert.Equal(0, progress.PassedOver);
        }

        // Without a crawl in it, a list is one of articles.
        Assert.Equal(2, Read("b.zip", ReadingSamples.Zip(("datapackage.json", "{\"title\":\"One\"}"u8.ToArray()), ("a.txt", "A title"u8.ToArray())), out _).Length);
    }

    [Fact]
    public void ASpoolFileHasNoNameAndIsItsOwnersAlone()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Open files are looked for in /proc.");
        File.WriteAllBytes(_folder["a.zip.gz"], ReadingSamples.Gzip(ReadingSamples.Zip(("a.txt", "A title"u8.ToArray()), ("b.txt", "B title"u8.ToArray()))));
        using IEnumerator<SourceRecord> records = new ArticleSource([_folder["a.zip.gz"]], ReadingOptions.Default).Records().GetEnumerator();
        Assert.True(records.MoveNext());
        string[] open = [.. Directory.GetFiles("/proc/self/fd").Where(file => new FileInfo(file).LinkTarget?.StartsWith(Path.Join(Path.GetTempPath(), "searchserver-"), StringComparison.Ordinal) == true && new FileInfo(file).LinkTarget!.EndsWith(" (deleted)", StringComparison.Ordinal))];
        Assert.NotEmpty(open);
        foreach (string file in open)
        {
            if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public void ContainersAreOpenedToADepthOnly()
    {
        byte[] bytes = ReadingSamples.Zip(("a.txt", "A title"u8.ToArray()));
        for (int depth = 1; depth < 5; depth++) bytes = ReadingSamples.Zip(("a.zip", bytes));
        Assert.Null(Assert.Single(Read("five.zip", bytes, out _)).Rejection);
        Assert.Contains("5 containers", Assert.Single(Read("six.zip", ReadingSamples.Zip(("a.zip", bytes)), out _)).Rejection!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void ADamagedMemberDoesNotKeepTheOthersOut()
    {
        byte[] zip = ReadingSamples.Zip(("a.txt", "A title\n\nText."u8.ToArray()), ("b.txt.gz", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0, 77, 77, 77]), ("c.txt", "C title\n\nText."u8.ToArray()));
        SourceRecord[] records = Read("a.zip", zip, out _);
        Assert.Equal([_folder["a.zip!a.txt"], _folder["a.zip!c.txt"]], records.Where(record => record.Rejection is null).Select(record => record.Context.Path));
        Assert.Equal(_folder["a.zip!b.txt.gz"], Assert.Single(records, record => record.Rejection is not null).Rejection!.Path);
    }

    [Fact]
    public void ANameThatLeadsOutOfTheArchiveIsRejected()
    {
        SourceRecord[] records = Read("a.zip", ReadingSamples.Zip(("../../etc/a.txt", "A title"u8.ToArray()), ("b/..\\..\\c.txt", "A title"u8.ToArray())), out _);
        Assert.Equal(2, records.Length);
        Assert.All(records, record => Assert.Contains("leads out", record.Rejection!.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void AnArchiveThatIsCutOffOrNoneIsRejected()
    {
        byte[] zip = ReadingSamples.Zip(("a.txt", "A title\n\nText."u8.ToArray()));
        for (int length = 4; length < zip.Length; length++)
        {
            SourceRecord[] records = Read("a.zip", zip[..length], out _);
            Assert.True(records is [{ Rejection: { } rejection }] && rejection.Path == _folder["a.zip"], $"The first {length} bytes of {zip.Length} were read.");
        }
    }

    [Fact]
    public void ASidecarInTheArchiveIsTakenFromThere()
    {
        byte[] zip = ReadingSamples.Zip(("n/a.txt", "A title\n\nText."u8.ToArray()), ("n/a.txt.meta.json", "{\"outlet\":\"Northern Wire\",\"date\":\"2025-08-20\"}"u8.ToArray()));
        ReadResult result = Assert.Single(ReadingSamples.Read(Assert.Single(Read("a.zip", zip, out _))));
        Assert.Equal(("Northern Wire", "2025-08-20"), (result.Article!.Outlet, result.Article.Date!.ToString()));
    }

    [Fact]
    public void FlippedBitsAreRejectionsOrArticlesAndNeverMore()
    {
        RandomSource random = new(11);
        byte[] zip = ReadingSamples.Zip(("a.txt", "A title\n\nText of some length, and more of it, and more."u8.ToArray()), ("b.zip", ReadingSamples.Zip(("c.txt", "C title\n\nText."u8.ToArray()))));
        for (int i = 0; i < 500; i++)
        {
            byte[] damaged = [.. zip];
            damaged[random.Below(damaged.Length)] ^= (byte)(1 << random.Below(8));
            Assert.InRange(Read("a.zip", damaged, out _).Length, 0, 4);
        }
    }

    [Fact]
    public void AMemberWhoseChecksumIsWrongIsRejected()
    {
        using MemoryStream stored = new();
        using (ZipArchive archive = new(stored, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream entry = archive.CreateEntry("a.txt", CompressionLevel.NoCompression).Open();
            entry.Write("A title\n\nText of the article."u8);
        }

        byte[] bytes = stored.ToArray();
        bytes[bytes.AsSpan().IndexOf("article"u8)] = (byte)'e';
        Assert.Contains("damaged", Assert.Single(Read("a.zip", bytes, out _)).Rejection?.Reason ?? "", StringComparison.Ordinal);
    }

    private SourceRecord[] Read(string name, byte[] bytes, out ReadingProgress progress)
    {
        File.WriteAllBytes(_folder[name], bytes);
        (SourceRecord[] records, progress) = ReadingSamples.Records(_folder[name]);
        return records;
    }
}
