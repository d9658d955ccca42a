using System.Security.Cryptography;
using System.Text.Json;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests;

/// <summary>The command line, as a process, on real files.</summary>
public sealed class CliTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ArticlesAreIndexedSearchedCountedAndChecked()
    {
        CommandResult indexed = Run("index", "--index", "index", Samples);
        Assert.Equal((0, ""), (indexed.ExitCode, indexed.Error));
        Assert.StartsWith("15 articles indexed, 0 updated, 0 known, 0 rejected", indexed.Output, StringComparison.Ordinal);
        Assert.StartsWith("0 articles indexed, 0 updated, 15 known", Run("index", "--index", "index", Samples).Output, StringComparison.Ordinal);

        CommandResult found = Run("search", "--index", "index", "guarantees");
        Assert.Equal(0, found.ExitCode);
        Assert.Contains("10 articles", found.Output, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(Run("search", "--index", "index", "--json", "--size", "2", "guarantees").Output);
        Assert.Equal(10, json.RootElement.GetProperty("total").GetProperty("value").GetInt32());
        Assert.Equal(2, json.RootElement.GetProperty("hits").GetArrayLength());

        using JsonDocument stats = JsonDocument.Parse(Run("stats", "--index", "index", "--json").Output);
        Assert.Equal(15, stats.RootElement.GetProperty("articles").GetInt32());
        Assert.Matches(@"index: 15 articles\n  published from 2025-06-21 to 2025-08-12T09:30:00\+02:00\n  undated: 9 articles\n  3 outlets: Harbour Courier 3, .*, unknown 7\n  2 languages: en 14, de 1\n  commit 1: 1 segment, ", Run("stats", "--index", "index").Output.ReplaceLineEndings("\n"));
        CommandResult check = Run("check", "--index", "index");
        Assert.Equal(0, check.ExitCode);
        Assert.Contains("0 damaged", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void SearchTakesWhatTheApiTakesAndRefusesWhatItRefuses()
    {
        Run("index", "--index", "index", Samples);
        CommandResult page = Run("search", "--index", "index", "guarantees", "--outlet", "Northern Wire", "--outlet", "Harbour Courier", "--not.place", "Norway", "--from", "2025-08", "--match", "all", "--sort=-date", "--size", "1", "--page", "2", "--facet", "outlet:1");
        Assert.Equal((0, ""), (page.ExitCode, page.Error));
        Assert.StartsWith("2 articles (", page.Output, StringComparison.Ordinal);
        Assert.Contains("\n  2. Ministry puts its ferry guarantees on paper\n     Northern Wire, 2025-08-11, ", page.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("\noutlet: ", page.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("person:", page.Output, StringComparison.Ordinal);
        Assert.Equal("15 articles", Run("search", "--index", "index", "", "--size", "0").Output.Split(" (")[0]);
        CommandResult twice = Run("search", "--index", "index", "x", "--to", "2025", "--to", "2026");
        Assert.Equal((2, "Option '--to': expected one value, found '2'."), (twice.ExitCode, twice.Error.TrimEnd()));
        CommandResult period = Run("search", "--index", "index", "x", "--from", "soon\u001b");
        Assert.Equal(2, period.ExitCode);
        Assert.StartsWith("Option '--from': expected a year, month, day or moment", period.Error, StringComparison.Ordinal);
        Assert.EndsWith("found 'soon\\u001B'.", period.Error.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void BashCompletesCommandsOptionsAndValuesAndLeavesFilesToItself()
    {
        Assert.SkipUnless(Shell.IsThere, "There is no bash.");
        File.WriteAllText(_folder["script"], Run("completions", "bash").Output);
        File.WriteAllText(_folder["try"], """
            source ./script
            try() { COMP_LINE="$1"; COMP_POINT=${#1}; read -ra COMP_WORDS <<<"$1"; [[ $1 == *' ' ]] && COMP_WORDS+=(""); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _searchserver ./searchserver; echo "${COMPREPLY[*]}" >> found; }
            try "searchserver sea"; try "searchserver index "; try "searchserver search x --ma"; try "searchserver search x --match "
            """.ReplaceLineEndings("\n"));
        File.WriteAllText(_folder["searchserver"], $"#!/bin/sh\nexec dotnet '{SearchServerProcess.Program}' \"$@\"\n");
        Shell.Run(_folder, "chmod +x searchserver && bash try");
        Assert.Equal(["search", "", "--match", "all any auto most"], File.ReadAllLines(_folder["found"]));
    }

    [Fact]
    public void HelpHasExamplesThatTheCommandTakes()
    {
        string[] lines = Run("search", "--help").Output.ReplaceLineEndings("\n").Split("Examples:\n")[1].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.StartsWith("  searchserver search '", line, StringComparison.Ordinal));
    }

    [Fact]
    public void APersonAtATerminalSeesWhatIsDoneAndAScriptDoesNot()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "There is no script, which makes terminals.");
        Assert.Equal("", Run("index", "--index", "index", Samples).Error);
        foreach ((string command, string doing) in (ReadOnlySpan<(string, string)>)[("index --index index " + Samples, "Indexing"), ("reindex --index index", "Indexing anew"), ("check --index index", "Checking"), ("backup --index index copy", "Copying")])
        {
            Shell.Run(_folder, $"TERM=xterm script -qec \"dotnet '{SearchServerProcess.Program}' {command}\" seen > /dev/null");
            Assert.Contains(doing, File.ReadAllText(_folder["seen"]), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void EveryCommandThatEndsSpeaksJson()
    {
        Assert.Equal(15, Json("indexed", "index", Samples).GetInt32());
        string id = Json("hits", "search", "guarantees")[0].GetProperty("id").GetString()!;
        Assert.Equal(15, Json("backup", "backup", "copy").GetProperty("documents").GetInt32());
        Assert.Equal(id, Json("deleted", "delete", id)[0].GetString());
        Assert.Equal(15, Json("backup", "restore", "copy").GetProperty("documents").GetInt32());
        Assert.Equal(id, Json("purged", "purge", id)[0].GetString());
        Assert.Equal(id, Json("forgotten", "purge", "--forget", id)[0].GetString());
        Assert.Equal(14, Json("articles", "export", "--lucene-net", "out").GetInt32());
        Assert.Equal(0, Json("rejectedCount", "import", "out").GetInt32());
        Assert.Equal(0, Json("rejectedCount", "reindex").GetInt32());
        Assert.Empty(Json("problems", "check").EnumerateArray());
        Assert.Equal(2, Run("index", "--ids", "--json", Samples).ExitCode);
    }

    [Fact]
    public void WhatCannotBeReadIsReportedTheRestIsIndexedAndTheExitCodeSaysSo()
    {
        File.WriteAllText(_folder["good.txt"], "A title\nA text");
        File.WriteAllText(_folder["empty.txt"], "");
        File.WriteAllText(_folder["lines.jsonl"], "{\"title\":\"ok\"}\n{broken\n");
        CommandResult result = Run("index", "--index", "index", "good.txt", "empty.txt", "lines.jsonl", "missing.txt");
        Assert.Equal(3, result.ExitCode);
        Assert.StartsWith("2 articles indexed, 0 updated, 0 known, 3 rejected", result.Output, StringComparison.Ordinal);
        Assert.Contains("empty.txt", result.Error, StringComparison.Ordinal);
        Assert.Contains("lines.jsonl, line 2", result.Error, StringComparison.Ordinal);
        Assert.Contains("missing.txt", result.Error, StringComparison.Ordinal);
        Assert.Contains("2 articles", Run("search", "--index", "index", "title:*  OR ok OR text OR title").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatWasPassedOverAndCouldNotBeReadIsSaid()
    {
        Directory.CreateDirectory(_folder["in"]);
        File.WriteAllText(_folder["in/good.txt"], "A title\nA text");
        File.WriteAllBytes(_folder["in/damaged.txt"], [.. "Fähre\nÖl und Äpfel "u8, 0xFF]);
        File.WriteAllText(_folder["in/a.dat"], "data");
        File.WriteAllText(_folder["in/b.jpg"], "picture");
        foreach (string[] command in (string[][])[["index", "in"], ["reindex", "in"]])
        {
            string output = Run([.. command, "--index", "index"]).Output;
            Assert.Contains("2 files passed over: by name or type of no kind that is read (--include chooses those of folders).\n  .dat 1, .jpg 1\n", output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
            Assert.Contains("1 character could not be read: U+FFFD stands for it.", output, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("passed over", Run("index", "--index", "index", "in/good.txt").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsOfOtherKindsIsCountedByExtensionAndLinksOutAreNotFollowed()
    {
        Directory.CreateDirectory(_folder["in"]);
        File.WriteAllText(_folder["in/a.csv"], "title,body\nA lock,The lock holds\n");
        File.WriteAllText(_folder["in/b.docx"], "x");
        File.WriteAllText(_folder["outside.txt"], "Outside\nof the folder");
        File.CreateSymbolicLink(_folder["in/link.txt"], _folder["outside.txt"]);
        CommandResult indexed = Run("index", "--index", "index", "in");
        Assert.Contains("  .docx 1, links out of the folder 1", indexed.Output, StringComparison.Ordinal);
        Assert.Contains("--follow-links", indexed.Output, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(Run("index", "--index", "index", "--json", "--follow-links", "in").Output);
        Assert.Equal((1, 1), (json.RootElement.GetProperty("indexed").GetInt32(), json.RootElement.GetProperty("passedOver").GetInt32()));
        Assert.Equal("""{".docx":1}""", json.RootElement.GetProperty("passedOverKinds").GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal));
        File.WriteAllText(_folder["in/c.pdf"], "%PDF-1.7");
        CommandResult rejected = Run("index", "--index", "index", "in/c.pdf");
        Assert.Equal(3, rejected.ExitCode);
        Assert.Contains("expected a file with articles, found a PDF document, which is not read", rejected.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatWasPassedOverAroundAFeedIsNoted()
    {
        File.WriteAllText(_folder["a.xml"], "<rss><channel><item><title>A lock</title></item></channel></rss><script>x</script>");
        CommandResult result = Run("index", "--index", "index", "a.xml");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("  note: ", result.Error, StringComparison.Ordinal);
        Assert.Contains("what stands behind the feed was passed over: '<script>x</script>'", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void APipeInPlaceOfTheSettingsIsRefused()
    {
        Assert.SkipUnless(Shell.IsThere, "Windows has none in folders.");
        Shell.Run(_folder, "mkfifo appsettings.json");
        CommandResult result = Run("stats", "--index", "index");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("appsettings.json: expected a file, found a pipe.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatTheInputSaysIsOneLineEachAndNothingATerminalObeys()
    {
        const string Evil = "a\nacknowledged\u001b[2J\u202eb\u2028c\u2029d\u0085e\u200ff";
        Directory.CreateDirectory(_folder["in"]);
        File.WriteAllText(_folder["in/a\n\u001b[31m\u202e.jsonl"], JsonSerializer.Serialize(new { id = Evil, title = Evil, outlet = Evil, section = Evil, persons = new[] { Evil } }) + "\n{broken\n");
        CommandResult indexed = Run("index", "--index", "index", "--ids", "--source", "wire", "in", "no\nsuch\u001b.txt");
        Assert.Equal(3, indexed.ExitCode);
        string id = indexed.Output.Split('\n')[0];
        Assert.Equal("wire:a%0Aacknowledged%1B[2J%E2%80%AEb%E2%80%A8c%E2%80%A9d%C2%85e%E2%80%8Ff", id);
        CommandResult[] results =
        [
            indexed, Run("search", "--index", "index", "acknowledged"), Run("search", "--index", "index", "--json", "acknowledged"), Run("index", "--index", "index", "--json", "in"), Run("reindex", "--index", "index"),
            Run("purge", "--index", "index", "no\nsuch\u202e"), Run("delete", "--index", "index", "no\nsuch\u202e"), Run("index", "--index", "index", "no\nsuch\u202e"), Run("purge", "--index", "index", id), Run("index", "--index", "index", "--source", "wire", "in"),
        ];
        Assert.Equal(0, results[^2].ExitCode);
        Assert.Contains("1 article kept away", results[^1].Output, StringComparison.Ordinal);
        foreach (string text in results.SelectMany(result => (string[])[result.Output, result.Error]))
        {
            Assert.DoesNotContain(text, c => c is '\u001b' or '\u202e' or '\u2028' or '\u2029' or '\u0085' or '\u200f');
            Assert.DoesNotContain(text.Split('\n'), line => line.StartsWith("acknowledged", StringComparison.Ordinal) || line.StartsWith("such", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("index")]
    [InlineData("search")]
    [InlineData("stats", "--bogus")]
    [InlineData("index", "--source", "a:b", "x")]
    [InlineData("delete")]
    [InlineData("delete", "1", "--query", "x")]
    public void WrongUsageIsExitCode2(params string[] arguments)
    {
        CommandResult result = Run(arguments);
        Assert.Equal(2, result.ExitCode);
        Assert.NotEmpty(result.Error);
    }

    [Theory]
    [InlineData("stats")]
    [InlineData("check")]
    [InlineData("search", "x")]
    public void WhatIsNoIndexIsSaidByNameAndNothingIsMade(params string[] arguments)
    {
        CommandResult none = Run([.. arguments, "--index", "nowhere"]);
        Assert.Equal(1, none.ExitCode);
        Assert.Contains("nowhere", none.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["nowhere"]));
        Directory.CreateDirectory(_folder["empty"]);
        CommandResult empty = Run([.. arguments, "--index", "empty"]);
        Assert.Equal(1, empty.ExitCode);
        Assert.Contains("is not an index", empty.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder["empty"]));
    }

    [Theory]
    [InlineData("segments_1", 0.5, "stats")]
    [InlineData("segments_1", 0.5, "index")]
    [InlineData("_0.cfs", 0.5, "stats")]
    [InlineData("_0.cfe", 0.5, "index")]
    public void ATruncatedFileIsRefusedByNameAndNothingIsChanged(string file, double part, string command)
    {
        Run("index", "--index", "index", Samples);
        string path = Path.Combine(_folder["index"], file);
        using (FileStream stream = File.OpenWrite(path)) stream.SetLength((long)(stream.Length * part));
        string before = DigestOf(_folder["index"]);
        CommandResult result = command == "index" ? Run("index", "--index", "index", Samples) : Run(command, "--index", "index");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(file, result.Error, StringComparison.Ordinal);
        Assert.Contains("expected", result.Error, StringComparison.Ordinal);
        Assert.Contains("found", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, DigestOf(_folder["index"]));
    }

    [Fact]
    public void AFlippedBitIsFoundByCheckByTheNameOfItsFile()
    {
        Run("index", "--index", "index", Samples);
        string path = Path.Combine(_folder["index"], "_0.cfs");
        byte[] bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 3] ^= 1;
        File.WriteAllBytes(path, bytes);
        CommandResult check = Run("check", "--index", "index");
        Assert.Equal(1, check.ExitCode);
        Assert.Contains("_0.cfs", check.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AFolderThatMayNotBeReadIsSaidByName()
    {
        if (OperatingSystem.IsWindows()) return;
        Run("index", "--index", "index", Samples);
        const UnixFileMode All = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        bool isRoot = Environment.UserName == "root";
        Assert.SkipWhen(isRoot && !File.Exists("/usr/bin/setpriv"), "Root may read everything, and there is no setpriv to be somebody else.");
        if (isRoot) File.SetUnixFileMode(_folder.Path, All | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        File.SetUnixFileMode(_folder["index"], isRoot ? All : UnixFileMode.None);
        try
        {
            foreach (string[] command in (string[][])[["stats"], ["check"], ["search", "x"], ["index", Samples]])
            {
                string[] arguments = [.. command, "--index", "index"];
                CommandResult result = isRoot ? SearchServerProcess.RunAsNobody(_folder.Path, arguments) : Run(arguments);
                Assert.Equal(1, result.ExitCode);
                Assert.Contains($"'{_folder["index"]}", result.Error, StringComparison.Ordinal);
            }
        }
        finally
        {
            File.SetUnixFileMode(_folder["index"], All);
        }
    }

    [Fact]
    public void WithoutArgumentsTheSamplesAreIndexedAndServed()
    {
        Directory.CreateDirectory(_folder["index-data/articles"]);
        foreach (string sample in Directory.GetFiles(Samples)) File.Copy(sample, Path.Combine(_folder["index-data/articles"], Path.GetFileName(sample)));
        File.WriteAllText(_folder["appsettings.json"], """{"SearchServer":{"Urls":"http://127.0.0.1:0"}}""");
        using SearchServerProcess server = SearchServerProcess.Serve(_folder.Path);
        (int status, string answer) = server.Get("/search?q=guarantees");
        Assert.Equal(200, status);
        using JsonDocument json = JsonDocument.Parse(answer);
        Assert.Equal(10, json.RootElement.GetProperty("total").GetProperty("value").GetInt32());
    }

    private static string Samples => Path.Combine(TestData.Repository, "index-data", "articles");

    private static string DigestOf(string folder) =>
        string.Join('\n', Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(file => $"{Path.GetFileName(file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}"));

    /// <summary>A property of what a command prints for scripts.</summary>
    private JsonElement Json(string property, params IEnumerable<string> arguments)
    {
        CommandResult result = Run([.. arguments, "--index", "index", "--json"]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        using JsonDocument json = JsonDocument.Parse(result.Output);
        return json.RootElement.GetProperty(property).Clone();
    }

    private CommandResult Run(params IEnumerable<string> arguments) => SearchServerProcess.Run(_folder.Path, arguments);
}
