using SearchServer.Articles.Entities;
using SearchServer.Articles.Exchange;
using SearchServer.Articles.Reading.Walking;
using SearchServer.Articles.Schema;
using SearchServer.Engine;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;
using SearchServer.LuceneNet.Indexes;

namespace SearchServer.Articles.Ingest;

/// <summary>Puts articles into an index. What was not rejected is in the index, durably, when a run returns.</summary>
public static class ArticleIndexer
{
    /// <summary>
    /// Adds the articles of some files and folders to an index, which is created if it is not there. An article that it has already is replaced if it has changed, and else left as it is. An article that came
    /// from a file that was read, and is not in it any more, is removed; articles of files that are gone stay, unless <see cref="IngestOptions.Prune"/> is wanted. Interrupted, it has what came until then, and may be run again.
    /// </summary>
    /// <param name="indexPath">The folder of the index.</param>
    /// <param name="paths">Files and folders.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Ends the run; what came until then is committed.</param>
    /// <exception cref="IndexException">Another writer has the index, or it is damaged.</exception>
    /// <exception cref="OperationCanceledException">It was ended; what came until then is in the index.</exception>
    public static IngestReport Index(string indexPath, IEnumerable<string> paths, IngestOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        string[] given = [.. paths];
        return Write(indexPath, given, (run, fileRead) => run.Take(new ArticleSource(given, options.Reading), fileRead, cancellation), options);
    }

    /// <summary>
    /// Adds what an index of Lucene.Net, or of Lucene 3.0 to 4.8, has stored to an index, which is created if it is not there. An article that it has already is replaced if it has changed, and else left as it is.
    /// </summary>
    /// <param name="indexPath">The folder of the index.</param>
    /// <param name="from">The folder of the index that is taken over.</param>
    /// <param name="options">How: what fields are called, as in JSON.</param>
    /// <param name="cancellation">Ends the run; what came until then is committed.</param>
    /// <exception cref="IndexException">Another writer has the index, or one of the two is damaged, or is none, or of another format.</exception>
    /// <exception cref="OperationCanceledException">It was ended; what came until then is in the index.</exception>
    public static IngestReport Import(string indexPath, string from, IngestOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        using LuceneNetReader reader = LuceneNetReader.Open(from);
        bool isOwn = reader.UserData.Contains(ExportedArticle.Form);
        return Write(indexPath, [], (run, _) => run.Take(new ImportedArticles(reader, options, isOwn), cancellation), options);
    }

    /// <param name="indexPath">The folder of the index.</param>
    /// <param name="given">The files and folders that are read.</param>
    /// <param name="take">Takes the articles in, and tells each file behind its last one.</param>
    /// <param name="options">How.</param>
    private static IngestReport Write(string indexPath, string[] given, Action<IngestRun, Action<string>> take, IngestOptions options)
    {
        using MMapDirectory directory = new(indexPath);
        using IndexWriter writer = new(directory, new IndexWriterOptions(ArticleSchema.Default.Analyzer));
        using DirectoryReader before = writer.OpenReader();
        if (before.NumDocs == 0) writer.SetUserData(IndexFingerprint.Key, IndexFingerprint.Current);
        KnownArticles known = new(before);
        EntityTable entities = options.Held?.Take(before, options.Corrections) ?? EntityTable.Read(before, options.Corrections);
        List<string> uncommitted = [];
        List<string> missing = [];
        using WrittenTexts texts = new(writer.OpenReader(), writer.OpenReaderIfChanged);
        SourceNames names = new(options);
        IngestRun run = new(known, entities, texts, options, names, Tombstones.Read(before), writer.Update) { ArticleWritten = Written };
        try
        {
            take(run, FindMissing);
        }
        catch (OperationCanceledException)
        {
            Commit();
            throw;
        }

        RemoveMissing();
        RemoveGone();
        EntityRewrite.Run(writer, entities);
        Commit();
        writer.WaitForMerges();
        writer.Commit();
        options.Held?.Keep(entities);
        run.Report.Mismatch = before.NumDocs == 0 ? null : IndexFingerprint.Mismatch(before.UserData);
        run.Report.Elapsed = run.Elapsed;
        return run.Report;

        void Written(string id)
        {
            uncommitted.Add(id);
            if (uncommitted.Count >= options.CommitEvery) Commit();
        }

        void Commit()
        {
            if (entities.IsChanged) entities.WriteTo(writer.SetAttachment, writer.SetUserData);
            writer.Commit();
            texts.Refresh();
            options.Committed?.Invoke(uncommitted);
            uncommitted.Clear();
        }

        // The articles that a file, or a member of it, had before and has no more.
        void FindMissing(string file)
        {
            foreach (string source in known.SourcesIn(file).Where(source => !run.IsUnread(source))) missing.AddRange(known.FromSource(source).Select(article => article.Id).Where(id => !run.HasSeen(id)));
        }

        // Only at the end is it known that they are in no other file either.
        void RemoveMissing()
        {
            foreach (string id in missing.Where(id => !run.HasSeen(id)))
            {
                Delete(id);
                run.Report.Removed++;
            }
        }

        void Delete(string id)
        {
            entities.Remove(texts.EntitiesOf(id));
            writer.Delete(new Term(ArticleFields.Id, id));
        }

        void RemoveGone()
        {
            foreach (GoneArticle gone in new GoneArticles(known, run, names).In(given))
            {
                if (options.Prune && gone.IsCertain)
                {
                    Delete(gone.Id);
                    run.Report.Pruned++;
                }
                else
                {
                    run.Report.Gone++;
                }
            }
        }
    }
}
