using System.Diagnostics;
using System.Text.RegularExpressions;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests;

/// <summary>The commands of a page of docs: those that stand behind a <c>$</c>, with what they print below them, where an ellipsis is anything on its line.</summary>
internal static partial class DocumentedCommands
{
    private const string Address = "http://localhost:5080";
    private const string End = "=end=";

    /// <summary>Runs the commands of a page in one shell, where the server's files are, and asserts that they print what stands below them.</summary>
    /// <param name="page">The name of the page.</param>
    /// <param name="server">The server that the page speaks of.</param>
    /// <param name="ran">Called after each command with its text.</param>
    public static void AssertTheyPrintWhatStandsBelow(string page, AccessServer server, Action<string>? ran = null)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/curl") && File.Exists("/bin/bash"), "There is no curl, or no bash.");
        string text = File.ReadAllText(Path.Combine(TestData.Repository, "docs", page)).ReplaceLineEndings("\n");
        string[] commands = [.. Block().Matches(text).SelectMany(block => block.Groups[1].Value.Split("$ ", StringSplitOptions.RemoveEmptyEntries))];
        Assert.NotEmpty(commands);
        ProcessStartInfo start = new("/bin/bash") { WorkingDirectory = server.PathOf(""), RedirectStandardInput = true, RedirectStandardOutput = true, Environment = { ["PROGRAM"] = SearchServerProcess.Program } };
        using Process shell = Process.Start(start)!;
        shell.StandardInput.WriteLine("exec 2>&1; searchserver() { dotnet \"$PROGRAM\" \"$@\" --index index < /dev/null; }");
        foreach (string command in commands)
        {
            string[] lines = command.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            string printed = Run(shell, lines[0].Replace(Address, server.Address.ToString().TrimEnd('/'), StringComparison.Ordinal));
            string expected = Regex.Escape(string.Join('\n', lines[1..])).Replace("…", "[^\n]*", StringComparison.Ordinal);
            Assert.Matches($"^{expected}\n?$", printed);
            ran?.Invoke(lines[0]);
        }
    }

    /// <summary>Runs a command in a shell; what it prints.</summary>
    private static string Run(Process shell, string command)
    {
        shell.StandardInput.WriteLine(command);
        shell.StandardInput.WriteLine($"printf '\\n{End}\\n'");
        List<string> lines = [];
        while (shell.StandardOutput.ReadLine() is { } line && line != End) lines.Add(line);
        return string.Join('\n', lines);
    }

    [GeneratedRegex("^```\n(\\$ .*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}
