using System.Collections.Immutable;
using System.Diagnostics;
using SearchServer.Engine.Codecs;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Indexing.Merging;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Indexing;

/// <summary>
/// Adds, replaces and deletes documents. One writer has an index at a time, held by write.lock. Safe to share between threads: each that adds fills a segment of its own.
/// What was done is in the index after <see cref="Commit"/> returned, and then survives the process and the machine; without it, it is gone as a whole.
/// Searches through <see cref="OpenReader"/> see it before.
/// <para>
/// An error of the machine while files are written, or a damaged file, leaves open what of the uncommitted changes there is: then every further call fails with
/// <see cref="WriterFailedException"/>, and <see cref="Rollback"/> goes back to the last commit. A call that throws and leaves the writer usable has done nothing.
/// </para>
/// <para>The order of its locks, who owns which files, what an epoch promises: ARCHITECTURE.md, "Rules for who changes the writer".</para>
/// </summary>
public sealed partial class IndexWriter : IDisposable
{
    private const int Stripes = 1024;

    private readonly IndexDirectory _directory;
    private readonly IndexWriterOptions _options;
    private readonly IndexLock _writeLock;
    private readonly IndexFiles _files;
    private readonly CommitHistory _commits;
    private readonly SegmentList _segments;
    private readonly MergeScheduler _merges;

    /// <summary>One commit or rollback at a time. Taken before <see cref="_lock"/>.</summary>
    private readonly Lock _commitLock = new();

    /// <summary>Guards files, commits, segments, user data, and that epochs end one after the other. Adding documents does not take it.</summary>
    private readonly Lock _lock = new();

    /// <summary>Operations on the same term come one after the other. Taken before an epoch is entered, and before <see cref="_lock"/>.</summary>
    private readonly Lock[] _stripes = [.. Enumerable.Range(0, Stripes).Select(_ => new Lock())];

    private FieldSchema _schema = new();
    private Dictionary<string, string> _userData = [];
    private WriteEpoch _epoch;
    private SegmentInfos? _prepared;
    private Exception? _failure;
    private long _counter;
    private long _sequence;

    /// <summary>Documents in memory.</summary>
    private long _pendingDocs;
    private long _userDataVersion;
    private bool _changed;
    private bool _disposed;

