using Microsoft.Win32.SafeHandles;

namespace SearchServer.Engine.Store;

/// <summary>Writes a new file of the file system.</summary>
internal sealed class FileOutput(string path) : IndexOutput(path)
{
    private readonly SafeFileHandle _handle =
        File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);

    private long _length;

    protected override void Append(ReadOnlySpan<byte> bytes)
    {
        RandomAccess.Write(_handle, bytes, _length);
        _length += bytes.Length;
    }

    protected override void Close() => _handle.Dispose();
}
