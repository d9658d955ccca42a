using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Indexing;

/// <summary>
/// The index at one moment: a commit, or what a writer has, which stays as it is whatever the writer does. Safe to share between threads. Counted: it closes when it is disposed and
/// every search that was running on it has ended.
/// </summary>
public sealed class DirectoryReader : IDisposable
{
    private readonly ImmutableArray<LeafContext> _leaves;
    private readonly ConcurrentDictionary<string, Lazy<OrdinalMap>> _ordinals = new(StringComparer.Ordinal);
    private IReadOnlySet<string>? _fieldNames;
    private readonly IndexWriter? _writer;
    private readonly Action? _closed;
    private int _references = 1;
    private int _disposed;

    private DirectoryReader(IndexDirectory directory, SegmentInfos commit, IReadOnlyList<SegmentReader> segments, IndexWriter? writer, long version, Action? closed)
    {
        _writer = writer;
        _closed = closed;
        Version = version;
        Directory = directory;
        Commit = commit;
        var leaves = ImmutableArray.CreateBuilder<LeafContext>(segments.Count);
        int docBase = 0;
        foreach (SegmentReader segment in segments)
        {
            leaves.Add(new LeafContext(segment, leaves.Count, docBase));
            docBase += segment.MaxDoc;
            NumDocs += segment.NumDocs;
        }

        _leaves = leaves.MoveToImmutable();
        MaxDoc = docBase;
    }

    /// <summary>Document numbers go from 0 to one less than this; some may be deleted.</summary>
    public int MaxDoc { get; }

    /// <summary>Documents that are not deleted.</summary>
    public int NumDocs { get; }

    /// <summary>What was committed together with the documents.</summary>
    public IReadOnlyDictionary<string, string> UserData => Commit.UserData;

    /// <summary>The number of the commit.</summary>
    public long Generation => Commit.Generation;

    /// <summary>What tells this commit from every other, of whatever index.</summary>
    public string CommitId => Commit.Id.ToString();

    /// <summary>The names of all fields, of whatever kind.</summary>
    public IReadOnlySet<string> FieldNames => _fieldNames ??= _leaves.SelectMany(leaf => leaf.Reader.Fields).Select(info => info.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>How many segments there are.</summary>
    public int SegmentCount => _leaves.Length;

    internal IndexDirectory Directory { get; }

    /// <summary>By which the writer that opened it knows whether it is the newest.</summary>
    internal long Version { get; }

    internal SegmentInfos Commit { get; }

    internal IReadOnlyList<LeafContext> Leaves => _leaves;

    /// <summary>Whether what is shown lies in a file.</summary>
    /// <param name="file">Its name or path, or that of a file that is packed into it, as errors have them.</param>
    public bool IsIn(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return IndexFiles.Of(Commit).Contains(Path.GetFileName(file).Split('(')[0]);
    }

    /// <summary>Opens the last commit of an index.</summary>
    /// <exception cref="IndexNotFoundException">There is none.</exception>
    /// <exception cref="IndexException">A file is damaged, or of a format that is not read.</exception>
    public static DirectoryReader Open(IndexDirectory directory) =>
        CommitFiles.OpenLatest(directory, commit => Open(directory, commit, previous: null));

    /// <summary>
    /// Opens what is newer than this reader, and shares with it the segments that both have; null if nothing is. That is the last commit or, for a reader that a
    /// writer opened, what that has now.
    /// </summary>
    /// <exception cref="CorruptIndexException">A file of what is newer is damaged, or one of this reader was cut off meanwhile: see <see cref="CheckLengths"/>.</exception>
    public DirectoryReader? OpenIfChanged()
    {
        using Hold hold = Acquire();
        CheckLengths();
        if (_writer is not null) return _writer.OpenReaderIfChanged(this);
        return CommitFiles.OpenLatest(Directory, commit => commit.Generation == Generation && commit.Id == Commit.Id ? null : Open(Directory, commit, this));
    }

    /// <summary>Compares the lengths of this reader's files with those they had when they were opened. Where one was cut off, nothing may be read any more: memory that maps what is not there ends the process.</summary>
    /// <exception cref="CorruptIndexException">A file has another length.</exception>
    public void CheckLengths()
    {
        using Hold hold = Acquire();
        foreach (LeafContext leaf in _leaves) leaf.Reader.Core.CheckLengths(Directory);
    }

    /// <summary>What a writer has.</summary>
    /// <param name="directory">Where the files are.</param>
    /// <param name="state">The segments and user data.</param>
    /// <param name="segments">Readers of the segments, which it takes over.</param>
    /// <param name="writer">The writer.</param>
    /// <param name="version">By which the writer knows whether this is the newest.</param>
    /// <param name="closed">Called when the reader is closed.</param>
    internal static DirectoryReader Of(IndexDirectory directory, SegmentInfos state, IReadOnlyList<SegmentReader> segments, IndexWriter writer, long version, Action closed) =>
        new(directory, state, segments, writer, version, closed);

    /// <summary>Reads the stored fields of a document.</summary>
    /// <param name="doc">Its number.</param>
    /// <param name="fields">The fields to read; null for all.</param>
    public StoredDocument Document(int doc, IReadOnlySet<string>? fields = null)
    {
        using Hold hold = Acquire();
        LeafContext leaf = LeafOf(doc);
        StoredDocument document = new();
        leaf.Reader.StoredFields.Read(doc - leaf.DocBase, new StoredDocument.Visitor(document, fields));
        return document;
    }

    /// <summary>Reads a stored text of a document, which is to be disposed; null if the field has none.</summary>
    /// <param name="doc">The document's number.</param>
    /// <param name="field">The field, of which the first text counts.</param>
    public StoredText? Text(int doc, string field)
    {
        using Hold hold = Acquire();
        LeafContext leaf = LeafOf(doc);
        StoredText.Visitor visitor = new(field);
        leaf.Reader.StoredFields.Read(doc - leaf.DocBase, visitor);
        return visitor.Found;
    }

    /// <summary>The numbers of the documents that are not deleted, ascending. The reader must stay open.</summary>
    public IEnumerable<int> LiveDocuments()
    {
        foreach (LeafContext leaf in _leaves)
        {
            for (int doc = 0; doc < leaf.Reader.MaxDoc; doc++)
            {
                if (leaf.Reader.LiveDocs?.Get(doc) != false) yield return leaf.DocBase + doc;
            }
        }
    }

    /// <summary>The terms of a field that begin with a text, of documents that may be deleted; in the order of their bytes, segment by segment, so that some come more than once. The reader must stay open.</summary>
    public IEnumerable<string> TermsWithPrefix(string field, string prefix)
    {
        byte[] start = Encoding.UTF8.GetBytes(prefix);
        foreach (LeafContext leaf in _leaves)
        {
            if (leaf.Reader.Terms(field)?.Enumerate() is not { } terms || terms.SeekCeiling(start) == SeekStatus.End) continue;
            do
            {
                if (!terms.Term.StartsWith(start)) break;
                yield return Encoding.UTF8.GetString(terms.Term);
            }
            while (terms.Next());
        }
    }

    /// <summary>The number that a document has in a column of numbers; null if it has none.</summary>
    public long? Number(int doc, string field)
    {
        using Hold hold = Acquire();
        LeafContext leaf = LeafOf(doc);
        return leaf.Reader.NumericDocValues(field) is { } values && values.AdvanceExact(doc - leaf.DocBase) ? values.Value : null;
    }

    /// <summary>The bytes that a document has in a column of bytes; null if it has none.</summary>
    public byte[]? Bytes(int doc, string field)
    {
        using Hold hold = Acquire();
        LeafContext leaf = LeafOf(doc);
        return leaf.Reader.BinaryDocValues(field) is { } values && values.AdvanceExact(doc - leaf.DocBase) ? values.Value.ToArray() : null;
    }

    /// <summary>The term that a document has in a column of sorted terms; null if it has none.</summary>
    public ReadOnlyMemory<byte>? Term(int doc, string field)
    {
        using Hold hold = Acquire();
        LeafContext leaf = LeafOf(doc);
        if (leaf.Reader.SortedDocValues(field) is not { } values || !values.AdvanceExact(doc - leaf.DocBase)) return null;
        return values.LookupOrd(values.Ord).ToArray();
    }

    /// <summary>Closes the reader as soon as no search runs on it.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0) Release();
    }

