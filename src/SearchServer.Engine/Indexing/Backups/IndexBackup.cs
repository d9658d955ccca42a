using System.Collections.Immutable;
using System.Security.Cryptography;
using SearchServer.Engine.Codecs;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Indexing.Backups;

/// <summary>
/// Copies of commits. A backup is an index by itself, with a manifest. It can be made while somebody writes to the index, this process or another: the files of the commit are
/// opened first, and stay as long as they are open.
/// </summary>
public static class IndexBackup
{
    /// <summary>Copies the last commit of an index, verifying the checksum of each file.</summary>
    /// <param name="index">The index.</param>
    /// <param name="target">An empty directory.</param>
    /// <param name="cancellation">Ends it before the next file; without a manifest what was copied is no backup.</param>
    /// <exception cref="CorruptIndexException">A file of the index is damaged.</exception>
    /// <exception cref="IOException">The target is not empty, or the machine refuses; without a manifest it is no backup.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static BackupManifest Create(IndexDirectory index, IndexDirectory target, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(target);
        if (target.ListAll() is [var other, ..]) throw new IOException($"{target.Location} is not empty: expected a new folder, found {other}.");
        (SegmentInfos commit, List<(string Name, UnmappedInput Input)> inputs) = CommitFiles.OpenLatest(index, found => (found, OpenAll(index, found)));
        try
        {
            var files = ImmutableArray.CreateBuilder<BackupFile>(inputs.Count);
            foreach ((string name, UnmappedInput input) in inputs)
            {
                cancellation.ThrowIfCancellationRequested();
                CodecFooter.VerifyChecksum(input);
                files.Add(new BackupFile(name, input.Length, FileCopy.Copy(input, target, name)));
            }

            target.Sync([.. files.Select(file => file.Name)]);
            BackupManifest manifest = new(commit.Generation, DateTimeOffset.UtcNow, commit.Segments.Sum(segment => (long)segment.LiveCount), files.MoveToImmutable());
            manifest.Write(target);
            return manifest;
        }
        finally
        {
            foreach ((_, UnmappedInput input) in inputs) input.Dispose();
        }
    }

    /// <summary>Compares every file of a backup with its manifest.</summary>
    /// <exception cref="CorruptIndexException">A file is not what was copied.</exception>
    public static BackupManifest Verify(IndexDirectory backup)
    {
        BackupManifest manifest = BackupManifest.Read(backup);
        foreach (BackupFile file in manifest.Files)
        {
            try
            {
                using UnmappedInput input = backup.OpenUnmapped(file.Name);
                if (input.Length != file.Length) throw new CorruptIndexException(input.Name, $"{file.Length} bytes as the manifest says", $"{input.Length}");
                string found = HashOf(input);
                if (found != file.Sha256) throw new CorruptIndexException(input.Name, $"SHA-256 {file.Sha256} as the manifest says", found);
            }
            catch (FileNotFoundException e)
            {
                throw new CorruptIndexException(backup.Location, $"{file.Name} as the manifest says", "no such file", e);
            }
        }

        return manifest;
    }

    /// <summary>Puts a backup in the place of a writer's index, in one commit, after all of it was verified; until then, and if anything fails, the index is what it was.</summary>
    /// <param name="backup">The backup.</param>
    /// <param name="writer">The writer.</param>
    /// <param name="change">Changes what is restored, before it is committed; null if it is restored as it is.</param>
    /// <exception cref="CorruptIndexException">The backup is damaged.</exception>
    public static BackupManifest Restore(IndexDirectory backup, IndexWriter writer, Action<IndexRebuild>? change = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        BackupManifest manifest = Verify(backup);
        using IndexRebuild rebuild = writer.BeginRebuild();
        rebuild.AddAll(backup);
        change?.Invoke(rebuild);
        rebuild.Commit();
        return manifest;
    }

    private static List<(string Name, UnmappedInput Input)> OpenAll(IndexDirectory index, SegmentInfos commit)
    {
        List<(string, UnmappedInput)> inputs = [];
        try
        {
            foreach (string file in IndexFiles.Of(commit)) inputs.Add((file, index.OpenUnmapped(file)));
            return inputs;
        }
        catch
        {
            foreach ((_, UnmappedInput input) in inputs) input.Dispose();
            throw;
        }
    }

    private static string HashOf(UnmappedInput input)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        input.ReadBlocks(input.Length, hash.AppendData);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
