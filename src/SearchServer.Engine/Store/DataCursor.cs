using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace SearchServer.Engine.Store;

/// <summary>
/// Decodes an <see cref="IndexInput"/> from front to back. A value type: copying it forks the position. Valid while the input is open.
/// All numbers are big-endian; V marks 7-bit groups with a continuation bit, low group first; Z marks zig-zag before that.
/// Reading past the end, or a number that does not fit its type, is a <see cref="CorruptIndexException"/>.
/// </summary>
public unsafe struct DataCursor
{
    private readonly IndexInput _input;
    private readonly byte* _end;
    private byte* _at;

    internal DataCursor(IndexInput input, byte* start, byte* end)
    {
        _input = input;
        _at = start;
        _end = end;
    }

    /// <summary>The input that is read.</summary>
    public readonly IndexInput Input => _input;

    /// <summary>Offset of the next byte from the start of the input.</summary>
    public long Position
    {
        readonly get => _input.OffsetOf(_at);
        set
        {
            if ((ulong)value > (ulong)_input.OffsetOf(_end)) ThrowOutside(value);
            _at = _input.AddressOf(value);
        }
    }

    /// <summary>How many bytes are left.</summary>
    public readonly long Remaining => _end - _at;

    /// <summary>Reads one byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte ReadByte()
    {
        if (_at >= _end) ThrowPastEnd(1);
        return *_at++;
    }

    /// <summary>Reads two bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public short ReadInt16() => BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<short>(Take(sizeof(short))));

    /// <summary>Reads four bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ReadInt32() => BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<int>(Take(sizeof(int))));

    /// <summary>Reads eight bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long ReadInt64() => BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<long>(Take(sizeof(long))));

    /// <summary>Reads 1 to 5 bytes. The top four bits of a fifth byte must be clear.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ReadVInt()
    {
        if (_at < _end && *_at < 0x80) return *_at++;
        return ReadLongVInt();
    }

    /// <summary>Reads 1 to 9 bytes: a number that is not negative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long ReadVLong()
    {
        if (_at < _end && *_at < 0x80) return *_at++;
        return ReadGroups(maxBytes: 9);
    }

    /// <summary>Reads a zig-zag encoded int.</summary>
    public int ReadZInt()
    {
        int value = ReadVInt();
        return (value >>> 1) ^ -(value & 1);
    }

    /// <summary>Reads a zig-zag encoded long, which may take ten bytes.</summary>
    public long ReadZLong()
    {
        long value = ReadGroups(maxBytes: 10);
        return (value >>> 1) ^ -(value & 1);
    }

    /// <summary>Reads bytes without copying. Valid while the input is open.</summary>
    public ReadOnlySpan<byte> ReadSpan(int length) => new(Take(length), length);

    /// <summary>Reads bytes into <paramref name="destination"/>.</summary>
    public void ReadBytes(Span<byte> destination) => new ReadOnlySpan<byte>(Take(destination.Length), destination.Length).CopyTo(destination);

    /// <summary>Moves on by <paramref name="length"/> bytes.</summary>
    public void Skip(long length) => Take(length);

    /// <summary>Reads a length in bytes and as many bytes of UTF-8.</summary>
    public string ReadString() => Encoding.UTF8.GetString(ReadSpan(ReadVInt()));

    /// <summary>Reads a count and as many strings.</summary>
    public List<string> ReadStrings()
    {
        int count = ReadCount(minimumBytesEach: 1);
        List<string> strings = new(count);
        for (int i = 0; i < count; i++) strings.Add(ReadString());
        return strings;
    }

    /// <summary>Reads a count and as many pairs of strings.</summary>
    public Dictionary<string, string> ReadStringMap()
    {
        int count = ReadCount(minimumBytesEach: 2);
        Dictionary<string, string> map = new(count, StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            string key = ReadString();
            map[key] = ReadString();
        }

        return map;
    }

    /// <summary>
    /// Reads the VInt count of what follows, checked against the bytes that are left, so that a damaged count never
    /// makes anybody allocate more than the file could fill.
    /// </summary>
    public int ReadCount(int minimumBytesEach)
    {
        int count = ReadVInt();
        if (count < 0 || (long)count * minimumBytesEach > Remaining) ThrowCorrupt($"a count that fits the {Remaining} bytes left", $"{count}");
        return count;
    }

    /// <summary>The error for a value at this place that cannot be.</summary>
    [DoesNotReturn]
    public readonly void ThrowCorrupt(string expected, string found) =>
        throw new CorruptIndexException(_input.Name, $"{expected} before offset {Position}", found);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte* Take(long length)
    {
        if ((ulong)length > (ulong)(_end - _at)) ThrowPastEnd(length);
        byte* start = _at;
        _at += length;
        return start;
    }

    private int ReadLongVInt()
    {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7)
        {
            byte b = ReadByte();
            value |= (b & 0x7F) << shift;
            if (b >= 0x80) continue;
            if (shift == 28 && b > 0x0F) break;
            return value;
        }

        ThrowCorrupt("a variable-length int of at most 32 bits", "more");
        return 0;
    }

    private long ReadGroups(int maxBytes)
    {
        long value = 0;
        for (int i = 0; i < maxBytes; i++)
        {
            byte b = ReadByte();
            value |= (long)(b & 0x7F) << (7 * i);
            if (b >= 0x80) continue;

            // Of a tenth byte only the lowest bit fits.
            if (i == 9 && b > 1) break;
            return value;
        }

        ThrowCorrupt($"a variable-length long of at most {maxBytes} bytes and 64 bits", "more");
        return 0;
    }

    [DoesNotReturn]
    private readonly void ThrowPastEnd(long length) =>
        throw new CorruptIndexException(_input.Name, $"{length} bytes at offset {Position}", $"a length of {_input.Length} bytes");

    [DoesNotReturn]
    private readonly void ThrowOutside(long position) =>
        throw new CorruptIndexException(_input.Name, $"an offset within its {_input.Length} bytes", $"{position}");
}
