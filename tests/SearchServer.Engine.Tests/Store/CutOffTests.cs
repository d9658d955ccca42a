using SearchServer.Engine.Documents;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Indexing.Backups;
using SearchServer.Engine.Indexing.Integrity;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Store;

/// <summary>
/// A file of an index is cut off while it is open. To read a page of a memory map that is not there any more ends the process, so each of these runs in one of its own; who asks whether files are
/// whole gets an error that names the file.
/// </summary>
public sealed class CutOffTests
{
    private const string KindVariable = "SEARCHSERVER_CUT_OFF";
    private const int Left = 4096;

    [Theory]
    [InlineData("scrub", true)]
    [InlineData("scrub", false)]
    [InlineData("check", true)]
    [InlineData("check", false)]
    [InlineData("backup", true)]
    [InlineData("backup", false)]
    [InlineData("verification of a backup", true)]
    [InlineData("merge", true)]
    [InlineData("merge", false)]
    [InlineData("rebuild", true)]
    [InlineData("salvage", false)]
    [InlineData("refresh", true)]
    [InlineData("refresh", false)]
    [InlineData("refresh of a writer's reader", false)]
    public Task TheProcessGoesOnAndTheFileIsNamed(string kind, bool compound) => OwnProcess.AssertPassesAsync(nameof(InAProcessOfItsOwn), KindVariable, $"{kind}:{compound}");

    [Fact]
    public void InAProcessOfItsOwn()
    {
        string[] parts = OwnProcess.Purpose(KindVariable).Split(':');
        using TemporaryFolder folder = new();
        using MMapDirectory inner = new(folder["index"]);
        IndexWriterOptions options = OptionsOf(bool.Parse(parts[1]));
        Create(inner, options);
        string victim = inner.ListAll().Where(file => file != "write.lock").MaxBy(inner.FileLength)!;
        long length = inner.FileLength(victim);
        Assert.True(length > 2 * Left);
        CuttingDirectory directory = new(inner, Path.Join(folder["index"], victim));
        string problem = Run(parts[0], directory, inner, options, folder, victim);
        Assert.Contains(victim, problem, StringComparison.Ordinal);
        Assert.Contains("is damaged: expected", problem, StringComparison.Ordinal);
        Assert.Equal(Left, inner.FileLength(victim));
    }

    private static string Run(string kind, CuttingDirectory directory, MMapDirectory inner, IndexWriterOptions options, TemporaryFolder folder, string victim)
    {
        switch (kind)
        {
            case "scrub":
                using (DirectoryReader reader = DirectoryReader.Open(directory))
                {
                    directory.CutAfterOpening = victim;
                    return Assert.Single(IndexScrub.Run(reader, 0, TestContext.Current.CancellationToken)).Problem;
                }

            case "check":
                directory.CutAfterOpening = Attachment(inner);
                return Assert.Single(IndexIntegrity.Check(directory).Problems);
            case "backup":
                using (MMapDirectory target = new(folder["backup"]))
                {
                    directory.CutAfterOpening = victim;
                    return Assert.Throws<CorruptIndexException>(() => IndexBackup.Create(directory, target, TestContext.Current.CancellationToken)).Message;
                }

            case "verification of a backup":
                using (MMapDirectory target = new(folder["backup"]))
                {
                    IndexBackup.Create(inner, target, TestContext.Current.CancellationToken);
                    CuttingDirectory cutting = new(target, Path.Join(folder["backup"], victim)) { CutAfterOpening = victim };
                    string message = Assert.Throws<CorruptIndexException>(() => IndexBackup.Verify(cutting)).Message;
                    directory.Cut();
                    return message;
                }

            case "merge":
                using (IndexWriter writer = new(directory, options))
                {
                    directory.Cut();
                    return Assert.Throws<CorruptIndexException>(() => writer.ForceMerge(1)).Message;
                }

            case "rebuild":
                using (MMapDirectory target = new(folder["other"]))
                using (IndexWriter writer = new(target, options))
                using (IndexRebuild rebuild = writer.BeginRebuild())
                {
                    directory.CutAfterOpening = victim;
                    return Assert.Throws<CorruptIndexException>(() => rebuild.AddAll(directory)).Message;
                }

            case "salvage":
                using (MMapDirectory target = new(folder["saved"]))
                {
                    directory.CutAfterOpening = Fields(victim);
                    return Assert.Single(IndexSalvage.Run(directory, target).Problems);
                }

            case "refresh":
                using (DirectoryReader reader = DirectoryReader.Open(directory))
                {
                    directory.Cut();
                    return Assert.Throws<CorruptIndexException>(reader.OpenIfChanged).Message;
                }

            case "refresh of a writer's reader":
                using (IndexWriter writer = new(directory, options))
                using (DirectoryReader reader = writer.OpenReader())
                {
                    directory.Cut();
                    return Assert.Throws<CorruptIndexException>(reader.OpenIfChanged).Message;
                }

            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such test.");
        }
    }

    private static IndexWriterOptions OptionsOf(bool compound) => Indexing.WriterScenario.Options with { UseCompoundFile = compound, MergePolicy = null };

    private static void Create(MMapDirectory directory, IndexWriterOptions options)
    {
        RandomSource random = new(83);
        using IndexWriter writer = new(directory, options);
        for (int i = 0; i < 400; i++)
        {
            string text = string.Join(' ', Enumerable.Range(0, 30).Select(_ => $"word{random.Below(5000)}"));
            writer.Add([new StringField("key", $"{i}", stored: true), new TextField("text", text, stored: true)]);
            if (i == 300) writer.Flush();
        }

        writer.SetAttachment("names", output => output.WriteString("red, green, blue"));
        writer.Commit();
    }

    /// <summary>The attachment, which is opened last, when all segments are.</summary>
    private static string Attachment(MMapDirectory directory) => directory.ListAll().Single(file => file.Contains("names", StringComparison.Ordinal));

    /// <summary>A file of the same segment, which is opened after the data of stored fields.</summary>
    private static string Fields(string victim) => Path.ChangeExtension(victim, "tim").Replace(".tim", "_Lucene84_0.tim", StringComparison.Ordinal);

    /// <summary>A directory that cuts a file off right after one is opened.</summary>
    private sealed class CuttingDirectory(IndexDirectory inner, string victim) : FilterDirectory(inner)
    {
        public string? CutAfterOpening { get; set; }

        public void Cut()
        {
            using FileStream file = new(victim, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            file.SetLength(Left);
        }

        public override IndexInput OpenInput(string name)
        {
            IndexInput input = base.OpenInput(name);
            if (name == CutAfterOpening) Cut();
            return input;
        }

        public override UnmappedInput OpenUnmapped(string name)
        {
            UnmappedInput input = base.OpenUnmapped(name);
            if (name == CutAfterOpening) Cut();
            return input;
        }
    }
}
