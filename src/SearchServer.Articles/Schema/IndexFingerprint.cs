using System.Reflection;
using System.Security.Cryptography;
using SearchServer.Articles.Enrichment.Gazetteers;

namespace SearchServer.Articles.Schema;

/// <summary>
/// What an index was made with, kept in its user data: the schema, the models and gazetteers by which names are found, and what each language does to its words. Where they are not this program's, words are looked up that
/// the index does not have, and names stand in it that would not be found now, or not so.
/// </summary>
/// <remarks>Parts separated by spaces, each a name and a value: <c>articles/6 words/1 unicode/15.0.0 names/0a1b2c3d de/… en/…</c>. What is no name of another part is a language.</remarks>
public static class IndexFingerprint
{
    /// <summary>The key in the user data of a commit.</summary>
    public const string Key = "fingerprint";

    /// <summary>Counts changes of <see cref="ArticleDocument"/> after which documents of before are not what they would be now.</summary>
    private const int SchemaVersion = 6;

    private const string Names = "names";
    private const int HashLength = 4;

    private static readonly string[] s_schema = ["articles", "words", "unicode"];
    private static readonly Lazy<string> s_resources = new(HashOfResources);
    private static readonly Lazy<string> s_current = new(() => Of(ArticleSchema.Default));

    /// <summary>What this program makes an index with.</summary>
    public static string Current => s_current.Value;

    /// <summary>What an index is made with by a schema.</summary>
    public static string Of(ArticleSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        string languages = string.Join(' ', schema.Fingerprints.Select(part => $"{part.Language}/{part.Fingerprint}"));
        return $"articles/{SchemaVersion} {schema.Words.Fingerprint} {Names}/{s_resources.Value} {languages}";
    }

    /// <summary>What a person must know of an index that was made with something else; null if it was not, or does not say.</summary>
    public static string? Mismatch(IReadOnlyDictionary<string, string> userData)
    {
        ArgumentNullException.ThrowIfNull(userData);
        if (!userData.TryGetValue(Key, out string? found) || found == Current) return null;
        (Dictionary<string, string> before, Dictionary<string, string> now) = (PartsOf(found), PartsOf(Current));
        HashSet<string> changed = [.. now.Keys.Union(before.Keys).Where(part => before.GetValueOrDefault(part) != now.GetValueOrDefault(part))];
        if (changed.Overlaps(s_schema)) return Sentence("The index was made with another schema. Facets, filters by them and articles by id work; filters by date may leave articles out, the order by title may be another, and words that are analyzed differently now may not be found.", s_schema);

        List<string> sentences = [];
        if (changed.Contains(Names)) sentences.Add(Sentence("The index was made with another model of names. Everything works; persons, places and organisations are as that model found them.", [Names]));
        string[] aged = [.. changed.Where(part => part != Names && before.ContainsKey(part)).Order(StringComparer.Ordinal)];
        if (aged.Length > 0) sentences.Add(Sentence($"The index has other stems in some languages: {string.Join(", ", aged)}. Their words may not be found; texts in other languages are as they would be now.", aged));
        string[] added = [.. changed.Where(part => part != Names && !before.ContainsKey(part)).Order(StringComparer.Ordinal)];
        if (added.Length > 0) sentences.Add(Sentence($"The index was made before some languages were known: {string.Join(", ", added)}. Of texts in them the words are found as they were typed.", []));
        return string.Join(' ', sentences);

        string Sentence(string what, string[] parts)
        {
            string versions = string.Join(", ", parts.Where(changed.Contains).Select(part => $"{part}: this program {now.GetValueOrDefault(part, "none")}, the index {before.GetValueOrDefault(part, "none")}"));
            return $"{what} Run searchserver reindex.{(versions.Length > 0 ? $" ({versions}.)" : "")}";
        }
    }

    private static Dictionary<string, string> PartsOf(string fingerprint)
    {
        Dictionary<string, string> parts = new(StringComparer.Ordinal);
        foreach (string[] part in fingerprint.Split(' ').Select(part => part.Split('/', 2)).Where(part => part.Length == 2)) parts[part[0]] = part[1];
        return parts;
    }

    /// <summary>A hash of all that is compiled into the program out of training data and gazetteers, and that an index depends on: where a place lies, it does not have.</summary>
    private static string HashOfResources()
    {
        Assembly assembly = typeof(IndexFingerprint).Assembly;
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = new byte[1 << 16];
        foreach (string name in assembly.GetManifestResourceNames().Where(name => name != CoordinatesResource.Name).Order(StringComparer.Ordinal))
        {
            using Stream resource = assembly.GetManifestResourceStream(name)!;
            for (int read = resource.Read(buffer); read > 0; read = resource.Read(buffer)) hash.AppendData(buffer, 0, read);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, HashLength));
    }
}
