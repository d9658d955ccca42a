using SearchServer.Engine.Numerics;

namespace SearchServer.Engine.Store;

/// <summary>
/// Writes a new file from front to back and keeps the CRC-32 of what was written.
/// Disposing closes the file; its contents are durable only after <see cref="IndexDirectory.Sync"/>.
/// </summary>
public abstract class IndexOutput : DataOutput, IDisposable
{
    private const int BufferSize = 16 * 1024;

    private long _written;
    private uint _crc;
    private bool _disposed;

    /// <summary>Starts at position 0.</summary>
    protected IndexOutput(string name)
        : base(BufferSize) => Name = name;

    /// <summary>The file's name, for messages.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    public sealed override long Position => _written + Buffered;

    /// <summary>CRC-32 (zlib's) of all bytes written so far, for the footer.</summary>
    public uint Checksum
    {
        get
        {
            Flush();
            return _crc;
        }
    }

    /// <summary>Flushes and closes. If an error was thrown while writing, the file stays incomplete: delete it.</summary>
    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        try
        {
            Flush();
        }
        finally
        {
            Close();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the file without what is not written yet: it is not wanted any more, and there may be no room for it. Nothing is written, so that of several files each is closed.</summary>
    public void Abandon()
    {
        if (_disposed) return;
        _disposed = true;
        Discard();
    }

    /// <summary>Appends bytes to the file.</summary>
    protected abstract void Append(ReadOnlySpan<byte> bytes);

    /// <summary>Closes the file.</summary>
    protected abstract void Close();

    /// <summary>Closes a file that is given up. An output that has another one behind it gives up that one.</summary>
    protected virtual void Discard() => Close();

    private protected sealed override void MakeRoom(int wanted) => Flush();

    private void Flush()
    {
        ReadOnlySpan<byte> pending = Buffer.AsSpan(0, Buffered);
        if (pending.IsEmpty) return;
        Buffered = 0;
        Append(pending);
        _crc = Crc32.Append(_crc, pending);
        _written += pending.Length;
    }
}
