using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace SearchServer.Articles.Reading.Walking;

/// <summary>
/// Opens files, and nothing else that has a name among them: opening a pipe waits until somebody writes into it, and a device may never end.
/// The base class library does not tell them apart, so this asks the runtime's own library, whose answer is the same on Linux and macOS. Windows has none of them in folders.
/// </summary>
public static partial class RegularFile
{
    /// <summary>Of a mode, the bits that say what kind of thing it is.</summary>
    private const int KindMask = 0xF000;

    /// <summary>Bytes that are read from the disk at once.</summary>
    private const int BufferSize = 1 << 16;

    /// <summary>File systems whose files are made as they are read: they claim to be regular, have no length, and some wait for what happens next.</summary>
    private static readonly FrozenSet<string> s_madeSystems = FrozenSet.Create(StringComparer.Ordinal, "proc", "sysfs", "tracefs", "debugfs", "securityfs", "configfs", "bpf_fs", "cgroupfs", "cgroup2fs", "pstorefs", "efivarfs", "selinux", "mqueue");

    /// <summary>Opens a file, or the one that a link leads to, for reading from its beginning to its end. Others may write, rename and delete it meanwhile.</summary>
    /// <exception cref="SourceException">It is no file.</exception>
    /// <exception cref="IOException">It is not there, or cannot be read.</exception>
    internal static FileStream Open(string path)
    {
        if (OtherKindOf(path) is { } found) throw new SourceException($"expected a file, found {found}");
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BufferSize, FileOptions.SequentialScan);
    }

    /// <summary>What is there in the place of a file, be it behind a link; null if there is a file, or if that cannot be said: opening it says why.</summary>
    public static string? OtherKindOf(string path)
    {
        if (OperatingSystem.IsWindows()) return Directory.Exists(path) ? "a folder" : null;
        if (Stat(path, out FileStatus status) != 0) return null;
        return (status.Mode & KindMask) switch
        {
            0x1000 => "a pipe",
            0x2000 or 0x6000 => "a device",
            0x4000 => "a folder",
            0xC000 => "a socket",
            _ => IsMade(path) ? "one that the system makes as it is read" : null,
        };
    }

    private static bool IsMade(string path)
    {
        try
        {
            return OperatingSystem.IsLinux() && s_madeSystems.Contains(new DriveInfo(path).DriveFormat);
        }
        catch (IOException)
        {
            // It has gone, or its file system is of no known kind.
            return false;
        }
    }

    [LibraryImport("libSystem.Native", EntryPoint = "SystemNative_Stat", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Stat(string path, out FileStatus status);

    /// <summary>What the library says of a file, with room for what it says besides: some hundred bytes.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private readonly struct FileStatus
    {
        [FieldOffset(4)]
        public readonly int Mode;
    }
}
