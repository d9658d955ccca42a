using System.Reflection;
using System.Security.Cryptography;

namespace SearchServer.Articles.Schema;

/// <summary>
/// What an index was made with, kept in its user data: schema, analyzers, and the models and gazetteers by which names are found. Where they are not this program's, words are looked up that the index does not
/// have, and names stand in it that would not be found now, or not so.
/// </summary>
public static class IndexFingerprint
{
    /// <summary>The key in the user data of a commit.</summary>
    public const string Key = "fingerprint";

    /// <summary>Counts changes of <see cref="ArticleDocument"/> after which documents of before are not what they would be now.</summary>
    private const int SchemaVersion = 4;

    private const int HashLength = 4;

    private static readonly Lazy<string> s_current = new(() => $"articles/{SchemaVersion} {ArticleFields.Analyzer.Fingerprint} names/{HashOfResources()}");

    /// <summary>What this program makes an index with.</summary>
    public static string Current => s_current.Value;

    /// <summary>What a person must know of an index that was made with something else; null if it was not, or does not say.</summary>
    public static string? Mismatch(IReadOnlyDictionary<string, string> userData)
    {
        ArgumentNullException.ThrowIfNull(userData);
        if (!userData.TryGetValue(Key, out string? found) || found == Current) return null;
        string what = WithoutNames(found) == WithoutNames(Current)
            ? "The index was made with another model of names. Everything works; persons, places and organisations are as that model found them."
            : "The index was made with another schema or other analyzers. Facets, filters by them and articles by id work; filters by date may leave articles out, and words that are analyzed differently now may not be found.";
        return $"{what} Run searchserver reindex. (This program: {Current}; the index: {found}.)";
    }

    private static string WithoutNames(string fingerprint) => fingerprint[..(fingerprint.LastIndexOf(" names/", StringComparison.Ordinal) is var at and >= 0 ? at : fingerprint.Length)];

    /// <summary>A hash of all that is compiled into the program out of training data and gazetteers.</summary>
    private static string HashOfResources()
    {
        Assembly assembly = typeof(IndexFingerprint).Assembly;
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = new byte[1 << 16];
        foreach (string name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            using Stream resource = assembly.GetManifestResourceStream(name)!;
            for (int read = resource.Read(buffer); read > 0; read = resource.Read(buffer)) hash.AppendData(buffer, 0, read);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, HashLength));
    }
}
