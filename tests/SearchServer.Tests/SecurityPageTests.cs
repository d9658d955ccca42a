using System.Diagnostics;
using System.Text.RegularExpressions;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests;

/// <summary>docs/security.md says what its commands print.</summary>
public sealed partial class SecurityPageTests
{
    private const string Address = "http://localhost:5080";
    private const string End = "=end=";

    [Fact]
    public void EveryCommandOfThePagePrintsWhatStandsBelowIt()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/curl") && File.Exists("/bin/bash"), "There is no curl, or no bash.");
        string page = File.ReadAllText(Path.Combine(TestData.Repository, "docs", "security.md")).ReplaceLineEndings("\n");
        string[] commands = [.. Block().Matches(page).SelectMany(block => block.Groups[1].Value.Split("$ ", StringSplitOptions.RemoveEmptyEntries))];
        Assert.NotEmpty(commands);
        using AccessServer server = new("{}");
        ProcessStartInfo start = new("/bin/bash") { WorkingDirectory = server.PathOf(""), RedirectStandardInput = true, RedirectStandardOutput = true, Environment = { ["PROGRAM"] = SearchServerProcess.Program } };
        using Process shell = Process.Start(start)!;
        shell.StandardInput.WriteLine("exec 2>&1; searchserver() { dotnet \"$PROGRAM\" \"$@\" --index index < /dev/null; }");
        int changes = 0;
        foreach (string command in commands)
        {
            string[] lines = command.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            string printed = Run(shell, lines[0].Replace(Address, server.Address.ToString().TrimEnd('/'), StringComparison.Ordinal));
            string expected = Regex.Escape(string.Join('\n', lines[1..])).Replace("…", "[^\n]*", StringComparison.Ordinal);
            Assert.Matches($"^{expected}\n?$", printed);
            if (lines[0].Contains("keys add", StringComparison.Ordinal) || lines[0].Contains("keys remove", StringComparison.Ordinal)) server.Process.WaitForLog(" keys, of ", ++changes);
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
