using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using SearchServer.Articles.Reading.Walking;

namespace SearchServer.Access;

/// <summary>
/// The file of the keys, a JSON object that its owner alone can read: <c>{"keys":[{"name":"ingest","scope":"write","created":"2026-11-30T20:00:00+00:00","sha256":"…"}]}</c>. No key can be made out of it. It is
/// replaced as a whole, so whoever reads it sees it before or after a change.
/// </summary>
internal static class KeyFile
{
    public const int MaxNameLength = 64;

    /// <summary>Each request with a key is compared with all of them.</summary>
    private const int MaxKeys = 1_000;

    /// <summary>Of that many keys, several times.</summary>
    private const int MaxBytes = 1 << 20;

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Where the keys of an index are.</summary>
    public static string PathOf(SearchServerOptions options) =>
        options.Keys.Length > 0 ? options.Keys : Path.Join(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Index))), "keys.json");

    /// <summary>Reads the keys; none if there is no file.</summary>
    /// <exception cref="KeyFileException">It is damaged.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static KeyRing Read(string path)
    {
        if (RegularFile.OtherKindOf(path) is { } other) throw new KeyFileException(path, $"expected a file, found {other}.");
        try
        {
            // Who reads it keeps nobody from replacing it, on Windows either.
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (file.Length > MaxBytes) throw new KeyFileException(path, $"expected at most {MaxBytes} bytes, found {file.Length}.");
            KeyRing keys = JsonSerializer.Deserialize<KeyRing>(file, s_json) ?? throw new KeyFileException(path, "expected keys, found null.");
            return ProblemOf(keys) is { } problem ? throw new KeyFileException(path, problem) : keys;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return KeyRing.Empty;
        }
        catch (JsonException e)
        {
            throw new KeyFileException(path, $"expected the keys as searchserver keys writes them, found something else in line {(e.LineNumber ?? 0) + 1}, {e.Path ?? "$"}.");
        }
    }

    /// <summary>Puts other keys in the place of those that there are.</summary>
    /// <param name="path">The file.</param>
    /// <param name="change">Makes the keys that there shall be of those that there are.</param>
    /// <exception cref="KeyFileException">The file is damaged, or would be too large.</exception>
    /// <exception cref="IOException">It cannot be read or written, or another command is changing it.</exception>
    public static void Change(string path, Func<KeyRing, KeyRing> change)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);

        // Beside the file, which is another one after each change.
        using FileStream held = new($"{path}.lock", OwnersAlone());
        KeyRing changed = change(Read(path));
        if (ProblemOf(changed) is { } problem) throw new KeyFileException(path, problem);
        string written = $"{path}.new";
        using (FileStream file = new(written, OwnersAlone()))
        {
            JsonSerializer.Serialize(file, changed, s_json);
            file.Flush(flushToDisk: true);
        }

        File.Move(written, path, overwrite: true);
    }

    /// <summary>A file that nobody else opens meanwhile, and that its owner alone can read.</summary>
    private static FileStreamOptions OwnersAlone()
    {
        FileStreamOptions options = new() { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private static string? ProblemOf(KeyRing ring)
    {
        ImmutableArray<StoredKey> keys = ring.Keys;
        if (keys.Any(key => key is null)) return "expected keys, found null.";
        if (keys.Length > MaxKeys) return $"expected at most {MaxKeys} keys, found {keys.Length}.";
        if (keys.FirstOrDefault(key => !IsName(key.Name)) is { } misnamed) return $"expected a name of letters, digits, '.', '_' and '-', at most {MaxNameLength}, found '{misnamed.Name}'.";
        if (keys.FirstOrDefault(key => key.Sha256.Length != SHA256.HashSizeInBytes) is { } cut) return $"expected a SHA-256 of {SHA256.HashSizeInBytes} bytes of key '{cut.Name}', found {cut.Sha256.Length}.";
        if (keys.GroupBy(key => key.Name).FirstOrDefault(same => same.Skip(1).Any()) is { } same) return $"expected one key '{same.Key}', found {same.Count()}.";
        return null;
    }

    /// <summary>Whether a key may be called so.</summary>
    public static bool IsName(string name) => name.Length is > 0 and <= MaxNameLength && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-');
}
