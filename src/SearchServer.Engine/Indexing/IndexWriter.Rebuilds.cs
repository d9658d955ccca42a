using System.Collections.Immutable;
using SearchServer.Engine.Codecs;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Indexing.Merging;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Indexing;

/// <content>A new index in the place of the old one.</content>
public sealed partial class IndexWriter
{
    private readonly Func<long>? _sharedCounter;
    private IndexRebuild? _rebuild;

    /// <summary>A writer of a part of a new index: it knows no commits, and never makes one.</summary>
    private IndexWriter(IndexDirectory directory, IndexWriterOptions options, Func<long> counter)
        : this(new PartDirectory(directory), options) => _sharedCounter = counter;

    /// <summary>Begins a new index that will take the place of this one. One at a time.</summary>
    public IndexRebuild BeginRebuild()
    {
        lock (_lock)
        {
            ThrowIfUnusable();
            if (_rebuild is not null) throw new InvalidOperationException("The index is being rebuilt already.");
            _rebuild = new IndexRebuild(this, new IndexWriter(_directory, _options with { Create = false, Generation = null }, NextCounter));
            try
            {
                // From here on deletes are repeated in the new index, and no segment has documents of before and of after.
                ReplaceEpoch();
                _rebuild.OldSegments.UnionWith(_segments.Current.Select(segment => segment.Name));
                return _rebuild;
            }
            catch
            {
                _rebuild.DisposeNewIndex();
                _rebuild = null;
                throw;
            }
        }
    }

    /// <summary>Puts a new index in the place of the old one, together with what was written since it was begun.</summary>
    internal void EndRebuild(IndexRebuild rebuild, IndexWriter rebuilt)
    {
        lock (_lock) ThrowIfEnded(rebuild);

        // Both take long, so they are done while others go on.
        rebuilt.WaitForMerges();
        HashSet<string> verified = rebuilt.Verify();
        lock (_commitLock)
        {
            ThrowIfUnusable();
            ThrowIfPrepared();

            // What is merged now is about to go.
            using MergeScheduler.Pause pause = _merges.Abort();
            lock (_lock)
            {
                ThrowIfEnded(rebuild);

                // What is written from here on is written to the new index, by its schema.
                using WriteEpoch last = _epoch;
                last.CloseAndWait();
                try
                {
                    Guard(() => Publish(last));
                    Take(rebuild, verified);
                }
                finally
                {
                    _rebuild = null;
                    BeginEpoch();
                }
            }

            // The old index is not there any more for a later commit: it is now, or the writer has to go back.
            Guard(() =>
            {
                PrepareCommit();
                FinishCommit();
            });
        }

        _merges.Start();
    }

    internal void ForgetRebuild(IndexRebuild rebuild)
    {
        lock (_lock)
        {
            if (rebuild == _rebuild) _rebuild = null;
        }
    }

    /// <summary>Copies the segments of another index's last commit, under new names; its user data and attachments replace those here.</summary>
    internal void AddSegments(IndexDirectory other)
    {
        lock (_lock)
        {
            FlushEpoch();
            SegmentInfos commit = CommitFiles.ReadLatest(other);
            ReserveDocs(commit.MaxDoc);
            using UnlistedSegments added = new(_directory, _files);
            Dictionary<string, string> attachments = [];
            try
            {
                ImmutableArray<SegmentState> segments = [.. _segments.Current, .. commit.Segments.Select(segment => Copy(other, segment, added))];
                foreach ((string key, string file) in commit.UserData.Where(pair => Attachments.IsKey(pair.Key))) attachments[key] = CopyAttachment(other, key, file);
                _segments.Set(segments);
                added.Keep(segments);
            }
            catch
            {
                foreach (string file in attachments.Values) _files.Remove(file);
                throw;
            }
            finally
            {
                Interlocked.Add(ref _pendingDocs, -commit.MaxDoc);
            }

            _files.Add(attachments.Values);
            _files.Release(attachments.Keys.Where(_userData.ContainsKey).Select(key => _userData[key]));
            foreach ((string key, string value) in commit.UserData) _userData[key] = attachments.GetValueOrDefault(key, value);
            UserDataChanged();
        }
    }

