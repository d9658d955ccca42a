using System.Buffers.Binary;
using System.Text;

namespace SearchServer.Articles.Reading.Containers;

/// <summary>The header of a member of a tar archive: v7, ustar, pax and GNU.</summary>
/// <param name="Name">The name.</param>
/// <param name="Length">How many bytes follow.</param>
/// <param name="Time">When it was changed; null if that is not known.</param>
/// <param name="Type">What it is.</param>
internal readonly record struct TarHeader(string Name, long Length, DateTimeOffset? Time, char Type)
{
    /// <summary>Headers are so long, and what follows is filled up to a multiple of it.</summary>
    public const int BlockLength = 512;

    private const int ChecksumOffset = 148;
    private const int ChecksumLength = 8;

    /// <summary>Whether it is a file, and none that is a link, a device or full of holes.</summary>
    public bool IsFile => Type is '0' or '\0' or '7' && !Name.EndsWith('/');

    /// <summary>Whether some bytes begin with a header: its checksum tells.</summary>
    public static bool IsHeader(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < BlockLength || !TryReadNumber(bytes.Slice(ChecksumOffset, ChecksumLength), out long expected)) return false;
        long sum = ChecksumLength * ' ';
        for (int i = 0; i < BlockLength; i++) sum += i is >= ChecksumOffset and < ChecksumOffset + ChecksumLength ? 0 : bytes[i];
        return sum == expected && bytes[0] != 0;
    }

    /// <summary>Reads a header.</summary>
    /// <exception cref="SourceException">It is none.</exception>
    public static TarHeader Read(ReadOnlySpan<byte> block)
    {
        if (!IsHeader(block) || !TryReadNumber(block.Slice(124, 12), out long length)) throw new SourceException("expected the header of a member of a tar archive, found something else");
        string name = Text(block[..100]);
        if (block.Slice(257, 6).SequenceEqual("ustar\0"u8) && Text(block.Slice(345, 155)) is { Length: > 0 } folder) name = folder + "/" + name;
        return new TarHeader(name, length, ReadTime(block.Slice(136, 12)), (char)block[156]);
    }

    /// <summary>A time in seconds. Archives that are to be the same whenever they are made have 0; what is before 1970 or beyond all years is none.</summary>
    private static DateTimeOffset? ReadTime(ReadOnlySpan<byte> field) =>
        TryReadNumber(field, out long seconds) && seconds > 0 && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds() ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    private static string Text(ReadOnlySpan<byte> field)
    {
        int end = field.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? field : field[..end]);
    }

    /// <summary>Octal digits, or with the first bit set a number in binary.</summary>
    private static bool TryReadNumber(ReadOnlySpan<byte> field, out long number)
    {
        number = 0;
        if (field[0] == 0x80)
        {
            number = BinaryPrimitives.ReadInt64BigEndian(field[^8..]);
            return number >= 0;
        }

        ReadOnlySpan<byte> digits = field.Trim(" \0"u8);
        foreach (byte digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'7') return false;
            number = (number << 3) | (uint)(digit - '0');
        }

        return true;
    }
}
