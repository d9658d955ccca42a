using System.Runtime.InteropServices;

namespace SearchServer.Engine.Store;

/// <summary>
/// fsync of a folder, which makes names durable: a file that is synced but whose name is not can be gone after a power loss.
/// The base class library cannot open folders, so this calls the C library. Windows has no such call and needs none (NTFS logs its metadata).
/// </summary>
internal static partial class FolderSync
{
    private const int ReadOnly = 0;

    public static void Sync(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        int descriptor = Open(folder, ReadOnly);
        if (descriptor < 0) throw NativeError.Of("open", $"the folder {folder}");
        try
        {
            if (Fsync(descriptor) != 0) throw NativeError.Of("fsync", $"the folder {folder}");
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Fsync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int descriptor);
}
