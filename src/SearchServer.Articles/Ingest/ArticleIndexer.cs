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
    /// <summary>
    /// Adds the articles of some files and folders to an index, which is created if it is not there. An article that it has already is replaced if it has changed, and else left as it is.
    /// </summary>
    /// <param name="indexPath">The folder of the index.</param>
    /// <param name="paths">Files and folders.</param>
    /// <param name="options">How.</param>
    /// <exception cref="IndexException">Another writer has the index, or it is damaged.</exception>
    public static IngestReport Index(string indexPath, IEnumerable<string> paths, IngestOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        long start = Stopwatch.GetTimestamp();
        using MMapDirectory directory = new(indexPath);
        using IndexWriter writer = new(directory, new IndexWriterOptions(ArticleFields.Analyzer));
        using DirectoryReader before = writer.OpenReader();
        if (before.NumDocs == 0) writer.SetUserData(IndexFingerprint.Key, IndexFingerprint.Current);
        Run run = new(writer, before, options);
        foreach (ReadResult result in ArticleFiles.Read(paths)) run.Take(result);
        run.Commit();
        writer.WaitForMerges();
        writer.Commit();
        run.Report.Elapsed = Stopwatch.GetElapsedTime(start);
        return run.Report;
    }

    /// <summary>Adds or replaces an article; returns why if it cannot be indexed.</summary>
    internal static string? Try(Action write)
    {
        try
        {
            write();
            return null;
        }
        catch (ArgumentException e)
        {
            return e.Message;
        }
    }

    private sealed class Run(IndexWriter writer, DirectoryReader before, IngestOptions options)
    {
        private readonly IndexSearcher _known = new(before);
        private readonly EntityTable _entities = EntityTable.Read(before);
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
        private readonly List<string> _uncommitted = [];

        public IngestReport Report { get; } = new();

        public void Take(ReadResult result)
        {
            if (result.Article is { } article) result = Take(article with { Language = article.Language ?? options.DefaultLanguage }, result);
            if (result.Rejection is { } rejection) Report.Reject(rejection);
            options.Progress?.Report(result);
            if (_uncommitted.Count >= options.CommitEvery) Commit();
        }

        public void Commit()
        {
            if (_entities.IsChanged) _entities.WriteTo(writer.SetAttachment);
            writer.Commit();
            options.Committed?.Invoke(_uncommitted);
            _uncommitted.Clear();
        }

        private ReadResult Take(Article article, ReadResult result)
        {
            string id = ArticleId.Of(article);
            if (!_seen.Add(id))
            {
                Report.Known++;
                return result;
            }

            Term term = new(ArticleFields.Id, id);
            TopDocs found = _known.Search(new TermQuery(term), 1);
            long version = 0;
            if (!found.Hits.IsEmpty)
            {
                int doc = found.Hits[0].Doc;
                if (before.Bytes(doc, ArticleFields.ContentHash) is { } hash && hash.AsSpan().SequenceEqual(ArticleId.ContentHash(article)))
                {
                    Report.Known++;
                    return result;
                }

                version = before.Number(doc, ArticleFields.Version) ?? 0;
            }

            if (Try(() => writer.Update(term, ArticleDocument.Create(article, id, _entities, version + 1))) is { } reason) return ReadResult.Rejected(article.Source ?? id, reason, result.Line);
            if (found.Hits.IsEmpty) Report.Indexed++;
            else Report.Updated++;
            _uncommitted.Add(id);
            return result;
        }
    }
}
