using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Store;

/// <summary>Where no more files may be open, the error says so, and names the file and the limit.</summary>
public class OpenFileLimitTests
{
    private const string Variable = "SEARCHSERVER_FILE_LIMIT";
    private const int Limit = 200;

    [Theory]
    [InlineData("create")]
    [InlineData("map")]
    [InlineData("read")]
    [InlineData("sync")]
    public async Task TheFileAndTheLimitAreNamed(string what)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Limits are set by a shell of Linux.");
        await OwnProcess.AssertPassesAsync(nameof(WhereNoMoreFilesMayBeOpen), Variable, what, $"-n {Limit}");
    }

    [Fact]
    public void WhereNoMoreFilesMayBeOpen()
    {
        string what = OwnProcess.Purpose(Variable);
        Assert.Equal(Limit, OpenFileLimit.Current);
        using TemporaryFolder folder = new();
        using MMapDirectory directory = new(folder["index"]);
        using (IndexOutput output = directory.CreateOutput("_0.x")) output.WriteByte(1);

        // What the runtime needs for it is loaded while there is room.
        directory.OpenInput("_0.x").Dispose();
        directory.Sync(["_0.x"]);
        List<IDisposable> open = [];
        try
        {
            OpenFileLimitException error = Assert.Throws<OpenFileLimitException>(() =>
            {
                for (int i = 1; i < 2 * Limit; i++) open.Add(what == "create" ? directory.CreateOutput($"_{i}.x") : directory.OpenUnmapped("_0.x"));
            });

            // With everything taken, by whatever is next.
            if (what == "map") error = Assert.Throws<OpenFileLimitException>(() => directory.OpenInput("_0.x"));
            if (what == "sync") error = Assert.Throws<OpenFileLimitException>(() => directory.Sync(["_0.x"]));
            Assert.StartsWith(folder["index"], error.File, StringComparison.Ordinal);
            Assert.Contains($"{error.File} cannot be opened: as many files are open as may be, {Limit} in this process.", error.Message, StringComparison.Ordinal);
        }
        finally
        {
            foreach (IDisposable file in open) file.Dispose();
        }
    }
}
