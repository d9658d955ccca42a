using System.Collections.Immutable;
using System.Diagnostics;
using SearchServer.Engine.Codecs;
using SearchServer.Engine.Codecs.LiveDocs;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Indexing.Merging;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Indexing;

/// <content>Commits, and going back to one.</content>
public sealed partial class IndexWriter
{
    /// <summary>
    /// Makes everything done so far part of the index. On return it is durable. Returns false if there was nothing to do. After <see cref="PrepareCommit"/>
    /// it ends the commit that was prepared.
    /// </summary>
    public bool Commit()
    {
        lock (_commitLock)
        {
            ThrowIfUnusable();
            if (_prepared is null && !PrepareCommit()) return false;
            FinishCommit();
        }

        _merges.Start();
        return true;
    }

    /// <summary>
    /// The first half of <see cref="Commit"/>: everything done so far is on disk, but the last commit is still the one that counts, until <see cref="Commit"/> or
    /// <see cref="Rollback"/>. Returns false if there was nothing to do.
    /// </summary>
    public bool PrepareCommit()
    {
        lock (_commitLock)
        {
            ThrowIfUnusable();
            ThrowIfPrepared();
            SegmentInfos next;
            string[] unsynced;
            lock (_lock)
            {
                FlushEpoch();
                if (!_changed) return false;
                _writeLock.EnsureValid();
                FileNumbers taken = new(_directory.ListAll());
                WriteDeletes(taken);
                next = NextCommit(taken);
                unsynced = [.. FilesOf(next).Except(IndexFiles.Of(_commits.Last))];
                _files.Add(FilesOf(next));
                _changed = false;
            }

            _prepared = next;
            Guard(() =>
            {
                _directory.Sync(unsynced);
                CommitFiles.WritePending(_directory, next);
            });
            return true;
        }
    }

    /// <summary>
    /// Goes back to the last commit of this writer, or else to the one that it was opened at: what was done since is gone, also from readers that are opened from now on. A rebuild that runs is
    /// ended.
    /// </summary>
    public void Rollback()
    {
        lock (_commitLock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            using MergeScheduler.Pause pause = _merges.Abort();
            lock (_lock)
            {
                string[] files = _directory.ListAll();
                try
                {
                    DropUncommitted(files);
                    OpenSegments();
                    _failure = null;
                }
                catch (Exception e)
                {
                    // There is nothing in the writer now, which must not be taken for an empty index.
                    _failure = e;
                    throw;
                }
                finally
                {
                    BeginEpoch();
                }
            }
        }
    }

