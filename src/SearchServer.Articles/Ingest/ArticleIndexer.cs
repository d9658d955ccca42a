using SearchServer.Articles.Exchange;
using SearchServer.Articles.Reading.Walking;
using SearchServer.Articles.Schema;
using SearchServer.Engine;
using SearchServer.Engine.Indexing;
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
        using ArticleWriter writer = ArticleWriter.OpenOrCreate(indexPath);
        return Index(writer, paths, options, cancellation);
    }

    /// <summary>As the other one, through a writer that is open.</summary>
    public static IngestReport Index(ArticleWriter writer, IEnumerable<string> paths, IngestOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(options);
        string[] given = [.. paths];
        return writer.Operate(() => writer.Guarded(() => Write(writer, given, (run, fileRead) => run.Take(new ArticleSource(given, options.Reading), fileRead, cancellation), options)), cancellation);
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
        using ArticleWriter writer = OpenForImport(indexPath, from);
        return Import(writer, from, options, cancellation);
    }

    /// <summary>Opens the writer of an index for an import; where there is nothing to take over, no index is created.</summary>
    /// <exception cref="IndexException">Another writer has the index, or one of the two is damaged, or is none, or of another format.</exception>
    public static ArticleWriter OpenForImport(string indexPath, string from)
    {
        using LuceneNetReader reader = LuceneNetReader.Open(from);
        return ArticleWriter.OpenOrCreate(indexPath);
    }

    /// <summary>As the other one, through a writer that is open.</summary>
    public static IngestReport Import(ArticleWriter writer, string from, IngestOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(options);
        using LuceneNetReader reader = LuceneNetReader.Open(from);
        bool isOwn = reader.UserData.Contains(ExportedArticle.Form);
        return writer.Operate(() => writer.Guarded(() => Write(writer, [], (run, _) => run.Take(new ImportedArticles(reader, options, isOwn), cancellation), options)), cancellation);
    }

    /// <param name="writer">Has the index.</param>
    /// <param name="given">The files and folders that are read.</param>
    /// <param name="take">Takes the articles in, and tells each file behind its last one.</param>
    /// <param name="options">How.</param>
    private static IngestReport Write(ArticleWriter writer, string[] given, Action<IngestRun, Action<string>> take, IngestOptions options)
    {
        using DirectoryReader before = writer.Begin(options.Corrections, out IngestTarget target);
        try
        {
            KnownArticles known = new(before);
            List<string> uncommitted = [];
            List<string> missing = [];
            SourceNames names = new(options);
            IngestRun run = new(target, new ArticlePreparer(known, writer.Tombstones, options), options, names) { ArticleWritten = Written };
            try
            {
                take(run, FindMissing);
            }
            catch (OperationCanceledException)
            {
                Commit();
                throw;
            }

            Commit(() =>
            {
                RemoveMissing();
                RemoveGone();
                writer.Consolidate();
            });

            writer.Index.WaitForMerges();
            using (writer.Turns.Take()) writer.Commit();
            run.Report.Mismatch = before.NumDocs == 0 ? null : IndexFingerprint.Mismatch(before.UserData);
            run.Report.Elapsed = run.Elapsed;
            return run.Report;

            void Written(string id)
            {
                uncommitted.Add(id);
                if (uncommitted.Count >= options.CommitEvery) Commit();
            }

            // Who is told may take long: others have their turn meanwhile.
            void Commit(Action? last = null)
            {
                using (writer.Turns.Take())
                {
                    last?.Invoke();
                    writer.Commit();
                }

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
                    if (Delete(id)) run.Report.Removed++;
                }
            }

            // What others have written since does not come from this file any more; versions begin anew for what was taken out in between.
            bool Delete(string id)
            {
                if (target.Texts.Find(id) is not { } now || known.Find(id) is not { } read || now.Version != read.Version || !ArticleId.AreSame(now.ContentHash, read.ContentHash)) return false;
                writer.Delete(id);
                return true;
            }

            void RemoveGone()
            {
                foreach (GoneArticle gone in new GoneArticles(known, run, names).In(given))
                {
                    if (!options.Prune || !gone.IsCertain) run.Report.Gone++;
                    else if (Delete(gone.Id)) run.Report.Pruned++;
                }
            }
        }
        finally
        {
            using Turns.Turn last = writer.Turns.Take();
            writer.End();
        }
    }
}
