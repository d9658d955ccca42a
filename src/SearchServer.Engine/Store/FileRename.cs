using System.Runtime.InteropServices;

namespace SearchServer.Engine.Store;

/// <summary>
/// The system call that renames a file, and nothing else. The base class library's File.Move links and unlinks where it must not overwrite, and where the machine refuses it copies: then both names
/// are there for a while, and the copy is not synced.
/// </summary>
internal static partial class FileRename
{
    /// <summary>MoveFileEx returns after the name is on disk. Without MOVEFILE_COPY_ALLOWED and MOVEFILE_REPLACE_EXISTING it neither copies nor overwrites.</summary>
    private const uint WriteThrough = 0x8;

    /// <summary>Renames a file to a name that does not exist. Who could create it meanwhile is kept out by write.lock.</summary>
    /// <exception cref="IOException">The machine refuses; nothing was changed.</exception>
    public static void Rename(string from, string to)
    {
        if (!File.Exists(from)) throw new FileNotFoundException($"{from} is not there to rename.", from);
        if (File.Exists(to)) throw new IOException($"{from} is not renamed: {to} exists already.");
        if (OperatingSystem.IsWindows() ? !MoveFileEx(from, to, WriteThrough) : RenameFile(from, to) != 0) throw NativeError.Of("rename", $"{from} to {to}");
    }

    [LibraryImport("libc", EntryPoint = "rename", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameFile(string from, string to);

    [LibraryImport("kernel32", EntryPoint = "MoveFileExW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool MoveFileEx(string from, string to, uint flags);
}
