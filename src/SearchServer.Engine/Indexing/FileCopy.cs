using SearchServer.Engine.Numerics;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Indexing;

/// <summary>Copies files between directories.</summary>
internal static class FileCopy
{
    private const int Chunk = 1 << 20;

    /// <summary>Copies a file and returns its length and the CRC-32 of its bytes. Not synced.</summary>
    public static (long Length, uint Crc) Copy(IndexDirectory from, IndexDirectory to, string name)
    {
        using IndexInput input = from.OpenInput(name);
        return Copy(input, to, name);
    }

    /// <inheritdoc cref="Copy(IndexDirectory, IndexDirectory, string)"/>
    public static (long Length, uint Crc) Copy(IndexInput input, IndexDirectory to, string name)
    {
        using IndexOutput output = to.CreateOutput(name);
        uint crc = 0;
        for (long at = 0; at < input.Length; at += Chunk)
        {
            ReadOnlySpan<byte> bytes = input.Span(at, (int)Math.Min(Chunk, input.Length - at));
            crc = Crc32.Append(crc, bytes);
            output.WriteBytes(bytes);
        }

        return (input.Length, crc);
    }
}
