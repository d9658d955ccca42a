using SearchServer.Articles.Ingest;
using Xunit;

namespace SearchServer.Articles.Tests.Ingest;

/// <summary>Results come in order, on several threads, and neither inputs nor results pile up.</summary>
public class OrderedPipelineTests
{
    private const long Budget = 1000;

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public void ResultsComeInTheOrderOfInputs()
    {
        IEnumerable<int> results = OrderedPipeline.Run(Enumerable.Range(0, 5000), i =>
        {
            Thread.SpinWait(i % 7 * 100);
            return i * 3;
        }, _ => 10, Budget, None);
        Assert.Equal(Enumerable.Range(0, 5000).Select(i => i * 3), results);
    }

    [Fact]
    public void WhatIsUnderWayIsBoundedByWeight()
    {
        int read = 0;
        int taken = 0;
        int most = 0;
        IEnumerable<int> Inputs()
        {
            for (int i = 0; i < 200; i++)
            {
                most = Math.Max(most, Interlocked.Increment(ref read) - Volatile.Read(ref taken));
                yield return i;
            }
        }

        foreach (int _ in OrderedPipeline.Run(Inputs(), i => i, _ => 400, Budget, None)) Interlocked.Increment(ref taken);
        Assert.Equal(200, taken);

        // Two fit into the budget; a third was read and waits, a fourth result is on its way to the caller.
        Assert.InRange(most, 1, 4);
    }

    [Fact]
    public void AnInputHeavierThanTheBudgetGoesThroughAlone() => Assert.Equal([1, 2, 3], OrderedPipeline.Run([1, 2, 3], i => i, i => i == 2 ? Budget * 5 : 1, Budget, None));

    [Fact]
    public void AnExceptionOfTheFunctionIsThrownInItsPlace()
    {
        List<int> seen = [];
        InvalidDataException thrown = Assert.Throws<InvalidDataException>(() =>
        {
            foreach (int i in OrderedPipeline.Run(Enumerable.Range(0, 100), i => i == 40 ? throw new InvalidDataException("forty") : i, _ => 1, Budget, None)) seen.Add(i);
        });
        Assert.Equal("forty", thrown.Message);
        Assert.Equal(Enumerable.Range(0, 40), seen);
    }

    [Fact]
    public void AnExceptionOfTheSequenceIsThrownBehindWhatItGave()
    {
        static IEnumerable<int> Inputs()
        {
            yield return 1;
            yield return 2;
            throw new IOException("gone");
        }

        List<int> seen = [];
        Assert.Throws<IOException>(() =>
        {
            foreach (int i in OrderedPipeline.Run(Inputs(), i => i, _ => 1, Budget, None)) seen.Add(i);
        });
        Assert.Equal([1, 2], seen);
    }

    [Fact]
    public void WhoLeavesEarlyEndsTheReading()
    {
        int read = 0;
        bool ended = false;
        IEnumerable<int> Endless()
        {
            try
            {
                while (true) yield return read++;
            }
            finally
            {
                ended = true;
            }
        }

        foreach (int i in OrderedPipeline.Run(Endless(), i => i, _ => 1, Budget, None))
        {
            if (i == 100) break;
        }

        Assert.True(ended);
        Assert.InRange(read, 100, 100 + (int)Budget + 100);
    }

    [Fact]
    public void ACancelledRunEndsWithThatException()
    {
        using CancellationTokenSource source = new();
        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            foreach (int i in OrderedPipeline.Run(Enumerable.Range(0, int.MaxValue), i => i, _ => 1, Budget, source.Token))
            {
                if (i == 50) source.Cancel();
            }
        });
    }
}
