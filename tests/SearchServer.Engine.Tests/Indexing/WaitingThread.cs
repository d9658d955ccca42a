using Xunit;

namespace SearchServer.Engine.Tests.Indexing;

internal static class WaitingThread
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    /// <summary>Runs something in a thread of its own until it waits for another thread: a delay would not do, for on a busy machine it may not have begun by then.</summary>
    public static Task Run(Action action)
    {
        Thread? thread = null;
        Task task = Task.Factory.StartNew(
            () =>
            {
                Volatile.Write(ref thread, Thread.CurrentThread);
                action();
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        bool ended = SpinWait.SpinUntil(() => task.IsCompleted || Volatile.Read(ref thread)?.ThreadState.HasFlag(ThreadState.WaitSleepJoin) == true, s_patience);
        Assert.True(ended && !task.IsCompleted, $"It did not come to wait: {task.Status}.");
        return task;
    }
}
