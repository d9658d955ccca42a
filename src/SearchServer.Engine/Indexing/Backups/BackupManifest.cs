using System.Collections.Immutable;
using System.Text.Json;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Indexing.Backups;

/// <summary>A file of a backup.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Sha256">The SHA-256 of its bytes, in hexadecimal.</param>
public sealed record BackupFile(string Name, long Length, string Sha256);

/// <summary>What a backup consists of: the file <c>backup.json</c>, which is written last, so that a backup that has one is complete.</summary>
/// <param name="Generation">The commit that was copied.</param>
/// <param name="Created">When.</param>
/// <param name="Documents">Live documents in it.</param>
/// <param name="Files">Its files.</param>
public sealed record BackupManifest(long Generation, DateTimeOffset Created, long Documents, ImmutableArray<BackupFile> Files)
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "backup.json";

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Reads the manifest of a backup.</summary>
    /// <exception cref="IndexNotFoundException">There is none: no backup, or an incomplete one.</exception>
    /// <exception cref="CorruptIndexException">It is damaged.</exception>
    public static BackupManifest Read(IndexDirectory backup)
    {
        ArgumentNullException.ThrowIfNull(backup);
        if (!backup.ListAll().Contains(FileName)) throw new IndexNotFoundException(backup.Location, $"no {FileName}: no backup, or one that was not completed");
        using IndexInput input = backup.OpenInput(FileName);
        try
        {
            BackupManifest? manifest = JsonSerializer.Deserialize<BackupManifest>(input.Span(0, checked((int)input.Length)), s_json);
            if (manifest is { Files.IsDefault: false } && manifest.Files.All(file => file is { Name: not null, Sha256: not null } && Path.GetFileName(file.Name) == file.Name)) return manifest;
            throw new CorruptIndexException(input.Name, "the manifest of a backup", "one without files");
        }
        catch (Exception e) when (e is JsonException or OverflowException)
        {
            throw new CorruptIndexException(input.Name, "the manifest of a backup", e.Message, e);
        }
    }

    internal void Write(IndexDirectory backup)
    {
        using (IndexOutput output = backup.CreateOutput(FileName)) output.WriteBytes(JsonSerializer.SerializeToUtf8Bytes(this, s_json));
        backup.Sync([FileName]);
        backup.SyncMetadata();
    }
}
