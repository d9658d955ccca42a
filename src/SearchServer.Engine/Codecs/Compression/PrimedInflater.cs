using System.Buffers.Binary;
using System.IO.Compression;

namespace SearchServer.Engine.Codecs.Compression;

/// <summary>
/// Raw DEFLATE with a preset dictionary. The base class library's inflater takes none, so the dictionary goes in front of the data as stored blocks,
/// which puts it into the window, and is skipped in what comes out.
/// </summary>
internal static class PrimedInflater
{
    private const int MaxStored = 65535;
    private const int StoredHeaderLength = 5;

    /// <summary>Inflates <paramref name="compressed"/> until <paramref name="output"/> is full. Throws <see cref="InvalidDataException"/> where that cannot be.</summary>
    public static void Inflate(ReadOnlySpan<byte> compressed, ReadOnlySpan<byte> dictionary, Span<byte> output)
    {
        using MemoryStream primed = new(dictionary.Length + StoredHeaderLength + compressed.Length);
        Span<byte> header = stackalloc byte[StoredHeaderLength];
        for (ReadOnlySpan<byte> rest = dictionary; !rest.IsEmpty;)
        {
            int length = Math.Min(rest.Length, MaxStored);
            header[0] = 0; // not the last block, stored
            BinaryPrimitives.WriteUInt16LittleEndian(header[1..], (ushort)length);
            BinaryPrimitives.WriteUInt16LittleEndian(header[3..], (ushort)~length);
            primed.Write(header);
            primed.Write(rest[..length]);
            rest = rest[length..];
        }

        primed.Write(compressed);
        primed.Position = 0;
        using DeflateStream inflater = new(primed, CompressionMode.Decompress);
        Skip(inflater, dictionary.Length);
        try
        {
            inflater.ReadExactly(output);
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException($"The data end before {output.Length} bytes were inflated.", e);
        }
    }

    private static void Skip(DeflateStream inflater, int length)
    {
        Span<byte> sink = stackalloc byte[512];
        while (length > 0)
        {
            int read = inflater.Read(sink[..Math.Min(sink.Length, length)]);
            if (read == 0) throw new InvalidDataException("The dictionary does not come out of the inflater.");
            length -= read;
        }
    }
}
