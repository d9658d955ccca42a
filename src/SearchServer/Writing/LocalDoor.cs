using System.Net.Sockets;
using System.Text.Json;
using Microsoft.AspNetCore.Connections.Features;
using SearchServer.Articles.Reading.Walking;

namespace SearchServer.Writing;

/// <summary>
/// Where commands on this machine speak to the server that has the writer of their index: a socket in a folder that nobody but the server's user can enter, and a file in the index's folder that names it while the server has the writer.
/// Who comes through it may do what that user may.
/// </summary>
internal sealed class LocalDoor : IDisposable
{
    public const string FileName = "server.json";
    private const string Prefix = "searchserver-door-";
    private const string SocketName = "s";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory(Prefix);
    private string? _file;

    /// <summary>The path of the socket; paths of sockets are short, so it is not in the index's folder.</summary>
    private string Socket => Path.Combine(_folder.FullName, SocketName);

    /// <summary>The socket as an address to listen at.</summary>
    public string Url => $"http://unix:{Socket}";

    /// <summary>Whether a request came through this door. Other sockets that the server listens at may be a proxy's, and anybody behind it.</summary>
    public bool IsUsedBy(HttpContext context)
    {
        try
        {
            return context.Features.Get<IConnectionSocketFeature>()?.Socket.LocalEndPoint is UnixDomainSocketEndPoint end && end.ToString() == Socket;
        }
        catch (ObjectDisposedException)
        {
            // Who asked has left, and reads no answer.
            return false;
        }
    }

    /// <summary>The socket of the server that has the writer of an index; null if none says so. A sign that was copied with the files of an index is another's: what is sent there would be done to that one.</summary>
    public static string? Of(string index)
    {
        try
        {
            return JsonSerializer.Deserialize<Sign>(File.ReadAllText(Path.Combine(index, FileName))) is { } sign && sign.Index == RealPath.OrFull(index) ? sign.Socket : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Says in an index's folder that the door is open. Only who has the writer says so.</summary>
    public void Open(string index)
    {
        // One that was killed could not put its folder away.
        if (Of(index) is { } old && old != Socket && Path.GetDirectoryName(old) is { } folder && Path.GetFileName(folder).StartsWith(Prefix, StringComparison.Ordinal)) Remove(folder);
        _file = Path.Combine(index, FileName);
        File.WriteAllText(_file, JsonSerializer.Serialize(new Sign(RealPath.OrFull(index), Socket, Environment.ProcessId)));
    }

    /// <summary>Takes the sign away. Only who has the writer does so.</summary>
    public void Close()
    {
        try
        {
            if (_file is not null) File.Delete(_file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is gone with its folder, or stays, and names a socket that soon nobody listens at.
        }

        _file = null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Close();
        Remove(_folder.FullName);
    }

    private static void Remove(string folder)
    {
        try
        {
            File.Delete(Path.Combine(folder, SocketName));
            Directory.Delete(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is an empty folder among what is temporary.
        }
    }

    /// <summary>What the file says.</summary>
    /// <param name="Index">The folder of the index, without links.</param>
    /// <param name="Socket">The path of the socket.</param>
    /// <param name="Process">The server.</param>
    private sealed record Sign(string Index, string Socket, int Process);
}
