namespace SearchServer.Testing;

/// <summary>What code allocates, once it is warm.</summary>
public static class Allocations
{
    private const int Runs = 3;

    /// <summary>
    /// The bytes that a piece of code allocates on this thread whenever it runs: the least of three runs, behind one that does not count. In one of them the runtime may compile busy code anew, and what it sets up for that is on the
    /// thread's account; what the code itself allocates is in all of them.
    /// </summary>
    public static long Of(Action code)
    {
        ArgumentNullException.ThrowIfNull(code);
        code();
        long least = long.MaxValue;
        for (int run = 0; run < Runs; run++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            code();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
