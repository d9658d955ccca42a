using System.Globalization;
using SearchServer.Engine.Codecs;
using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.Norms;
using SearchServer.Engine.Codecs.Points;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Codecs.StoredFields;
using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Documents;

namespace SearchServer.Engine.Indexing.Merging;

/// <summary>
/// Writes one segment that has the live documents of several, and every value that they have. Streams: what it holds in memory is a bit a document or
/// so, and for columns of terms four bytes a distinct term and segment.
/// </summary>
internal sealed class SegmentMerger
{
    private readonly SegmentDraft _segment;
    private readonly IReadOnlyList<MergeInput> _inputs;
    private readonly FieldInfos _fields;
    private readonly int _maxDoc;
    private readonly IndexSort? _sort;

    /// <param name="segment">The segment to write.</param>
    /// <param name="schema">The numbers of fields.</param>
    /// <param name="inputs">The segments to merge, which have a live document together.</param>
    /// <param name="sort">The order of the documents, in which those of each segment are; null for none.</param>
    public SegmentMerger(SegmentDraft segment, FieldSchema schema, IReadOnlyList<MergeInput> inputs, IndexSort? sort)
    {
        _sort = sort;
        _segment = segment;
        _inputs = inputs;
        _maxDoc = inputs.Sum(input => input.Map.LiveCount);
        _fields = MergeFields(schema);
    }

    /// <summary>Why a segment cannot be merged without losing something; null if it can be.</summary>
    public static string? Obstacle(SegmentReader reader)
    {
        foreach (FieldInfo field in reader.Fields)
        {
            if (field.HasTermVectors) return $"field {field.Name} of segment {reader.Commit.Info.Name} has term vectors";
            if (field.PointDimensions > 1) return $"field {field.Name} of segment {reader.Commit.Info.Name} has points of {field.PointDimensions} dimensions";
            if (field.IsSoftDeletes) return $"field {field.Name} of segment {reader.Commit.Info.Name} marks soft deletes";
        }

        return null;
    }

    /// <summary>Writes the segment.</summary>
    /// <param name="compound">Says for a length in bytes whether the files are packed into one.</param>
    public SegmentInfo Merge(Func<long, bool> compound)
    {
        MergeStoredFields();
        MergeNorms();
        MergeColumns();
        MergePoints();
        MergePostings();
        FieldInfosFormat.Write(_segment.Files, _segment.Name, _segment.Id, _fields);
        Dictionary<string, string> diagnostics = SegmentDiagnostics.Of("merge");
        diagnostics["mergeFactor"] = _inputs.Count.ToString(CultureInfo.InvariantCulture);
        LuceneVersion oldest = _inputs.Min(input => input.Reader.Commit.Info is { } info ? info.MinVersion ?? info.Version : LuceneVersion.Written);
        return _segment.Complete(_maxDoc, compound(_segment.Length), diagnostics, oldest, _sort);
    }

    private FieldInfos MergeFields(FieldSchema schema)
    {
        Dictionary<string, FieldInfo> fields = new(StringComparer.Ordinal);
        foreach (FieldInfo field in _inputs.SelectMany(input => input.Reader.Fields))
        {
            FieldInfo known = fields.GetValueOrDefault(field.Name) ?? new FieldInfo(field.Name, schema.NumberOf(field.Name));
            fields[field.Name] = known with
            {
                IndexOptions = field.IsIndexed ? field.IndexOptions : known.IndexOptions,
                OmitNorms = field.IsIndexed ? field.OmitNorms : known.OmitNorms,
                HasPayloads = known.HasPayloads || field.HasPayloads,
                DocValues = field.DocValues != DocValuesType.None ? field.DocValues : known.DocValues,
                PointDimensions = Math.Max(known.PointDimensions, field.PointDimensions),
                PointIndexDimensions = Math.Max(known.PointIndexDimensions, field.PointIndexDimensions),
                PointBytesPerDimension = Math.Max(known.PointBytesPerDimension, field.PointBytesPerDimension),
                Attributes = PerFieldFormat.AttributesOf(
                    known.Attributes.ContainsKey(PerFieldFormat.PostingsFormatKey) || field.Attributes.ContainsKey(PerFieldFormat.PostingsFormatKey),
                    known.Attributes.ContainsKey(PerFieldFormat.DocValuesFormatKey) || field.Attributes.ContainsKey(PerFieldFormat.DocValuesFormatKey)),
            };
        }

        return new FieldInfos(fields.Values);
    }

    private void MergeStoredFields()
    {
        using StoredFieldsWriter writer = new(_segment.Files, _segment.Name, _segment.Id);
        new MergedStoredFields(_inputs, _fields, writer).Write();
        writer.Finish(_maxDoc);
    }

    private void MergeNorms()
    {
        if (!_fields.Any(field => field.HasNorms)) return;
        using NormsWriter writer = new(_segment.Files, _segment.Name, _segment.Id, _maxDoc);
        foreach (FieldInfo field in _fields.Where(field => field.HasNorms))
        {
            writer.Add(field, () => MergedColumns.Numeric(_inputs, reader => reader.Norms(field.Name)?.Iterator()));
        }

        writer.Finish();
    }

    private void MergeColumns()
    {
        if (!_fields.Any(HasColumn)) return;
        using DocValuesWriter writer = new(_segment.Files, _segment.Name, _segment.Id, _maxDoc);
        MergedColumns columns = new(_inputs, writer);
        foreach (FieldInfo field in _fields.Where(HasColumn)) columns.Add(field);
        writer.Finish();

        static bool HasColumn(FieldInfo field) => field.Attributes.ContainsKey(PerFieldFormat.DocValuesFormatKey);
    }

    private void MergePoints()
    {
        if (!_fields.Any(field => field.PointDimensions > 0)) return;
        using PointsWriter writer = new(_segment.Files, _segment.Name, _segment.Id, _maxDoc);
        foreach (FieldInfo field in _fields.Where(field => field.PointDimensions > 0))
        {
            List<(PointStream, Func<int, int>)> sources = [];
            foreach (MergeInput input in _inputs)
            {
                if (input.Reader.Points(field.Name) is { } points) sources.Add((points.Stream(), doc => input.Map[doc]));
            }

            writer.Add(field, new MergedPoints(sources));
        }

        writer.Finish();
    }

    private void MergePostings()
    {
        if (!_fields.Any(HasPostings)) return;
        using TermsWriter writer = new(_segment.Files, _segment.Name, _segment.Id, _fields, _maxDoc);
        MergedPostings postings = new(_inputs, writer, _maxDoc);
        foreach (FieldInfo field in _fields.Where(HasPostings).OrderBy(field => field.Name, StringComparer.Ordinal)) postings.Add(field);
        writer.Finish();

        static bool HasPostings(FieldInfo field) => field.Attributes.ContainsKey(PerFieldFormat.PostingsFormatKey);
    }
}