    /// <summary>
    /// Removes all commits but the last, and those that are pinned. Where the last one cannot be read, because the writer begins anew or went back past it, it stays until the writer commits.
    /// </summary>
    /// <exception cref="FilesNotRemovedException">Some files are there still. It may be tried again.</exception>
    public void DropPreviousCommits()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            _commits.DropPrevious();
            if (_commits.Last.Generation == _commits.NewestGeneration) _files.RemoveLeftOver();
            _files.EnsureRemoved();
        }
    }

    /// <summary>Pins the last commit, so that its files can be copied.</summary>
    /// <exception cref="IndexNotFoundException">There is none.</exception>
    public IndexSnapshot Snapshot()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_commits.Last.Generation == 0) throw new IndexNotFoundException(_directory.Location, "a writer that has not committed yet");
            return new IndexSnapshot(_commits.Pin(), commit =>
            {
                lock (_lock) _commits.Unpin(commit);
            });
        }
    }

    private void ThrowIfPrepared()
    {
        if (_prepared is not null) throw new InvalidOperationException("A commit is prepared: commit or roll back first.");
    }

    /// <summary>The second half of a commit.</summary>
    private void FinishCommit()
    {
        Debug.Assert(_commitLock.IsHeldByCurrentThread && !_lock.IsHeldByCurrentThread, "One commit at a time, and others go on while files are synced.");
        SegmentInfos commit = _prepared!;
        Guard(() => CommitFiles.Publish(_directory, commit));
        lock (_lock)
        {
            _commits.Add(commit);
            _files.Release(FilesOf(commit));
            _files.RemoveLeftOver();
            _prepared = null;
        }
    }

    private static IEnumerable<string> FilesOf(SegmentInfos commit) => commit.SegmentFiles().Concat(Attachments.FilesOf(commit.UserData));

    /// <summary>Finds the commits that are there. The one to open must be readable; returns whether all were.</summary>
    private bool LoadCommits(IEnumerable<string> files)
    {
        bool allRead = true;
        List<long> generations = CommitFiles.Generations(files);
        foreach (long generation in generations)
        {
            bool isNeeded = !_options.Create && generation == (_options.Generation ?? generations[^1]);
            try
            {
                _commits.Load(SegmentInfosFormat.Read(_directory, generation));
            }
            catch (Exception e) when (!isNeeded && CanDoWithout(e))
            {
                // A commit that cannot be read is of no use to go back to.
                _commits.AddUnreadable(generation);
                allRead = false;
            }
        }

        return allRead;
    }

    /// <summary>
    /// Whether another commit than the one to open is given up because of this: damage is there to stay. What the machine refuses it may give later, so only those give that up who say which commit
    /// they want, if any: they may have no other way.
    /// </summary>
    private bool CanDoWithout(Exception e) =>
        e is IndexException or FileNotFoundException || ((_options.Create || _options.Generation is not null) && e is IOException or UnauthorizedAccessException);

    private SegmentInfos CommitToOpen()
    {
        if (_options.Create) return SegmentInfos.Empty;
        if (_options.Generation is not { } wanted) return _commits.Last;
        return _commits.Find(wanted) ?? throw new IndexNotFoundException(_directory.Location, $"no commit {IndexFileNames.Commit(wanted)}");
    }

    /// <summary>Opens what the writer's changes are changes of. There must be no segments now.</summary>
    private void OpenSegments()
    {
        SegmentInfos commit = _commits.Base;
        List<SegmentState> opened = [];
        FieldSchema schema = new();
        try
        {
            foreach (SegmentCommitInfo segment in commit.Segments)
            {
                ThrowUnlessInOrder(segment.Info);
                opened.Add(SegmentState.Open(_directory, segment));
                schema.Add(opened[^1].Core.Fields);
            }
        }
        catch
        {
            foreach (SegmentState segment in opened) segment.Core.Release();
            throw;
        }

        _schema = schema;
        _segments.Set([.. opened]);
        _userData = commit.UserData.ToDictionary(StringComparer.Ordinal);
        _files.Add(Attachments.FilesOf(_userData));
        _userDataVersion++;
        _changed = commit.Generation == 0 || commit.Generation != _commits.NewestGeneration;
    }

    private void ThrowUnlessInOrder(SegmentInfo segment)
    {
        if (_options.IndexSort is { } sort && !sort.IsOf(segment)) throw new ArgumentException(
            $"The index cannot be sorted by {sort.Field}: segment {segment.Name} is not in this order. Make a new index with the sort in another folder.");
    }

    /// <summary>Gives up everything since the last commit, and a rebuild, which has in it what is taken back here. No segment is left then, and nobody gets in.</summary>
    /// <param name="files">What is in the directory; null if it does not say.</param>
    private void DropUncommitted(string[]? files)
    {
        AssertLocked();
        Debug.Assert(_commitLock.IsHeldByCurrentThread, "What is prepared belongs to who commits.");
        _epoch.CloseAndWait();
        _epoch.Dispose();
        _pendingDocs = 0;
        _rebuild?.DisposeNewIndex();
        _rebuild = null;
        if (_prepared is { } commit)
        {
            _prepared = null;

            // If the last step of a commit failed, it may have happened nevertheless: then its files stay.
            string pending = IndexFileNames.PendingCommit(commit.Generation);
            if (files is null || files.Contains(commit.FileName))
            {
                _commits.Load(commit);
                _commits.GoOnFrom(commit);
            }
            else if (files.Contains(pending))
            {
                _files.Remove(pending);
            }

            _files.Release(FilesOf(commit));
        }

        _segments.Set([]);
        _files.Release(Attachments.FilesOf(_userData));
        _userData = [];
    }

    private string[]? TryList()
    {
        try
        {
            return _directory.ListAll();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes the deletes that are in memory only.</summary>
    private void WriteDeletes(FileNumbers taken)
    {
        AssertLocked();
        if (!_segments.Current.Any(segment => segment.HasUnwrittenDeletes)) return;
        ImmutableArray<SegmentState> written = [];
        Guard(() => CreatedFiles.KeepIfDone(_directory, directory => written = [.. _segments.Current.Select(segment => segment.HasUnwrittenDeletes ? WriteDeletes(segment, taken, directory) : segment)]));
        _segments.Set(written);
    }

    private static SegmentState WriteDeletes(SegmentState segment, FileNumbers taken, IndexDirectory directory)
    {
        long generation = Math.Max(segment.Commit.DeleteGeneration, taken.LastDeletes(segment.Name)) + 1;
        LiveDocsFormat.Write(directory, segment.Commit.Info, generation, segment.Live!);
        return segment with { Commit = segment.Commit with { DeleteGeneration = generation }, HasUnwrittenDeletes = false };
    }

    private SegmentInfos NextCommit(FileNumbers taken)
    {
        AssertLocked();
        SegmentInfos last = _commits.Last;
        return last with
        {
            Generation = Math.Max(_commits.NewestGeneration, taken.LastCommit) + 1,
            Version = last.Version + 1,
            Counter = Interlocked.Read(ref _counter),
            Id = SegmentId.NewRandom(),
            WrittenBy = LuceneVersion.Written,
            Segments = [.. _segments.Current.Select(segment => segment.Commit)],
            UserData = _userData.ToImmutableDictionary(StringComparer.Ordinal),
        };
    }
}
