using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace SearchServer.Testing;

/// <summary>
/// The resident Java process: a request per line in, an answer per line out. One request at a time; a process that does not answer
/// in time is killed, and the next request starts a new one.
/// </summary>
internal sealed class OracleProcess(OracleInstallation installation) : IDisposable
{
    private const int ErrorLinesKept = 60;

    private readonly Lock _gate = new();
    private readonly Queue<string> _errors = new();
    private Process? _process;
    private long _lastId;

    public static JsonSerializerOptions JsonOptions { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Sends a request and waits for its answer.</summary>
    /// <exception cref="OracleException">The oracle refused it, or did not answer in time, or died.</exception>
    public JsonElement Send(string command, JsonObject arguments, TimeSpan timeout)
    {
        lock (_gate)
        {
            Process process = _process is { HasExited: false } running ? running : Start();
            long id = ++_lastId;
            arguments["command"] = command;
            arguments["id"] = id;
            string? line = null;
            try
            {
                process.StandardInput.WriteLine(arguments.ToJsonString());
                process.StandardInput.Flush();
                Task<string?> answer = process.StandardOutput.ReadLineAsync();
                if (!answer.Wait(timeout))
                {
                    Stop();
                    throw new OracleException($"The oracle did not answer \"{command}\" within {timeout}.{ErrorTail()}");
                }

                line = answer.Result;
            }
            catch (IOException broken)
            {
                Stop();
                throw new OracleException($"The oracle died at \"{command}\": {broken.Message}{ErrorTail()}");
            }

            if (line is null)
            {
                Stop();
                throw new OracleException($"The oracle died at \"{command}\".{ErrorTail()}");
            }

            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            if (root.GetProperty("id").GetInt64() != id) throw new OracleException($"The oracle answered another request: {line}");
            if (!root.TryGetProperty("error", out _)) return root.Clone();
            throw new OracleException($"The oracle refused \"{command}\": {root.GetProperty("stackTrace").GetString()}");
        }
    }

    public void Dispose()
    {
        lock (_gate) Stop();
    }

    private Process Start()
    {
        Stop();
        lock (_errors) _errors.Clear();
        Process process = Process.Start(installation.Prepare()) ?? throw new OracleException("Java did not start.");
        process.ErrorDataReceived += (_, data) => Remember(data.Data);
        process.BeginErrorReadLine();
        _process = process;
        return process;
    }

    private void Remember(string? line)
    {
        if (line is null) return;
        lock (_errors)
        {
            _errors.Enqueue(line);
            if (_errors.Count > ErrorLinesKept) _errors.Dequeue();
        }
    }

    private string ErrorTail()
    {
        lock (_errors) return _errors.Count == 0 ? "" : "\nIts last words:\n" + string.Join('\n', _errors);
    }

    private void Stop()
    {
        if (_process is null) return;
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }
}
