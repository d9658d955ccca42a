using SearchServer.Engine.Store;
using static SearchServer.Engine.Codecs.DocValues.DocValuesFormat;

namespace SearchServer.Engine.Codecs.DocValues;

/// <summary>Reads the terms of a <see cref="TermsDictionary"/>. For one thread.</summary>
internal sealed class TermsCursor(TermsDictionary dictionary)
{
    private const int LongPrefix = 15;
    private const int LongSuffix = 16;

    private byte[] _term = [];
    private int _length;
    private long _ord = -1;
    private DataCursor _next;

    /// <summary>The term with an ord, valid until the next call. The next ord of the same block of 16 costs least.</summary>
    public ReadOnlySpan<byte> Lookup(long ord)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(ord);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(ord, dictionary.Count);
        if (_ord < 0 || ord < _ord || ord >>> TermsBlockShift != _ord >>> TermsBlockShift) OpenBlock(ord >>> TermsBlockShift);
        while (_ord < ord) MoveNext();
        return _term.AsSpan(0, _length);
    }

    /// <summary>The ord of a term, or -1 - (the ord it would get).</summary>
    public long Find(ReadOnlySpan<byte> term)
    {
        long block = FindBlock(term);
        if (block < 0) return -1;
        OpenBlock(block);
        long end = Math.Min(dictionary.Count, (block + 1) << TermsBlockShift);
        while (true)
        {
            int order = _term.AsSpan(0, _length).SequenceCompareTo(term);
            if (order == 0) return _ord;
            if (order > 0) return -1 - _ord;
            if (_ord + 1 == end) return -1 - end;
            MoveNext();
        }
    }

    /// <summary>The last block whose first term is not above a term, or -1.</summary>
    private long FindBlock(ReadOnlySpan<byte> term)
    {
        long low = 0;
        long high = (dictionary.Count - 1) >> TermsIndexShift;
        while (low <= high)
        {
            long middle = (low + high) >>> 1;
            if (IndexEntry(middle).SequenceCompareTo(term) <= 0) low = middle + 1;
            else high = middle - 1;
        }

        if (high < 0) return -1;
        const int Shift = TermsIndexShift - TermsBlockShift;
        long first = high << Shift;
        low = first;
        high = Math.Min((high + 1) << Shift, (dictionary.Count + (1 << TermsBlockShift) - 1) >> TermsBlockShift) - 1;
        while (low <= high)
        {
            long middle = (low + high) >>> 1;
            DataCursor block = dictionary.Terms.Cursor(dictionary.Blocks.Get(middle));
            if (block.ReadSpan(block.ReadVInt()).SequenceCompareTo(term) <= 0) low = middle + 1;
            else high = middle - 1;
        }

        // An index entry is a prefix of its term, so the term may be above what the entry is not above: then it is the block before.
        return high;
    }

    private ReadOnlySpan<byte> IndexEntry(long entry)
    {
        long start = dictionary.IndexEntries.Get(entry);
        long length = dictionary.IndexEntries.Get(entry + 1) - start;
        if ((ulong)length > (ulong)dictionary.MaxTermLength) throw new CorruptIndexException(
            dictionary.Index.Name, $"an index entry of at most {dictionary.MaxTermLength} bytes", $"{length}");
        return dictionary.Index.Span(start, (int)length);
    }

    /// <summary>Moves to the first term of a block.</summary>
    private void OpenBlock(long block)
    {
        if (_term.Length < dictionary.MaxTermLength) _term = new byte[dictionary.MaxTermLength];
        _ord = -1;
        _next = dictionary.Terms.Cursor(dictionary.Blocks.Get(block));
        ReadSuffix(0, _next.ReadVInt());
        _ord = block << TermsBlockShift;
    }

    private void MoveNext()
    {
        int token = _next.ReadByte();
        int prefix = token & 0x0F;
        int suffix = (token >>> 4) + 1;
        if (prefix == LongPrefix) prefix += _next.ReadVInt();
        if (suffix == LongSuffix) suffix += _next.ReadVInt();
        if ((uint)prefix > (uint)_length) _next.ThrowCorrupt($"a prefix of the {_length} bytes of the term before", $"{prefix}");
        ReadSuffix(prefix, suffix);
        _ord++;
    }

    private void ReadSuffix(int prefix, int suffix)
    {
        if (suffix < 0 || suffix > _term.Length - prefix) _next.ThrowCorrupt($"a term of at most {_term.Length} bytes", $"{prefix} and {suffix}");
        _next.ReadBytes(_term.AsSpan(prefix, suffix));
        _length = prefix + suffix;
    }
}
