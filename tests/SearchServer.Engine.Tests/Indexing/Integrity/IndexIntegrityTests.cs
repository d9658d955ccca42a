using SearchServer.Engine.Indexing;
using SearchServer.Engine.Indexing.Integrity;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Indexing.Integrity;

/// <summary>What a check says of an index that changes, or of which a file is missing; of damage see <see cref="DamageTests"/>.</summary>
public class IndexIntegrityTests
{
    private static IndexWriterOptions Options => WriterScenario.Options with { MergePolicy = null, CommitsToKeep = 1 };

    [Fact]
    public void ACommitWhoseFilesGoWhileItIsOpenedIsNoDamage()
    {
        using MemoryDirectory memory = new();
        using IndexWriter writer = new(memory, Options);
        List<ModelDocument> documents = ModelDocument.AddSegments(writer, 3);
        writer.SetAttachment("names", output => output.WriteString("red"));
        writer.Commit();
        int opened = 0;
        ObservedDirectory directory = new(memory)
        {
            Opening = _ =>
            {
                // After the segments_N and the .si files: all that it names is merged away now.
                if (++opened != 5) return;
                writer.SetAttachment("names", output => output.WriteString("green"));
                writer.ForceMerge(1);
                writer.Commit();
            },
        };
        IntegrityReport report = IndexIntegrity.Check(directory);
        Assert.True(opened > 5);
        Assert.Empty(report.Problems);
        Assert.Equal(1, report.Segments);
        using DirectoryReader reader = writer.OpenReader();
        WriterModel.AssertShows(reader, documents);
    }

    [Fact]
    public void AFileThatIsMissingIsNamedAndTheOtherSegmentsAreChecked()
    {
        using MemoryDirectory directory = new();
        using (IndexWriter writer = new(directory, Options))
        {
            ModelDocument.AddSegments(writer, 3);
            writer.SetAttachment("names", output => output.WriteString("red"));
            writer.Commit();
        }

        using DirectoryReader reader = DirectoryReader.Open(directory);
        string attachment = directory.ListAll().Single(file => file.StartsWith("attachment-", StringComparison.Ordinal));
        string[] missing = ["_0.fdt", "_2.fdt", attachment];
        foreach (string file in missing) directory.DeleteFile(file);
        IntegrityReport report = IndexIntegrity.Check(directory);
        Assert.Equal(3, report.Segments);
        Assert.Equal(missing.Length, report.Problems.Length);
        foreach (string file in missing) Assert.Contains(report.Problems, problem => problem.Contains(file, StringComparison.Ordinal));
        Assert.Equal(report.Problems.Order(), IndexScrub.Run(reader, 0, CancellationToken.None).Select(damaged => damaged.Problem).Order());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AFileThatTheMachineDoesNotReadIsAProblemOfItAndTheScrubGoesOn(bool forbidden)
    {
        using MemoryDirectory memory = new();
        ObservedDirectory directory = new(memory);
        using (IndexWriter writer = new(directory, Options))
        {
            ModelDocument.AddSegments(writer, 3);
            writer.Commit();
        }

        using DirectoryReader reader = DirectoryReader.Open(directory);
        directory.Opening = file =>
        {
            if (file is "_0.fdt" or "_2.fdt" or "segments_1") throw forbidden ? new UnauthorizedAccessException("Forbidden.") : new IOException("A bad sector.");
        };
        string says = forbidden ? "cannot be read: Forbidden." : "cannot be read: A bad sector.";
        Assert.Equal([new FileDamage("_0.fdt", $"_0.fdt {says}"), new FileDamage("_2.fdt", $"_2.fdt {says}")], IndexScrub.Run(reader, 0, CancellationToken.None));

        // What is not there any more, while the last commit cannot be read, may be needed.
        memory.DeleteFile("_1.fdt");
        Assert.Contains(IndexScrub.Run(reader, 0, CancellationToken.None), damaged => damaged.Problem.StartsWith("_1.fdt is not", StringComparison.Ordinal));
    }

    [Fact]
    public void WhatWasMergedAwayIsNoDamageToAScrub()
    {
        using MemoryDirectory directory = new();
        using IndexWriter writer = new(directory, Options);
        ModelDocument.AddSegments(writer, 3);
        writer.Commit();
        using DirectoryReader reader = DirectoryReader.Open(directory);
        writer.ForceMerge(1);
        writer.Commit();
        Assert.Empty(IndexScrub.Run(reader, 0, CancellationToken.None));
    }
}
