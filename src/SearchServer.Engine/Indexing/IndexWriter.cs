using System.Collections.Concurrent;
using System.Collections.Immutable;
using SearchServer.Engine.Codecs;
using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Indexing;

/// <summary>
/// Adds documents to an index. One writer has an index at a time, held by write.lock. Safe to share between threads: each that adds fills a segment of its own.
/// What was added is in the index after <see cref="Commit"/> returned, and then survives the process and the machine; without it, it is gone.
/// </summary>
public sealed class IndexWriter : IDisposable
{
    private readonly IndexDirectory _directory;
    private readonly IndexWriterOptions _options;
    private readonly IndexLock _writeLock;
    private readonly IndexFiles _files;
    private readonly FieldSchema _schema = new();
    private readonly Lock _lock = new();
    private readonly ConcurrentBag<SegmentInverter> _idle = [];
    private readonly Dictionary<string, string> _userData;
    private SegmentInfos _committed;
    private ImmutableArray<SegmentCommitInfo> _segments;
    private long _counter;
    private bool _changed;
    private bool _disposed;

    /// <summary>Opens an index for writing, or creates it with the first commit.</summary>
    /// <exception cref="LockObtainFailedException">Another writer has it.</exception>
    /// <exception cref="IndexException">There is an index that cannot be read.</exception>
    public IndexWriter(IndexDirectory directory, IndexWriterOptions options)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(options);
        _directory = directory;
        _options = options;
        _writeLock = directory.ObtainLock(IndexFileNames.WriteLock);
        try
        {
            _files = new IndexFiles(directory);
            _committed = CommitFiles.Generations(directory).Count == 0 ? SegmentInfos.Empty : CommitFiles.ReadLatest(directory);
            if (_committed.Generation > 0) _files.Add(IndexFiles.Of(_committed));
            _files.RemoveUnreferenced();
            _counter = _committed.Counter;
            _segments = options.Create ? [] : _committed.Segments;
            _userData = options.Create ? [] : _committed.UserData.ToDictionary();
            _changed = options.Create || _committed.Generation == 0;
            foreach (SegmentCommitInfo segment in _segments) _schema.Add(FieldsOf(segment));
            _files.Add(_segments.SelectMany(segment => segment.Files()));
        }
        catch
        {
            _writeLock.Dispose();
            throw;
        }
    }

    /// <summary>Documents in the index and in memory, deleted ones included.</summary>
    public long MaxDoc
    {
        get
        {
            lock (_lock) return _segments.Sum(segment => (long)segment.Info.MaxDoc) + _idle.Sum(inverter => (long)inverter.DocCount);
        }
    }

    /// <summary>Adds a document.</summary>
    /// <exception cref="ArgumentException">It cannot be indexed, and the message says why; nothing of it will be found. The writer goes on.</exception>
    public void Add(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        SegmentInverter inverter = TakeInverter();
        try
        {
            inverter.Add(document);
        }
        finally
        {
            if (inverter.IsFull || inverter.MemoryUsed > _options.MemoryBudget) Flush(inverter);
            else _idle.Add(inverter);
        }
    }

    /// <summary>Writes what is in memory as segments. They become part of the index with the next commit.</summary>
    public void Flush()
    {
        while (_idle.TryTake(out SegmentInverter? inverter)) Flush(inverter);
    }

    /// <summary>Sets a text that is committed with the documents; null takes it away.</summary>
    public void SetUserData(string key, string? value)
    {
        lock (_lock)
        {
            if (value is null) _userData.Remove(key);
            else _userData[key] = value;
            _changed = true;
        }
    }

    /// <summary>Writes a file that is committed with the documents and replaces the last one of this name. Read it with <see cref="IndexAttachment.Open"/>.</summary>
    /// <param name="name">Letters and digits.</param>
    /// <param name="write">Writes the content.</param>
    public void SetAttachment(string name, Action<DataOutput> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        string file;
        lock (_lock) file = Attachments.FileName(name, _counter++);
        IndexAttachment.Write(_directory, file, name, write);
        lock (_lock)
        {
            _files.Add([file]);
            if (_userData.TryGetValue(Attachments.KeyOf(name), out string? last)) _files.Release([last]);
            _userData[Attachments.KeyOf(name)] = file;
            _changed = true;
        }
    }

    /// <summary>
    /// Makes everything added so far part of the index. On return it is durable. Returns false if there was nothing to do.
    /// </summary>
    public bool Commit()
    {
        Flush();
        lock (_lock)
        {
            if (!_changed) return false;
            _writeLock.EnsureValid();
            SegmentInfos next = _committed with
            {
                Generation = NextGeneration(),
                Version = _committed.Version + 1,
                Counter = _counter,
                Id = SegmentId.NewRandom(),
                WrittenBy = LuceneVersion.Written,
                Segments = _segments,
                UserData = _userData.ToImmutableDictionary(StringComparer.Ordinal),
            };
            Publish(next);
            SegmentInfos last = _committed;
            _committed = next;
            _changed = false;
            _files.Add(IndexFiles.Of(next));
            if (last.Generation > 0) _files.Release(IndexFiles.Of(last));
            return true;
        }
    }

    /// <summary>Closes the writer. What was not committed is gone.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            if (_disposed) return;
            _disposed = true;
        }

        try
        {
            while (_idle.TryTake(out SegmentInverter? inverter)) inverter.Dispose();
            _files.Release(_segments.SelectMany(segment => segment.Files()));
        }
        finally
        {
            _writeLock.Dispose();
        }
    }

    private FieldInfos FieldsOf(SegmentCommitInfo segment)
    {
        using SegmentReader reader = new(_directory, segment);
        return reader.Fields;
    }

    private SegmentInverter TakeInverter()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_idle.TryTake(out SegmentInverter? inverter)) return inverter;
        string name;
        lock (_lock) name = IndexFileNames.SegmentName(_counter++);
        return new SegmentInverter(_directory, name, _options.Analyzer, _schema);
    }

    private void Flush(SegmentInverter inverter)
    {
        SegmentCommitInfo segment = inverter.Flush(_options.UseCompoundFile);
        lock (_lock)
        {
            _files.Add(segment.Files());
            _segments = _segments.Add(segment);
            _changed = true;
        }
    }

    private long NextGeneration() => Math.Max(_committed.Generation, CommitFiles.Generations(_directory).LastOrDefault()) + 1;

    private void Publish(SegmentInfos next)
    {
        try
        {
            _directory.Sync([.. next.SegmentFiles().Concat(Attachments.FilesOf(next.UserData)).Except(IndexFiles.Of(_committed))]);
            CommitFiles.WritePending(_directory, next);
            CommitFiles.Publish(_directory, next);
        }
        catch
        {
            string pending = IndexFileNames.PendingCommit(next.Generation);
            if (_directory.ListAll().Contains(pending)) _directory.DeleteFile(pending);
            throw;
        }
    }
}
