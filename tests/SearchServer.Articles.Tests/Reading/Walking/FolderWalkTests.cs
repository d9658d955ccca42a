using System.Net.Sockets;
using SearchServer.Articles.Reading;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Reading.Walking;

public sealed class FolderWalkTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void FilesComeInTheOrderOfTheirPaths()
    {
        Write("a.txt", "a/z.txt", "a-b.txt", "a/b/c.txt", "b.txt", "a0/x.txt");
        string[] names = Names();
        Assert.Equal([.. names.Order(StringComparer.Ordinal)], names);
        Assert.Equal(6, names.Length);
    }

    [Fact]
    public void IgnoreFilesHoldForTheirFolderAndAllBelowAndInnerOnesCountMore()
    {
        Write("a.txt", "drafts/b.txt", "2025/drafts/c.txt", "2025/keep.txt", "2025/d.html", "old/e.html", "old/f.txt");
        File.WriteAllText(_folder[".searchserverignore"], "# not these\ndrafts/\n*.html\n/old/f.txt\n");
        File.WriteAllText(_folder["2025/.searchserverignore"], "!*.html\nkeep.*\n");
        Assert.Equal(["2025/d.html", "a.txt"], Names());
    }

    [Fact]
    public void OnlyWhatIsIncludedIsRead()
    {
        Write("a.txt", "b.html", "2025/c.dat", "2025/drafts/d.dat");
        Assert.Equal(["2025/c.dat", "b.html"], Names("*.html", "2025/**", "!drafts/*", "!2025/drafts/*"));
        Assert.Equal(["a.txt", "b.html"], Names("!2025/**"));
    }

    [Fact]
    public void HiddenFilesAndFoldersAreLeftOutAndOthersCounted()
    {
        Write(".hidden.txt", ".git/a.txt", "b.txt", "c.jpg", "b.txt.meta.json");
        (SourceRecord[] records, ReadingProgress progress) = ReadingSamples.Records(_folder.Path);
        Assert.Single(records);
        Assert.Equal(1, progress.PassedOver);
        Assert.Equal([new(".jpg", 1)], progress.PassedOverKinds);
    }

    [Fact]
    public void AnIgnoreFileThatCannotBeReadKeepsItsFolderOutAndIsNamed()
    {
        Write("a/b.txt", "c.txt");
        File.WriteAllText(_folder["a/.searchserverignore"], new string('x', 2000));
        SourceRecord[] records = ReadingSamples.Records(_folder.Path).Records;
        Assert.Contains(".searchserverignore", Assert.Single(records, record => record.Rejection is not null).Rejection!.Reason, StringComparison.Ordinal);
        Assert.Equal(_folder["c.txt"], Assert.Single(records, record => record.Rejection is null).Context.Path);
    }

    [Fact]
    public void APatternThatCannotBeInAnIgnoreFileIsNamedWithItsLine()
    {
        Write("a.txt");
        File.WriteAllText(_folder[".searchserverignore"], "*.html\n[z-a].txt\n");
        Assert.Equal(".searchserverignore, line 2: expected a pattern with sets such as [a-z], found '[z-a].txt'", Assert.Single(ReadingSamples.Records(_folder.Path).Records).Rejection!.Reason);
    }

    [Fact]
    public void AFolderThatIsIncludedIsReadWithAllBelow()
    {
        Write("drafts/a.dat", "drafts/old/b.dat", "2025/drafts/c.dat", "d.txt", "drafts.txt");
        string[] all = ["2025/drafts/c.dat", "drafts/a.dat", "drafts/old/b.dat"];
        Assert.Equal(all, Names("drafts/"));
        Assert.Equal(all, Names("drafts"));
        Assert.Equal(["drafts/a.dat", "drafts/old/b.dat"], Names("/drafts/"));
        Assert.Equal(["2025/drafts/c.dat", "drafts/a.dat"], Names("drafts/", "!old/"));
    }

    [Fact]
    public void PipesSocketsAndDevicesAreNamedAndNotOpened()
    {
        Assert.SkipUnless(Shell.IsThere, "Windows has none of them in folders.");
        Write("a.txt");
        Shell.Run(_folder, "mkfifo pipe.txt && ln -s pipe.txt link.txt && ln -s /dev/zero device.txt && ln -s a.txt linked.txt && mkdir folder");
        using Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(_folder["socket.txt"]));
        string?[] expected = [null, "expected a file, found a pipe", "expected a file, found a socket"];
        Assert.Equal(expected, ReadingSamples.Records(_folder.Path).Records.Select(record => record.Rejection?.Reason));
        expected = [null, "expected a file, found a device", "expected a file, found a pipe", "expected a file, found a socket"];
        Assert.Equal(expected, ReadingSamples.Records(_folder.Path, new ReadingOptions { FollowLinks = true }).Records.Select(record => record.Rejection?.Reason));
        foreach (string name in (string[])["pipe", "link"]) Assert.Equal("expected a file, found a pipe", Assert.Single(ReadingSamples.Records(_folder[$"{name}.txt"]).Records).Rejection!.Reason);
    }

    [Fact]
    public void AFolderWhoseNameIsNoUtf8IsNamed()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems have no such names.");
        Write("a.txt");
        Shell.Run(_folder, """mkdir "$(printf 'caf\351')" && touch "$(printf 'caf\351/b.txt')" """);
        try
        {
            SourceRecord[] records = ReadingSamples.Records(_folder.Path).Records;
            Assert.Equal(2, records.Length);
            Assert.Equal(_folder["caf\uFFFD"], records[1].Rejection!.Path);
            Assert.StartsWith("expected a name in UTF-8", records[1].Rejection!.Reason, StringComparison.Ordinal);
        }
        finally
        {
            Shell.Run(_folder, "rm -r caf*");
        }
    }

    [Fact]
    public void ProgressCountsBytesReadOfThoseThereAre()
    {
        File.WriteAllText(_folder["a.txt"], new string('x', 100_000));
        File.WriteAllText(_folder["b.txt"], new string('y', 50_000));
        ReadingProgress progress = ReadingSamples.Records(_folder.Path).Progress;
        Assert.Equal((150_000, 150_000), (progress.BytesTotal, progress.BytesRead));
    }

    [Fact]
    public void TheTimeOfAFileIsThatOfTheCrawlIfTheUserSaysSo()
    {
        Write("a.txt");
        DateTime time = new(2025, 8, 20, 14, 3, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_folder["a.txt"], time);
        Assert.Null(ReadingSamples.Records(_folder.Path).Records[0].Context.CrawlTime);
        Assert.Equal(time, ReadingSamples.Records(_folder.Path, new ReadingOptions { FileTimeIsCrawlTime = true }).Records[0].Context.CrawlTime!.Value.UtcDateTime);
    }

    [Fact]
    public void AFileWhoseNameIsNoUtf8IsNamedAndSaidHow()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems have no such names.");
        Write("a.txt");
        Shell.Run(_folder, """touch "$(printf 'br\374cke.txt')" "$(printf 'br\374cke.dat')" """);
        try
        {
            (SourceRecord[] records, ReadingProgress progress) = ReadingSamples.Records(_folder.Path);
            Assert.Equal([null, _folder["br\uFFFDcke.txt"]], records.Select(record => record.Rejection?.Path));
            Assert.StartsWith("expected a name in UTF-8", records[1].Rejection!.Reason, StringComparison.Ordinal);
            Assert.Equal([new(".dat", 1)], progress.PassedOverKinds);
            // As the base class library gives an argument of the command line.
            Assert.StartsWith("expected a name in UTF-8", Assert.Single(ReadingSamples.Records(_folder["br\uFFFDcke.txt"]).Records).Rejection!.Reason, StringComparison.Ordinal);
        }
        finally
        {
            Shell.Run(_folder, "rm br*");
        }
    }

    private void Write(params string[] names)
    {
        foreach (string name in names)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_folder[name])!);
            File.WriteAllText(_folder[name], "A title\n\nText.");
        }
    }

    private string[] Names(params string[] include) => [.. ReadingSamples.Records(_folder.Path, new ReadingOptions { Include = [.. include] }).Records.Select(record => Path.GetRelativePath(_folder.Path, record.Context.Path))];
}
