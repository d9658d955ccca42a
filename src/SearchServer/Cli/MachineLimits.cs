using SearchServer.Engine.Store;

namespace SearchServer.Cli;

/// <summary>
/// Whether the machine gives the program what it cannot do without. Asked before anything else is loaded: where a limit is reached later, the runtime may be the one that meets it, while it loads a part
/// of itself or starts a thread of its pool, and then it ends the process without a word of what to raise.
/// </summary>
internal static class MachineLimits
{
    /// <summary>The runtime opens some eighty files, the writer a dozen for each thread that writes a segment, and readers one for each file that they read in.</summary>
    private const int LeastOpenFiles = 256;

    private const int StackBytes = 1 << 18;

    /// <summary>Beside those for the processors there are a server's, the pool's and those that merge.</summary>
    private static int LeastThreads => 16 + (2 * Math.Min(Environment.ProcessorCount, 16));

    /// <summary>What is too low, and what to raise; null if nothing is.</summary>
    public static string? Problem() => OpenFilesProblem() ?? ThreadsProblem();

    private static string? OpenFilesProblem() => OpenFileLimit.Current is < LeastOpenFiles and var limit
        ? $"The process may have {limit} files open, at least {LeastOpenFiles} are needed. Raise the limit (ulimit -n, or LimitNOFILE of the service)."
        : null;

    /// <summary>The system's limits are of a user or a container, and others count: only trying tells.</summary>
    private static string? ThreadsProblem()
    {
        using ManualResetEventSlim done = new();
        List<Thread> started = [];
        try
        {
            while (started.Count < LeastThreads)
            {
                Thread thread = new(done.Wait, StackBytes) { IsBackground = true };
                thread.Start();
                started.Add(thread);
            }

            return null;
        }
        catch (Exception e) when (e is OutOfMemoryException or ThreadStartException)
        {
            return $"The process could start {started.Count} threads more, at least {LeastThreads} are needed. Raise the limit of threads (ulimit -u, the container's pids, or TasksMax of the service) or of memory.";
        }
        finally
        {
            done.Set();
            foreach (Thread thread in started) thread.Join();
        }
    }
}
