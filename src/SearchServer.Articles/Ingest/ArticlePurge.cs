using System.Collections.Immutable;
using SearchServer.Articles.Schema;
using SearchServer.Engine;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Indexing.Backups;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;

namespace SearchServer.Articles.Ingest;

/// <summary>What a purge did.</summary>
/// <param name="Purged">The ids of articles that were there, and are gone.</param>
/// <param name="Unknown">The ids that the index did not have.</param>
/// <param name="Backups">Backups that still hold one of the articles, with their ids.</param>
/// <param name="Unreadable">Backups that cannot be read, and why.</param>
public sealed record PurgeReport(
    ImmutableArray<string> Purged, ImmutableArray<string> Unknown, ImmutableSortedDictionary<string, ImmutableArray<string>> Backups, ImmutableSortedDictionary<string, string> Unreadable);

/// <summary>Takes articles out of an index for good: not marked as deleted, but rewritten without them, and earlier commits removed.</summary>
public static class ArticlePurge
{
    /// <summary>Purges articles.</summary>
    /// <param name="indexPath">The folder of the index.</param>
    /// <param name="ids">The articles' ids.</param>
    /// <param name="backups">Folders that are backups, or hold some: it is looked which of them have an article. They are not changed.</param>
    /// <exception cref="IndexException">There is no index, another writer has it, or it is damaged.</exception>
    public static PurgeReport Run(string indexPath, IReadOnlyList<string> ids, IEnumerable<string> backups)
    {
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentNullException.ThrowIfNull(backups);
        using MMapDirectory directory = MMapDirectory.OpenExisting(indexPath);
        ImmutableArray<string> found;
        using (IndexWriter writer = new(directory, new IndexWriterOptions(ArticleFields.Analyzer)))
        {
            using (DirectoryReader reader = writer.OpenReader()) found = [.. Held(reader, ids)];
            foreach (string id in ids) writer.Delete(new Term(ArticleFields.Id, id));
            writer.ForceMergeDeletes();
            writer.Commit();
            writer.DropPreviousCommits();
        }

        var holding = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var unreadable = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (string backup in backups.SelectMany(BackupsIn))
        {
            try
            {
                using MMapDirectory copy = MMapDirectory.OpenExisting(backup);
                using DirectoryReader reader = DirectoryReader.Open(copy);
                ImmutableArray<string> held = [.. Held(reader, ids)];
                if (!held.IsEmpty) holding[backup] = held;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                unreadable[backup] = e.Message;
            }
        }

        return new PurgeReport(found, [.. ids.Except(found)], holding.ToImmutable(), unreadable.ToImmutable());
    }

    private static IEnumerable<string> Held(DirectoryReader reader, IReadOnlyList<string> ids)
    {
        IndexSearcher searcher = new(reader);
        return ids.Where(id => searcher.Count(new TermQuery(ArticleFields.Id, id)) > 0);
    }

    private static IEnumerable<string> BackupsIn(string folder)
    {
        if (!Directory.Exists(folder) || IsBackup(folder)) return [folder];
        string[] found = [.. Directory.GetDirectories(folder).Where(IsBackup).Order(StringComparer.Ordinal)];

        // That there is none was hardly meant: it is named as one that cannot be read.
        return found.Length > 0 ? found : [folder];
    }

    /// <summary>Whether a folder is a backup, or one that was not completed, which may hold an article as well.</summary>
    private static bool IsBackup(string folder) => File.Exists(Path.Combine(folder, BackupManifest.FileName)) || Directory.EnumerateFiles(folder, "segments_*").Any();
}
