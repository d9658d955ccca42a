using System.Collections.Immutable;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Reading.Walking;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Engine;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.QueryParsing;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;

namespace SearchServer.Articles.Ingest;

/// <summary>What a deletion did, or would do.</summary>
/// <param name="Deleted">The ids of the articles.</param>
/// <param name="Unknown">Ids that the index does not have.</param>
public sealed record DeleteReport(ImmutableArray<string> Deleted, ImmutableArray<string> Unknown);

/// <summary>
/// Takes articles out of an index. Where their files still have them they come back with these; <see cref="ArticlePurge"/> is for what must not.
/// </summary>
public static class ArticleDelete
{
    /// <summary>Deletes articles by their ids, or by what they are within their sources where only one article has it.</summary>
    /// <exception cref="IndexException">There is no index, another writer has it, or it is damaged.</exception>
    public static DeleteReport ByIds(string indexPath, IReadOnlyList<string> ids, bool isDryRun)
    {
        List<string> unknown = [];
        DeleteReport report = Run(indexPath, isDryRun, snapshot =>
        {
            List<int> found = [];
            foreach (string id in ids)
            {
                if (snapshot.DocumentOf(id) is { } doc) found.Add(doc);
                else unknown.Add(id);
            }

            return found;
        });
        return report with { Unknown = [.. unknown] };
    }

    /// <summary>Deletes the articles of a source.</summary>
    /// <param name="indexPath">The folder of the index.</param>
    /// <param name="source">The name that the user gave it, else the path of a file or folder, which need not be there any more.</param>
    /// <param name="isDryRun">Whether nothing is deleted.</param>
    /// <exception cref="IndexException">There is no index, another writer has it, or it is damaged.</exception>
    public static DeleteReport BySource(string indexPath, string source, bool isDryRun) => Run(indexPath, isDryRun, snapshot =>
    {
        IReadOnlyList<int> named = snapshot.Searcher.Documents(new TermQuery(ArticleFields.Scope, source));
        if (named.Count > 0) return named;
        string path = RealPath.OrFull(source);
        return snapshot.Reader.TermsWithPrefix(ArticleFields.Source, path).Distinct(StringComparer.Ordinal).Where(found => SourceNames.IsIn(found, path))
            .SelectMany(found => snapshot.Searcher.Documents(new TermQuery(ArticleFields.Source, found)));
    });

    /// <summary>Deletes the articles that a search finds.</summary>
    /// <exception cref="QueryParseException">The query cannot be read.</exception>
    /// <exception cref="IndexException">There is no index, another writer has it, or it is damaged.</exception>
    public static DeleteReport ByQuery(string indexPath, string query, bool isDryRun) => Run(indexPath, isDryRun, snapshot => snapshot.Matching(query));

    private static DeleteReport Run(string indexPath, bool isDryRun, Func<ArticleSnapshot, IEnumerable<int>> select)
    {
        using MMapDirectory directory = MMapDirectory.OpenExisting(indexPath);
        if (isDryRun)
        {
            using DirectoryReader reader = DirectoryReader.Open(directory);
            return new DeleteReport(IdsOf(reader, select), []);
        }

        using IndexWriter writer = new(directory, new IndexWriterOptions(ArticleSchema.Default.Analyzer));
        using DirectoryReader before = writer.OpenReader();
        ImmutableArray<string> ids = IdsOf(before, select);

        // What follows for other articles is decided by the next run that indexes.
        EntityTable entities = EntityTable.Read(before);
        KnownArticles known = new(before);
        foreach (string id in ids)
        {
            entities.Remove(known.EntitiesOf(id));
            writer.Delete(new Term(ArticleFields.Id, id));
        }

        if (entities.IsChanged) entities.WriteTo(writer.SetAttachment, writer.SetUserData);
        writer.Commit();
        return new DeleteReport(ids, []);
    }

    private static ImmutableArray<string> IdsOf(DirectoryReader reader, Func<ArticleSnapshot, IEnumerable<int>> select)
    {
        HashSet<string> fields = [ArticleFields.Id];
        return [.. select(new ArticleSnapshot(reader)).Distinct().Order().Select(doc => reader.Document(doc, fields).Text(ArticleFields.Id) ?? "")];
    }
}
