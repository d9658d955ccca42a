using SearchServer.Articles.Reading.Walking;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Engine.QueryParsing;
using SearchServer.Engine.Search;

namespace SearchServer.Articles.Ingest;

/// <summary>Articles that somebody chooses: by their ids, or else by their source, or else by a query.</summary>
public sealed record ArticleChoice
{
    /// <summary>Identities, or what articles are within their sources where only one article has it.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>A source: the name that the user gave it, else the path of a file or folder, which need not be there any more.</summary>
    public string? Source { get; init; }

    /// <summary>The folder in which the path of a source begins, if it is not a full one; null for that of this process.</summary>
    public string? Folder { get; init; }

    /// <summary>A query, in Lucene's syntax.</summary>
    public string? Query { get; init; }

    /// <summary>The documents of the articles.</summary>
    /// <param name="snapshot">Shows the index.</param>
    /// <param name="unknown">Is given the ids that the index does not have.</param>
    /// <exception cref="QueryParseException">The query cannot be read.</exception>
    internal IEnumerable<int> In(ArticleSnapshot snapshot, List<string> unknown) =>
        Source is { } source ? OfSource(snapshot, source)
        : Query is { } query ? snapshot.Matching(query)
        : OfIds(snapshot, unknown);

    private IEnumerable<int> OfSource(ArticleSnapshot snapshot, string source)
    {
        IReadOnlyList<int> named = snapshot.Searcher.Documents(new TermQuery(ArticleFields.Scope, source));
        if (named.Count > 0) return named;
        string path = RealPath.OrFull(Folder is null ? source : Path.GetFullPath(source, Folder));
        return snapshot.Reader.TermsWithPrefix(ArticleFields.Source, path).Distinct(StringComparer.Ordinal).Where(found => SourceNames.IsIn(found, path))
            .SelectMany(found => snapshot.Searcher.Documents(new TermQuery(ArticleFields.Source, found)));
    }

    private List<int> OfIds(ArticleSnapshot snapshot, List<string> unknown)
    {
        List<int> found = [];
        foreach (string id in Ids)
        {
            if (snapshot.DocumentOf(id) is { } doc) found.Add(doc);
            else unknown.Add(id);
        }

        return found;
    }
}
