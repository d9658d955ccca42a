using System.IO.MemoryMappedFiles;
using Microsoft.Win32.SafeHandles;

namespace SearchServer.Engine.Store;

/// <summary>A file mapped read-only into memory.</summary>
internal sealed unsafe class MappedMemory : FileMemory
{
    private static long s_openMappings;

    private readonly SafeMemoryMappedViewHandle? _view;

    private MappedMemory(SafeMemoryMappedViewHandle? view, byte* start, long length)
        : base(start, length)
    {
        _view = view;
        Interlocked.Increment(ref s_openMappings);
    }

    /// <summary>How many mappings the process holds now: leak tests count them.</summary>
    public static long OpenMappings => Interlocked.Read(ref s_openMappings);

    public static MappedMemory Open(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        long length = file.Length;
        if (length == 0) return new MappedMemory(null, null, 0);
        using MemoryMappedFile mapping = MemoryMappedFile.CreateFromFile(
            file, mapName: null, length, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        using MemoryMappedViewAccessor accessor = mapping.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        SafeMemoryMappedViewHandle view = accessor.SafeMemoryMappedViewHandle;

        // Taking the pointer also counts a reference on the handle, so disposing the accessor leaves the view mapped.
        byte* start = null;
        view.AcquirePointer(ref start);
        return new MappedMemory(view, start + accessor.PointerOffset, length);
    }

    protected override void Free()
    {
        _view?.ReleasePointer();
        Interlocked.Decrement(ref s_openMappings);
    }
}
