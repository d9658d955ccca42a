namespace SearchServer.Articles.Entities;

/// <summary>
/// How often an entity was named how. Of more names than can be kept, the first in ordinal order are: those of which no order of arrival loses a count. A value that is changed in its place: it is one of three in each of
/// millions of entities, most of which have one name.
/// </summary>
internal struct NameCounts
{
    /// <summary>More ways to write a name than anybody has; what has more is not one name.</summary>
    private const int MaxNames = 64;

    private (string Name, int Count)[]? _names;
    private int _length;

    /// <summary>The names in ordinal order.</summary>
    public readonly ReadOnlySpan<(string Name, int Count)> All => _names.AsSpan(0, _length);

    public readonly bool IsEmpty => _length == 0;

    /// <summary>Whether there may be more names than are kept.</summary>
    public readonly bool IsFull => _length == MaxNames;

    /// <summary>The sum of the counts.</summary>
    public int Total { get; private set; }

    /// <summary>How often a name was used; 0 if it is not kept.</summary>
    public readonly int CountOf(string name) => IndexOf(name) is >= 0 and var at ? _names![at].Count : 0;

    public void Add(string name, int count)
    {
        int at = IndexOf(name);
        if (at >= 0)
        {
            _names![at].Count += count;
            Total += count;
            return;
        }

        at = ~at;
        if (at == MaxNames) return;
        if (_length == (_names?.Length ?? 0)) Array.Resize(ref _names, Math.Clamp(2 * _length, 1, MaxNames));
        if (_length == MaxNames) Total -= _names![MaxNames - 1].Count;
        int last = Math.Min(_length, MaxNames - 1);
        Array.Copy(_names!, at, _names!, at + 1, last - at);
        _names![at] = (name, count);
        Total += count;
        _length = Math.Min(_length + 1, MaxNames);
    }

    public void Add(in NameCounts other)
    {
        foreach ((string name, int count) in other.All) Add(name, count);
    }

    /// <summary>Takes uses of a name off. One that has none left is kept no more. Returns whether the name was kept.</summary>
    public bool Remove(string name, int count)
    {
        int at = IndexOf(name);
        if (at < 0) return false;
        int taken = Math.Min(count, _names![at].Count);
        _names[at].Count -= taken;
        Total -= taken;
        if (_names[at].Count == 0) RemoveAt(at);
        return true;
    }

    /// <summary>Lets names go that nobody used. Returns whether there were any.</summary>
    public bool RemoveUnused()
    {
        int before = _length;
        for (int at = _length - 1; at >= 0; at--)
        {
            if (_names![at].Count == 0) RemoveAt(at);
        }

        return _length < before;
    }

    private void RemoveAt(int at)
    {
        Array.Copy(_names!, at + 1, _names!, at, _length - at - 1);
        _names![--_length] = default;
    }

    /// <summary>Where a name is, or the complement of where it would be.</summary>
    private readonly int IndexOf(string name)
    {
        (int low, int high) = (0, _length - 1);
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = string.CompareOrdinal(_names![middle].Name, name);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return ~low;
    }
}
