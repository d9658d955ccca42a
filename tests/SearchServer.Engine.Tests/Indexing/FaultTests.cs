using SearchServer.Engine.Indexing;
using SearchServer.Engine.Indexing.Integrity;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Indexing;

/// <summary>Every I/O call of a writer's life fails once, and the power goes at every step of it: what is found then is exactly a commit.</summary>
public class FaultTests
{
    [Theory]
    [InlineData(Fault.Error)]
    [InlineData(Fault.ShortWrite)]
    [InlineData(Fault.DiskFull)]
    [InlineData(Fault.FailingSync)]
    public void AfterAnyFailedCallTheIndexIsExactlyACommit(Fault fault)
    {
        int cases = 0;
        for (long n = 1; ; n++)
        {
            using MemoryDirectory directory = new();
            FailingDirectory failing = new(directory, n, fault);
            WriterScenario scenario = new(failing);
            bool through = RunUntilItFails(scenario, failing);
            if (!failing.HasFailed) break;
            cases++;
            try
            {
                // A merge or a deletion may fail without the scenario noticing; everything else stops it.
                if (!through) GoOnAfterRollback(scenario, failing);
                Assert.Equal(0, failing.OpenOutputs);
                scenario.AssertCommitted(directory);
                AssertUsable(directory);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"{fault} at call {n}", e);
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{cases} cases of {fault}");
        Assert.InRange(cases, 10, int.MaxValue);
    }

    [Fact]
    public void AfterAPowerLossAtAnyStepTheIndexIsExactlyACommit()
    {
        RandomSource random = new(41);
        using PowerLossDirectory directory = new();
        WriterScenario scenario = new(directory);
        int cases = 0;
        directory.BeforeChange = () =>
        {
            for (int i = 0; i < 4; i++)
            {
                cases++;
                using MemoryDirectory found = directory.AfterPowerLoss(random);
                try
                {
                    scenario.AssertCommitted(found);
                    Assert.Empty(ProblemsOf(found));
                    if (i == 0) AssertUsable(found);
                }
                catch (Exception e)
                {
                    throw new InvalidOperationException($"Case {cases}, {random}: {string.Join(", ", found.ListAll())}", e);
                }
            }
        };
        scenario.Run();
        TestContext.Current.TestOutputHelper?.WriteLine($"{cases} power losses");
        Assert.InRange(cases, 1000, int.MaxValue);
    }

    [Fact]
    public void AWriterThatCannotBeOpenedLeavesNothingMappedOrLocked()
    {
        using TemporaryFolder folder = new();
        using MMapDirectory directory = new(folder["index"]);
        new WriterScenario(directory).Run();
        for (long n = 1; ; n++)
        {
            FailingDirectory failing = new(directory, n, Fault.Error);
            try
            {
                new IndexWriter(failing, WriterScenario.Options).Dispose();
            }
            catch (IOException) when (failing.HasFailed)
            {
                // Whichever call it was: nothing may be left.
            }

            if (OperatingSystem.IsLinux()) Assert.DoesNotContain(File.ReadLines("/proc/self/maps"), line => line.Contains(folder["index"], StringComparison.Ordinal));
            if (!failing.HasFailed) break;
        }
    }

    private static bool RunUntilItFails(WriterScenario scenario, FailingDirectory failing)
    {
        try
        {
            scenario.Run();
            return true;
        }
        catch (IOException) when (failing.HasFailed)
        {
            return false;
        }
    }

    /// <summary>The writer that failed goes back to the last commit and works again; or it is closed.</summary>
    private static void GoOnAfterRollback(WriterScenario scenario, FailingDirectory failing)
    {
        failing.IsMended = true;
        if (scenario.Writer is not { } writer) return;
        try
        {
            writer.Rollback();
            using (DirectoryReader reader = writer.OpenReader()) scenario.AssertCommitted(reader);
        }
        catch (ObjectDisposedException)
        {
            // It failed while it was being closed.
        }

        writer.Dispose();
    }

    /// <summary>A new writer opens the index, adds to it and commits, and leaves no file without an owner.</summary>
    private static void AssertUsable(MemoryDirectory directory)
    {
        int before = 0;
        try
        {
            using DirectoryReader reader = DirectoryReader.Open(directory);
            before = reader.NumDocs;
        }
        catch (IndexNotFoundException)
        {
            // There was no commit yet.
        }

        using (IndexWriter writer = new(directory, WriterScenario.Options))
        {
            writer.Add(new ModelDocument(99, 9999, "white", 1).ToDocument());
            writer.Commit();
        }

        using DirectoryReader after = DirectoryReader.Open(directory);
        Assert.Equal(before + 1, after.NumDocs);
        Assert.Empty(ProblemsOf(directory));
        WriterFiles.AssertNoneIsLeftOver(directory);
    }

    private static System.Collections.Immutable.ImmutableArray<string> ProblemsOf(MemoryDirectory directory)
    {
        try
        {
            return IndexIntegrity.Check(directory).Problems;
        }
        catch (IndexNotFoundException)
        {
            return [];
        }
    }
}
