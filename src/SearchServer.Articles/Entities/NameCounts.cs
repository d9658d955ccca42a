namespace SearchServer.Articles.Entities;

/// <summary>
/// How often an entity was named how. Of more names than can be kept, the first in ordinal order are: those of which no order of arrival loses a count.
/// </summary>
internal sealed class NameCounts
{
    /// <summary>More ways to write a name than anybody has; what has more is not one name.</summary>
    private const int MaxNames = 64;

    private (string Name, int Count)[] _names = [];
    private int _length;

    /// <summary>The names in ordinal order.</summary>
    public ReadOnlySpan<(string Name, int Count)> All => _names.AsSpan(0, _length);

    public bool IsEmpty => _length == 0;

    /// <summary>The sum of the counts.</summary>
    public int Total { get; private set; }

    public void Add(string name, int count)
    {
        int at = 0;
        while (at < _length && string.CompareOrdinal(_names[at].Name, name) < 0) at++;
        if (at < _length && _names[at].Name == name)
        {
            _names[at].Count += count;
            Total += count;
            return;
        }

        if (at == MaxNames) return;
        if (_length == _names.Length) Array.Resize(ref _names, Math.Clamp(2 * _length, 1, MaxNames));
        if (_length == MaxNames) Total -= _names[MaxNames - 1].Count;
        int last = Math.Min(_length, MaxNames - 1);
        Array.Copy(_names, at, _names, at + 1, last - at);
        _names[at] = (name, count);
        Total += count;
        _length = Math.Min(_length + 1, MaxNames);
    }

    public void Add(NameCounts other)
    {
        foreach ((string name, int count) in other.All) Add(name, count);
    }
}
