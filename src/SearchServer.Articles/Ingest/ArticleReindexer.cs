using SearchServer.Articles.Entities;
using SearchServer.Articles.Reading.Walking;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Engine;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;

namespace SearchServer.Articles.Ingest;

/// <summary>
/// Makes an index anew from its sources, beside the old one, which is searched until one commit puts the new one in its place. Articles that did not come from a file, or whose
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
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(options);
        using MMapDirectory directory = MMapDirectory.OpenExisting(indexPath);
        using IndexWriter writer = new(directory, new IndexWriterOptions(ArticleSchema.Default.Analyzer));
        using DirectoryReader reader = writer.OpenReader();
        using IndexRebuild rebuild = writer.BeginRebuild();
        rebuild.SetUserData(IndexFingerprint.Key, IndexFingerprint.Current);
        KnownArticles known = new(reader);
        EntityTable entities = EntityTable.Read(reader, options.Corrections).Seed(options.Corrections);
        IndexedSources sources = IndexedSources.Of(reader);
        SourceNames names = new(options, sources.Scopes);
        Tombstones tombstones = Tombstones.Read(reader);
        IngestRun run = Read();
        entities.WriteTo(rebuild.SetAttachment, rebuild.SetUserData);
        tombstones.WriteTo(rebuild.SetAttachment);
        rebuild.Commit();

        // Only now can the new articles be searched for what the whole corpus has decided.
        EntityRewrite.Run(writer, entities);
        if (entities.IsChanged) entities.WriteTo(writer.SetAttachment, writer.SetUserData);
        writer.Commit();
        run.Report.Elapsed = run.Elapsed;
        return run.Report;

        IngestRun Read()
        {
            // The groups that the old index has stay what they are.
            using WrittenTexts texts = new(rebuild.OpenReader(), rebuild.OpenReaderIfChanged, known.WithBand);
            int written = 0;
            IngestRun run = new(KnownArticles.None, entities, texts, options, names, tombstones, rebuild.Add)
            {
                ArticleWritten = _ =>
                {
                    if (++written % options.CommitEvery == 0) texts.Refresh();
                },
            };
            run.Take(new ArticleSource(paths.Count > 0 ? paths : sources.Files, options.Reading), fileRead: null, cancellation);
            long fromFiles = run.Report.Indexed;
            run.Take(Stored(run), cancellation);
            run.Report.FromStore = run.Report.Indexed - fromFiles;
            return run;
        }

        // What the files did not have, unless they have it no more.
        IEnumerable<(Article Article, string Id, byte[]? ContentHash)> Stored(IngestRun run)
        {
            ArticleSnapshot old = new(reader);
            foreach (int doc in reader.LiveDocuments())
            {
                StoredArticle stored = old.Load(doc);
                bool wasRead = stored.Source is { } source && sources.Files.Contains(SourceContext.FileOf(source));
                if (stored.Source is { } file && wasRead && paths.Count == 0 && !run.IsUnread(names.Of(file).Source)) continue;
                (Article article, string id) = stored.Identified(names);
                if (run.HasSeen(id)) continue;
                if (stored.Source is not null && !wasRead) run.Report.Gone++;
                yield return (article, id, reader.Bytes(doc, ArticleFields.ContentHash));
            }
        }
    }
}
