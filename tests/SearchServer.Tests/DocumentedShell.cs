using System.Diagnostics;
using Xunit;

namespace SearchServer.Tests;

/// <summary>A shell in which commands of docs are run, one after the other.</summary>
internal sealed class DocumentedShell : IDisposable
{
    private const string End = "=end=";

    private readonly Process _shell;

    /// <summary>Starts it; skips the test where there is none.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="options">What every command of the program is given, for it is in the settings of who reads the page.</param>
    public DocumentedShell(string folder, string options = "")
    {
        Assert.SkipUnless(File.Exists("/usr/bin/curl") && File.Exists("/bin/bash"), "There is no curl, or no bash.");
        ProcessStartInfo start = new("/bin/bash") { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, Environment = { ["PROGRAM"] = SearchServerProcess.Program } };
        _shell = Process.Start(start)!;
        _shell.StandardInput.WriteLine($"exec 2>&1; searchserver() {{ dotnet \"$PROGRAM\" \"$@\" {options} < /dev/null; }}");
    }

    /// <summary>Runs the commands of a page of docs where a server's files are, and asserts that they print what stands below them.</summary>
    /// <param name="page">The name of the page.</param>
    /// <param name="server">The server that the page speaks of.</param>
    /// <param name="ran">Called after each command with its text.</param>
    public static void AssertPage(string page, AccessServer server, Action<string>? ran = null)
    {
        using DocumentedShell shell = new(server.PathOf(""), "--index index");
        foreach (DocumentedCommand command in DocumentedCommand.Of(Path.Combine("docs", page)))
        {
            command.AssertPrinted(shell.Run(command.At(server.Address).Text));
            ran?.Invoke(command.Text);
        }
    }

    /// <summary>Runs a command; what it prints.</summary>
    public string Run(string command)
    {
        _shell.StandardInput.WriteLine(command);
        _shell.StandardInput.WriteLine($"printf '\\n{End}\\n'");
        List<string> lines = [];
        while (_shell.StandardOutput.ReadLine() is { } line && line != End) lines.Add(line);
        return string.Join('\n', lines);
    }

    public void Dispose()
    {
        _shell.StandardInput.Close();
        if (!_shell.WaitForExit(TimeSpan.FromSeconds(10))) _shell.Kill();
        _shell.Dispose();
    }
}
