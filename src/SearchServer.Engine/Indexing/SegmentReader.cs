using SearchServer.Engine.Codecs;
using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.LiveDocs;
using SearchServer.Engine.Codecs.Norms;
using SearchServer.Engine.Codecs.Points;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Codecs.StoredFields;
using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Numerics;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Indexing;

/// <summary>A segment as one commit has it: its files, and which of its documents live. Safe to share between threads.</summary>
internal sealed class SegmentReader : IDisposable
{
    private readonly List<IDisposable> _updates = [];
    private readonly SegmentDocValues? _updatedValues;

    /// <summary>Opens a segment.</summary>
    public SegmentReader(IndexDirectory directory, SegmentCommitInfo commit)
        : this(directory, commit, new SegmentCore(directory, commit.Info)) { }

    /// <summary>Opens another state of a segment whose files are open already; takes over a reference to them.</summary>
    public SegmentReader(IndexDirectory directory, SegmentCommitInfo commit, SegmentCore core)
        : this(commit, core)
    {
        try
        {
            if (commit.DeleteGeneration >= 0) LiveDocs = LiveDocsFormat.Read(directory, commit);
            (Fields, _updatedValues) = OpenUpdates(directory);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Reads a segment as a writer has it, which may have deleted more documents than files tell; takes over a reference to the core.</summary>
    public SegmentReader(IndexDirectory directory, SegmentCommitInfo commit, SegmentCore core, BitSet? live)
        : this(commit, core)
    {
        try
        {
            LiveDocs = live;
            (Fields, _updatedValues) = OpenUpdates(directory);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    private SegmentReader(SegmentCommitInfo commit, SegmentCore core)
    {
        Commit = commit;
        Core = core;
        Fields = core.Fields;
    }

    public SegmentCommitInfo Commit { get; }

    public SegmentCore Core { get; }

    public FieldInfos Fields { get; }

    /// <summary>The documents that are not deleted; null if none is.</summary>
    public BitSet? LiveDocs { get; }

    /// <summary>Documents, deleted ones included.</summary>
    public int MaxDoc => Commit.Info.MaxDoc;

    public int NumDocs => Commit.LiveCount;

    public StoredFieldsReader StoredFields => Core.StoredFields;

    /// <summary>The terms of a field, or null if it has none here.</summary>
    public FieldTerms? Terms(string field) => Core.Terms(field);

    /// <summary>The norms of a field, or null if it has none.</summary>
    public NormValues? Norms(string field) => Core.Norms is { } norms && Fields.Find(field) is { } info ? norms.Get(info) : null;

    /// <summary>The points of a field, or null if it has none.</summary>
    public PointValues? Points(string field) => Core.Points is { } points && Fields.Find(field) is { } info ? points.Get(info) : null;

    public NumericDocValues? NumericDocValues(string field) => _updatedValues?.Numeric(field) ?? Core.DocValues.Numeric(field);

    public BinaryDocValues? BinaryDocValues(string field) => _updatedValues?.Binary(field) ?? Core.DocValues.Binary(field);

    public SortedDocValues? SortedDocValues(string field) => Core.DocValues.Sorted(field);

    public SortedSetDocValues? SortedSetDocValues(string field) => Core.DocValues.SortedSet(field);

    public SortedNumericDocValues? SortedNumericDocValues(string field) => Core.DocValues.SortedNumeric(field);

    public void Dispose()
    {
        foreach (IDisposable update in _updates) update.Dispose();
        _updates.Clear();
        Core.Release();
    }

    /// <summary>Lucene can update doc values in place: newer field infos tell which, and in which generation of files they are.</summary>
    private (FieldInfos Fields, SegmentDocValues? Updated) OpenUpdates(IndexDirectory directory)
    {
        if (Commit.FieldInfosGeneration < 0) return (Fields, null);
        FieldInfos fields = FieldInfosFormat.Read(directory, Commit.Info.Name, Commit.Info.Id, IndexFileNames.Base36(Commit.FieldInfosGeneration));
        return (fields, new SegmentDocValues(directory, Commit.Info, fields.Where(field => field.DocValuesGeneration >= 0), _updates));
    }
}

/// <summary>A segment's place in a reader.</summary>
/// <param name="Reader">The segment.</param>
/// <param name="Ordinal">Its number among the segments.</param>
/// <param name="DocBase">The number that its first document has in the reader.</param>
internal sealed record LeafContext(SegmentReader Reader, int Ordinal, int DocBase);
