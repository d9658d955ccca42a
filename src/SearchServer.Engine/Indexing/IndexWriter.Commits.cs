using System.Collections.Immutable;
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
            SegmentInfos commit = _prepared!;
            Guard(() => CommitFiles.Publish(_directory, commit));
            lock (_lock)
            {
                _commits.Add(commit);
                _files.Release(FilesOf(commit));
                _prepared = null;
            }
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
            if (_prepared is not null) throw new InvalidOperationException("A commit is prepared already: commit or roll back first.");
            SegmentInfos next;
            string[] unsynced;
            lock (_lock)
            {
                EndEpoch();
                if (!_changed) return false;
                _writeLock.EnsureValid();
                WriteDeletes();
                next = NextCommit();
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

    /// <summary>Goes back to the last commit: what was done since is gone, also from readers that are opened from now on. A rebuild that runs is ended.</summary>
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
                    OpenSegments(null);
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

    /// <summary>Removes all commits but the last, and those that are pinned.</summary>
    public void DropPreviousCommits()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            _commits.DropPrevious();
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

    private static IEnumerable<string> FilesOf(SegmentInfos commit) => commit.SegmentFiles().Concat(Attachments.FilesOf(commit.UserData));

    /// <summary>Finds the commits that are there. The newest must be readable, unless another one was asked for; older ones that are not are not kept.</summary>
    private void LoadCommits()
    {
        List<long> generations = CommitFiles.Generations(_directory);
        foreach (long generation in generations)
        {
            bool needed = generation == (_options.Generation ?? generations[^1]);
            try
            {
                _commits.Load(SegmentInfosFormat.Read(_directory, generation));
            }
            catch (Exception e) when (!needed && e is IndexException or FileNotFoundException)
            {
                // A commit that cannot be read is of no use to go back to.
            }
        }
    }

    /// <summary>Goes on from a commit, the newest if none is named. There must be no segments now.</summary>
    private void OpenSegments(long? generation)
    {
        SegmentInfos commit = generation is { } wanted
            ? _commits.Find(wanted) ?? throw new IndexNotFoundException(_directory.Location, $"no commit {IndexFileNames.Commit(wanted)}")
            : _commits.Last;
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
        _changed = commit != _commits.Last || commit.Generation == 0;
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
        _epoch.Close();
        _epoch.Dispose();
        _pendingDocs = 0;
        _rebuild?.Drop();
        _rebuild = null;
        if (_prepared is { } commit)
        {
            _prepared = null;

            // If the last step of a commit failed, it may have happened nevertheless: then its files stay.
            string pending = IndexFileNames.PendingCommit(commit.Generation);
            if (files is null || files.Contains(commit.FileName)) _commits.Load(commit);
            else if (files.Contains(pending)) _files.Remove(pending);
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
    private void WriteDeletes()
    {
        if (!_segments.Current.Any(segment => segment.HasUnwrittenDeletes)) return;
        ImmutableArray<SegmentState> written = [];
        Guard(() => CreatedFiles.KeepIfDone(_directory, directory => written = [.. _segments.Current.Select(segment => segment.HasUnwrittenDeletes ? WriteDeletes(segment, directory) : segment)]));
        _segments.Set(written);
    }

    private SegmentState WriteDeletes(SegmentState segment, IndexDirectory directory)
    {
        long generation = Math.Max(segment.Commit.DeleteGeneration, _commits.LastDeleteGeneration(segment.Name)) + 1;
        LiveDocsFormat.Write(directory, segment.Commit.Info, generation, segment.Live!);
        return segment with { Commit = segment.Commit with { DeleteGeneration = generation }, HasUnwrittenDeletes = false };
    }

    private SegmentInfos NextCommit()
    {
        SegmentInfos last = _commits.Last;
        return last with
        {
            Generation = Math.Max(last.Generation, CommitFiles.LastGeneration(_directory)) + 1,
            Version = last.Version + 1,
            Counter = Interlocked.Read(ref _counter),
            Id = SegmentId.NewRandom(),
            WrittenBy = LuceneVersion.Written,
            Segments = [.. _segments.Current.Select(segment => segment.Commit)],
            UserData = _userData.ToImmutableDictionary(StringComparer.Ordinal),
        };
    }
}