    /// <summary>Opens an index for writing, or creates it with the first commit.</summary>
    /// <exception cref="LockObtainFailedException">Another writer has it.</exception>
    /// <exception cref="IndexException">There is an index that cannot be read; nothing was changed.</exception>
    public IndexWriter(IndexDirectory directory, IndexWriterOptions options)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(options);
        _directory = directory;
        _options = options;
        _files = new IndexFiles(directory);
        _commits = new CommitHistory(_files, options.CommitsToKeep);
        _segments = new SegmentList(_files);
        _merges = new MergeScheduler(options, NextMerge, RunMerge);
        _writeLock = directory.ObtainLock(IndexFileNames.WriteLock);
        try
        {
            string[] files = directory.ListAll();
            bool allRead = LoadCommits(files);
            _counter = Math.Max(_commits.Counter, new FileNumbers(files).Counter);
            _commits.GoOnFrom(CommitToOpen());
            OpenSegments();
            _files.FindLeftOver(files);

            // Until there is a commit to take its place, what is whole of one that cannot be read is all there is of it.
            if (allRead) _files.RemoveLeftOver();
            _epoch = new WriteEpoch(_schema, null);
        }
        catch (Exception e)
        {
            foreach (SegmentState segment in _segments.Detach()) segment.Core.Release();
            _merges.Dispose();
            _writeLock.Dispose();
            if (e is FileNotFoundException) throw new CorruptIndexException(directory.Location, "all files of its commit", e.Message, e);
            throw;
        }
    }

    /// <summary>Documents in the index and in memory, deleted ones included.</summary>
    public long MaxDoc => _segments.MaxDoc + Interlocked.Read(ref _pendingDocs);

    /// <summary>Why the writer refuses work until <see cref="Rollback"/>; null if it does not.</summary>
    public Exception? Failure => Volatile.Read(ref _failure);

    /// <summary>Why the last merge in the background failed; null if it did not. The segments it was to merge stay as they are.</summary>
    public Exception? MergeFailure => _merges.Failure;

    /// <summary>Adds a document.</summary>
    /// <exception cref="RefusedDocumentException">It cannot be indexed, and the message says why; nothing of it will be found. The writer goes on.</exception>
    /// <exception cref="TooManyDocumentsException">The index is full.</exception>
    public void Add(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Add(document, null);
        FlushIfFull();
    }

    /// <summary>Replaces all documents that have a term by one: searches see those or this.</summary>
    /// <exception cref="RefusedDocumentException">The document cannot be indexed; those that are there stay.</exception>
    public void Update(Term term, Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        lock (StripeOf(term)) Add(document, term);
        FlushIfFull();
    }

    /// <summary>As <see cref="Update(Term, Document)"/>, but only if nobody else was faster.</summary>
    /// <param name="id">A term that a document has alone, and that all who write it give to <see cref="Update(Term, Document)"/> or this.</param>
    /// <param name="document">The new document.</param>
    /// <param name="versionField">A field of numeric doc values.</param>
    /// <param name="expected">The version that the document has in it; null if there must be no document.</param>
    /// <exception cref="VersionConflictException">It has another; nothing was changed.</exception>
    public void Update(Term id, Document document, string versionField, long? expected)
    {
        ArgumentNullException.ThrowIfNull(document);
        lock (StripeOf(id))
        {
            long? found = FindVersion(id, versionField);
            if (found != expected) throw new VersionConflictException(id.Text, expected, found);
            Add(document, id);
        }

        FlushIfFull();
        _merges.Start();
    }

    /// <summary>Deletes all documents that have a term.</summary>
    public void Delete(Term term)
    {
        lock (StripeOf(term)) InEpoch((epoch, sequence) => Delete(epoch, term, sequence));
        FlushIfFull();
    }

    /// <summary>Deletes what a selector chooses among the documents that are there now. It is asked at once, so that what is wrong with it is its caller's to know.</summary>
    internal void Delete(IDocumentSelector selector)
    {
        lock (_lock)
        {
            FlushEpoch();
            ImmutableArray<SegmentState> segments = _segments.Current;
            using (DirectoryReader reader = Read(segments)) segments = DeletesApplier.Apply(reader, segments, selector);
            _rebuild?.Repeat(selector);
            SetSegments(segments);
        }

        _merges.Start();
    }

    /// <summary>Writes what is in memory as segments. They become part of the index with the next commit.</summary>
    public void Flush()
    {
        lock (_lock) FlushEpoch();
        _merges.Start();
    }

    /// <summary>The index with everything that was done before this call, committed or not. Dispose it.</summary>
    public DirectoryReader OpenReader() => Refresh(null)!;

    /// <summary>As <see cref="OpenReader"/>; null if the reader, which this writer opened, sees everything already.</summary>
    public DirectoryReader? OpenReaderIfChanged(DirectoryReader last)
    {
        ArgumentNullException.ThrowIfNull(last);
        return Refresh(last);
    }

    /// <summary>Sets a text that is committed with the documents; null takes it away.</summary>
    public void SetUserData(string key, string? value)
    {
        lock (_lock)
        {
            ThrowIfUnusable();
            if (Attachments.IsKey(key)) throw new ArgumentException($"{key} is the key of an attachment.", nameof(key));
            if (value is null) _userData.Remove(key);
            else _userData[key] = value;
            UserDataChanged();
        }
    }

    /// <summary>Writes a file that is committed with the documents and replaces the last one of this name. Read it with <see cref="IndexAttachment.Open"/>.</summary>
    /// <param name="name">ASCII letters and digits.</param>
    /// <param name="write">Writes the content. If it throws, the last one stays. Null takes the last one away.</param>
    public void SetAttachment(string name, Action<DataOutput>? write)
    {
        if (string.IsNullOrEmpty(name) || !name.All(char.IsAsciiLetterOrDigit)) throw new ArgumentException($"Expected a name of letters and digits, found '{name}'.", nameof(name));
        lock (_lock)
        {
            ThrowIfUnusable();
            string key = Attachments.KeyOf(name);
            string? last = _userData.GetValueOrDefault(key);
            if (write is null)
            {
                if (last is null) return;
                _files.Release([last]);
                _userData.Remove(key);
                UserDataChanged();
                return;
            }

            string file = Attachments.FileName(name, NextCounter());
            CreatedFiles.KeepIfDone(_directory, directory => IndexAttachment.Write(directory, file, name, write));
            _files.Add([file]);
            if (last is not null) _files.Release([last]);
            _userData[key] = file;
            UserDataChanged();
        }
    }

    /// <summary>Closes the writer. What was not committed is gone.</summary>
    public void Dispose()
    {
        lock (_commitLock)
        {
            if (_disposed) return;
            _merges.Dispose();
            try
            {
                lock (_lock)
                {
                    _disposed = true;
                    DropUncommitted(TryList());
                }
            }
            finally
            {
                ReleaseIndex();
            }
        }
    }

    /// <summary>Lets go of what is held beside the segments.</summary>
    private void ReleaseIndex()
    {
        _merges.Dispose();
        _files.StopRemoving();
        _writeLock.Dispose();
    }

    private void ThrowIfUnusable()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_failure is { } failure) throw new WriterFailedException(_directory.Location, failure);
    }

    /// <summary>Runs something that writes files. If it fails, it is not known what is in them, and the writer is not usable any more.</summary>
    private void Guard(Action action)
    {
        try
        {
            action();
        }
        catch (Exception e)
        {
            Interlocked.CompareExchange(ref _failure, e, null);
            throw;
        }
    }

    [Conditional("DEBUG")]
    private void AssertLocked() => Debug.Assert(_lock.IsHeldByCurrentThread, "This is guarded by the writer's lock.");

    private Lock StripeOf(Term term)
    {
        if (term.Field is null) throw new ArgumentException("Expected a term, found one without a field.", nameof(term));
        return _stripes[(uint)term.GetHashCode() % Stripes];
    }

    private long NextCounter() => _sharedCounter?.Invoke() ?? (Interlocked.Increment(ref _counter) - 1);

    private void UserDataChanged()
    {
        _userDataVersion++;
        _changed = true;
    }
}
