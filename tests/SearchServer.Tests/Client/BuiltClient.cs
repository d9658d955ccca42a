using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests.Client;

/// <summary>A copy of docs/client with the compiler that its lock file names.</summary>
public sealed class BuiltClient : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public BuiltClient()
    {
        string docs = Path.Combine(TestData.Repository, "docs");
        string client = Path.Combine(docs, "client");
        Directory.CreateDirectory(_folder["client/src"]);
        File.Copy(Path.Combine(docs, "openapi.json"), Description);
        foreach (string file in (string[])[.. Directory.GetFiles(client), .. Directory.GetFiles(Path.Combine(client, "src"))]) File.Copy(file, Path.Combine(Folder, Path.GetRelativePath(client, file)));
        if (IsThere) AssertDone("ci");
    }

    /// <summary>Whether there is a package manager.</summary>
    public static bool IsThere { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "npm")));

    /// <summary>Where the client is.</summary>
    public string Folder => _folder["client"];

    /// <summary>The description of the API that its types are made of.</summary>
    public string Description => _folder["openapi.json"];

    /// <summary>Runs npm; fails unless that succeeds.</summary>
    public void AssertDone(params string[] arguments)
    {
        CommandResult result = Npm(arguments);
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
    }

    /// <summary>Runs npm.</summary>
    internal CommandResult Npm(params string[] arguments) => SearchServerProcess.RunOther(Folder, "npm", arguments);

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
