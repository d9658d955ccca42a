using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using SearchServer.Articles.Ingest;
using SearchServer.Engine;
using SearchServer.Writing;

namespace SearchServer.Cli;

/// <summary>Runs what changes the index: by itself where nobody has its writer, else through the server that has it.</summary>
internal static class Operations
{
    /// <summary>A server that has just taken the writer says so within moments.</summary>
    private const int Attempts = 5;

    /// <summary>Whether it was said who does it: a command that goes on says it once.</summary>
    private static bool s_isTold;

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Runs an operation.</summary>
    /// <param name="index">The folder of the index.</param>
    /// <param name="operation">The operation, with paths of this process.</param>
    /// <param name="events">Who is told how far it is.</param>
    /// <param name="cancellation">Ends it, in order.</param>
    /// <exception cref="LockObtainFailedException">Another command has the writer.</exception>
    /// <exception cref="ServerRefusedException">The server that has the writer could not do it.</exception>
    public static TReport Run<TReport>(string index, WriteOperation<TReport> operation, WriteEvents events, CancellationToken cancellation)
        where TReport : notnull
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                using ArticleWriter writer = operation.Open(index);
                return operation.Run(writer, events, cancellation);
            }
            catch (LockObtainFailedException) when (LocalDoor.Of(index) is { } socket && TryConnect(socket) is { } connection)
            {
                if (!s_isTold) Output.WriteError("The server that has this index does it.");
                s_isTold = true;
                return Send<TReport>(connection, operation.Absolute(), events, cancellation);
            }
            catch (LockObtainFailedException) when (attempt < Attempts)
            {
                if (cancellation.WaitHandle.WaitOne(s_pause)) throw new OperationCanceledException(cancellation);
            }
        }
    }

    /// <summary>Connects to a server; null if there is none any more.</summary>
    private static Socket? TryConnect(string path)
    {
        Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            socket.Connect(new UnixDomainSocketEndPoint(path));
            return socket;
        }
        catch (Exception e) when (e is SocketException or ArgumentException)
        {
            socket.Dispose();
            return null;
        }
    }

    private static TReport Send<TReport>(Socket socket, WriteOperation operation, WriteEvents events, CancellationToken cancellation)
    {
        using HttpClient client = new(new SocketsHttpHandler { ConnectCallback = (_, _) => ValueTask.FromResult<Stream>(new NetworkStream(socket, ownsSocket: true)) }) { Timeout = Timeout.InfiniteTimeSpan };
        using HttpRequestMessage request = new(HttpMethod.Post, $"http://localhost{LocalOperations.Route}")
        {
            Content = new StringContent(JsonSerializer.Serialize(operation, WriteEvent.Json), Encoding.UTF8, "application/json"),
        };
        try
        {
            using HttpResponseMessage response = client.Send(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (!response.IsSuccessStatusCode) throw new ServerRefusedException($"The server that has this index refuses to do it ({(int)response.StatusCode}): is it of another version than this command?");
            using Stream body = response.Content.ReadAsStream(cancellation);
            using CancellationTokenRegistration left = cancellation.Register(body.Dispose);
            using StreamReader lines = new(body);
            while (lines.ReadLine() is { } line)
            {
                WriteEvent told = JsonSerializer.Deserialize<WriteEvent>(line, WriteEvent.Json)!;
                if (told.Progress is { } progress) events.Progress?.Report(progress);
                if (told.Committed is { } ids) events.Committed?.Invoke(ids);
                if (told.Error is { } error) throw new ServerRefusedException(error.Message) { Kind = error.Kind };
                if (told.Result is { } result) return result.Deserialize<TReport>(WriteEvent.Json)!;
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException and not ServerRefusedException or ObjectDisposedException)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        throw new ServerRefusedException("The server ended before it was done. What was committed is in the index; the same command goes on from there.") { Kind = WriteErrorKind.Unavailable };
    }
}

/// <summary>The server that has the writer could not do what it was to.</summary>
internal sealed class ServerRefusedException(string message) : IOException(message)
{
    /// <summary>Of what kind the reason is.</summary>
    public WriteErrorKind Kind { get; init; }
}
