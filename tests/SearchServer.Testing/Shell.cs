using System.Diagnostics;

namespace SearchServer.Testing;

/// <summary>Commands of a Unix shell, for what the base class library cannot make: pipes, and names that are no UTF-8.</summary>
public static class Shell
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(60);

    /// <summary>Whether there is a shell.</summary>
    public static bool IsThere => !OperatingSystem.IsWindows();

    /// <summary>Runs a command to its end in a folder.</summary>
    public static void Run(TemporaryFolder folder, string command)
    {
        using Process shell = Process.Start(new ProcessStartInfo("sh", ["-c", command]) { WorkingDirectory = folder.Path })!;
        if (!shell.WaitForExit(s_timeout)) shell.Kill();
        if (shell.ExitCode != 0) throw new InvalidOperationException($"{command} ended with {shell.ExitCode}.");
    }
}
