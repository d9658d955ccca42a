using System.Diagnostics;
using System.Globalization;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Reading;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Engine;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;

namespace SearchServer.Articles.Ingest;

/// <summary>
/// Makes an index anew from its sources, beside the old one, which is searched until one commit puts the new one in its place. Articles that did not come from a file, or whose
/// file cannot be read any more, are made anew from what the index has stored of them.
/// </summary>
public static class ArticleReindexer
{
    /// <summary>Rebuilds an index.</summary>
    /// <param name="indexPath">The folder of the index.</param>
    /// <param name="paths">The files and folders to read; none for those that the index names as sources.</param>
    /// <param name="options">How.</param>
    /// <exception cref="IndexException">There is no index, another writer has it, or it is damaged.</exception>
    public static IngestReport Run(string indexPath, IReadOnlyList<string> paths, IngestOptions options)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(options);
        long start = Stopwatch.GetTimestamp();
        using MMapDirectory directory = MMapDirectory.OpenExisting(indexPath);
        using IndexWriter writer = new(directory, new IndexWriterOptions(ArticleFields.Analyzer));
        using DirectoryReader reader = writer.OpenReader();
        using IndexRebuild rebuild = writer.BeginRebuild();
        rebuild.SetUserData(IndexFingerprint.Key, IndexFingerprint.Current);
        IngestReport report = new();
        EntityTable entities = new();
        ArticleSnapshot old = new(reader);
        HashSet<string> unread = new(StringComparer.Ordinal);
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (ReadResult result in ArticleFiles.Read(paths.Count > 0 ? paths : SourcesOf(reader)))
        {
            if (result.Rejection is { } rejection)
            {
                report.Reject(rejection);
                unread.Add(rejection.Path);
            }

            if (result.Article is { } article) Add(article with { Language = article.Language ?? options.DefaultLanguage }, result.Line);
            options.Progress?.Report(result);
        }

        foreach (int doc in reader.LiveDocuments())
        {
            StoredArticle stored = old.Load(doc);
            bool isGone = stored.Source is not null && paths.Count == 0 && !unread.Contains(stored.Source);
            if (ids.Contains(stored.Id) || isGone) continue;
            Add(ToArticle(stored));
            report.FromStore++;
        }

        entities.WriteTo(rebuild.SetAttachment);
        rebuild.Commit();
        report.Elapsed = Stopwatch.GetElapsedTime(start);
        return report;

        void Add(Article article, int? line = null)
        {
            string id = ArticleId.Of(article);
            if (!ids.Add(id)) report.Known++;
            else if (ArticleIndexer.Try(() => rebuild.Add(new Term(ArticleFields.Id, id), ArticleDocument.Create(article, id, entities, version: 1))) is { } reason) report.Reject(new Rejection(article.Source ?? id, line, reason));
            else report.Indexed++;
        }
    }

    private static SortedSet<string> SourcesOf(DirectoryReader reader)
    {
        SortedSet<string> sources = new(StringComparer.Ordinal);
        HashSet<string> fields = [ArticleFields.Source];
        foreach (int doc in reader.LiveDocuments())
        {
            if (reader.Document(doc, fields).Text(ArticleFields.Source) is { } source) sources.Add(source);
        }

        return sources;
    }

    private static Article ToArticle(StoredArticle stored) => new(stored.Title, stored.Body)
    {
        GivenId = stored.Id,
        Outlet = stored.Outlet,
        Date = stored.Date is { } date ? new ArticleDate(DateTimeOffset.Parse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal), date.Length == 10, DateSource.Given) : null,
        Persons = [.. stored.Persons.Select(person => person.Label)],
        Places = [.. stored.Places.Select(place => place.Label)],
        Organisations = [.. stored.Organisations.Select(organisation => organisation.Label)],
        Authors = stored.Authors,
        Section = stored.Section,
        Language = stored.Language,
        Url = stored.Url,
        Source = stored.Source,
    };
}
