using System.Buffers.Binary;

namespace SearchServer.Articles.Reading.Containers;

/// <summary>Says how long the directory of a zip archive is before it is read, for it is read into memory as a whole.</summary>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int Zip64LocatorLength = 20;
    private const int Zip64EndLength = 56;

    /// <summary>The bytes from the beginning of the directory to the end of the archive; 0 if no directory is found.</summary>
    public static long LengthOf(Stream stream)
    {
        byte[] tail = new byte[Math.Min(stream.Length, EndLength + ushort.MaxValue + Zip64LocatorLength)];
        long tailStart = stream.Length - tail.Length;
        ReadAt(stream, tailStart, tail);
        int end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || end + EndLength > tail.Length) return 0;
        long start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        if (start == uint.MaxValue && end >= Zip64LocatorLength && tail.AsSpan(end - Zip64LocatorLength).StartsWith("PK\u0006\u0007"u8))
        {
            long at = BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(end - Zip64LocatorLength + 8));
            if (at < 0 || at > stream.Length - Zip64EndLength) return 0;
            byte[] record = new byte[Zip64EndLength];
            ReadAt(stream, at, record);
            start = BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(48));
        }

        return start < 0 || start > stream.Length ? 0 : stream.Length - start;
    }

    private static void ReadAt(Stream stream, long position, byte[] bytes)
    {
        stream.Position = position;
        stream.ReadExactly(bytes);
        stream.Position = 0;
    }
}
