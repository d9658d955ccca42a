using SearchServer.Articles.Enrichment.Outlets;
using SearchServer.Articles.Reading;
using SearchServer.Articles.Reading.Walking;
using SearchServer.Articles.UserLists;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Reading.Walking;

/// <summary>What has a name among files and is none is refused wherever a file is read, and nothing waits for it.</summary>
public sealed class RegularFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public RegularFileTests()
    {
        Assert.SkipUnless(Shell.IsThere, "Windows has none of them in folders.");
        File.WriteAllText(_folder["a.txt"], "A title\n\nText.");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(".searchserverignore")]
    [InlineData("a.txt.meta.json")]
    [InlineData("a.meta.yaml")]
    public void APipeBesideAFileIsRefusedAndNamed(string name)
    {
        Shell.Run(_folder, $"mkfifo {name}");
        Rejection rejection = Assert.Single(ReadingSamples.Records(_folder.Path).Records).Rejection!;
        Assert.Contains(name, rejection.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("expected a file, found a pipe", rejection.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void APipeInPlaceOfAListIsRefused()
    {
        Shell.Run(_folder, "mkfifo outlets.yaml");
        Assert.Contains("found a pipe", Assert.Throws<UserListException>(() => OutletRegistry.Load(_folder["outlets.yaml"])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/proc/kmsg")]
    [InlineData("/proc/self/mem")]
    [InlineData("/sys/kernel/uevent_seqnum")]
    public void AFileThatTheSystemMakesIsRefusedWhateverItClaimsToBe(string path)
    {
        Assert.SkipUnless(File.Exists(path), $"There is no {path}.");
        File.CreateSymbolicLink(_folder["made.txt"], path);
        foreach (string given in (string[])[path, _folder["made.txt"]]) Assert.Equal("expected a file, found one that the system makes as it is read", Assert.Single(ReadingSamples.Records(given).Records).Rejection!.Reason);
        Assert.Equal("one that the system makes as it is read", RegularFile.OtherKindOf(path));
    }
}
