using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Codecs.Compression;

/// <summary>
/// The LZ4 block format, with a dictionary before the data.
/// <code>
/// Block    = Sequence*, and the last sequence ends after its literals
/// Sequence = Byte token (literal length &lt;&lt; 4 | match length - 4), [length bytes, if 15], literals, LE16 distance, [length bytes, if 15]
/// </code>
/// A length of 15 goes on in bytes to be added, up to and including the first below 255. An empty input is one zero byte.
/// Source: the LZ4 block format description, as used by Lucene 8.7, util/compress/LZ4.
/// </summary>
internal sealed class Lz4
{
    private const int MinMatch = 4;
    private const int MaxDistance = 65535;
    private const int VectorSize = 16;

    /// <summary>With more, the length goes on behind the token.</summary>
    private const int MaxShortLiterals = 14;
    private const int MaxShortMatch = 14 + MinMatch;

    /// <summary>The format wants the last five bytes as literals.</summary>
    private const int LastLiterals = 5;

    /// <summary>The table has 2^17 bits, in entries as wide as a power of two that an offset fits.</summary>
    private const int TableBits = 17;
    private const int MaxHashBits = TableBits - 2;

    /// <summary>The last position at which each hash was seen: in this input or, where not, in an earlier one, so it only hints at a match.</summary>
    private readonly int[] _table = new int[1 << MaxHashBits];
    private int _hashBits;
    private int _entryBits;

    /// <summary>Compresses what follows the first <paramref name="dictionaryLength"/> bytes, which matches may reach back into.</summary>
    public void Compress(ReadOnlySpan<byte> bytes, int dictionaryLength, DataOutput output)
    {
        int anchor = dictionaryLength;
        int lastMatch = bytes.Length - LastLiterals - MinMatch;
        if (lastMatch > dictionaryLength)
        {
            Reset(bytes.Length);
            for (int i = 0; i < dictionaryLength; i++) _table[Hash(bytes, i)] = i;
            for (int at = dictionaryLength; at < lastMatch;)
            {
                ref int slot = ref _table[Hash(bytes, at)];
                int candidate = slot;
                slot = at;
                if (candidate >= at || at - candidate > MaxDistance || Read32(bytes, candidate) != Read32(bytes, at))
                {
                    at++;
                    continue;
                }

                int length = MinMatch + CommonPrefix(bytes[(candidate + MinMatch)..], bytes[(at + MinMatch)..^LastLiterals]);
                WriteSequence(output, bytes[anchor..at], at - candidate, length);
                at += length;
                anchor = at;
            }
        }

        WriteLastLiterals(output, bytes[anchor..]);
    }

    /// <summary>
    /// Decompresses into <paramref name="output"/> from <paramref name="dictionaryLength"/> on until it is full, which may be before the end of the block.
    /// The bytes before are the dictionary.
    /// </summary>
    /// <exception cref="CorruptIndexException">The block is not LZ4, or shorter.</exception>
    public static void Decompress(ref DataCursor input, Span<byte> output, int dictionaryLength)
    {
        int at = dictionaryLength;
        while (true)
        {
            DecompressShort(ref input, output, ref at);
            int token = input.ReadByte();
            int literals = ReadLength(ref input, token >>> 4, output.Length - at);
            input.ReadBytes(output.Slice(at, literals));
            at += literals;
            if (at == output.Length) return;
            int distance = BinaryPrimitives.ReadUInt16LittleEndian(input.ReadSpan(2));
            if (distance == 0 || distance > at) input.ThrowCorrupt($"an LZ4 distance of 1 to {at}", $"{distance}");
            int length = ReadLength(ref input, token & 15, output.Length - at - MinMatch) + MinMatch;
            CopyMatch(output, at, distance, length);
            at += length;
            if (at == output.Length) return;
        }
    }

