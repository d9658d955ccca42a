namespace SearchServer.Articles.Schema;

/// <summary>What an index was made with, kept in its user data: schema and analyzers. Where they are not this program's, words are looked up that the index does not have.</summary>
public static class IndexFingerprint
{
    /// <summary>The key in the user data of a commit.</summary>
    public const string Key = "fingerprint";

    /// <summary>Counts changes of <see cref="ArticleDocument"/> after which documents of before are not what they would be now.</summary>
    private const int SchemaVersion = 1;

    /// <summary>What this program makes an index with.</summary>
    public static string Current { get; } = $"articles/{SchemaVersion} {ArticleFields.Analyzer.Fingerprint}";

    /// <summary>What a person must know of an index that was made with something else; null if it was not, or does not say.</summary>
    public static string? Mismatch(IReadOnlyDictionary<string, string> userData) =>
        !userData.TryGetValue(Key, out string? found) || found == Current
            ? null
            : $"The index was made with another schema or other analyzers. Filters, facets, dates and articles by id work; words that are analyzed differently now may not be found. Run searchserver reindex. (This program: {Current}; the index: {found}.)";
}
