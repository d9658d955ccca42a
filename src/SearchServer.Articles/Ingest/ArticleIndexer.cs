using System.Diagnostics;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Reading;
using SearchServer.Articles.Schema;
using SearchServer.Engine;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;

namespace SearchServer.Articles.Ingest;

/// <summary>Puts articles into an index. What was not rejected is in the index, durably, when a run returns.</summary>
public static class ArticleIndexer
{
    /// <summary>How many rejections a report lists.</summary>
    public const int MaxRejections = 1000;

    /// <summary>
    /// Adds the articles of some files and folders to an index, which is created if it is not there. An article that it has already is left as it is.
    /// </summary>
    /// <param name="indexPath">The folder of the index.</param>
    /// <param name="paths">Files and folders.</param>
    /// <param name="defaultLanguage">The language of articles that do not say theirs; null if that is unknown.</param>
    /// <param name="progress">Told about each article or rejection.</param>
    /// <exception cref="IndexException">Another writer has the index, or it is damaged.</exception>
    public static IngestReport Index(string indexPath, IEnumerable<string> paths, string? defaultLanguage, IProgress<ReadResult>? progress = null)
    {
        long start = Stopwatch.GetTimestamp();
        using MMapDirectory directory = new(indexPath);
        using IndexWriter writer = new(directory, new IndexWriterOptions(ArticleFields.Analyzer));
        using DirectoryReader? before = Open(directory);
        IndexSearcher? known = before is null ? null : new IndexSearcher(before);
        EntityTable entities = before is null ? new EntityTable() : EntityTable.Read(before);
        HashSet<string> seen = new(StringComparer.Ordinal);
        List<Rejection> rejected = [];
        long rejectedCount = 0;
        long indexed = 0;
        long duplicates = 0;
        foreach (ReadResult result in ArticleFiles.Read(paths))
        {
            ReadResult outcome = result;
            if (result.Article is { } article)
            {
                article = article with { Language = article.Language ?? defaultLanguage };
                string id = ArticleId.Of(article);
                if (!seen.Add(id) || known?.Count(new TermQuery(ArticleFields.Id, id)) > 0) duplicates++;
                else if (TryAdd(writer, article, id, entities) is { } reason) outcome = ReadResult.Rejected(article.Source ?? id, reason);
                else indexed++;
            }

            if (outcome.Rejection is { } rejection && rejectedCount++ < MaxRejections) rejected.Add(rejection);
            progress?.Report(outcome);
        }

        if (entities.IsChanged) entities.WriteTo(writer);
        writer.Commit();
        return new IngestReport(indexed, duplicates, rejected, rejectedCount, Stopwatch.GetElapsedTime(start));
    }

    private static DirectoryReader? Open(MMapDirectory directory)
    {
        try
        {
            return DirectoryReader.Open(directory);
        }
        catch (IndexNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Adds an article; returns why if it cannot be indexed.</summary>
    private static string? TryAdd(IndexWriter writer, Article article, string id, EntityTable entities)
    {
        try
        {
            writer.Add(ArticleDocument.Create(article, id, entities));
            return null;
        }
        catch (ArgumentException e)
        {
            return e.Message;
        }
    }
}
