using SearchServer.Articles.Entities;
using SearchServer.Articles.Reading.Walking;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Engine;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;

namespace SearchServer.Articles.Ingest;

/// <summary>
/// Makes an index anew from its sources, beside the old one, which is searched, and takes what is pushed, until one commit puts the new one in its place. Articles that did not come from a file, or whose
/// file is gone or cannot be read any more, are made anew from what the index has stored of them.
/// </summary>
public static class ArticleReindexer
{
    /// <summary>Rebuilds an index.</summary>
    /// <param name="indexPath">The folder of the index.</param>
    /// <param name="paths">The files and folders to read; none for those that the index names as sources.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Ends the run; the old index goes on.</param>
    /// <exception cref="IndexException">There is no index, another writer has it, or it is damaged.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static IngestReport Run(string indexPath, IReadOnlyList<string> paths, IngestOptions options, CancellationToken cancellation)
    {
        using ArticleWriter writer = ArticleWriter.Open(indexPath);
        return Run(writer, paths, options, cancellation);
    }

    /// <summary>As the other one, through a writer that is open.</summary>
    public static IngestReport Run(ArticleWriter writer, IReadOnlyList<string> paths, IngestOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(options);
        return writer.Operate(() => Rebuild(writer, paths, options, cancellation), cancellation);
    }

    private static IngestReport Rebuild(ArticleWriter writer, IReadOnlyList<string> paths, IngestOptions options, CancellationToken cancellation)
    {
        using ArticleRebuild begun = writer.BeginRebuild();
        (DirectoryReader reader, IndexRebuild rebuild) = (begun.Before, begun.Index);
        rebuild.SetUserData(IndexFingerprint.Key, IndexFingerprint.Current);
        EntityTable entities = EntityTable.Read(reader, options.Corrections).Seed(options.Corrections);
        IndexedSources sources = IndexedSources.Of(reader);
        SourceNames names = new(options, sources.Scopes);
        KnownArticles known = new(reader);

        // The groups that the old index has stay what they are.
        using WrittenTexts texts = new(rebuild.OpenReader(), rebuild.OpenReaderIfChanged, known.WithBand);
        IngestRun run = Read();
        using Turns.Turn turn = writer.Turns.Take();
        cancellation.ThrowIfCancellationRequested();
        return writer.Guarded(Swap);

        IngestReport Swap()
        {
            PutLate();
            entities.WriteTo(rebuild.SetAttachment, rebuild.SetUserData);
            writer.Tombstones.WriteTo(rebuild.SetAttachment);
            rebuild.Commit();

            // Only now can the new articles be searched for what the whole corpus has decided.
            EntityRewrite.Run(writer.Index, entities);
            if (entities.IsChanged) entities.WriteTo(writer.Index.SetAttachment, writer.Index.SetUserData);
            writer.Index.Commit();
            writer.Forget();
            run.Report.Elapsed = run.Elapsed;
            return run.Report;
        }

        IngestRun Read()
        {
            int written = 0;
            IngestRun run = Run(known, Add, new Turns(), _ =>
            {
                if (++written % options.CommitEvery == 0) texts.Refresh();
            });
            run.Take(new ArticleSource(paths.Count > 0 ? paths : sources.Files, options.Reading), fileRead: null, cancellation);
            long fromFiles = run.Report.Indexed;
            run.Take(Stored(run), cancellation);
            run.Report.FromStore = run.Report.Indexed - fromFiles;
            return run;
        }

        // What can not take the place of the old index any more is not gone on with: others wait for its end.
        void Add(Term id, Document document)
        {
            writer.ThrowIfFailed();
            rebuild.Add(id, document);
        }

        IngestRun Run(KnownArticles known, Action<Term, Document> write, Turns turns, Action<string>? written = null) =>
            new(new IngestTarget(entities, texts, write, turns), new ArticlePreparer(known, writer.Tombstones, options) { EnrichesAll = true }, options, names) { IsRebuild = true, ArticleWritten = written };

        // What the files did not have, unless they have it no more. What was pushed is newer than a file that has it, too.
        IEnumerable<(Article Article, string Id, byte[]? ContentHash)> Stored(IngestRun run)
        {
            ArticleSnapshot old = new(reader);
            foreach (int doc in reader.LiveDocuments())
            {
                StoredArticle stored = old.Load(doc);
                bool wasRead = stored.Source is { } source && sources.Files.Contains(SourceContext.FileOf(source));
                if (stored.Source is { } file && wasRead && paths.Count == 0 && !run.IsUnread(names.Of(file).Source)) continue;
                (Article article, string id) = stored.Identified(names);
                if (run.HasSeen(id) && stored.Scope != SourceName.Pushed) continue;
                if (stored.Source is not null && !wasRead) run.Report.Gone++;
                yield return (article, id, reader.Bytes(doc, ArticleFields.ContentHash));
            }
        }

        // What came since the rebuild began lies beside the new index, with entities of the old table: it is written again, by the new one.
        void PutLate()
        {
            if (begun.Late.Count == 0) return;
            using DirectoryReader now = writer.Index.OpenReader();
            ArticleSnapshot snapshot = new(now);
            foreach (string id in begun.Late.Where(id => texts.Find(id) is not null))
            {
                entities.Remove(texts.EntitiesOf(id));
                texts.Deleted(id);
            }

            Run(new KnownArticles(now), writer.Index.Update, new Turns()).Take(begun.Late.SelectMany(id => snapshot.Searcher.Documents(new TermQuery(ArticleFields.Id, id))).Select(Late), CancellationToken.None);

            (Article Article, string Id, byte[]? ContentHash) Late(int doc)
            {
                StoredArticle stored = snapshot.Load(doc);
                return (stored.ToArticle(), stored.Id, now.Bytes(doc, ArticleFields.ContentHash));
            }
        }
    }
}
