using System.Globalization;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Indexing;

/// <summary>What a writer is after an error without a rollback, in random sequences against a list in memory; and after commits that cannot be read.</summary>
public class FaultSequenceTests
{
    private const int Sequences = 400;

    /// <summary>Of which each call fails once; <c>SEARCHSERVER_SEQUENCES</c> says how many.</summary>
    private static readonly int s_sequences = int.Parse(Environment.GetEnvironmentVariable("SEARCHSERVER_SEQUENCES") ?? "1", CultureInfo.InvariantCulture);

    [Fact]
    public void AfterAnyErrorAWriterHoldsWhatAListWouldOrRefusesUntilItIsRolledBack()
    {
        RandomSource random = new(33);
        (int WentOn, int Refused, int Unreadable) total = default;
        for (int i = 0; i < Sequences; i++)
        {
            FaultSequence done = Run(random, i, 0, Fault.Error, 60, faults: true).Sequence;
            total = (total.WentOn + done.WentOn, total.Refused + done.Refused, total.Unreadable + done.Unreadable);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{total}");
        Assert.All([total.WentOn, total.Refused, total.Unreadable], count => Assert.InRange(count, Sequences / 10, int.MaxValue));
    }

    [Theory]
    [InlineData(Fault.Error)]
    [InlineData(Fault.ShortWrite)]
    [InlineData(Fault.DiskFull)]
    [InlineData(Fault.FailingSync)]
    public void EachCallOfASequenceFailsOnceAndNobodyGoesBack(Fault fault)
    {
        RandomSource random = new(34);
        int cases = 0;
        for (int i = 0; i < s_sequences; i++)
        {
            for (long n = 1; Run(random, i, n, fault, 30, faults: false).HasFailed; n++) cases++;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{cases} cases of {fault}");
        Assert.InRange(cases, 20, int.MaxValue);
    }

    private static (FaultSequence Sequence, bool HasFailed) Run(RandomSource random, int item, long failAt, Fault fault, int steps, bool faults)
    {
        using MemoryDirectory memory = new();
        using FailingDirectory directory = new(memory, failAt, fault);
        List<string> log = [];
        try
        {
            using FaultSequence sequence = new(memory, directory, RandomSource.ForItem(random.Seed, item), log);
            sequence.Run(steps, faults);
            Assert.Equal(0, directory.OpenOutputs);
            return (sequence, directory.HasFailed);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"Sequence {item}, {fault} at call {failAt}, {random}:\n{string.Join('\n', log)}", e);
        }
    }
}
