using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using SearchServer.Engine.Analysis;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests;

/// <summary>What people and machines do wrong ends in a sentence and an exit code, and changes nothing.</summary>
public sealed class MistakesTests : IClassFixture<MistakesTests.Index>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public MistakesTests(Index index)
    {
        Directory.CreateDirectory(_folder["index"]);
        foreach (string file in Directory.GetFiles(index.Folder, "*", SearchOption.AllDirectories)) File.Copy(file, Path.Combine(_folder.Path, Path.GetRelativePath(index.Folder, file)));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AnIndexThatAnotherWriterHasIsNotWrittenToButSearched()
    {
        using MMapDirectory directory = MMapDirectory.OpenExisting(_folder["index"]);
        using IndexWriter writer = new(directory, new IndexWriterOptions(new KeywordAnalyzer()));
        string before = Digest();
        CommandResult refused = Run("index", "--index", "index", "a.txt");
        AssertFailed(refused, "write.lock", "expected no other writer");
        Assert.Equal(before, Digest());
        Assert.Contains("1 article ", Run("search", "--index", "index", "title").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stats")]
    [InlineData("search", "x")]
    [InlineData("index", "a.txt")]
    public void ANewerFormatIsNamedWithWhatWasExpectedAndFound(params string[] command)
    {
        string path = Path.Combine(_folder["index"], "segments_1");
        byte[] bytes = File.ReadAllBytes(path);
        bytes[16] = 99;
        File.WriteAllBytes(path, bytes);
        string before = Digest();
        AssertFailed(Run([.. command, "--index", "index"]), "segments_1", "newer", "expected", "found version 99");
        Assert.Equal(before, Digest());
    }

    [Theory]
    [InlineData("search", "x", "--size", "-1")]
    [InlineData("search", "x", "--size", "1001")]
    [InlineData("search", "x", "--size", "many")]
    [InlineData("stats", "--index", "")]
    [InlineData("serve", "--urls", "")]
    [InlineData("purge", "x", "--backups", "")]
    [InlineData("index", "a.txt", "--commit-every", "-5")]
    [InlineData("index", "a.txt", "--commit-every", "0")]
    public void AValueThatCannotBeIsWrongUsage(params string[] arguments)
    {
        CommandResult result = Run(arguments);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"'{arguments[^2]}'", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no command 'indx'. Did you mean 'index'?", "indx", "--jsn")]
    [InlineData("There is no command 'exp'. Did you mean 'export'?", "exp")]
    [InlineData("There is no option '-json' of 'search'. Did you mean '--json'?", "search", "x", "-json")]
    [InlineData("There is no option '--szie' of 'search'. Did you mean '--size'?", "search", "--szie=3", "x")]
    [InlineData("There is no option '--prnue' of 'index'. Did you mean '--prune'?", "index", "--prnue", "a.txt")]
    [InlineData("There is no option '--\\u001B[2J\\n' of 'stats'.", "stats", "--\u001b[2J\n")]
    public void AWordThatThereIsNotIsNamedWithTheOneThatWasMeant(string sentence, params string[] arguments)
    {
        CommandResult result = Run(arguments);
        string name = sentence.Contains("no command", StringComparison.Ordinal) ? "searchserver" : $"searchserver {arguments[0]}";
        Assert.Equal((2, "", $"{sentence}\n'{name} --help' says what can be given.\n"), (result.ExitCode, result.Output, result.Error.ReplaceLineEndings("\n")));
    }

    [Fact]
    public void WhatStandsBehindTwoDashesIsNoOption()
    {
        File.WriteAllText(_folder["--bogus"], "A title\nA text");
        Assert.Equal(0, Run("index", "--index", "index", "--", "--bogus").ExitCode);
        Assert.Equal(0, Run("search", "--index", "index", "-text").ExitCode);
    }

    [Theory]
    [InlineData("index", "'PATH'")]
    [InlineData("reindex", "'PATH'")]
    [InlineData("watch", "'PATH'")]
    [InlineData("backup", "'DIR'")]
    [InlineData("restore", "'DIR'")]
    public void AnEmptyNameIsWrongUsage(string command, string argument) => AssertWrongUsage(Run(command, ""), $"Argument {argument}: expected a f", "found nothing");

    [Fact]
    public void APatternThatIsNoneIsWrongUsage()
    {
        foreach (string command in (string[])["index", "reindex", "watch"]) AssertWrongUsage(Run(command, "--include", "[z-a]", "."), "Option '--include': expected a pattern", "found '[z-a]'");
        AssertWrongUsage(Run("index", "--include", "*.txt", "--include", new string('x', 1025), "."), "Option '--include': expected a pattern of at most 1024 characters, found 1025: 'xxxx");
    }

    [Fact]
    public void OfNothingNoIndexIsMade()
    {
        AssertFailed(Run("index", "--index", "new", "none.txt", "nowhere"), "none.txt: expected a file or folder, found nothing", "nowhere: expected a file or folder, found nothing");
        Assert.False(Directory.Exists(_folder["new"]));
    }

    [Theory]
    [InlineData("index", "a.txt")]
    [InlineData("watch", ".")]
    [InlineData("stats")]
    [InlineData("backup", "copy")]
    public void AFileIsNoFolderOfAnIndex(params string[] command) => AssertFailed(Run([.. command, "--index", "a.txt"]), "a.txt: expected the folder of an index, found a file");

    [Fact]
    public void APipeIsRejectedAndNotWaitedFor()
    {
        Assert.SkipUnless(Shell.IsThere, "There are no pipes in folders.");
        Shell.Run(_folder, "mkfifo p.txt");
        CommandResult result = Run("index", "--index", "index", "p.txt");
        Assert.Equal(3, result.ExitCode);
        Assert.Contains("p.txt: expected a file, found a pipe", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{broken", "appsettings.json")]
    [InlineData("""{"SearchServer":{"Index":""}}""", "Index")]
    [InlineData("""{"SearchServer":{"ScrubHours":"x"}}""", "section SearchServer: ScrubHours: expected a number, found 'x'")]
    [InlineData("""{"SearchServer":{"ScrubMegabytesPerSecond":1.5}}""", "section SearchServer: ScrubMegabytesPerSecond: expected a whole number, found '1.5'")]
    [InlineData("""{"SearchServer":{"Hosts":"a.example"}}""", "section SearchServer: Hosts: expected a list of texts ([\"…\"], in the environment SearchServer__Hosts__0, __1 and so on), found 'a.example'")]
    [InlineData("""{"SearchServer":{"ScrubHours":2000000}}""", "ScrubHours")]
    [InlineData("""{"SearchServer":{"SearchSeconds":-1}}""", "SearchSeconds")]
    [InlineData("""{"SearchServer":{"Synonims":"x.txt"}}""", "section SearchServer: there is no setting 'Synonims'. There are Index, ")]
    public void SettingsThatCannotBeAreSaid(string settings, string named)
    {
        File.WriteAllText(_folder["appsettings.json"], settings);
        foreach (string[] command in (string[][])[["stats"], ["serve"], []]) AssertFailed(Run(command), named);
    }

    [Fact]
    public void ACollectorThatIsNoAddressIsSaid()
    {
        File.WriteAllText(_folder["appsettings.json"], """{"OTEL_EXPORTER_OTLP_ENDPOINT":"localhost"}""");
        AssertFailed(Run("serve", "--index", "index"), "OTEL_EXPORTER_OTLP_ENDPOINT: expected an address", "found 'localhost'");
    }

    [Fact]
    public void EmptyListsAreSettings()
    {
        File.WriteAllText(_folder["appsettings.json"], """{"SearchServer":{"Hosts":[],"Origins":[],"Fields":{},"Sources":{}}}""");
        Assert.Equal(0, Run("index", "--index", "index", "a.txt").ExitCode);
    }

    [Fact]
    public void ADefaultLanguageThatIsNoneIsSaid()
    {
        File.WriteAllText(_folder["appsettings.json"], """{"SearchServer":{"DefaultLanguage":"klingon"}}""");
        AssertFailed(Run("index", "--index", "index", "a.txt"), "appsettings.json", "DefaultLanguage", "expected the code or the English name of a language", "found klingon");
        File.WriteAllText(_folder["appsettings.json"], """{"SearchServer":{"DefaultLanguage":"German"}}""");
        Assert.Equal(0, Run("index", "--index", "index", "a.txt").ExitCode);
    }

    [Fact]
    public void AnAddressThatCannotBeServedAtIsSaid()
    {
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        foreach (string url in (string[])[$"http://{taken.LocalEndpoint}", "nonsense", "http://localhost:99999"])
        {
            CommandResult result = Run("serve", "--index", "index", "--urls", url);
            AssertFailed(result, url);
            Assert.DoesNotContain("Hosting", result.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void AGzipFileThatIsCutOffIsRejectedAndTheRestIndexed()
    {
        using (GZipStream gzip = new(File.Create(_folder["b.txt.gz"]), CompressionLevel.Fastest)) gzip.Write("Another title\nand text"u8);
        using (FileStream file = File.OpenWrite(_folder["b.txt.gz"])) file.SetLength(file.Length - 4);
        File.WriteAllText(_folder["c.txt"], "A third\ntext");
        CommandResult result = Run("index", "--index", "index", "b.txt.gz", "c.txt");
        Assert.Equal(3, result.ExitCode);
        Assert.StartsWith("1 article indexed", result.Output, StringComparison.Ordinal);
        Assert.Contains("b.txt.gz: expected a gzip file", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatMayNotBeReadIsReportedAndTheRestIndexed()
    {
        if (OperatingSystem.IsWindows()) return;
        bool isRoot = Environment.UserName == "root";
        Assert.SkipWhen(isRoot && !File.Exists("/usr/bin/setpriv"), "Root may read everything, and there is no setpriv to be somebody else.");
        Directory.CreateDirectory(_folder["in/closed"]);
        File.WriteAllText(_folder["in/closed/a.txt"], "Closed\n");
        File.WriteAllText(_folder["in/b.txt"], "Secret\n");
        File.WriteAllText(_folder["in/c.txt"], "Open\n");
        const UnixFileMode ForAll = (UnixFileMode)0b111_111_111;
        Directory.CreateDirectory(_folder["out"]);
        foreach (string open in (string[])[_folder.Path, _folder["in"], _folder["out"]]) File.SetUnixFileMode(open, ForAll);
        File.SetUnixFileMode(_folder["in/b.txt"], UnixFileMode.None);
        File.SetUnixFileMode(_folder["in/closed"], UnixFileMode.None);
        try
        {
            string[] arguments = ["index", "--index", "out/index", "in"];
            CommandResult result = isRoot ? SearchServerProcess.RunAsNobody(_folder.Path, arguments) : Run(arguments);
            Assert.Equal(3, result.ExitCode);
            Assert.StartsWith("1 article indexed", result.Output, StringComparison.Ordinal);
            Assert.Contains($"rejected: {_folder["in/closed"]}: ", result.Error, StringComparison.Ordinal);
            Assert.Contains($"rejected: {_folder["in/b.txt"]}: ", result.Error, StringComparison.Ordinal);
        }
        finally
        {
            File.SetUnixFileMode(_folder["in/closed"], ForAll);
        }
    }

    [Fact]
    public void AnArticleCannotSendCommandsToTheTerminal()
    {
        File.WriteAllText(_folder["a.jsonl"], """{"title":"red \u001b[31m\nalert\u0007","body":"zebra \u001b[2J","outlet":"w\u001bire"}""");
        Run("index", "--index", "index", "a.jsonl");
        string output = Run("search", "--index", "index", "zebra").Output;
        Assert.Contains("1. red \\u001B[31m alert\\u0007", output, StringComparison.Ordinal);
        Assert.DoesNotContain(output, c => char.IsControl(c) && c != '\n');
    }

    /// <summary>Asserts that a command was refused as it was given, with a sentence that has these words.</summary>
    private static void AssertWrongUsage(CommandResult result, params string[] words)
    {
        Assert.Equal(2, result.ExitCode);
        Assert.All(words, word => Assert.Contains(word, result.Error, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    /// <summary>Asserts that a command failed with a sentence that has these words, and no stack trace.</summary>
    private static void AssertFailed(CommandResult result, params string[] words)
    {
        Assert.Equal(1, result.ExitCode);
        Assert.All(words, word => Assert.Contains(word, result.Error, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", result.Error + result.Output, StringComparison.Ordinal);
    }

    private string Digest() => string.Join('\n', Directory.GetFiles(_folder["index"]).Order(StringComparer.Ordinal)
        .Select(file => $"{Path.GetFileName(file)} {(Path.GetFileName(file) == "write.lock" ? "" : Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))))}"));

    private CommandResult Run(params IEnumerable<string> arguments) => SearchServerProcess.Run(_folder.Path, arguments);

    /// <summary>A text and its index, made once: a process that indexes takes two seconds to start.</summary>
    public sealed class Index : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public Index()
        {
            File.WriteAllText(_folder["a.txt"], "A title\nA text");
            SearchServerProcess.Run(_folder.Path, "index", "--index", "index", "a.txt");
        }

        public string Folder => _folder.Path;

        public void Dispose() => _folder.Dispose();
    }
}
