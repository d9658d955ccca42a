using System.Diagnostics;
using System.Globalization;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Indexing.Integrity;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Indexing;

/// <summary>
/// Indexes whose files were damaged: opening, reading everything and checking end in values or in a typed error that names a file, within bounded memory; and a check
/// finds whatever changed what can be read. <c>SEARCHSERVER_DAMAGE</c> says how many times as many cases are tried.
/// </summary>
public class DamageTests
{
    /// <summary>More than reading any of these indexes takes, less than a damaged length could ask for.</summary>
    private const long MaxAllocated = 256L << 20;

    private const int Documents = 48;

    [Theory]
    [InlineData(21, false, 45)]
    [InlineData(22, true, 850)]
    [InlineData(24, false, 45)]
    public void DamageIsRefusedOrFoundAndDoesNoHarm(int seed, bool compound, int perBody)
    {
        RandomSource random = new(seed);
        perBody *= int.Parse(Environment.GetEnvironmentVariable("SEARCHSERVER_DAMAGE") ?? "1", CultureInfo.InvariantCulture);
        IndexImage image = CreateImage(random, compound);
        using MemoryDirectory undamaged = image.Open();
        DumpDigest whole = Dump(undamaged);
        int cases = 0;
        foreach (DamageCase damage in DamageCase.Of(image, random, perBody))
        {
            cases++;
            using MemoryDirectory directory = image.Open(damage.File, damage.Content);
            long before = GC.GetAllocatedBytesForCurrentThread();
            IntegrityReport? report = Guard(damage, () => IndexIntegrity.Check(directory));

            // The check reads everything, too; what it passes must read as before.
            DumpDigest? read = report is { Problems.Length: > 0 } && cases % 4 > 0 ? null : Guard(damage, () => Dump(directory));
            bool changed = read is null || read.DifferencesFrom(whole).Count > 0;
            if (changed && report is not null) Assert.True(report.Problems.Length > 0, $"{damage} changes what is read, and the check does not find it ({random}).");
            if (cases % 8 == 0) AssertScrubSalvageAndMergeDoNotPassItOn(damage, directory, report, whole);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MaxAllocated);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{cases} cases");
        Assert.InRange(cases, 2000, int.MaxValue);
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

    private static void AssertScrubSalvageAndMergeDoNotPassItOn(DamageCase damage, MemoryDirectory directory, IntegrityReport? report, DumpDigest whole)
    {
        if (Guard(damage, () => DirectoryReader.Open(directory)) is { } opened)
        {
            using (opened)
            {
                bool isFound = IndexScrub.Run(opened, 0, CancellationToken.None).Length > 0;
                if (report is { Problems.Length: > 0 } && !damage.File.StartsWith("segments", StringComparison.Ordinal)) Assert.True(isFound, $"{damage} is not found by scrubbing: {report.Problems[0]}");
            }
        }

        using (MemoryDirectory target = new())
        {
            if (Guard(damage, () => IndexSalvage.Run(directory, target)) is { } saved)
            {
                Assert.Empty(IndexIntegrity.Check(target).Problems);
                using DirectoryReader reader = DirectoryReader.Open(target);
                Assert.Equal(saved.Documents, reader.NumDocs);
                if (report is { Problems.Length: 0 }) Assert.All(EngineDump.Digest(reader).DifferencesFrom(whole), part => Assert.Contains("commit", part, StringComparison.Ordinal));
            }
        }

        int? merged = null;
        IndexException? refused = null;
        try
        {
            using IndexWriter writer = new(directory, new IndexWriterOptions(EngineDocuments.AnalyzerOf("standard")) { MergePolicy = null });
            writer.ForceMerge(1);
            writer.Commit();
            using DirectoryReader reader = DirectoryReader.Open(directory);
            merged = reader.NumDocs;
        }
        catch (IndexException e)
        {
            refused = e;
        }

        if (refused is not null) return;
        Assert.Equal(Documents - 1, merged);
        Assert.All(IndexIntegrity.Check(directory).Problems, problem => Assert.Contains("attachment", problem, StringComparison.Ordinal));
    }

    private static IndexImage CreateImage(RandomSource random, bool compound)
    {
        NeutralDocument[] documents = [.. EngineDocuments.Supported(new RandomDocuments(random, Documents).Documents)];
        using MemoryDirectory directory = new();
        EngineDocuments engine = new(documents);
        using (IndexWriter writer = new(directory, new IndexWriterOptions(engine.Analyzer) { UseCompoundFile = compound, MergePolicy = null }))
        {
            for (int i = 0; i < documents.Length; i++)
            {
                writer.Add(engine.Create(documents[i]));
                if (i == 30) writer.Flush();
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
