using SearchServer.Articles.Reading;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Reading.Walking;

/// <summary>What links lead to is read once, and what lies outside of the folder only if that is wanted.</summary>
public sealed class LinkTests : IDisposable
{
    private static readonly ReadingOptions s_followed = new() { FollowLinks = true };

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _outside = new();

    public LinkTests()
    {
        foreach (string name in (string[])["in/a.txt", "in/sub/b.txt", "in/.store/c1", "in/.store/d/d.txt"]) Write(_folder[name]);
        foreach (string name in (string[])["x.txt", "far/y.txt", "far/z.dat"]) Write(_outside[name]);
    }

    public void Dispose()
    {
        _folder.Dispose();
        _outside.Dispose();
    }

    [Fact]
    public void LinksOutOfTheFolderAreCountedAndNotFollowed()
    {
        File.CreateSymbolicLink(_folder["in/x.txt"], _outside["x.txt"]);
        Directory.CreateSymbolicLink(_folder["in/far"], _outside["far"]);
        // By way of a link that stays within.
        File.CreateSymbolicLink(_folder["in/.store/hop"], _outside["x.txt"]);
        File.CreateSymbolicLink(_folder["in/hop.txt"], _folder["in/.store/hop"]);
        (string[] names, ReadingProgress progress) = Names("in");
        Assert.Equal(["a.txt", "sub/b.txt"], names);
        Assert.Equal([new(PassedOver.OutsideLink, 3)], progress.PassedOverKinds);
    }

    [Fact]
    public void AFolderWhoseNameBeginsLikeTheFolderIsOutside()
    {
        Write(_folder["in-secret/s.txt"]);
        File.CreateSymbolicLink(_folder["in/s.txt"], _folder["in-secret/s.txt"]);
        Assert.Equal(["a.txt", "sub/b.txt"], Names("in").Names);
    }

    [Fact]
    public void LinksOutOfTheFolderAreFollowedIfThatIsWanted()
    {
        Directory.CreateSymbolicLink(_folder["in/far"], _outside["far"]);
        File.CreateSymbolicLink(_folder["in/x.txt"], _outside["x.txt"]);
        // The same once more: as a file, and as the folder around it, and back.
        File.CreateSymbolicLink(_folder["in/x2.txt"], _outside["x.txt"]);
        Directory.CreateSymbolicLink(_folder["in/g"], _outside.Path);
        Directory.CreateSymbolicLink(_outside["far/back"], _folder["in"]);
        (string[] names, ReadingProgress progress) = Names("in", s_followed);
        Assert.Equal(["a.txt", "far/y.txt", "sub/b.txt", "x.txt"], names);
        Assert.Equal([new(".dat", 1)], progress.PassedOverKinds);
    }

    [Fact]
    public void LinksWithinTheFolderGiveWhatIsNotReadUnderItsOwnName()
    {
        File.CreateSymbolicLink(_folder["in/c.txt"], _folder["in/.store/c1"]);
        File.CreateSymbolicLink(_folder["in/again.txt"], _folder["in/.store/c1"]);
        File.CreateSymbolicLink(_folder["in/b.txt"], _folder["in/sub/b.txt"]);
        Directory.CreateSymbolicLink(_folder["in/d"], _folder["in/.store/d"]);
        Directory.CreateSymbolicLink(_folder["in/sub/same"], _folder["in/sub"]);
        Directory.CreateSymbolicLink(_folder["in/sub/up"], _folder["in"]);
        (string[] names, ReadingProgress progress) = Names("in");
        Assert.Equal(["a.txt", "again.txt", "d/d.txt", "sub/b.txt"], names);
        Assert.Equal(0, progress.PassedOver);
    }

    [Fact]
    public void AFolderOrFileThatIsGivenMayBeALink()
    {
        Directory.CreateSymbolicLink(_folder["link"], _folder["in"]);
        File.CreateSymbolicLink(_folder["x.txt"], _outside["x.txt"]);
        Assert.Equal(["a.txt", "sub/b.txt"], Names("link").Names);
        Assert.Null(Assert.Single(ReadingSamples.Records(_folder["x.txt"]).Records).Rejection);
    }

    [Fact]
    public void ASidecarThatIsALinkOutOfTheFolderIsRefused()
    {
        File.WriteAllText(_outside["meta.json"], """{"outlet":"Weir Gazette"}""");
        File.CreateSymbolicLink(_folder["in/a.txt.meta.json"], _outside["meta.json"]);
        Rejection rejection = ReadingSamples.Records(_folder["in"]).Records[0].Rejection!;
        Assert.EndsWith("a.txt.meta.json: expected a file, found a link out of the folder, which is not followed", rejection.Reason, StringComparison.Ordinal);
        Assert.Equal("Weir Gazette", ReadingSamples.Records(_folder["in"], s_followed).Records[0].Sidecar!.Fields.Outlet);
        Assert.Equal("Weir Gazette", ReadingSamples.Records(_folder["in/a.txt"]).Records[0].Sidecar!.Fields.Outlet);
    }

    [Fact]
    public void LinksThatLeadInACircleEnd()
    {
        File.CreateSymbolicLink(_folder["in/p.txt"], _folder["in/q.txt"]);
        File.CreateSymbolicLink(_folder["in/q.txt"], _folder["in/p.txt"]);
        foreach (ReadingOptions options in (ReadingOptions[])[ReadingOptions.Default, s_followed])
        {
            SourceRecord[] records = ReadingSamples.Records(_folder["in"], options).Records;
            Assert.Equal([_folder["in/p.txt"], _folder["in/q.txt"]], records.Where(record => record.Rejection is not null).Select(record => record.Context.Path));
            Assert.Equal(2, records.Count(record => record.Rejection is null));
        }
    }

    private static void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "A title\n\nText.");
    }

    private (string[] Names, ReadingProgress Progress) Names(string folder, ReadingOptions? options = null)
    {
        (SourceRecord[] records, ReadingProgress progress) = ReadingSamples.Records(_folder[folder], options);
        Assert.All(records, record => Assert.Null(record.Rejection));
        return ([.. records.Select(record => Path.GetRelativePath(_folder[folder], record.Context.Path))], progress);
    }
}
