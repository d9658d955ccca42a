namespace SearchServer.Engine;

/// <summary>Something that several sources are merged by.</summary>
internal interface IMergeSource<in T>
{
    /// <summary>Whether this source's turn is before the other's.</summary>
    public bool IsBefore(T other);
}

/// <summary>Sources in the order of their turns: the next is on top.</summary>
internal sealed class MinHeap<T>
    where T : class, IMergeSource<T>
{
    private readonly List<T> _items = [];

    public int Count => _items.Count;

    public T Top => _items[0];

    public void Clear() => _items.Clear();

    public void Add(T item)
    {
        _items.Add(item);
        int at = _items.Count - 1;
        while (at > 0)
        {
            int parent = (at - 1) / 2;
            if (!item.IsBefore(_items[parent])) break;
            _items[at] = _items[parent];
            at = parent;
        }

        _items[at] = item;
    }

    /// <summary>Takes the top away.</summary>
    public T RemoveTop()
    {
        T top = _items[0];
        _items[0] = _items[^1];
        _items.RemoveAt(_items.Count - 1);
        if (_items.Count > 0) TopMoved();
        return top;
    }

    /// <summary>Finds the place of the top after it has moved on.</summary>
    public void TopMoved()
    {
        T item = _items[0];
        int at = 0;
        for (int child = 1; child < _items.Count; child = (2 * at) + 1)
        {
            if (child + 1 < _items.Count && _items[child + 1].IsBefore(_items[child])) child++;
            if (!_items[child].IsBefore(item)) break;
            _items[at] = _items[child];
            at = child;
        }

        _items[at] = item;
    }
}
