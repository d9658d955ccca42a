using System.Diagnostics;
using Xunit;

namespace SearchServer.Engine.Tests.Store;

/// <summary>Runs a test in a process of its own, which may end without a word or have limits that this one has not.</summary>
internal static class OwnProcess
{
    /// <summary>What the test is run for; a test that is only for this is skipped without it.</summary>
    public static string Purpose(string variable)
    {
        string? purpose = Environment.GetEnvironmentVariable(variable);
        Assert.SkipWhen(purpose is null, "It is run by another test, in a process of its own.");
        return purpose!;
    }

    /// <summary>Asserts that a test passes.</summary>
    /// <param name="method">The test.</param>
    /// <param name="variable">The environment variable that says what it is run for.</param>
    /// <param name="purpose">Its value.</param>
    /// <param name="limit">A limit as the shell's ulimit takes it; null for none.</param>
    public static async Task AssertPassesAsync(string method, string variable, string purpose, string? limit = null)
    {
        string program = Path.ChangeExtension(typeof(OwnProcess).Assembly.Location, OperatingSystem.IsWindows() ? "exe" : null);
        string[] command = [program, "-noColor", "-method", $"*.{method}"];
        if (limit is not null) command = ["bash", "-c", $"ulimit {limit} && exec \"$@\"", "bash", .. command];
        ProcessStartInfo start = new(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { [variable] = purpose },
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{purpose}: the process ended with {process.ExitCode}.\n{output}\n{await errors}");
        Assert.Contains("Total: 1, Errors: 0, Failed: 0, Skipped: 0", output, StringComparison.Ordinal);
    }
}
