namespace SearchServer.Engine.Store;

/// <summary>A directory in memory, for small or short-lived indexes. Nothing survives the process.</summary>
public sealed class MemoryDirectory : IndexDirectory
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, HeapMemory> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _locks = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string Location => "memory";

    /// <inheritdoc/>
    public override string[] ListAll()
    {
        lock (_lock) return [.. _files.Keys];
    }

    /// <inheritdoc/>
    public override long FileLength(string name)
    {
        lock (_lock) return Find(name).Length;
    }

    /// <inheritdoc/>
    public override void DeleteFile(string name)
    {
        lock (_lock)
        {
            Find(name).Release();
            _files.Remove(name);
        }
    }

    /// <inheritdoc/>
    public override IndexOutput CreateOutput(string name)
    {
        lock (_lock)
        {
            if (!_files.TryAdd(name, HeapMemory.Allocate(0))) throw new IOException($"{name} exists already in memory.");
        }

        return new MemoryOutput(name, this);
    }

    /// <inheritdoc/>
    public override IndexInput OpenInput(string name)
    {
        lock (_lock)
        {
            HeapMemory memory = Find(name);
            memory.AddReference();
            return new IndexInput(name, memory);
        }
    }

    /// <inheritdoc/>
    public override void Sync(IReadOnlyCollection<string> names)
    {
        lock (_lock)
        {
            foreach (string name in names) Find(name);
        }
    }

    /// <inheritdoc/>
    public override void SyncMetadata() { }

    /// <inheritdoc/>
    public override void Rename(string from, string to)
    {
        lock (_lock)
        {
            HeapMemory memory = Find(from);
            if (!_files.TryAdd(to, memory)) throw new IOException($"{to} exists already in memory.");
            _files.Remove(from);
        }
    }

    /// <inheritdoc/>
    public override IndexLock ObtainLock(string name)
    {
        lock (_lock)
        {
            if (!_locks.Add(name)) throw new LockObtainFailedException(name, "a writer in this process");
        }

        return new MemoryLock(name, this);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            lock (_lock)
            {
                foreach (HeapMemory memory in _files.Values) memory.Release();
                _files.Clear();
            }
        }

        base.Dispose(disposing);
    }

    private HeapMemory Find(string name) =>
        _files.TryGetValue(name, out HeapMemory? memory) ? memory : throw new FileNotFoundException($"{name} is not in memory.", name);

    private sealed class MemoryOutput(string name, MemoryDirectory directory) : IndexOutput(name)
    {
        private HeapMemory _bytes = HeapMemory.Allocate(0);
        private long _length;

        protected override void Append(ReadOnlySpan<byte> bytes)
        {
            if (_bytes.Length - _length < bytes.Length) Resize(Math.Max(2 * _bytes.Length, _length + bytes.Length));
            bytes.CopyTo(_bytes.Span(_length, bytes.Length));
            _length += bytes.Length;
        }

        protected override void Close()
        {
            Resize(_length);
            lock (directory._lock)
            {
                if (!directory._files.TryGetValue(Name, out HeapMemory? replaced)) replaced = _bytes;
                else directory._files[Name] = _bytes;
                replaced.Release();
            }
        }

        private void Resize(long length)
        {
            HeapMemory old = _bytes;
            _bytes = old.Resized(_length, length);
            old.Release();
        }
    }

    private sealed class MemoryLock(string name, MemoryDirectory directory) : IndexLock
    {
        private bool _released;

        public override void EnsureValid() => ObjectDisposedException.ThrowIf(_released, this);

        protected override void Release()
        {
            if (_released) return;
            _released = true;
            lock (directory._lock) directory._locks.Remove(name);
        }
    }
}
