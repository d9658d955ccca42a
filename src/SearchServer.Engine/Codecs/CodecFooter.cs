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
        if (input.Length < Length) throw new CorruptIndexException(input.Name, $"at least the {Length} bytes of a footer", $"a length of {input.Length} bytes");
        DataCursor cursor = input.Cursor(input.Length - Length);
        int magic = cursor.ReadInt32();
        if (magic != Magic) throw new CorruptIndexException(input.Name, $"a footer that starts with {Magic:x8}", $"{magic:x8}: truncated or overwritten");
        int algorithm = cursor.ReadInt32();
        if (algorithm != 0) throw new CorruptIndexException(input.Name, "checksum algorithm 0", $"{algorithm}");
        long checksum = cursor.ReadInt64();
        if ((checksum & ~0xFFFFFFFFL) != 0) throw new CorruptIndexException(input.Name, "a checksum of 32 bits", $"{checksum:x16}");
        return checksum;
    }

    /// <summary>Reads the whole file and compares its checksum with the footer's.</summary>
    public static void VerifyChecksum(IndexInput input)
    {
        long stated = CheckStructure(input);
        uint crc = 0;
        long end = input.Length - sizeof(long);
        for (long at = 0; at < end; at += ChecksumChunk) crc = Crc32.Append(crc, input.Span(at, (int)Math.Min(ChecksumChunk, end - at)));
        CheckSum(input, stated, crc);
    }

    /// <summary>Compares the checksum that a footer states with the one that the bytes have.</summary>
    public static void CheckSum(IndexInput input, long stated, uint found)
    {
        if (found != stated) throw new CorruptIndexException(input.Name, $"checksum {stated:x8} as the footer says", $"{found:x8}");
    }

    /// <summary>Checks that the cursor, after all was read, stands exactly before the footer.</summary>
    public static void CheckAtEnd(in DataCursor cursor)
    {
        if (cursor.Remaining != Length) throw new CorruptIndexException(
            cursor.Input.Name, $"the footer at offset {cursor.Position}", $"it {cursor.Remaining - Length} bytes off");
    }
}
