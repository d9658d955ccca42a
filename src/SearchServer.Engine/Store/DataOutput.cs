using System.Buffers.Binary;
using System.Text;

namespace SearchServer.Engine.Store;

/// <summary>
/// Encodes numbers and strings as the index format has them (see <see cref="DataCursor"/> for the encodings) into a buffer, which the
/// derived class empties or enlarges when it is full.
/// </summary>
public abstract class DataOutput
{
    private const int MaxVLongBytes = 10;

    /// <summary>What was written and not taken over by the derived class yet: the first <see cref="Buffered"/> bytes.</summary>
    private protected byte[] Buffer;

    /// <summary>How many bytes of <see cref="Buffer"/> are in use.</summary>
    private protected int Buffered;

    private protected DataOutput(int bufferSize) => Buffer = new byte[bufferSize];

    /// <summary>Bytes written so far.</summary>
    public abstract long Position { get; }

    /// <summary>Writes one byte.</summary>
    public void WriteByte(byte value)
    {
        if (Buffered == Buffer.Length) MakeRoom(1);
        Buffer[Buffered++] = value;
    }

    /// <summary>Writes bytes as they are.</summary>
    public void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > Buffer.Length - Buffered)
        {
            int part = Buffer.Length - Buffered;
            bytes[..part].CopyTo(Buffer.AsSpan(Buffered));
            Buffered += part;
            bytes = bytes[part..];
            MakeRoom(bytes.Length);
        }

        bytes.CopyTo(Buffer.AsSpan(Buffered));
        Buffered += bytes.Length;
    }

    /// <summary>Writes two bytes.</summary>
    public void WriteInt16(short value) => BinaryPrimitives.WriteInt16BigEndian(Take(sizeof(short)), value);

    /// <summary>Writes four bytes.</summary>
    public void WriteInt32(int value) => BinaryPrimitives.WriteInt32BigEndian(Take(sizeof(int)), value);

    /// <summary>Writes eight bytes.</summary>
    public void WriteInt64(long value) => BinaryPrimitives.WriteInt64BigEndian(Take(sizeof(long)), value);

    /// <summary>Writes 1 to 5 bytes; a negative number takes five.</summary>
    public void WriteVInt(int value) => WriteGroups((uint)value);

    /// <summary>Writes 1 to 9 bytes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public void WriteVLong(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        WriteGroups((ulong)value);
    }

    /// <summary>Writes a zig-zag encoded int.</summary>
    public void WriteZInt(int value) => WriteGroups((uint)((value >> 31) ^ (value << 1)));

    /// <summary>Writes a zig-zag encoded long.</summary>
    public void WriteZLong(long value) => WriteGroups((ulong)((value >> 63) ^ (value << 1)));

    /// <summary>Writes the length in bytes and the UTF-8 bytes. An unpaired surrogate becomes U+FFFD.</summary>
    public void WriteString(string value)
    {
        int length = Encoding.UTF8.GetByteCount(value);
        WriteVInt(length);
        if (length > Buffer.Length - Buffered) MakeRoom(length);
        if (length <= Buffer.Length - Buffered) Buffered += Encoding.UTF8.GetBytes(value, Buffer.AsSpan(Buffered));
        else WriteBytes(Encoding.UTF8.GetBytes(value));
    }

    /// <summary>Writes the count and the strings.</summary>
    public void WriteStrings(IReadOnlyCollection<string> values)
    {
        WriteVInt(values.Count);
        foreach (string value in values) WriteString(value);
    }

    /// <summary>Writes the count and the pairs, in ordinal order of their keys so that equal maps have equal bytes.</summary>
    public void WriteStringMap(IReadOnlyDictionary<string, string> map)
    {
        WriteVInt(map.Count);
        foreach ((string key, string value) in map.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            WriteString(key);
            WriteString(value);
        }
    }

    /// <summary>Makes room for at least one more byte and, where the buffer can grow, for <paramref name="wanted"/>.</summary>
    private protected abstract void MakeRoom(int wanted);

    private Span<byte> Take(int length)
    {
        if (length > Buffer.Length - Buffered) MakeRoom(length);
        Span<byte> taken = Buffer.AsSpan(Buffered, length);
        Buffered += length;
        return taken;
    }

    private void WriteGroups(ulong value)
    {
        if (MaxVLongBytes > Buffer.Length - Buffered) MakeRoom(MaxVLongBytes);
        while (value >= 0x80)
        {
            Buffer[Buffered++] = (byte)(value | 0x80);
            value >>= 7;
        }

        Buffer[Buffered++] = (byte)value;
    }
}
