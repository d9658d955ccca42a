using System.Buffers.Binary;
using SearchServer.Engine.Numerics;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Codecs;

/// <summary>
/// The end of every index file.
/// <code>Footer = Int magic C02893E8 (the header's, inverted), Int algorithm 0, Long CRC-32 of every byte before this Long</code>
/// </summary>
internal static class CodecFooter
{
    public const int Length = 16;

    private const int Magic = ~0x3FD76C17;
    private const int ChecksumChunk = 1 << 20;

    public static void Write(IndexOutput output)
    {
        output.WriteInt32(Magic);
        output.WriteInt32(0);
        output.WriteInt64(output.Checksum);
    }

    /// <summary>
    /// Checks that a footer is there, which finds truncation, in time that does not depend on the length. Returns the checksum it states.
    /// </summary>
    public static long CheckStructure(IndexInput input)
    {
        CheckRoom(input.Name, input.Length);
        return Checksum(input.Name, input.Span(input.Length - Length, Length));
    }

    /// <summary>Compares the checksum of a file that has just been opened, and is small, with the footer's.</summary>
    public static void VerifyChecksum(IndexInput input)
    {
        long stated = CheckStructure(input);
        uint crc = 0;
        long end = input.Length - sizeof(long);
        for (long at = 0; at < end; at += ChecksumChunk) crc = Crc32.Append(crc, input.Span(at, (int)Math.Min(ChecksumChunk, end - at)));
        Compare(input.Name, stated, crc);
    }

    /// <summary>Reads a whole file and compares its checksum with the footer's.</summary>
    /// <param name="input">The file.</param>
    /// <param name="passed">Called with the length of each block that was read; it may wait, or throw to call it off.</param>
    public static void VerifyChecksum(UnmappedInput input, Action<int>? passed = null)
    {
        CheckRoom(input.Name, input.Length);
        Span<byte> footer = stackalloc byte[Length];
        input.Read(input.Length - Length, footer);
        long stated = Checksum(input.Name, footer);
        uint crc = 0;
        input.ReadBlocks(input.Length - sizeof(long), block =>
        {
            crc = Crc32.Append(crc, block);
            passed?.Invoke(block.Length);
        });
        Compare(input.Name, stated, crc);
    }

    /// <summary>Checks that the cursor, after all was read, stands exactly before the footer.</summary>
    public static void CheckAtEnd(in DataCursor cursor)
    {
        if (cursor.Remaining != Length) throw new CorruptIndexException(
            cursor.Input.Name, $"the footer at offset {cursor.Position}", $"it {cursor.Remaining - Length} bytes off");
    }

    private static void CheckRoom(string file, long length)
    {
        if (length < Length) throw new CorruptIndexException(file, $"at least the {Length} bytes of a footer", $"a length of {length} bytes");
    }

    private static long Checksum(string file, ReadOnlySpan<byte> footer)
    {
        int magic = BinaryPrimitives.ReadInt32BigEndian(footer);
        if (magic != Magic) throw new CorruptIndexException(file, $"a footer that starts with {Magic:x8}", $"{magic:x8}: truncated or overwritten");
        int algorithm = BinaryPrimitives.ReadInt32BigEndian(footer[sizeof(int)..]);
        if (algorithm != 0) throw new CorruptIndexException(file, "checksum algorithm 0", $"{algorithm}");
        long checksum = BinaryPrimitives.ReadInt64BigEndian(footer[(2 * sizeof(int))..]);
        if ((checksum & ~0xFFFFFFFFL) != 0) throw new CorruptIndexException(file, "a checksum of 32 bits", $"{checksum:x16}");
        return checksum;
    }

    private static void Compare(string file, long stated, uint found)
    {
        if (found != stated) throw new CorruptIndexException(file, $"checksum {stated:x8} as the footer says", $"{found:x8}");
    }
}
