using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests;

/// <summary>How a command ended.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error);

/// <summary>The program as a process: commands that end, and a server that is ended with this object.</summary>
internal sealed partial class SearchServerProcess : IDisposable
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly HttpClient _client;
    private readonly List<string> _log = [];

    private SearchServerProcess(Process process, Uri address)
    {
        _process = process;
        _client = new HttpClient { BaseAddress = address, Timeout = s_timeout };
    }

    public Uri Address => _client.BaseAddress!;

    public int Id => _process.Id;

    /// <summary>The lines that the server has printed so far.</summary>
    public string[] Log
    {
        get
        {
            lock (_log) return [.. _log];
        }
    }

    /// <summary>Where the program was built, in the configuration of the tests.</summary>
    public static string Program
    {
        get
        {
            string configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
            return Path.Combine(TestData.Repository, "artifacts", "bin", "SearchServer", configuration, "searchserver.dll");
        }
    }

    /// <summary>Runs a command to its end.</summary>
    public static CommandResult Run(string workingDirectory, params IEnumerable<string> arguments) => WaitFor(Start(workingDirectory, "dotnet", [Program, .. arguments]), arguments);

    /// <summary>Runs a command to its end under a limit of the shell.</summary>
    /// <param name="workingDirectory">Where.</param>
    /// <param name="limit">The limit as <c>ulimit</c> takes it; that of threads does not hold for root.</param>
    /// <param name="asNobody">Whether as a user who owns nothing. Only root can do this.</param>
    /// <param name="arguments">The command.</param>
    public static CommandResult RunLimited(string workingDirectory, string limit, bool asNobody, params IEnumerable<string> arguments)
    {
        string[] shell = ["bash", "-c", $"ulimit {limit} && exec \"$@\"", "bash", "dotnet", Program, .. arguments];
        string[] command = asNobody ? ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups", .. shell] : shell;
        return WaitFor(Start(workingDirectory, command[0], command[1..]), arguments);
    }

    /// <summary>Runs a command to its end as a user who owns nothing. Only root can do this.</summary>
    public static CommandResult RunAsNobody(string workingDirectory, params IEnumerable<string> arguments) =>
        WaitFor(Start(workingDirectory, "setpriv", ["--reuid", "65534", "--regid", "65534", "--clear-groups", "dotnet", Program, .. arguments]), arguments);

    /// <summary>Starts a command; whoever calls this ends it.</summary>
    public static Process Start(string workingDirectory, params IEnumerable<string> arguments) => Start(workingDirectory, "dotnet", [Program, .. arguments]);

    /// <summary>Runs another program to its end.</summary>
    public static CommandResult RunOther(string workingDirectory, string program, params IEnumerable<string> arguments) => WaitFor(Start(workingDirectory, program, arguments), arguments);

    private static CommandResult WaitFor(Process started, IEnumerable<string> arguments)
    {
        using Process process = started;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(s_timeout))
        {
            process.Kill();
            throw new TimeoutException($"{started.StartInfo.FileName} {string.Join(' ', arguments)} did not end within {s_timeout.TotalSeconds} s.");
        }

        return new CommandResult(process.ExitCode, output.Result, error.Result);
    }

    /// <summary>Starts a server and waits until it serves.</summary>
    public static SearchServerProcess Serve(string workingDirectory, params IEnumerable<string> arguments) => WaitUntilItServes(Start(workingDirectory, "dotnet", [Program, .. arguments]));

    /// <summary>Starts a server as systemd does, which is told by a socket when it serves and when it ends, and waits until it serves.</summary>
    public static SearchServerProcess ServeAsService(string workingDirectory, string socket, params IEnumerable<string> arguments) =>
        WaitUntilItServes(Start(workingDirectory, "env", [$"NOTIFY_SOCKET={socket}", "dotnet", Program, .. arguments]));

    private static SearchServerProcess WaitUntilItServes(Process process)
    {
        StringBuilder seen = new();
        try
        {
            using CancellationTokenSource timeout = new(s_timeout);
            while (process.StandardOutput.ReadLineAsync(timeout.Token).AsTask().Result is { } line)
            {
                seen.AppendLine(line);
                if (ServingLine().Match(line) is not { Success: true } match) continue;

                // What it prints from now on must go somewhere, or it waits.
                SearchServerProcess server = new(process, new Uri(match.Groups[1].Value));
                foreach (string before in seen.ToString().Split('\n')) server.AddLine(before);
                _ = server.LogAsync(process.StandardOutput);
                _ = server.LogAsync(process.StandardError);
                return server;
            }

            throw new InvalidOperationException($"The server ended with {seen}{process.StandardError.ReadToEnd()}");
        }
        catch
        {
            if (!process.HasExited) process.Kill();
            process.Dispose();
            throw;
        }
    }

    /// <summary>Gets a path of the server; fails on an error answer that is not a problem document.</summary>
    public (int Status, string Body) Get(string path)
    {
        using HttpResponseMessage response = _client.GetAsync(new Uri(path, UriKind.Relative)).GetAwaiter().GetResult();
        if ((int)response.StatusCode >= 400) Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return ((int)response.StatusCode, response.Content.ReadAsStringAsync().GetAwaiter().GetResult());
    }

    /// <summary>Asks the process to end.</summary>
    public void Terminate()
    {
        using Process kill = Process.Start("kill", ["-TERM", $"{Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Waits until the process has ended.</summary>
    /// <returns>Its exit code.</returns>
    public int WaitForExit() => _process.WaitForExit(s_timeout) ? _process.ExitCode : throw new TimeoutException($"The server did not end within {s_timeout.TotalSeconds} s:\n{string.Join('\n', Log)}");

    /// <summary>Waits until so many lines that hold a text were printed; fails with all that was printed if they do not come.</summary>
    public void WaitForLog(string text, int times = 1)
    {
        long start = Stopwatch.GetTimestamp();
        lock (_log)
        {
            while (_log.Count(line => line.Contains(text, StringComparison.Ordinal)) < times)
            {
                TimeSpan left = s_timeout - Stopwatch.GetElapsedTime(start);
                Assert.True(left > TimeSpan.Zero && Monitor.Wait(_log, left), $"'{text}' was not logged {times} times:\n{string.Join('\n', _log)}");
            }
        }
    }

    private async Task LogAsync(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line) AddLine(line);
    }

    private void AddLine(string line)
    {
        lock (_log)
        {
            _log.Add(line);
            Monitor.PulseAll(_log);
        }
    }

    /// <summary>Ends it as a crash would.</summary>
    public void Kill()
    {
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        _client.Dispose();
        Kill();
        _process.Dispose();
    }

    private static Process Start(string workingDirectory, string program, IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        return Process.Start(start)!;
    }

    [GeneratedRegex(@" at (https?://\S+)")]
    private static partial Regex ServingLine();
}
