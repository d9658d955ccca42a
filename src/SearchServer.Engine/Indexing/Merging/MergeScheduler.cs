namespace SearchServer.Engine.Indexing.Merging;

/// <summary>Runs merges, in the background on so many threads as the options say, or in the thread that asks where they say none or the machine has none.</summary>
internal sealed class MergeScheduler : IDisposable
{
    /// <summary>With so many tiers' segments, who adds documents waits for a merge to end.</summary>
    private const int TiersBehind = 10;

    private readonly object _monitor = new();
    private readonly IndexWriterOptions _options;
    private readonly Func<Merge?> _next;
    private readonly Action<Merge, CancellationToken> _run;
    private CancellationTokenSource _cancellation = new();

    /// <summary>The merges that the policy wants and that run, of which there are no more than threads.</summary>
    private int _running;

    /// <summary>The forced merges that run, each in the thread that asked for it.</summary>
    private int _forced;
    private int _paused;

    /// <summary>Whether it is to be looked for merges once more when those that run have ended: who came last could not begin one, because they ran or were paused, and he may have made one due that they did not see.</summary>
    private bool _lookAgain;
    private bool _disposed;

    /// <param name="options">How many threads, and how much they write.</param>
    /// <param name="next">Chooses the next merge; null if none is due.</param>
    /// <param name="run">Runs one.</param>
    public MergeScheduler(IndexWriterOptions options, Func<Merge?> next, Action<Merge, CancellationToken> run)
    {
        _options = options;
        _next = next;
        _run = run;
        Throttle = new Throttle(options.MergeBytesPerSecond);
    }

    /// <summary>Why the last merge failed; null if it did not.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>What all merges write through.</summary>
    public Throttle Throttle { get; }

    /// <summary>Begins the merges that are due.</summary>
    public void Start()
    {
        if (_options.MergePolicy is null) return;
        if (_options.MergeThreads == 0)
        {
            if (TryEnter(1)) Work();
            return;
        }

        // Not more often than there are threads: merges that fail at once would keep this going.
        for (int i = 0; i < _options.MergeThreads && TryEnter(_options.MergeThreads); i++)
        {
            if (Next() is not { } merge)
            {
                Exit();
                return;
            }

            try
            {
                _options.StartThread(() => Work(merge));
            }
            catch (Exception e) when (e is OutOfMemoryException or ThreadStartException)
            {
                // The machine has no thread to give, as in a container with a low limit. Put off, merges would fall behind without end; so who makes one due does it.
                Work(merge);
                return;
            }
        }
    }

    /// <summary>A thread of its own: a merge takes minutes, and pool threads are for requests.</summary>
    public static void StartThread(ThreadStart work) => new Thread(work) { IsBackground = true, Name = "merge", Priority = ThreadPriority.BelowNormal }.Start();

    /// <summary>Waits until no merge runs or is due.</summary>
    public void Wait()
    {
        bool again = true;
        while (again)
        {
            Start();
            lock (_monitor)
            {
                WaitForRunning();
                again = _lookAgain && _paused == 0;
            }
        }
    }

    /// <summary>Waits while there are far too many segments and a merge runs that makes them fewer. Forced merges are not waited for: they take as long as the index is large.</summary>
    public void WaitWhileBehind(Func<int> segmentCount)
    {
        if (_options.MergePolicy is not { } policy) return;
        lock (_monitor)
        {
            while (_running > 0 && segmentCount() > TiersBehind * policy.SegmentsPerTier) Monitor.Wait(_monitor);
        }
    }

    /// <summary>Waits for the merges that run; until the result is disposed no other begins.</summary>
    public Pause Finish() => PauseMerges(abort: false);

    /// <summary>Calls off the merges that run and waits for their end; until the result is disposed no other begins.</summary>
    public Pause Abort() => PauseMerges(abort: true);

    /// <summary>Merges in this thread, paused or not, beside those that the policy wants. It is waited for, and can be called off.</summary>
    /// <exception cref="OperationCanceledException">It was called off.</exception>
    public void RunNow(Action<CancellationToken> run)
    {
        CancellationToken cancellation;
        lock (_monitor)
        {
            ObjectDisposedException.ThrowIf(_disposed, typeof(IndexWriter));
            _forced++;
            cancellation = _cancellation.Token;
        }

        try
        {
            run(cancellation);
        }
        finally
        {
            lock (_monitor)
            {
                _forced--;
                Monitor.PulseAll(_monitor);
            }
        }
    }

    /// <summary>Calls off the merges that run and waits for their end; no other begins.</summary>
    public void Dispose()
    {
        lock (_monitor)
        {
            if (_disposed) return;
            _disposed = true;
        }

        Abort();
        _cancellation.Dispose();
    }

    private Pause PauseMerges(bool abort)
    {
        lock (_monitor)
        {
            _paused++;
            if (abort) _cancellation.Cancel();
            WaitForRunning();
            if (abort)
            {
                _cancellation.Dispose();
                _cancellation = new CancellationTokenSource();
            }
        }

        return new Pause(this);
    }

    /// <summary>Waits for all merges; the monitor is held.</summary>
    private void WaitForRunning()
    {
        while (_running + _forced > 0) Monitor.Wait(_monitor);
    }

    private bool TryEnter(int threads)
    {
        lock (_monitor)
        {
            _lookAgain = _paused > 0 || _running >= threads;
            if (!_lookAgain) _running++;
            return !_lookAgain;
        }
    }

    /// <summary>Ends a thread's merges.</summary>
    /// <param name="failed">Whether the last one failed or was called off: then it is not looked again, for it would at once fail again.</param>
    private void Exit(bool failed = false)
    {
        bool again;
        lock (_monitor)
        {
            _running--;
            if (failed) _lookAgain = false;
            again = _lookAgain && _paused == 0;
            Monitor.PulseAll(_monitor);
        }

        if (again) Start();
    }

    private void Work()
    {
        if (Next() is { } merge) Work(merge);
        else Exit();
    }

    /// <summary>Runs merges until none is due, or one fails: then it is tried again after the next flush or commit.</summary>
    private void Work(Merge first)
    {
        bool done = false;
        try
        {
            for (done = Run(first); done && Next() is { } next; done = Run(next))
            {
                lock (_monitor) Monitor.PulseAll(_monitor);
            }
        }
        finally
        {
            Exit(failed: !done);
        }
    }

    private Merge? Next()
    {
        lock (_monitor)
        {
            if (_paused > 0) return null;
        }

        try
        {
            return _next();
        }
        catch (Exception e)
        {
            Failure = e;
            return null;
        }
    }

    private bool Run(Merge merge)
    {
        try
        {
            _run(merge, _cancellation.Token);
            Failure = null;
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (Exception e)
        {
            // Whatever it is: the thread is the merge's own, and an index that is searched and written does not end with it.
            Failure = e;
            return false;
        }
    }

    /// <summary>While it is there no merge begins.</summary>
    internal readonly struct Pause(MergeScheduler scheduler) : IDisposable
    {
        public void Dispose()
        {
            bool again;
            lock (scheduler._monitor) again = --scheduler._paused == 0 && scheduler._lookAgain;
            if (again) scheduler.Start();
        }
    }
}
