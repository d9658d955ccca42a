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
        Assert.Equal(report.Problems.Order(), IndexScrub.Run(reader, 0, CancellationToken.None).Order());
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
