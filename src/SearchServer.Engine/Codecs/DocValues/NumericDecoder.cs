using SearchServer.Engine.Codecs.Packed;
using SearchServer.Engine.Store;
using static SearchServer.Engine.Codecs.DocValues.DocValuesFormat;

namespace SearchServer.Engine.Codecs.DocValues;

/// <summary>Decodes the numbers of a <see cref="PackedNumbers"/> by their index, and keeps the last block open. For one thread.</summary>
internal struct NumericDecoder
{
    private const int BlockMask = (1 << BlockShift) - 1;

    private readonly PackedNumbers _entry;
    private DirectReader _packed;
    private long _offset;
    private long _length;
    private long _min;
    private long _block = -1;

    public NumericDecoder(PackedNumbers entry)
    {
        _entry = entry;
        _min = entry.Min;
        _offset = entry.Offset;
        _length = entry.Length;
        _packed = new DirectReader(entry.Data, entry.Offset, entry.Encoding == PackedNumbers.Encodings.Blocks ? 0 : entry.Bits);
    }

    /// <summary>The number at an index, which must be one.</summary>
    public long Get(long index)
    {
        switch (_entry.Encoding)
        {
            case PackedNumbers.Encodings.Constant:
                return _min;
            case PackedNumbers.Encodings.Linear:
                return _min + (_entry.Gcd * _packed.Get(index));
            case PackedNumbers.Encodings.Table:
                return FromTable(_packed.Get(index));
            default:
                if (index >>> BlockShift != _block) OpenBlock(index >>> BlockShift);
                return _min + (_entry.Gcd * _packed.Get(index & BlockMask));
        }
    }

    /// <summary>The numbers at many indexes; of an index -1 anything.</summary>
    public void GetMany(ReadOnlySpan<int> indexes, Span<long> values)
    {
        values = values[..indexes.Length];
        switch (_entry.Encoding)
        {
            case PackedNumbers.Encodings.Constant:
                values.Fill(_min);
                break;
            case PackedNumbers.Encodings.Blocks:
                GetFromBlocks(indexes, values);
                break;
            default:
                GetPacked(indexes, values, 0);
                break;
        }
    }

    /// <summary>Takes the indexes in runs that are of the same block.</summary>
    private void GetFromBlocks(ReadOnlySpan<int> indexes, Span<long> values)
    {
        int end = 0;
        while (end < indexes.Length)
        {
            int start = end++;
            int block = indexes[start] >> BlockShift;
            if (block < 0) continue;
            while (end < indexes.Length && (indexes[end] < 0 || indexes[end] >> BlockShift == block)) end++;
            if (block != _block) OpenBlock(block);
            GetPacked(indexes[start..end], values[start..end], block << BlockShift);
        }
    }

    private readonly void GetPacked(ReadOnlySpan<int> indexes, Span<long> values, int first)
    {
        if (!PackedSpan.TryGet(_entry.Data, _offset, _length, out ReadOnlySpan<byte> bytes))
        {
            Unpack(new PackedFile(_packed), [], indexes, values, first);
        }
        else
        {
            switch (_packed.BitsPerValue)
            {
                case 0: values.Clear(); break;
                case 8: Unpack(default(Packed8), bytes, indexes, values, first); break;
                case 16: Unpack(default(Packed16), bytes, indexes, values, first); break;
                case 32: Unpack(default(Packed32), bytes, indexes, values, first); break;
                default: Unpack(new PackedAny(_packed.BitsPerValue), bytes, indexes, values, first); break;
            }
        }

        if (_entry.Encoding == PackedNumbers.Encodings.Table)
        {
            foreach (ref long value in values) value = FromTable(value);
            return;
        }

        long gcd = _entry.Gcd;
        long min = _min;
        if (gcd == 1 && min == 0) return;
        foreach (ref long value in values) value = min + (gcd * value);
    }

    private static void Unpack<T>(T width, ReadOnlySpan<byte> bytes, ReadOnlySpan<int> indexes, Span<long> values, int first)
        where T : struct, IPackedWidth
    {
        for (int i = 0; i < values.Length; i++) values[i] = width.Get(bytes, Math.Max(indexes[i] - first, 0));
    }

    private readonly long FromTable(long packed)
    {
        long[] table = _entry.Table;
        if ((ulong)packed >= (ulong)table.Length) throw new CorruptIndexException(
            _entry.Data.Name, $"the number of one of {table.Length} values in a table", $"{packed}");
        return table[packed];
    }

    private void OpenBlock(long block)
    {
        _block = -1;
        DataCursor header = _entry.Data.Cursor(_entry.Data.ReadInt64(_entry.JumpTable + (block * sizeof(long))));
        int bits = header.ReadByte();
        _min = header.ReadInt64();
        _length = bits == 0 ? 0 : header.ReadInt32();
        _offset = header.Position;
        header.CheckPacked(_entry.Data, _offset, _length, Math.Min(_entry.Count - (block << BlockShift), 1 << BlockShift), bits);
        _packed = new DirectReader(_entry.Data, _offset, bits);
        _block = block;
    }
}