    /// <summary>Keeps the reader open until the result is disposed.</summary>
    /// <exception cref="ObjectDisposedException">It is closed.</exception>
    internal Hold Acquire()
    {
        for (int seen = Volatile.Read(ref _references); ; seen = Volatile.Read(ref _references))
        {
            ObjectDisposedException.ThrowIf(seen == 0, this);
            if (Interlocked.CompareExchange(ref _references, seen + 1, seen) == seen) return new Hold(this);
        }
    }

    /// <summary>The dictionary of a field of sorted or sorted-set values over all segments; built when it is first asked for.</summary>
    internal OrdinalMap Ordinals(string field) =>
        _ordinals.GetOrAdd(field, static (name, reader) => new Lazy<OrdinalMap>(() => OrdinalMap.Build(reader._leaves, name)), this).Value;

    /// <summary>The segment that holds a document.</summary>
    internal LeafContext LeafOf(int doc)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(doc);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(doc, MaxDoc);
        int low = 0;
        int high = _leaves.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            if (_leaves[middle].DocBase <= doc) low = middle;
            else high = middle - 1;
        }

        return _leaves[low];
    }

    private static DirectoryReader Open(IndexDirectory directory, SegmentInfos commit, DirectoryReader? previous)
    {
        List<SegmentReader> segments = new(commit.Segments.Length);
        try
        {
            foreach (SegmentCommitInfo segment in commit.Segments) segments.Add(Open(directory, segment, previous));
            return new DirectoryReader(directory, commit, segments, null, 0, null);
        }
        catch
        {
            foreach (SegmentReader segment in segments) segment.Dispose();
            throw;
        }
    }

    private static SegmentReader Open(IndexDirectory directory, SegmentCommitInfo segment, DirectoryReader? previous)
    {
        SegmentCore? open = previous?.Leaves.FirstOrDefault(leaf => leaf.Reader.Core.Info.Id == segment.Info.Id)?.Reader.Core;
        if (open is null) return new SegmentReader(directory, segment);
        open.AddReference();
        return new SegmentReader(directory, segment, open);
    }

    private void Release()
    {
        if (Interlocked.Decrement(ref _references) != 0) return;
        foreach (LeafContext leaf in _leaves) leaf.Reader.Dispose();
        _closed?.Invoke();
    }

    /// <summary>Keeps a reader open.</summary>
    internal readonly struct Hold(DirectoryReader reader) : IDisposable
    {
        public void Dispose() => reader.Release();
    }
}
