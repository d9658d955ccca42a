using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace SearchServer.Engine.Indexing;

/// <summary>A set of byte strings, numbered in the order in which they were added: open addressing over one array of all bytes.</summary>
internal sealed class BytesTable
{
    private const int InitialSlots = 64;

    private byte[] _bytes = new byte[1024];
    private int[] _ends = new int[InitialSlots];
    private uint[] _hashes = new uint[InitialSlots];

    /// <summary>Numbers plus one, 0 for free; at most two thirds full.</summary>
    private int[] _slots = new int[2 * InitialSlots];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Bytes of memory held.</summary>
    public long MemoryUsed => _bytes.Length + ((long)sizeof(int) * (_ends.Length + _hashes.Length + _slots.Length));

    /// <summary>The bytes with a number. Valid until the next addition.</summary>
    public ReadOnlySpan<byte> this[int id] => _bytes.AsSpan(Start(id), _ends[id] - Start(id));

    /// <summary>The number of a byte string, which is added if it is new: then the number is the count before.</summary>
    public int GetOrAdd(ReadOnlySpan<byte> bytes)
    {
        uint hash = Hash(bytes);
        int mask = _slots.Length - 1;
        int slot = (int)hash & mask;
        for (; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            int id = _slots[slot] - 1;
            if (_hashes[id] == hash && this[id].SequenceEqual(bytes)) return id;
        }

        return Add(bytes, hash, slot);
    }

    /// <summary>All numbers, in the order of their bytes.</summary>
    public int[] Sort()
    {
        // The first eight bytes as a number decide most comparisons.
        int[] ids = new int[Count];
        ulong[] keys = new ulong[Count];
        for (int id = 0; id < ids.Length; id++)
        {
            ids[id] = id;
            keys[id] = Key(this[id]);
        }

        Array.Sort(keys, ids);
        Comparison<int> byBytes = (a, b) => this[a].SequenceCompareTo(this[b]);
        for (int start = 0; start < keys.Length;)
        {
            int end = start + 1;
            while (end < keys.Length && keys[end] == keys[start]) end++;
            if (end - start > 1) ids.AsSpan(start, end - start).Sort(byBytes);
            start = end;
        }

        return ids;
    }

    private static ulong Key(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= sizeof(ulong)) return BinaryPrimitives.ReadUInt64BigEndian(bytes);
        ulong key = 0;
        for (int i = 0; i < bytes.Length; i++) key |= (ulong)bytes[i] << (56 - (8 * i));
        return key;
    }

    private static uint Hash(ReadOnlySpan<byte> bytes)
    {
        const ulong Multiplier = 0x9E3779B97F4A7C15;
        ulong hash = (ulong)bytes.Length * Multiplier;
        while (bytes.Length >= sizeof(ulong))
        {
            hash = (hash ^ MemoryMarshal.Read<ulong>(bytes)) * Multiplier;
            hash ^= hash >> 32;
            bytes = bytes[sizeof(ulong)..];
        }

        ulong rest = 0;
        foreach (byte b in bytes) rest = (rest << 8) | b;
        hash = (hash ^ rest) * Multiplier;
        return (uint)(hash ^ (hash >> 32));
    }

    private int Start(int id) => id == 0 ? 0 : _ends[id - 1];

    private int Add(ReadOnlySpan<byte> bytes, uint hash, int slot)
    {
        int id = Count;
        int start = Start(id);
        GrowingArray.MakeRoom(ref _bytes, start, bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(start));
        if (id == _ends.Length)
        {
            Array.Resize(ref _ends, 2 * id);
            Array.Resize(ref _hashes, 2 * id);
        }

        _ends[id] = start + bytes.Length;
        _hashes[id] = hash;
        _slots[slot] = ++Count;
        if (3L * Count > 2L * _slots.Length) Rehash();
        return id;
    }

    private void Rehash()
    {
        int[] slots = new int[2 * _slots.Length];
        int mask = slots.Length - 1;
        for (int id = 0; id < Count; id++)
        {
            int slot = (int)_hashes[id] & mask;
            while (slots[slot] != 0) slot = (slot + 1) & mask;
            slots[slot] = id + 1;
        }

        _slots = slots;
    }
}
