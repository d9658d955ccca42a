using System.Collections.Concurrent;

namespace SearchServer.Engine;

/// <summary>
/// Keeps objects with large buffers for the next user, so that queries in steady state allocate none. Holds at most <paramref name="capacity"/>;
/// what comes back beyond that is left to the garbage collector.
/// </summary>
internal sealed class Pool<T>(Func<T> create, int capacity)
    where T : class
{
    private readonly ConcurrentQueue<T> _items = new();
    private T? _fast;
    private int _count;

    public T Rent()
    {
        T? item = _fast;
        if (item is not null && Interlocked.CompareExchange(ref _fast, null, item) == item) return item;
        if (!_items.TryDequeue(out item)) return create();
        Interlocked.Decrement(ref _count);
        return item;
    }

    public void Return(T item)
    {
        if (_fast is null && Interlocked.CompareExchange(ref _fast, item, null) is null) return;
        if (Interlocked.Increment(ref _count) <= capacity) _items.Enqueue(item);
        else Interlocked.Decrement(ref _count);
    }
}
