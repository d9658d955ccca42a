using SearchServer.Articles.Schema;
using SearchServer.Engine.Indexing;

namespace SearchServer.Articles.Ingest;

/// <summary>The sources that the articles of an index came from.</summary>
internal sealed class IndexedSources
{
    private static readonly HashSet<string> s_fields = [ArticleFields.Source, ArticleFields.Scope];

    private readonly Dictionary<string, string> _scopes = new(StringComparer.Ordinal);

    private IndexedSources() { }

    /// <summary>The files that are still there: of a member of a container, the container.</summary>
    public SortedSet<string> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>What the sources are called, and the containers that a user named. An index that was made before sources had names does not say.</summary>
    public IReadOnlyDictionary<string, string> Scopes => _scopes;

    public static IndexedSources Of(DirectoryReader reader)
    {
        IndexedSources sources = new();
        foreach (int doc in reader.LiveDocuments())
        {
            StoredDocument document = reader.Document(doc, s_fields);
            if (document.Text(ArticleFields.Source) is { } source) sources.Add(source, document.Text(ArticleFields.Scope));
        }

        return sources;
    }

    private void Add(string source, string? scope)
    {
        string file = SourceContext.FileOf(source);
        if (File.Exists(file)) Files.Add(file);
        if (scope is null) return;
        _scopes[source] = scope;
        if (scope != source) _scopes[file] = scope;
    }
}
