using SearchServer.Engine.Indexing.Merging;

namespace SearchServer.Engine.Tests.Indexing.Merging;

/// <summary>Starts threads as a machine does that has none to give now and then: the error is a kind of the one that .NET has where pthread_create fails.</summary>
internal static class ScarceThreads
{
    /// <summary>Starts none.</summary>
    public static void None(ThreadStart work) => throw new InsufficientMemoryException("No thread, made for a test.");

    /// <summary>Fails to start each n-th; 0 for none.</summary>
    public static Action<ThreadStart> FailingEach(int n)
    {
        int starts = 0;
        return work =>
        {
            if (n > 0 && Interlocked.Increment(ref starts) % n == 0) None(work);
            MergeScheduler.StartThread(work);
        };
    }
}
