using System.Diagnostics;

namespace SearchServer.Engine.Indexing;

/// <summary>
/// Shares what is searched between threads while newer states of the index take its place. What is acquired stays as it is, and valid, until it is given back, whatever is merged,
/// deleted or committed meanwhile. Safe to share between threads.
/// </summary>
/// <typeparam name="T">What is made of a reader to search it, an IndexSearcher for instance.</typeparam>
public sealed class SearcherManager<T> : IDisposable
    where T : class
{
    private readonly Func<DirectoryReader, T> _create;
    private readonly Lock _lock = new();
    private readonly Lock _refreshLock = new();
    private State _current;
    private volatile bool _disposed;
    private long _refreshed = Stopwatch.GetTimestamp();

    /// <summary>Begins with a reader, which is the manager's from now on: one of a commit, or of a writer.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="create">Makes what is searched, and warms it up: it is called before searches see the new state.</param>
    public SearcherManager(DirectoryReader reader, Func<DirectoryReader, T> create)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(create);
        _create = create;
        _current = Create(reader);
    }

    /// <summary>What is searched now; dispose it after use.</summary>
    public Lease Acquire()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            _current.References++;
            return new Lease(this, _current);
        }
    }

    /// <summary>Searches see everything that is in the index now from here on. Returns whether that is something new.</summary>
    public bool Refresh()
    {
        lock (_refreshLock)
        {
            long now = Stopwatch.GetTimestamp();

            // Only a refresh changes the current state, so it is safe to look at it here.
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_current.Reader.OpenIfChanged() is not { } reader)
            {
                _refreshed = now;
                return false;
            }

            State next = Create(reader);
            State old;
            lock (_lock)
            {
                old = _current;
                _current = next;
            }

            Release(old);
            _refreshed = now;
            return true;
        }
    }

    /// <summary>Refreshes if the last time is longer ago than so much: what was written before that is seen.</summary>
    public bool RefreshIfOlderThan(TimeSpan age) => Stopwatch.GetElapsedTime(Volatile.Read(ref _refreshed)) > age && Refresh();

    /// <summary>Closes the reader as soon as nobody holds it.</summary>
    public void Dispose()
    {
        lock (_refreshLock)
        {
            if (_disposed) return;
            _disposed = true;
            Release(_current);
        }
    }

    private State Create(DirectoryReader reader)
    {
        try
        {
            return new State(reader, _create(reader));
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    private void Release(State state)
    {
        bool isLast;
        lock (_lock) isLast = state.References > 0 && --state.References == 0;
        if (isLast) state.Reader.Dispose();
    }

    /// <summary>What is searched, held.</summary>
    public readonly struct Lease : IDisposable
    {
        private readonly SearcherManager<T> _manager;
        private readonly State _state;

        internal Lease(SearcherManager<T> manager, State state)
        {
            _manager = manager;
            _state = state;
        }

        /// <summary>What is searched.</summary>
        public T Value => _state.Value;

        /// <summary>Gives it back. Once.</summary>
        public void Dispose() => _manager.Release(_state);
    }

    internal sealed class State(DirectoryReader reader, T value)
    {
        public DirectoryReader Reader => reader;

        public T Value => value;

        /// <summary>Guarded by the manager's lock.</summary>
        public int References { get; set; } = 1;
    }
}
