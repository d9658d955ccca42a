using System.Runtime.InteropServices;

namespace SearchServer.Engine.Store;

/// <summary>How many files the process may have open: RLIMIT_NOFILE, which .NET raises to the hard limit when it starts.</summary>
public static partial class OpenFileLimit
{
    private const int LinuxNumber = 7;
    private const int MacNumber = 8;

    /// <summary>EMFILE and ENFILE: the process, or the machine, has as many files open as it may.</summary>
    private const int TooManyInProcess = 24;
    private const int TooManyInMachine = 23;

    /// <summary>The limit; null where there is none, as on Windows.</summary>
    public static long? Current
    {
        get
        {
            if (OperatingSystem.IsWindows() || GetLimit(OperatingSystem.IsMacOS() ? MacNumber : LinuxNumber, out Limits limits) != 0) return null;
            return limits.Soft > long.MaxValue ? null : (long)limits.Soft;
        }
    }

    /// <summary>Opens a file; where the limit is why it cannot be opened, the error says so, and what to do.</summary>
    internal static T Open<T>(string path, Func<string, T> open)
    {
        try
        {
            return open(path);
        }
        catch (IOException e) when (!OperatingSystem.IsWindows() && e.HResult is TooManyInProcess or TooManyInMachine)
        {
            throw new OpenFileLimitException(path, Current, e);
        }
    }

    [LibraryImport("libc", EntryPoint = "getrlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int GetLimit(int resource, out Limits limits);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Limits
    {
        public readonly ulong Soft;
        public readonly ulong Hard;
    }
}

/// <summary>A file was not opened because as many are open as may be.</summary>
public sealed class OpenFileLimitException(string file, long? limit, Exception cause)
    : IOException($"{file} cannot be opened: as many files are open as may be, {limit?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unlimited"} in this process. Raise the limit (ulimit -n, or LimitNOFILE of the service).", cause)
{
    /// <summary>The file.</summary>
    public string File => file;
}
