using System.Collections.Immutable;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;
using SearchServer.Engine;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Indexing.Backups;
using SearchServer.Engine.Store;

namespace SearchServer.Articles.Ingest;

/// <summary>What a restore did.</summary>
/// <param name="Backup">What the backup is.</param>
/// <param name="KeptAway">The ids of articles that the backup has, and that were purged.</param>
/// <param name="Unknown">Why it is not known what the index had purged; null if it is.</param>
public sealed record RestoreReport(BackupManifest Backup, ImmutableArray<string> KeptAway, string? Unknown);

/// <summary>Puts a backup in the place of an index. What was purged, from the index or from that which the backup is of, does not come back.</summary>
public static class ArticleRestore
{
    /// <summary>Restores a backup.</summary>
    /// <param name="indexPath">The folder of the index; it may be damaged, or have none.</param>
    /// <param name="backupPath">The folder of the backup. It is not changed.</param>
    /// <param name="corrections">What the user knows better of persons, places and organisations; null for nothing.</param>
    /// <exception cref="IndexException">It is no backup, or damaged, or another writer has the index.</exception>
    public static RestoreReport Run(string indexPath, string backupPath, EntityCorrections? corrections = null)
    {
        // The old index is not opened: that it is damaged may be the reason.
        using ArticleWriter writer = ArticleWriter.OpenUnread(indexPath);
        return Run(writer, backupPath, corrections, CancellationToken.None);
    }

    /// <summary>As the other one, through a writer that is open.</summary>
    public static RestoreReport Run(ArticleWriter writer, string backupPath, EntityCorrections? corrections, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(writer);
        return writer.Operate(() => Restore(writer, backupPath, corrections), cancellation);
    }

    private static RestoreReport Restore(ArticleWriter writer, string backupPath, EntityCorrections? corrections)
    {
        using MMapDirectory backup = MMapDirectory.OpenExisting(backupPath);
        using Turns.Turn turn = writer.Turns.Take();
        (Tombstones purged, string? unknown) = PurgedFrom(writer.Directory);
        ImmutableArray<string> keptAway = [];
        BackupManifest manifest = IndexBackup.Restore(backup, writer.Index, rebuild =>
        {
            using DirectoryReader restored = rebuild.OpenReader();
            Tombstones tombstones = Tombstones.Read(backup);
            tombstones.UnionWith(purged);
            if (tombstones.IsEmpty) return;
            keptAway = [.. PurgedArticles.In(restored, tombstones)];
            if (!keptAway.IsEmpty)
            {
                EntityTable entities = EntityTable.Read(restored, corrections);
                KnownArticles known = new(restored);
                foreach (string id in keptAway)
                {
                    entities.Remove(known.EntitiesOf(id));
                    rebuild.Delete(new Term(ArticleFields.Id, id));
                }

                EntityRewrite.Run(rebuild, entities);
                entities.WriteTo(rebuild.SetAttachment, rebuild.SetUserData, isAnew: true);
                rebuild.ForceMergeDeletes();
            }

            tombstones.WriteTo(rebuild.SetAttachment);
        });
        writer.Forget();
        return new RestoreReport(manifest, keptAway, unknown);
    }

    private static (Tombstones Purged, string? Unknown) PurgedFrom(IndexDirectory index)
    {
        try
        {
            return (Tombstones.Read(index), null);
        }
        catch (IndexNotFoundException)
        {
            return (new Tombstones(), null);
        }
        catch (Exception e) when (e is IndexException or IOException)
        {
            return (new Tombstones(), e.Message);
        }
    }
}
