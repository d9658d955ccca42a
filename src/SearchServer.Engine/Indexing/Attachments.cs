using SearchServer.Engine.Codecs;

namespace SearchServer.Engine.Indexing;

/// <summary>
/// Files beside the segments that a commit holds as a whole, such as a table of entities: the commit's user data name them, under
/// <c>attachment.NAME</c>, so that documents and attachment change in one moment. Lucene leaves such files alone.
/// </summary>
internal static class Attachments
{
    private const string KeyPrefix = "attachment.";
    private const string FilePrefix = "attachment-";

    public static string KeyOf(string name) => KeyPrefix + name;

    public static string NameOf(string key) => key[KeyPrefix.Length..];

    public static bool IsKey(string key) => key.StartsWith(KeyPrefix, StringComparison.Ordinal);

    public static string FileName(string name, long generation) => $"{FilePrefix}{name}_{IndexFileNames.Base36(generation)}";

    /// <summary>True for an attachment; <paramref name="generation"/> is the number in its name, or 0 for one whose name has none.</summary>
    public static bool IsAttachment(string file, out long generation)
    {
        bool isOne = file.StartsWith(FilePrefix, StringComparison.Ordinal);
        generation = isOne && IndexFileNames.TryParseBase36(file.AsSpan(file.LastIndexOf('_') + 1), out long number) ? number : 0;
        return isOne;
    }

    public static IEnumerable<string> FilesOf(IReadOnlyDictionary<string, string> userData) =>
        userData.Where(pair => IsKey(pair.Key)).Select(pair => pair.Value);
}
