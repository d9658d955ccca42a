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
    private IndexWriter(IndexDirectory directory, IndexWriterOptions options, FieldSchema schema, Func<long> counter)
        : this(new PartDirectory(directory), options)
    {
        _schema = schema;
        _sharedCounter = counter;
    }

    /// <summary>Begins a new index that will take the place of this one. One at a time.</summary>
    public IndexRebuild BeginRebuild()
    {
        lock (_lock)
        {
            if (_rebuild is not null) throw new InvalidOperationException("The index is being rebuilt already.");
            EndEpoch();
            FieldSchema schema = new();
            IndexWriterOptions options = _options with { Create = false, Generation = null };
            _rebuild = new IndexRebuild(this, new IndexWriter(_directory, options, schema, NextCounter), new IndexWriter(_directory, options, schema, NextCounter));
            ReplaceEpoch();
            return _rebuild;
        }
    }

    internal void EndRebuild(IndexRebuild rebuild)
    {
        lock (_commitLock)
        {
            // What is merged now is about to go.
            using MergeScheduler.Pause pause = _merges.Abort();
            lock (_lock)
            {
                ThrowIfUnusable();
                if (rebuild != _rebuild) throw new InvalidOperationException("This rebuild has ended.");
                _rebuild = null;

                // Operations in the next epoch are for the new index alone.
                ReplaceEpoch();
                Take(rebuild);
            }

            Commit();
        }
    }

    internal void DropRebuild(IndexRebuild rebuild)
    {
        lock (_lock)
        {
            if (rebuild != _rebuild) return;
            _rebuild = null;
            if (_disposed || _failure is not null) return;
            ReplaceEpoch();
        }
    }

    /// <summary>Copies the segments of another index's last commit, under new names; its user data and attachments replace those here.</summary>
    internal void AddSegments(IndexDirectory other)
    {
        lock (_lock)
        {
            ThrowIfUnusable();
            EndEpoch();
            SegmentInfos commit = CommitFiles.ReadLatest(other);
            List<SegmentState> added = [];
            try
            {
                foreach (SegmentCommitInfo segment in commit.Segments)
                {
                    ThrowUnlessInOrder(segment.Info);
                    added.Add(SegmentState.Open(_directory, SegmentCopy.Copy(other, _directory, segment, IndexFileNames.SegmentName(NextCounter()))));
                    _schema.Add(added[^1].Core.Fields);
                }
            }
            catch
            {
                foreach (SegmentState segment in added) segment.Core.Release();
                foreach (string file in added.SelectMany(segment => segment.Commit.Files())) _files.Remove(file);
                throw;
            }

            _segments.Set([.. _segments.Current, .. added]);
            _docCount = _segments.MaxDoc;
            foreach ((string key, string value) in commit.UserData) _userData[key] = Attachments.IsKey(key) ? CopyAttachment(other, key, value) : value;
            UserDataChanged();
        }
    }

    /// <summary>Gives away the segments, and the user data with their files; nothing is left here.</summary>
    internal (SegmentState[] Segments, Dictionary<string, string> UserData) Detach()
    {
        Flush();
        using MergeScheduler.Pause pause = _merges.Finish();
        lock (_lock)
        {
            ThrowIfUnusable();
            SegmentState[] segments = _segments.Detach();
            Dictionary<string, string> userData = _userData;
            _files.Forget(Attachments.FilesOf(userData));
            _userData = [];
            return (segments, userData);
        }
    }

    private void Take(IndexRebuild rebuild)
    {
        (SegmentState[] segments, Dictionary<string, string> userData) = rebuild.Finish();
        try
        {
            foreach (SegmentState segment in segments)
            {
                using SegmentReader reader = segment.OpenReader(_directory);
                reader.CheckIntegrity();
            }
        }
        catch
        {
            foreach (SegmentState segment in segments) segment.Core.Release();
            foreach (string file in segments.SelectMany(segment => segment.Commit.Files()).Concat(Attachments.FilesOf(userData))) _files.Remove(file);
            throw;
        }

        _schema = new FieldSchema();
        foreach (SegmentState segment in segments) _schema.Add(segment.Core.Fields);
        _segments.Set([.. segments]);
        _files.Add(Attachments.FilesOf(userData));
        _files.Release(Attachments.FilesOf(_userData));
        _userData = userData;
        _docCount = _segments.MaxDoc;
        UserDataChanged();
    }

    private string CopyAttachment(IndexDirectory other, string key, string file)
    {
        string name = Attachments.FileName(Attachments.NameOf(key), NextCounter());
        CreatedFiles.KeepIfDone(_directory, directory => FileCopy.Copy(other, directory, file, name));
        _files.Add([name]);
        if (_userData.TryGetValue(key, out string? last)) _files.Release([last]);
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
