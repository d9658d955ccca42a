using System.Collections.Immutable;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Engine;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.QueryParsing;
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
    private static readonly HashSet<string> s_id = [ArticleFields.Id];

    /// <summary>Says what would be deleted.</summary>
    /// <exception cref="QueryParseException">The query cannot be read.</exception>
    /// <exception cref="IndexException">There is no index, or it is damaged.</exception>
    public static DeleteReport Try(string indexPath, ArticleChoice choice)
    {
        ArgumentNullException.ThrowIfNull(choice);
        using MMapDirectory directory = MMapDirectory.OpenExisting(indexPath);
        using DirectoryReader reader = DirectoryReader.Open(directory);
        return Choose(reader, choice);
    }

    /// <summary>Deletes articles.</summary>
    /// <exception cref="QueryParseException">The query cannot be read; nothing was deleted.</exception>
    /// <exception cref="IndexException">There is no index, another writer has it, or it is damaged.</exception>
    public static DeleteReport Run(string indexPath, ArticleChoice choice)
    {
        using ArticleWriter writer = ArticleWriter.Open(indexPath);
        return Run(writer, choice, CancellationToken.None);
    }

    /// <summary>As the other one, through a writer that is open.</summary>
    /// <param name="writer">Has the index.</param>
    /// <param name="choice">The articles.</param>
    /// <param name="cancellation">Ends the waiting for operations before this one.</param>
    public static DeleteReport Run(ArticleWriter writer, ArticleChoice choice, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(choice);
        return writer.Operate(
            () =>
            {
                using Turns.Turn turn = writer.Turns.Take();
                using DirectoryReader before = writer.Index.OpenReader();
                DeleteReport report = Choose(before, choice);

                return writer.Guarded(() =>
                {
                    // What follows for other articles is decided by the next run that indexes.
                    writer.Heed(EntityCorrections.None);
                    foreach (string id in report.Deleted) writer.Delete(id);
                    writer.Commit();
                    return report;
                });
            },
            cancellation);
    }

    private static DeleteReport Choose(DirectoryReader reader, ArticleChoice choice)
    {
        List<string> unknown = [];
        ImmutableArray<string> ids = [.. choice.In(new ArticleSnapshot(reader), unknown).Distinct().Order().Select(doc => reader.Document(doc, s_id).Text(ArticleFields.Id) ?? "")];
        return new DeleteReport(ids, [.. unknown]);
    }
}
