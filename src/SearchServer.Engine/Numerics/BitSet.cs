using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace SearchServer.Engine.Numerics;

/// <summary>A fixed number of bits.</summary>
internal sealed class BitSet
{
    /// <summary>The words, and if they are rented what is behind them.</summary>
    private readonly ulong[] _words;
    private readonly int _wordCount;

    public BitSet(int length)
        : this(new ulong[WordCount(length)], length) { }

    private BitSet(ulong[] words, int length)
    {
        Length = length;
        _words = words;
        _wordCount = WordCount(length);
    }

    /// <summary>An empty set for a short time: <see cref="Return"/> gives its memory back.</summary>
    public static BitSet Rent(int length)
    {
        BitSet rented = new(ArrayPool<ulong>.Shared.Rent(WordCount(length)), length);
        rented.ClearAll();
        return rented;
    }

    /// <summary>Gives back the memory of a set that was rented, once, and nobody uses any more.</summary>
    public void Return() => ArrayPool<ulong>.Shared.Return(_words);

    /// <summary>A set with all bits set.</summary>
    public static BitSet Full(int length)
    {
        BitSet full = new(length);
        full.SetAll();
        return full;
    }

    /// <summary>Number of bits.</summary>
    public int Length { get; }

    /// <summary>The bits, 64 a word, low bit first. Bits past <see cref="Length"/> are clear.</summary>
    public Span<ulong> Words => _words.AsSpan(0, _wordCount);

    public bool HasBitsPastEnd => (Length & 63) != 0 && _words[_wordCount - 1] >> Length != 0;

    public static int WordCount(int length) => (int)(((long)length + 63) >> 6);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Get(int index) => (_words[index >> 6] & (1UL << index)) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int index) => _words[index >> 6] |= 1UL << index;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Clear(int index) => _words[index >> 6] &= ~(1UL << index);

    public void SetAll()
    {
        Words.Fill(ulong.MaxValue);
        if ((Length & 63) != 0) _words[_wordCount - 1] = (1UL << Length) - 1;
    }

    public void ClearAll() => Words.Clear();

    /// <summary>How many bits are set.</summary>
    public int Count()
    {
        int count = 0;
        foreach (ulong word in Words) count += BitOperations.PopCount(word);
        return count;
    }

    /// <summary>The first set bit at or after <paramref name="index"/>, or -1.</summary>
    public int NextSet(int index)
    {
        if (index >= Length) return -1;
        int at = index >> 6;
        ulong word = _words[at] >> index << index;
        while (word == 0)
        {
            if (++at == _wordCount) return -1;
            word = _words[at];
        }

        return (at << 6) + BitOperations.TrailingZeroCount(word);
    }

    /// <summary>Lists set bits at and after <paramref name="from"/> and before <paramref name="to"/>, ascending, as many as there is room for.</summary>
    /// <returns>How many.</returns>
    public int CopySetTo(Span<int> indexes, int from, int to)
    {
        to = Math.Min(to, Length);
        if (from >= to || indexes.IsEmpty) return 0;
        int count = 0;
        int at = from >> 6;
        ulong word = _words[at] >> from << from;
        while (true)
        {
            for (int start = at << 6; word != 0; word &= word - 1)
            {
                int index = start + BitOperations.TrailingZeroCount(word);
                if (index >= to) return count;
                indexes[count++] = index;
                if (count == indexes.Length) return count;
            }

            if (++at >= _wordCount || at << 6 >= to) return count;
            word = _words[at];
        }
    }

    public BitSet Clone()
    {
        BitSet copy = new(Length);
        Words.CopyTo(copy._words);
        return copy;
    }
}
