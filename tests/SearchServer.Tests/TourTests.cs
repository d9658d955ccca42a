using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests;

/// <summary>README.md and docs/tour.md say what their commands print.</summary>
public sealed class TourTests
{
    /// <summary>Where the tour has its files.</summary>
    private const string Folder = "/tmp/tour";

    [Fact]
    public void EveryCommandOfTheReadmeAndTheTourPrintsWhatStandsBelowIt()
    {
        // The tour begins in a checkout.
        using TemporaryFolder checkout = new();
        string articles = Path.Combine("index-data", "articles");
        Directory.CreateDirectory(checkout[articles]);
        foreach (string file in (string[])["appsettings.json", .. Directory.GetFiles(Path.Combine(TestData.Repository, articles)).Select(path => Path.GetRelativePath(TestData.Repository, path))]) File.Copy(Path.Combine(TestData.Repository, file), checkout[file]);
        using DocumentedShell shell = new(checkout.Path);
        SearchServerProcess? server = null;
        try
        {
            foreach (DocumentedCommand documented in (DocumentedCommand[])[.. DocumentedCommand.Of("README.md"), .. DocumentedCommand.Of("docs/tour.md")])
            {
                DocumentedCommand command = documented.With(Folder, checkout["tour"]);
                if (command.Text.StartsWith("searchserver serve ", StringComparison.Ordinal))
                {
                    // It stays in a terminal of its own, and takes what is pushed once it has the writer.
                    server = SearchServerProcess.Serve(checkout.Path, [.. command.Text.Split(' ')[1..], "--urls", "http://127.0.0.1:0"]);
                    Assert.True(SpinWait.SpinUntil(() => File.Exists(checkout["tour/server.json"]), TimeSpan.FromSeconds(30)));
                    command.At(server.Address).AssertPrinted(server.Log[0]);
                    continue;
                }

                command = server is null ? command : command.At(server.Address);

                // A table begins with a byte order mark, which terminals do not show.
                command.AssertPrinted(shell.Run(command.Text).TrimStart('\uFEFF'));
            }
        }
        finally
        {
            server?.Dispose();
        }
    }
}
