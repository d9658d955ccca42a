using System.Text;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests;

/// <summary>Updates, backups, rebuilds and purges by the command line.</summary>
public sealed class LifeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AChangedArticleIsReplacedAndAnUnchangedOneLeft()
    {
        Write("a.jsonl", """{"id":"1","title":"Zebra"}""", """{"id":"2","title":"Heron"}""");
        Assert.StartsWith("2 articles indexed, 0 updated", Done("index", "a.jsonl"), StringComparison.Ordinal);
        Write("a.jsonl", """{"id":"1","title":"Walrus"}""", """{"id":"2","title":"Heron"}""");
        Assert.StartsWith("0 articles indexed, 1 updated, 1 known", Done("index", "a.jsonl"), StringComparison.Ordinal);
        Assert.Equal(0, Count("zebra"));
        Assert.Equal(1, Count("walrus"));
    }

    [Fact]
    public void ABackupIsRestored()
    {
        Write("a.jsonl", """{"id":"1","title":"Zebra","persons":["Ilse Marrow"]}""", """{"id":"2","title":"Heron"}""");
        Done("index", "a.jsonl");
        Assert.Contains("2 articles", Done("backup", "saved"), StringComparison.Ordinal);
        Assert.Equal(1, Run("backup", "saved").ExitCode);
        Write("b.jsonl", """{"id":"3","title":"Zebra again"}""");
        Done("index", "b.jsonl");
        Assert.Equal(2, Count("zebra"));
        Done("restore", "saved");
        Assert.Equal(1, Count("zebra"));
        Assert.Contains("Ilse Marrow 1", Done("search", "zebra"), StringComparison.Ordinal);
        Done("check");

        // Into a folder without an index, too.
        Assert.Equal(0, SearchServerProcess.Run(_folder.Path, "restore", "saved", "--index", "elsewhere").ExitCode);
        Assert.Contains("2 articles", SearchServerProcess.Run(_folder.Path, "stats", "--index", "elsewhere").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("_0.cfs")]
    [InlineData("segments_1")]
    [InlineData("backup.json")]
    public void ADamagedBackupIsRefusedAndTheIndexStays(string file)
    {
        Write("a.jsonl", """{"id":"1","title":"Zebra"}""");
        Done("index", "a.jsonl");
        Done("backup", "saved");
        byte[] bytes = File.ReadAllBytes(_folder[$"saved/{file}"]);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(_folder[$"saved/{file}"], bytes);
        string[] before = Directory.GetFiles(_folder["index"]);
        CommandResult restore = Run("restore", "saved");
        Assert.Equal(1, restore.ExitCode);
        Assert.Contains("saved", restore.Error, StringComparison.Ordinal);
        Assert.Equal(1, Count("zebra"));
        Assert.Equal(before.Order(), Directory.GetFiles(_folder["index"]).Order());
    }

    [Theory]
    [InlineData("_0.cfs")]
    [InlineData("_0.si")]
    [InlineData("segments_1")]
    public void ABackupReplacesAnIndexThatIsDamaged(string damaged)
    {
        Write("a.jsonl", """{"id":"1","title":"Zebra"}""");
        Done("index", "a.jsonl");
        Done("backup", "saved");
        File.WriteAllBytes(_folder[$"index/{damaged}"], File.ReadAllBytes(_folder[$"index/{damaged}"])[..100]);
        Assert.Equal(1, Run("search", "zebra").ExitCode);
        Done("restore", "saved");
        Assert.Equal(1, Count("zebra"));
        Done("check");
    }

    [Fact]
    public void AReindexReadsTheSourcesAgainAndKeepsWhatHasNone()
    {
        Write("a.jsonl", """{"id":"1","title":"Zebra"}""", """{"id":"2","title":"Heron"}""");
        Write("b.jsonl", """{"id":"3","title":"Ibis","date":"2025-08-20","persons":["Ilse Marrow"],"outlet":"Northern Wire"}""");
        Done("index", "a.jsonl", "b.jsonl");
        Write("a.jsonl", """{"id":"1","title":"Walrus"}""", """{"id":"4","title":"Otter"}""");
        File.Delete(_folder["b.jsonl"]);
        CommandResult reindex = Run("reindex");
        Assert.Equal((0, ""), (reindex.ExitCode, reindex.Error));
        Assert.StartsWith("3 articles indexed (1 from their stored text)", reindex.Output, StringComparison.Ordinal);
        Assert.Contains("1 article stays whose file is gone", reindex.Output, StringComparison.Ordinal);
        Assert.Equal((0, 0, 1, 1, 1), (Count("zebra"), Count("heron"), Count("walrus"), Count("otter"), Count("ibis")));
        string ibis = Done("search", "ibis");
        Assert.Matches("Northern Wire, 2025-08-20, b-[0-9a-z]{10}:3", ibis);
        Assert.Contains("Ilse Marrow 1", ibis, StringComparison.Ordinal);
        Done("check");
    }

    [Fact]
    public void APurgedArticleIsInNoFileAndItsBackupsAreNamed()
    {
        Write("a.jsonl", """{"id":"keep-1","title":"Zebra","body":"One that stays."}""", """{"id":"purge-1","title":"Quagga","body":"Onethatmustgo qqzzxx."}""");
        Done("index", "a.jsonl");
        Directory.CreateDirectory(_folder["backups"]);
        Done("backup", "backups/monday");
        Write("b.jsonl", """{"id":"keep-2","title":"Heron"}""");
        Done("index", "b.jsonl");
        Assert.True(FilesHold("quagga") && FilesHold("qqzzxx"));

        CommandResult purge = Run("purge", "purge-1", "--backups", "backups");
        Assert.Equal(0, purge.ExitCode);
        Assert.Contains("1 article purged", purge.Output, StringComparison.Ordinal);
        Assert.Matches("monday still holds a-[0-9a-z]{10}:purge-1", purge.Output);
        Assert.False(FilesHold("quagga") || FilesHold("qqzzxx") || FilesHold("purge-1"));
        Assert.Equal((1, 1, 0), (Count("zebra"), Count("heron"), Count("quagga")));
        Assert.Equal(1, Run("purge", "purge-1").ExitCode);
        Done("check");

        // Neither its file nor the backup brings it back.
        Assert.Contains("1 article kept away, for it was purged.", Done("index", "a.jsonl"), StringComparison.Ordinal);
        Assert.Contains("1 article kept away", Done("reindex"), StringComparison.Ordinal);
        Assert.Contains("1 article kept away, purged since: a-", Done("restore", "backups/monday"), StringComparison.Ordinal);
        Assert.Equal((1, 0), (Count("zebra"), Count("quagga")));
        string id = purge.Output.Split("purged: ")[1].Split('.')[0];
        Done("purge", "--forget", id);
        Done("index", "a.jsonl");
        Assert.Equal(1, Count("quagga"));
    }

    [Fact]
    public void APurgeThatCouldNotRemoveAFileSaysSo()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            Assert.Skip("Only root can run it as another user.");
            return;
        }

        Write("a.jsonl", """{"id":"1","title":"Zebra"}""", """{"id":"2","title":"Heron"}""");
        Done("index", "a.jsonl");

        // A user who may write in the folder, but not remove what others wrote there: modes 755, 1777 and 666.
        File.SetUnixFileMode(_folder.Path, (UnixFileMode)0x1ED);
        File.SetUnixFileMode(_folder["index"], (UnixFileMode)0x3FF);
        File.SetUnixFileMode(_folder["index/write.lock"], (UnixFileMode)0x1B6);
        CommandResult purge = SearchServerProcess.RunAsNobody(_folder.Path, "purge", "1", "--index", "index");
        Assert.True(purge.ExitCode == 1, $"{purge.ExitCode} {purge.Output} {purge.Error}");
        Assert.Contains("_0.cfs", purge.Error, StringComparison.Ordinal);
        Assert.Contains("could not be removed", purge.Error, StringComparison.Ordinal);
        Assert.True(FilesHold("zebra"));
        Assert.Equal(0, Count("zebra"));
        Assert.StartsWith("1 article purged: a-", purge.Output, StringComparison.Ordinal);
        Assert.Equal(1, Run("purge", "1").ExitCode);
        Assert.False(FilesHold("zebra"));
    }

    [Fact]
    public void ArticlesAreDeletedAndThoseOfFilesThatAreGonePruned()
    {
        Directory.CreateDirectory(_folder["in"]);
        Write("in/a.jsonl", """{"id":"1","title":"Zebra"}""");
        Write("in/b.jsonl", """{"id":"1","title":"Heron"}""", """{"id":"2","title":"Heron again"}""");
        Done("index", "in");
        Assert.Equal("2 articles would be deleted.\n", Done("delete", "--query", "heron", "--dry-run"));
        Assert.Equal("2 articles deleted.\n", Done("delete", "--source", "in/b.jsonl"));
        Assert.Equal((1, 0), (Count("zebra"), Count("heron")));
        Assert.Equal(2, Run("delete", "--query", "titel:zebra").ExitCode);
        Assert.Equal(1, Run("delete", "7").ExitCode);
        File.Delete(_folder["in/a.jsonl"]);
        Assert.Contains("1 article stays whose file is gone", Done("index", "in"), StringComparison.Ordinal);
        Assert.Contains("1 article removed, whose file is gone.", Done("index", "--prune", "in"), StringComparison.Ordinal);
        Assert.Equal((0, 2), (Count("zebra"), Count("heron")));
    }

    [Fact]
    public void TwoArticlesOfASourceWithOneIdAreNamedWithBothPlaces()
    {
        Write("a.jsonl", """{"id":"1","title":"Zebra"}""");
        Write("b.jsonl", """{"id":"1","title":"Heron"}""");
        Assert.StartsWith("2 articles indexed", Done("index", "a.jsonl", "b.jsonl"), StringComparison.Ordinal);
        CommandResult collided = Run("index", "--source", "wire", "a.jsonl", "b.jsonl");
        Assert.Equal(3, collided.ExitCode);
        Assert.Matches("the same id, another content: wire:1 in .*a.jsonl, line 1 and .*b.jsonl, line 1", collided.Error);
    }

    [Fact]
    public void APurgeSaysOfWhichBackupsItDoesNotKnow()
    {
        Write("a.jsonl", """{"id":"1","title":"Zebra"}""", """{"id":"2","title":"Heron"}""");
        Done("index", "a.jsonl");
        Directory.CreateDirectory(_folder["backups"]);
        Directory.CreateDirectory(_folder["none"]);
        Done("backup", "backups/whole");
        Done("backup", "backups/part");
        File.Delete(_folder["backups/part/backup.json"]);
        File.Delete(_folder["backups/part/_0.cfs"]);
        CommandResult purge = Run("purge", "1", "--backups", "backups", "--backups", "none");
        Assert.Equal(1, purge.ExitCode);
        Assert.Matches("whole still holds a-[0-9a-z]{10}:1", purge.Output);
        Assert.Contains("part: not known what it holds", purge.Error, StringComparison.Ordinal);
        Assert.Contains("none: not known what it holds", purge.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsWholeIsSalvaged()
    {
        Write("a.jsonl", """{"id":"1","title":"Zebra"}""");
        Done("index", "a.jsonl");
        Write("b.jsonl", """{"id":"2","title":"Heron"}""");
        Done("index", "b.jsonl");
        byte[] bytes = File.ReadAllBytes(_folder["index/_0.cfs"]);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(_folder["index/_0.cfs"], bytes);
        CommandResult salvage = Run("check", "--salvage", "saved");
        Assert.Equal(1, salvage.ExitCode);
        Assert.Contains("1 article saved, 1 lost", salvage.Output, StringComparison.Ordinal);
        Assert.Contains("_0.cfs", salvage.Error, StringComparison.Ordinal);
        Assert.Contains("Heron", SearchServerProcess.Run(_folder.Path, "search", "heron", "--index", "saved").Output, StringComparison.Ordinal);
    }

    private void Write(string name, params string[] lines) => File.WriteAllLines(_folder[name], lines);

    private CommandResult Run(params IEnumerable<string> arguments) => SearchServerProcess.Run(_folder.Path, [.. arguments, "--index", "index"]);

    private string Done(params IEnumerable<string> arguments)
    {
        CommandResult result = Run(arguments);
        Assert.True(result.ExitCode == 0, $"{string.Join(' ', arguments)}: {result.ExitCode} {result.Output}{result.Error}");
        return result.Output;
    }

    /// <summary>How many articles have a word; what is said about it stands before the number, behind exclamation marks.</summary>
    private int Count(string word) => int.Parse(Done("search", $"+{word}").Split('\n').First(line => !line.StartsWith('!')).Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);

    private bool FilesHold(string text)
    {
        byte[] wanted = Encoding.UTF8.GetBytes(text);
        return Directory.GetFiles(_folder["index"]).Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(wanted) >= 0);
    }
}