    /// <summary>Closes the writer and gives away the segments, and the user data with their files.</summary>
    internal (SegmentState[] Segments, Dictionary<string, string> UserData) Detach()
    {
        lock (_commitLock)
        {
            using MergeScheduler.Pause pause = _merges.Abort();
            SegmentState[] segments;
            lock (_lock)
            {
                ThrowIfUnusable();
                using WriteEpoch last = _epoch;
                last.CloseAndWait();
                Guard(() => Publish(last));
                _disposed = true;
                segments = _segments.Detach();
                _files.Forget(Attachments.FilesOf(_userData));
            }

            ReleaseIndex();
            return (segments, _userData);
        }
    }

    private void ThrowIfEnded(IndexRebuild rebuild)
    {
        AssertLocked();
        ThrowIfUnusable();
        if (rebuild != _rebuild) throw new InvalidOperationException("This rebuild has ended.");
    }

    /// <summary>Compares what was written so far with its checksums, and returns the names of the segments.</summary>
    private HashSet<string> Verify()
    {
        ImmutableArray<SegmentState> segments;
        string[] files;
        lock (_lock)
        {
            FlushEpoch();
            segments = _segments.Current;

            // They are read by their names, and merges that others make due must not remove them meanwhile.
            files = [.. segments.SelectMany(segment => segment.Commit.Files())];
            _files.Add(files);
        }

        try
        {
            foreach (SegmentState segment in segments) SegmentFile.VerifyChecksums(_directory, segment.Commit);
            return [.. segments.Select(segment => segment.Name)];
        }
        finally
        {
            _files.Release(files);
        }
    }

    private void Take(IndexRebuild rebuild, HashSet<string> verified)
    {
        AssertLocked();
        (SegmentState[] segments, Dictionary<string, string> userData) = rebuild.Finish();
        using UnlistedSegments added = new(_directory, _files);
        foreach (SegmentState segment in segments) added.Own(segment);
        try
        {
            foreach (SegmentState segment in segments.Where(segment => !verified.Contains(segment.Name))) SegmentFile.VerifyChecksums(_directory, segment.Commit);

            SegmentState[] now = [.. segments, .. _segments.Current.Where(segment => !rebuild.OldSegments.Contains(segment.Name))];
            long docs = now.Sum(segment => (long)segment.Commit.Info.MaxDoc);
            if (docs > _options.MaxDocs) throw new TooManyDocumentsException(_directory.Location, _options.MaxDocs, docs);
            FieldSchema schema = new();
            foreach (SegmentState segment in now) schema.Add(segment.Core.Fields);
            _schema = schema;
            _segments.Set([.. now]);
            added.Keep(now);
        }
        catch
        {
            foreach (string file in Attachments.FilesOf(userData)) _files.Remove(file);
            throw;
        }

        _files.Add(Attachments.FilesOf(userData));
        _files.Release(Attachments.FilesOf(_userData));
        _userData = userData;
        UserDataChanged();
    }

    private SegmentState Copy(IndexDirectory other, SegmentCommitInfo segment, UnlistedSegments added)
    {
        ThrowUnlessInOrder(segment.Info);
        SegmentCommitInfo copy = SegmentCopy.Copy(other, _directory, segment, IndexFileNames.SegmentName(NextCounter()));
        added.Own(copy);
        SegmentState state = added.Open(copy);
        _schema.Add(state.Core.Fields);
        return state;
    }

    private string CopyAttachment(IndexDirectory other, string key, string file)
    {
        string name = Attachments.FileName(Attachments.NameOf(key), NextCounter());
        CreatedFiles.KeepIfDone(_directory, directory => FileCopy.Copy(other, directory, file, name));
        return name;
    }

    /// <summary>The directory without the index that is in it: new files go there, and none that are there are seen.</summary>
    private sealed class PartDirectory(IndexDirectory inner) : FilterDirectory(inner)
    {
        public override string[] ListAll() => [];

        public override IndexLock ObtainLock(string name) => new HeldByWriter();

        /// <summary>The writer whose index is rebuilt has the lock.</summary>
        private sealed class HeldByWriter : IndexLock
        {
            public override void EnsureValid() { }

            protected override void Release() { }
        }
    }
}