    /// <summary>
    /// Goes through sequences, which are mostly of a few bytes, as long as their lengths fit the token, their matches are not of what they write, and there is room: then literals and matches are copied whole vectors at a time, more than
    /// there are, for what is behind them is written next. A sequence that is anything else is left to <see cref="Decompress"/>.
    /// </summary>
    private static void DecompressShort(ref DataCursor input, Span<byte> output, ref int at)
    {
        DataCursor ahead = input;
        ReadOnlySpan<byte> bytes = ahead.ReadSpan((int)Math.Min(ahead.Remaining, int.MaxValue));
        int lastToken = bytes.Length - 1 - VectorSize;
        int lastStart = output.Length - MaxShortLiterals - (2 * VectorSize);
        int next = 0;
        int end = at;
        while (next <= lastToken && end <= lastStart)
        {
            int token = bytes[next];
            int literals = token >>> 4;
            int length = (token & 15) + MinMatch;
            if (literals > MaxShortLiterals || length > MaxShortMatch) break;
            int match = next + 1 + literals;
            int distance = BinaryPrimitives.ReadUInt16LittleEndian(bytes[match..]);
            int start = end + literals;
            if (distance < sizeof(ulong) || distance > start) break;
            CopyVector(bytes[(next + 1)..], output[end..]);
            Span<byte> from = output[(start - distance)..];
            Span<byte> to = output[start..];
            if (distance >= VectorSize)
            {
                CopyVector(from, to);
                CopyVector(from[VectorSize..], to[VectorSize..]);
            }
            else
            {
                for (int i = 0; i < length; i += sizeof(ulong)) MemoryMarshal.Write(to[i..], MemoryMarshal.Read<ulong>(from[i..]));
            }

            next = match + sizeof(ushort);
            end = start + length;
        }

        input.Skip(next);
        at = end;
    }

    private static void CopyVector(ReadOnlySpan<byte> from, Span<byte> to) => MemoryMarshal.Write(to, MemoryMarshal.Read<Vector128<byte>>(from));

    /// <summary>A match may overlap what it writes; then the bytes between repeat.</summary>
    private static void CopyMatch(Span<byte> output, int at, int distance, int length)
    {
        int from = at - distance;
        while (length > distance)
        {
            output.Slice(from, distance).CopyTo(output[at..]);
            at += distance;
            length -= distance;
            distance *= 2;
        }

        output.Slice(from, length).CopyTo(output[at..]);
    }

    /// <summary>The length that starts with four bits of a token, or <paramref name="most"/> if that is less: only so much is wanted.</summary>
    private static int ReadLength(ref DataCursor input, int bits, int most)
    {
        long length = bits;
        if (bits == 15)
        {
            byte more;
            do length += more = input.ReadByte();
            while (more == 255);
        }

        return (int)Math.Min(length, most);
    }

    private static void WriteSequence(DataOutput output, ReadOnlySpan<byte> literals, int distance, int matchLength)
    {
        int match = matchLength - MinMatch;
        WriteLiterals(output, literals, Math.Min(match, 15));
        output.WriteByte((byte)distance);
        output.WriteByte((byte)(distance >> 8));
        if (match >= 15) WriteLength(output, match - 15);
    }

    private static void WriteLastLiterals(DataOutput output, ReadOnlySpan<byte> literals) => WriteLiterals(output, literals, 0);

    private static void WriteLiterals(DataOutput output, ReadOnlySpan<byte> literals, int lowToken)
    {
        output.WriteByte((byte)((Math.Min(literals.Length, 15) << 4) | lowToken));
        if (literals.Length >= 15) WriteLength(output, literals.Length - 15);
        output.WriteBytes(literals);
    }

    private static void WriteLength(DataOutput output, int length)
    {
        for (; length >= 255; length -= 255) output.WriteByte(255);
        output.WriteByte((byte)length);
    }

    private static int CommonPrefix(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        int length = 0;
        while (b.Length - length >= sizeof(ulong))
        {
            ulong difference = MemoryMarshal.Read<ulong>(a[length..]) ^ MemoryMarshal.Read<ulong>(b[length..]);
            if (difference != 0) return length + (BitOperations.TrailingZeroCount(difference) >> 3);
            length += sizeof(ulong);
        }

        while (length < b.Length && a[length] == b[length]) length++;
        return length;
    }

    /// <summary>
    /// Sizes the table as Lucene does, and like it clears the table only when it must be widened: that is quick for short inputs, and since the
    /// leftovers decide which matches are found, the output is Lucene's byte for byte.
    /// </summary>
    private void Reset(int length)
    {
        int bits = 32 - BitOperations.LeadingZeroCount((uint)(length - LastLiterals));
        int hashBits = TableBits - BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)bits));
        if (hashBits > _hashBits || bits > _entryBits)
        {
            Array.Clear(_table);
            _entryBits = EntryBits(bits);
        }

        _hashBits = hashBits;
    }

    /// <summary>What Lucene's packed integers grant when so many bits are asked for, with a quarter more allowed (util/packed/PackedInts).</summary>
    private static int EntryBits(int bits) => bits switch
    {
        7 => 8,
        11 => 12,
        >= 13 and <= 16 => 16,
        18 or 19 => 21,
        >= 20 and <= 24 => 24,
        >= 26 => 32,
        _ => bits,
    };

    private int Hash(ReadOnlySpan<byte> bytes, int at) => (int)((Read32(bytes, at) * 2654435761u) >> (32 - _hashBits));

    private static uint Read32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
