using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests;

/// <summary>The server verifies its index in the background.</summary>
public sealed class ScrubTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AFileThatCannotBeReadIsLoggedAndTheServerGoesOn()
    {
        File.WriteAllText(_folder["a.jsonl"], """{"id":"1","title":"Zebra"}""");
        Assert.Equal(0, SearchServerProcess.Run(_folder.Path, "index", "--index", "index", "a.jsonl").ExitCode);

        // Ten a second.
        File.WriteAllText(_folder["appsettings.json"], """{"SearchServer":{"ScrubHours":0.00003,"ScrubMegabytesPerSecond":0}}""");
        using SearchServerProcess server = SearchServerProcess.Serve(_folder.Path, "serve", "--index", "index", "--urls", "http://127.0.0.1:0");
        string file = Path.GetFileName(Directory.GetFiles(_folder["index"], "*.cfs").Single());

        // A folder of its name: whoever runs this test, it cannot be read.
        File.Delete(_folder[$"index/{file}"]);
        Directory.CreateDirectory(_folder[$"index/{file}"]);
        server.WaitForLog($"{file} cannot be read", times: 3);
        Assert.Equal(200, server.Get("/search?q=zebra").Status);
    }
}
