namespace SearchServer.Articles.Enrichment.Tagging;

/// <summary>Numbers hashes in the order in which they come: open addressing, for hashes that are well mixed.</summary>
internal sealed class HashNumbers
{
    private ulong[] _hashes = new ulong[1 << 10];
    private int[] _numbers = new int[1 << 10];

    public int Count { get; private set; }

    public int GetOrAdd(ulong hash, out bool isNew)
    {
        int mask = _numbers.Length - 1;
        int slot = (int)(hash >> 20) & mask;
        for (; _numbers[slot] != 0; slot = (slot + 1) & mask)
        {
            if (_hashes[slot] != hash) continue;
            isNew = false;
            return _numbers[slot] - 1;
        }

        isNew = true;
        _hashes[slot] = hash;
        _numbers[slot] = ++Count;
        if (2 * Count > _numbers.Length) Grow();
        return Count - 1;
    }

    public void Clear()
    {
        Array.Clear(_numbers);
        Count = 0;
    }

    private void Grow()
    {
        (ulong[] hashes, int[] numbers) = (_hashes, _numbers);
        _hashes = new ulong[2 * hashes.Length];
        _numbers = new int[2 * numbers.Length];
        int mask = _numbers.Length - 1;
        for (int i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] == 0) continue;
            int slot = (int)(hashes[i] >> 20) & mask;
            while (_numbers[slot] != 0) slot = (slot + 1) & mask;
            (_hashes[slot], _numbers[slot]) = (hashes[i], numbers[i]);
        }
    }
}
