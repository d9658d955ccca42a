using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace SearchServer.Engine.Store;

/// <summary>
/// Tells whether a path still leads to an open file. On Linux by the file's device and inode, which no other file has while it is open. Elsewhere by the times of the two, which are equal at every moment if
/// they are one file, whatever a tool sets them to; the base class library gives nothing else of a file there.
/// </summary>
internal static partial class FileIdentity
{
    /// <summary>AT_FDCWD and AT_EMPTY_PATH of Linux's fcntl.h: relative paths begin in the current folder; an empty path is the descriptor's file.</summary>
    private const int CurrentFolder = -100;
    private const int EmptyPath = 0x1000;

    /// <summary>STATX_INO of linux/stat.h: the inode is asked for, and the device always comes with it.</summary>
    private const uint Inode = 0x100;

    /// <summary>Whether the file at a path, which is there, is the one that is open.</summary>
    public static bool IsSame(SafeFileHandle open, string path)
    {
        if (OperatingSystem.IsLinux()) return OfHandle(open) == OfPath(path);

        // Changed in between, they differ once.
        return HasSameTimes(open, path) || HasSameTimes(open, path);
    }

    private static bool HasSameTimes(SafeFileHandle open, string path) =>
        File.GetCreationTimeUtc(open) == File.GetCreationTimeUtc(path) && File.GetLastWriteTimeUtc(open) == File.GetLastWriteTimeUtc(path);

    private static (uint Major, uint Minor, ulong Inode) OfHandle(SafeFileHandle open) =>
        Statx(open, "", EmptyPath, Inode, out StatxBuffer found) == 0 ? found.Identity : throw NativeError.Of("statx", "an open file");

    private static (uint Major, uint Minor, ulong Inode) OfPath(string path) =>
        Statx(CurrentFolder, path, 0, Inode, out StatxBuffer found) == 0 ? found.Identity : throw NativeError.Of("statx", path);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Statx(SafeFileHandle descriptor, string path, int flags, uint mask, out StatxBuffer found);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Statx(int descriptor, string path, int flags, uint mask, out StatxBuffer found);

    /// <summary>struct statx of linux/stat.h, the same on all processors: what is used of its 256 bytes.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct StatxBuffer
    {
        [FieldOffset(32)]
        private readonly ulong _inode;

        [FieldOffset(136)]
        private readonly uint _major;

        [FieldOffset(140)]
        private readonly uint _minor;

        public readonly (uint Major, uint Minor, ulong Inode) Identity => (_major, _minor, _inode);
    }
}
