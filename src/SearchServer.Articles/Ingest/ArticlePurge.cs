using System.Collections.Immutable;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Engine;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Indexing.Backups;
using SearchServer.Engine.Store;

namespace SearchServer.Articles.Ingest;

/// <summary>What a purge did.</summary>
/// <param name="Purged">The ids of articles that were there, and are gone.</param>
/// <param name="Unknown">The ids that the index did not have.</param>
/// <param name="Backups">Backups that still hold one of the articles, with their ids.</param>
/// <param name="Unreadable">Backups that cannot be read, and why.</param>
public sealed record PurgeReport(
    ImmutableArray<string> Purged, ImmutableArray<string> Unknown, ImmutableSortedDictionary<string, ImmutableArray<string>> Backups, ImmutableSortedDictionary<string, string> Unreadable)
{
    /// <summary>The ids of other articles that are gone as well, for they are the same as one of those under another id: they have its address, or its title and text.</summary>
    public ImmutableArray<string> Copies { get; init; } = [];

    /// <summary>What files still hold the articles, because they could not be removed, and why; null if none do.</summary>
    public string? NotRemoved { get; init; }
}

/// <summary>
/// Takes articles out of an index for good: not marked as deleted, but rewritten without them, also the table of entities without names that no other article has, and earlier commits removed. What is left are <see cref="Tombstones"/>, so that they do not come back.
/// </summary>
public static class ArticlePurge
{
    /// <summary>Purges articles.</summary>
    /// <param name="indexPath">The folder of the index.</param>
    /// <param name="ids">The articles' ids, or what they are within their sources where only one article has it.</param>
    /// <param name="backups">Folders that are backups, or hold some: it is looked which of them have an article. They are not changed.</param>
    /// <param name="corrections">What the user knows better of persons, places and organisations; null for nothing.</param>
    /// <exception cref="IndexException">There is no index, another writer has it, or it is damaged.</exception>
    public static PurgeReport Run(string indexPath, IReadOnlyList<string> ids, IEnumerable<string> backups, EntityCorrections? corrections = null)
    {
        using ArticleWriter writer = ArticleWriter.Open(indexPath);
        return Run(writer, ids, backups, corrections, CancellationToken.None);
    }

    /// <summary>As the other one, through a writer that is open.</summary>
    public static PurgeReport Run(ArticleWriter writer, IReadOnlyList<string> ids, IEnumerable<string> backups, EntityCorrections? corrections, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentNullException.ThrowIfNull(backups);
        (PurgeReport report, Tombstones tombstones) = writer.Operate(() => Purge(writer, ids, corrections), cancellation);

        // What was purged stands in the tombstones: whoever else has an operation to do need not wait for this.
        return SearchBackups(report, tombstones, backups);
    }

    private static (PurgeReport Report, Tombstones Tombstones) Purge(ArticleWriter writer, IReadOnlyList<string> ids, EntityCorrections? corrections)
    {
        using Turns.Turn turn = writer.Turns.Take();
        using DirectoryReader reader = writer.Index.OpenReader();
        EntityTable entities = EntityTable.Read(reader, corrections);
        Tombstones tombstones = Tombstones.Read(reader);
        ArticleSnapshot snapshot = new(reader, entities);
        List<string> unknown = [];
        List<string> purged = [];
        foreach (string id in ids)
        {
            if (snapshot.Find(id) is not { } article) unknown.Add(id);
            else if (!purged.Contains(article.Id))
            {
                purged.Add(article.Id);
                tombstones.Bury(article);
            }
        }

        ImmutableArray<string> copies = purged.Count == 0 ? [] : [.. PurgedArticles.In(reader, tombstones).Except(purged)];
        KnownArticles known = new(reader);
        string? notRemoved = writer.Guarded(Write);
        return (new PurgeReport([.. purged], [.. unknown], ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty, ImmutableSortedDictionary<string, string>.Empty) { Copies = copies, NotRemoved = notRemoved }, tombstones);

        string? Write()
        {
            foreach (string id in purged.Concat(copies))
            {
                entities.Remove(known.EntitiesOf(id));
                writer.Index.Delete(new Term(ArticleFields.Id, id));
            }

            if (purged.Count > 0)
            {
                tombstones.WriteTo(writer.Index.SetAttachment);
                EntityRewrite.Run(writer.Index, entities);
                entities.WriteTo(writer.Index.SetAttachment, writer.Index.SetUserData, isAnew: true);
            }

            writer.Index.ForceMergeDeletes();
            writer.Index.Commit();
            writer.Forget();
            return Drop(writer);
        }
    }

    /// <summary>Removes the commits of before; returns what files are left, and why.</summary>
    private static string? Drop(ArticleWriter writer)
    {
        try
        {
            writer.Index.DropPreviousCommits();
            return null;
        }
        catch (FilesNotRemovedException e)
        {
            return e.Message;
        }
    }

    private static PurgeReport SearchBackups(PurgeReport report, Tombstones tombstones, IEnumerable<string> backups)
    {
        var holding = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var unreadable = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (string backup in backups.SelectMany(BackupsIn))
        {
            try
            {
                using MMapDirectory copy = MMapDirectory.OpenExisting(backup);
                using DirectoryReader reader = DirectoryReader.Open(copy);
                ImmutableArray<string> held = [.. PurgedArticles.In(reader, tombstones)];
                if (!held.IsEmpty) holding[backup] = held;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                unreadable[backup] = e.Message;
            }
        }

        return report with { Backups = holding.ToImmutable(), Unreadable = unreadable.ToImmutable() };
    }

    /// <summary>Takes back that articles were purged: when they come again they are let in.</summary>
    /// <param name="indexPath">The folder of the index.</param>
    /// <param name="ids">The ids that they had, as the purge said them.</param>
    /// <returns>The ids of which none was purged.</returns>
    /// <exception cref="IndexException">There is no index, another writer has it, or it is damaged.</exception>
    public static ImmutableArray<string> Forget(string indexPath, IReadOnlyList<string> ids)
    {
        using ArticleWriter writer = ArticleWriter.Open(indexPath);
        return Forget(writer, ids, CancellationToken.None);
    }

    /// <summary>As the other one, through a writer that is open.</summary>
    public static ImmutableArray<string> Forget(ArticleWriter writer, IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(ids);
        return writer.Operate(
            () =>
            {
                using Turns.Turn turn = writer.Turns.Take();
                return writer.Guarded<ImmutableArray<string>>(() =>
                {
                    ImmutableArray<string> unknown = [.. ids.Where(id => !writer.Tombstones.Forget(id))];
                    writer.Tombstones.WriteTo(writer.Index.SetAttachment);
                    writer.Index.Commit();
                    writer.Index.DropPreviousCommits();
                    return unknown;
                });
            },
            cancellation);
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
