using SearchServer.Engine.Store;

namespace SearchServer.Engine.Codecs.Terms;

/// <summary>
/// Compresses text that is mostly lower-case ASCII, digits and the like to six bits a byte.
/// <code>
/// A byte b of 1F-3E or 5F-7E becomes six bits: the low five of b + 1, and whether it is of the upper range.
/// The first 3/4 of the bytes keep them in their low six bits; the last quarter is cut into their high two bits: bits 4-5 of all, then 2-3, then 0-1.
/// Behind: VInt exceptions, (Byte distance from the last exception, Byte value)*
/// </code>
/// Source: Lucene 8.7, util/compress/LowercaseAsciiCompression.
/// </summary>
internal static class LowercaseAscii
{
    private const int MinLength = 8;

    /// <summary>Writes the compressed form and returns true, or writes nothing if more than one byte in 32 would be an exception.</summary>
    public static bool TryCompress(ReadOnlySpan<byte> bytes, DataOutput output)
    {
        if (bytes.Length < MinLength) return false;
        int exceptions = CountExceptions(bytes, bytes.Length >> 5);
        if (exceptions < 0) return false;
        int quarter = bytes.Length >> 2;
        int kept = bytes.Length - quarter;
        Span<byte> packed = bytes.Length <= 1024 ? stackalloc byte[bytes.Length] : new byte[bytes.Length];
        for (int i = 0; i < bytes.Length; i++)
        {
            int b = bytes[i] + 1;
            packed[i] = (byte)((b & 0x1F) | ((b & 0x40) >> 1));
        }

        for (int i = 0; i < quarter; i++)
        {
            int cut = packed[kept + i];
            packed[i] |= (byte)((cut & 0x30) << 2);
            packed[quarter + i] |= (byte)((cut & 0x0C) << 4);
            packed[(2 * quarter) + i] |= (byte)((cut & 0x03) << 6);
        }

        output.WriteBytes(packed[..kept]);
        output.WriteVInt(exceptions);
        if (exceptions > 0) WriteExceptions(bytes, output);
        return true;
    }

    /// <summary>Fills <paramref name="bytes"/>.</summary>
    public static void Decompress(ref DataCursor input, Span<byte> bytes)
    {
        int quarter = bytes.Length >> 2;
        int kept = bytes.Length - quarter;
        input.ReadBytes(bytes[..kept]);
        for (int i = 0; i < quarter; i++)
        {
            bytes[kept + i] = (byte)(((bytes[i] & 0xC0) >> 2) | ((bytes[quarter + i] & 0xC0) >> 4) | ((bytes[(2 * quarter) + i] & 0xC0) >> 6));
        }

        foreach (ref byte b in bytes) b = (byte)(((b & 0x1F) | 0x20 | ((b & 0x20) << 1)) - 1);
        int at = 0;
        for (int count = input.ReadVInt(); count > 0; count--)
        {
            at += input.ReadByte();
            if (at >= bytes.Length) input.ThrowCorrupt($"an exception within {bytes.Length} bytes", $"at {at}");
            bytes[at] = input.ReadByte();
        }
    }

    private static bool Fits(byte b) => ((b + 1) & ~0x1F) is 0x20 or 0x60;

    /// <summary>How many entries the exceptions take, fillers for distances above 255 included; -1 if more than <paramref name="max"/>.</summary>
    private static int CountExceptions(ReadOnlySpan<byte> bytes, int max)
    {
        int count = 0;
        int last = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (Fits(bytes[i])) continue;
            count += 1 + (Math.Max(0, i - last - 1) / 255);
            if (count > max) return -1;
            last = i;
        }

        return count;
    }

    private static void WriteExceptions(ReadOnlySpan<byte> bytes, DataOutput output)
    {
        int last = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (Fits(bytes[i])) continue;
            for (; i - last > 255; last += 255)
            {
                output.WriteByte(255);
                output.WriteByte(bytes[last + 255]);
            }

            output.WriteByte((byte)(i - last));
            output.WriteByte(bytes[i]);
            last = i;
        }
    }
}
