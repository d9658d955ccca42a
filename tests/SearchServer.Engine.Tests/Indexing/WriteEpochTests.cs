using SearchServer.Engine.Indexing;
using Xunit;

namespace SearchServer.Engine.Tests.Indexing;

public class WriteEpochTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    [Fact]
    public void WhoComesTooLateForAnEpochIsSentToTheNext()
    {
        WriteEpoch epoch = new(new FieldSchema(), null);
        epoch.CloseAndWait();
        epoch.Dispose();
        Assert.False(epoch.TryEnter());
    }

    [Fact]
    public async Task NobodyGetsInWhileItIsWaitedForThoseWhoAreInside()
    {
        WriteEpoch epoch = new(new FieldSchema(), null);
        Assert.True(epoch.TryEnter());
        Assert.True(epoch.TryEnter());
        Task closing = Task.Run(epoch.CloseAndWait, TestContext.Current.CancellationToken);
        bool isClosed = SpinWait.SpinUntil(
            () =>
            {
                bool entered = epoch.TryEnter();
                if (entered) epoch.Exit();
                return !entered;
            },
            s_patience);
        epoch.Exit();
        Assert.False(closing.IsCompleted);
        epoch.Exit();
        await closing;
        Assert.True(isClosed, "Others got in after it was closed, as long as somebody was inside.");
        Assert.False(epoch.TryEnter());
    }

    [Fact]
    public async Task ClosingWaitsForAllWhoGotIn()
    {
        const int Threads = 4;
        for (int i = 0; i < 200; i++)
        {
            WriteEpoch epoch = new(new FieldSchema(), null);
            int inside = 0;
            using Barrier start = new(Threads + 1);
            Task[] threads = [.. Enumerable.Range(0, Threads).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    while (epoch.TryEnter())
                    {
                        Interlocked.Increment(ref inside);
                        Interlocked.Decrement(ref inside);
                        epoch.Exit();
                    }
                },
                TestContext.Current.CancellationToken,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default))];
            start.SignalAndWait(TestContext.Current.CancellationToken);
            epoch.CloseAndWait();
            Assert.Equal(0, Volatile.Read(ref inside));
            await Task.WhenAll(threads);
        }
    }
}
