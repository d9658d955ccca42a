using SearchServer.Engine.Codecs.Packed;
using SearchServer.Engine.Store;
using static SearchServer.Engine.Codecs.DocValues.DocValuesFormat;

namespace SearchServer.Engine.Codecs.DocValues;

/// <summary>
/// Writes the distinct terms of a field, added in ascending order: see <see cref="DocValuesFormat"/>. The terms themselves go straight to the data;
/// of each block of 16 a few bits stay in memory, and of every 1,024th term the bytes that tell it from the one before.
/// </summary>
internal sealed class TermsDictionaryWriter
{
    private const int LongPrefix = 15;
    private const int LongSuffix = 16;

    private readonly DataOutput _meta;
    private readonly DataOutput _data;
    private readonly long _count;
    private readonly long _start;
    private readonly BufferOutput _blocksMeta = new();
    private readonly BufferOutput _blocksData = new();
    private readonly BufferOutput _index = new();
    private readonly BufferOutput _entriesMeta = new();
    private readonly BufferOutput _entriesData = new();
    private readonly DirectMonotonicWriter _blocks;
    private readonly DirectMonotonicWriter _entries;
    private byte[] _previous = new byte[64];
    private int _previousLength;
    private int _longest;
    private long _written;

    public TermsDictionaryWriter(DataOutput meta, DataOutput data, long count)
    {
        _meta = meta;
        _data = data;
        _count = count;
        _start = data.Position;
        _blocks = new DirectMonotonicWriter(_blocksMeta, _blocksData, DirectMonotonicWriter.BlockCount(count, TermsBlockShift), AddressShift);
        _entries = new DirectMonotonicWriter(_entriesMeta, _entriesData, 1 + DirectMonotonicWriter.BlockCount(count, TermsIndexShift), AddressShift);
    }

    public void Add(ReadOnlySpan<byte> term)
    {
        ReadOnlySpan<byte> previous = _previous.AsSpan(0, _previousLength);
        int prefix = previous.CommonPrefixLength(term);
        if (_written > 0 && (prefix == term.Length || (prefix < previous.Length && previous[prefix] > term[prefix])))
        {
            throw new ArgumentException($"Term {_written} is not above the one before.", nameof(term));
        }

        if (_written % (1 << TermsIndexShift) == 0)
        {
            _entries.Add(_index.Position);
            if (_written > 0) _index.WriteBytes(term[..(prefix + 1)]);
        }

        if (_written % (1 << TermsBlockShift) == 0) WriteFirst(term);
        else WriteSuffix(prefix, term[prefix..]);
        Remember(term);
        _longest = Math.Max(_longest, term.Length);
        _written++;
    }

    public void Finish()
    {
        if (_written != _count) throw new InvalidOperationException($"The source of the values has {_count} terms and gave {_written}.");
        _blocks.Finish();
        _entries.Add(_index.Position);
        _entries.Finish();
        _meta.WriteVLong(_count);
        _meta.WriteInt32(TermsBlockShift);
        _meta.WriteInt32(AddressShift);
        _blocksMeta.CopyTo(_meta);
        _meta.WriteInt32(_longest);
        _meta.WriteInt64(_start);
        _meta.WriteInt64(_data.Position - _start);
        WriteRegion(_blocksData);
        _meta.WriteInt32(TermsIndexShift);
        _entriesMeta.CopyTo(_meta);
        WriteRegion(_index);
        WriteRegion(_entriesData);
    }

    private void WriteFirst(ReadOnlySpan<byte> term)
    {
        _blocks.Add(_data.Position - _start);
        _data.WriteVInt(term.Length);
        _data.WriteBytes(term);
    }

    private void WriteSuffix(int prefix, ReadOnlySpan<byte> suffix)
    {
        _data.WriteByte((byte)(Math.Min(prefix, LongPrefix) | (Math.Min(suffix.Length, LongSuffix) - 1) << 4));
        if (prefix >= LongPrefix) _data.WriteVInt(prefix - LongPrefix);
        if (suffix.Length >= LongSuffix) _data.WriteVInt(suffix.Length - LongSuffix);
        _data.WriteBytes(suffix);
    }

    private void Remember(ReadOnlySpan<byte> term)
    {
        if (_previous.Length < term.Length) _previous = new byte[term.Length * 2];
        term.CopyTo(_previous);
        _previousLength = term.Length;
    }

    private void WriteRegion(BufferOutput bytes)
    {
        _meta.WriteInt64(_data.Position);
        _meta.WriteInt64(bytes.Length);
        bytes.CopyTo(_data);
    }
}
