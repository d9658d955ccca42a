using System.Buffers;
using SearchServer.Engine;
using SearchServer.Engine.Indexing.Backups;
using SearchServer.Engine.Store;
using SearchServer.Problems;

namespace SearchServer.Admin;

/// <summary>A backup.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Created">When it was made; null if it is not whole.</param>
/// <param name="Articles">How many articles it has; null if it is not whole.</param>
/// <param name="Bytes">How many bytes; null if it is not whole.</param>
/// <param name="Problem">Why it is none that can be restored; null if it can be.</param>
public sealed record BackupResponse(string Name, DateTimeOffset? Created, long? Articles, long? Bytes, string? Problem);

/// <summary>The folder that backups are made in over HTTP: nothing else of the machine is written to, or read, by a name that a caller gives.</summary>
internal sealed class BackupFolder(SearchServerOptions options, PublicMessages messages)
{
    private const int MaxName = 64;

    private static readonly SearchValues<char> s_characters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    /// <summary>The path of a backup.</summary>
    /// <exception cref="RequestException">No folder is configured, or it is no name.</exception>
    public string PathOf(string name)
    {
        if (options.Backups.Length == 0) throw new RequestException("no-backup-folder", "The setting Backups names no folder that backups may be made in.", StatusCodes.Status409Conflict);
        if (name.Length is 0 or > MaxName || name.AsSpan().ContainsAnyExcept(s_characters) || name[0] == '.') throw new RequestException("invalid-parameter", $"Expected the name of a backup, at most {MaxName} letters of A to Z, digits, and '.', '_' or '-' behind the first, found '{name}'.");
        return Path.Combine(options.Backups, name);
    }

    /// <summary>The backups, by their names.</summary>
    public IReadOnlyList<BackupResponse> List() =>
        options.Backups.Length == 0 || !Directory.Exists(options.Backups) ? [] : [.. Directory.EnumerateDirectories(options.Backups).Order(StringComparer.Ordinal).Select(Describe)];

    private BackupResponse Describe(string folder)
    {
        string name = Path.GetFileName(folder);
        try
        {
            using MMapDirectory directory = MMapDirectory.OpenExisting(folder);
            BackupManifest manifest = BackupManifest.Read(directory);
            return new BackupResponse(name, manifest.Created, manifest.Documents, manifest.Files.Sum(file => file.Length), null);
        }
        catch (Exception e) when (e is IndexException or IOException or UnauthorizedAccessException)
        {
            return new BackupResponse(name, null, null, null, messages.Of(e.Message));
        }
    }
}
