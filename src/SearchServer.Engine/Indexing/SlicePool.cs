using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace SearchServer.Engine.Indexing;

/// <summary>
/// Many growing byte streams in one array. A stream is a chain of slices, each larger than the one before, so that rare terms take
/// little room and frequent ones few links; the last four bytes of a full slice are the address of the next.
/// </summary>
/// <param name="maxLength">Bytes that it may hold: addresses are ints.</param>
internal sealed class SlicePool(int maxLength)
{
    private const int LinkLength = sizeof(int);

    private byte[] _bytes = new byte[1 << 16];
    private int _used;

    /// <summary>Lengths of the slices of a stream; the last is repeated.</summary>
    private static ReadOnlySpan<int> Lengths => [16, 24, 36, 56, 84, 128, 192, 288, 432, 648, 972, 1458, 2048];

    /// <summary>Bytes of memory held.</summary>
    public long MemoryUsed => _bytes.Length;

    /// <summary>
    /// Whether there is no room for another occurrence of a term, but for what is written behind those that are there in the end. Whoever writes one asks before he begins: half of one could not be read.
    /// </summary>
    public bool IsFull => _used > maxLength - (maxLength / 4);

    public SliceStream NewStream()
    {
        int start = Allocate(Lengths[0]);
        return new SliceStream { At = start, Limit = start + Lengths[0] - LinkLength };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteVInt(ref SliceStream stream, int value)
    {
        uint rest = (uint)value;
        while (rest >= 0x80)
        {
            WriteByte(ref stream, (byte)(rest | 0x80));
            rest >>= 7;
        }

        WriteByte(ref stream, (byte)rest);
    }

    public SliceReader Read(int start) => new(_bytes, start, start + Lengths[0] - LinkLength);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WriteByte(ref SliceStream stream, byte value)
    {
        if (stream.At == stream.Limit) Extend(ref stream);
        _bytes[stream.At++] = value;
    }

    private void Extend(ref SliceStream stream)
    {
        stream.Level = (byte)Math.Min(stream.Level + 1, Lengths.Length - 1);
        int next = Allocate(Lengths[stream.Level]);
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(stream.Limit), next);
        stream.At = next;
        stream.Limit = next + Lengths[stream.Level] - LinkLength;
    }

    private int Allocate(int length)
    {
        if (_bytes.Length - _used < length)
        {
            long wanted = Math.Min(maxLength, 2L * _bytes.Length);
            if (wanted - _used < length) throw new InvalidOperationException($"The occurrences of terms take more than {maxLength} bytes.");
            Array.Resize(ref _bytes, (int)wanted);
        }

        int start = _used;
        _used += length;
        return start;
    }

    /// <summary>The writing end of a stream. <see cref="At"/> of a new one is also where reading starts.</summary>
    internal struct SliceStream
    {
        public int At;
        public int Limit;
        public byte Level;
    }

    /// <summary>Reads a stream from its start.</summary>
    internal struct SliceReader(byte[] bytes, int at, int limit)
    {
        private int _at = at;
        private int _limit = limit;
        private int _level;

        /// <summary>Whether all was read that was written up to <paramref name="end"/>, the address where the writer stands.</summary>
        public readonly bool IsAt(int end) => _at == end;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int ReadVInt()
        {
            int value = 0;
            for (int shift = 0; ; shift += 7)
            {
                if (_at == _limit) Follow();
                byte b = bytes[_at++];
                value |= (b & 0x7F) << shift;
                if (b < 0x80) return value;
            }
        }

        private void Follow()
        {
            _level = Math.Min(_level + 1, Lengths.Length - 1);
            _at = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(_limit));
            _limit = _at + Lengths[_level] - LinkLength;
        }
    }
}
