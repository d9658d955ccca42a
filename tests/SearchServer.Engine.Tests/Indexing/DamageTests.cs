using System.Diagnostics;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Indexing;

/// <summary>
/// Indexes whose files were damaged: opening, reading everything and checking end in values or in a typed error that names a file, within bounded memory; and a check
/// finds whatever changed what can be read.
/// </summary>
public class DamageTests
{
    /// <summary>More than reading any of these indexes takes, less than a damaged length could ask for.</summary>
    private const long MaxAllocated = 256L << 20;

    [Theory]
    [InlineData(21, false)]
    [InlineData(22, true)]
    public void DamageIsRefusedOrFoundAndDoesNoHarm(int seed, bool compound)
    {
        RandomSource random = new(seed);
        IndexImage image = CreateImage(random, compound);
        DumpDigest whole = Dump(image.Open());
        int cases = 0;
        foreach (DamageCase damage in DamageCase.Of(image, random, perBody: compound ? 600 : 60))
        {
            cases++;
            using MemoryDirectory directory = image.Open(damage.File, damage.Content);
            long before = GC.GetAllocatedBytesForCurrentThread();
            DumpDigest? read = Guard(damage, () => Dump(directory));
            IntegrityReport? report = Guard(damage, () => IndexIntegrity.Check(directory));
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MaxAllocated);
            bool changed = read is null || read.DifferencesFrom(whole).Count > 0;
            if (changed && report is not null) Assert.True(report.Problems.Length > 0, $"{damage} changes what is read, and the check does not find it ({random}).");
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{cases} cases");
        Assert.InRange(cases, 1500, int.MaxValue);
    }

    [Fact]
    public void AWriterRefusesADamagedIndexAndChangesNothing()
    {
        RandomSource random = new(23);
        IndexImage image = CreateImage(random, compound: true);
        foreach (DamageCase damage in DamageCase.Of(image, random, perBody: 20))
        {
            using MemoryDirectory directory = image.Open(damage.File, damage.Content);
            using (IndexOutput orphan = directory.CreateOutput("_zz.fdt")) orphan.WriteByte(1);
            string[] before = directory.ListAll();
            try
            {
                new IndexWriter(directory, new IndexWriterOptions(EngineDocuments.AnalyzerOf("standard"))).Dispose();
            }
            catch (IndexException)
            {
                Assert.Equal(before, directory.ListAll());
            }
        }
    }

    private static IndexImage CreateImage(RandomSource random, bool compound)
    {
        NeutralDocument[] documents = [.. EngineDocuments.Supported(new RandomDocuments(random, 160).Documents)];
        using MemoryDirectory directory = new();
        EngineDocuments engine = new(documents);
        using (IndexWriter writer = new(directory, new IndexWriterOptions(engine.Analyzer) { UseCompoundFile = compound, MergePolicy = null }))
        {
            for (int i = 0; i < documents.Length; i++)
            {
                writer.Add(engine.Create(documents[i]));
                if (i == 100) writer.Flush();
            }

            writer.Delete(new Term("id", "doc-3"));
            writer.SetAttachment("extra", output => output.WriteString("beside the segments"));
            writer.Commit();
        }

        return IndexImage.Of(directory);
    }

    private static DumpDigest Dump(MemoryDirectory directory)
    {
        using DirectoryReader reader = DirectoryReader.Open(directory);
        IndexAttachment.Open(reader, "extra")?.Dispose();
        return EngineDump.Digest(reader);
    }

    /// <summary>Null where a typed error that names a file refuses what was damaged.</summary>
    private static T? Guard<T>(DamageCase damage, Func<T> read)
        where T : class
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            return read();
        }
        catch (IndexException e)
        {
            Assert.NotEmpty(e.File);
            return null;
        }
        catch (FileNotFoundException) when (damage.Content is null)
        {
            return null;
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{damage}: {e.GetType().Name} after {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s", e);
        }
    }
}
