using System.Buffers;

namespace SearchServer.Engine.Store;

/// <summary>
/// The bytes of a file by read calls, not through a memory map. A page of a map that cannot be read, because the file was cut off or its sector is bad, ends the process (SIGBUS), and nothing can be
/// done about it in .NET; a read call fails. So who asks whether a file is whole, or copies it, reads it by this: searches and merges read through maps, after it was found whole.
/// </summary>
public sealed class UnmappedInput : IDisposable
{
    private const int BlockLength = 1 << 20;

    private readonly ReadAt _read;
    private readonly IDisposable _open;

    internal UnmappedInput(string name, long length, ReadAt read, IDisposable open)
    {
        Name = name;
        Length = length;
        _read = read;
        _open = open;
    }

    /// <summary>Reads at most as many bytes as there is room for, from an offset; 0 at the end.</summary>
    internal delegate int ReadAt(long offset, Span<byte> destination);

    /// <summary>Takes a block, which is valid during the call.</summary>
    internal delegate void BlockAction(ReadOnlySpan<byte> block);

    /// <summary>The file's name, for messages.</summary>
    public string Name { get; }

    /// <summary>Length in bytes when it was opened.</summary>
    public long Length { get; }

    /// <summary>Fills <paramref name="destination"/> with the bytes at an offset.</summary>
    /// <exception cref="CorruptIndexException">They cannot be read, or the file has become shorter.</exception>
    public void Read(long offset, Span<byte> destination)
    {
        while (!destination.IsEmpty)
        {
            int count = ReadSome(offset, destination);
            if (count == 0) throw new CorruptIndexException(Name, $"a length of {Length} bytes, which it had when it was opened", $"its end at offset {offset}");
            offset += count;
            destination = destination[count..];
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _open.Dispose();

    /// <summary>Reads the first bytes, block after block.</summary>
    internal void ReadBlocks(long length, BlockAction action)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BlockLength);
        try
        {
            for (long at = 0; at < length; at += BlockLength)
            {
                Span<byte> block = buffer.AsSpan(0, (int)Math.Min(BlockLength, length - at));
                Read(at, block);
                action(block);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>A file that is open and cannot be read is damaged, whatever the machine says to it.</summary>
    private int ReadSome(long offset, Span<byte> destination)
    {
        try
        {
            return _read(offset, destination);
        }
        catch (IOException e)
        {
            throw new CorruptIndexException(Name, $"{destination.Length} readable bytes at offset {offset}", e.Message, e);
        }
    }
}
