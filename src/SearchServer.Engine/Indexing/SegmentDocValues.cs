using SearchServer.Engine.Codecs;
using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Indexing;

/// <summary>The doc values of some fields of a segment, whichever files they are in.</summary>
internal sealed class SegmentDocValues
{
    private readonly Dictionary<string, (FieldInfo Field, DocValuesReader Reader)> _fields = new(StringComparer.Ordinal);

    /// <param name="directory">Where the files are.</param>
    /// <param name="info">The segment.</param>
    /// <param name="fields">The fields; those without doc values are passed over.</param>
    /// <param name="opened">Takes what was opened, to be disposed.</param>
    public SegmentDocValues(IndexDirectory directory, SegmentInfo info, IEnumerable<FieldInfo> fields, List<IDisposable> opened)
    {
        foreach (IGrouping<string, FieldInfo> group in fields.Where(field => field.DocValues != DocValuesType.None).GroupBy(field => SuffixOf(info, field)))
        {
            if (group.Key.Length == 0) continue;
            DocValuesReader reader = new(directory, info, new FieldInfos(group), group.Key);
            opened.Add(reader);
            foreach (FieldInfo field in group) _fields.Add(field.Name, (field, reader));
        }
    }

    public NumericDocValues? Numeric(string field) => Find(field, DocValuesType.Numeric, out FieldInfo? info, out DocValuesReader? reader) ? reader.GetNumeric(info) : null;

    public BinaryDocValues? Binary(string field) => Find(field, DocValuesType.Binary, out FieldInfo? info, out DocValuesReader? reader) ? reader.GetBinary(info) : null;

    public SortedDocValues? Sorted(string field) => Find(field, DocValuesType.Sorted, out FieldInfo? info, out DocValuesReader? reader) ? reader.GetSorted(info) : null;

    public SortedSetDocValues? SortedSet(string field) => Find(field, DocValuesType.SortedSet, out FieldInfo? info, out DocValuesReader? reader) ? reader.GetSortedSet(info) : null;

    public SortedNumericDocValues? SortedNumeric(string field) => Find(field, DocValuesType.SortedNumeric, out FieldInfo? info, out DocValuesReader? reader) ? reader.GetSortedNumeric(info) : null;

    /// <summary>Empty for a field without any on disk.</summary>
    private static string SuffixOf(SegmentInfo info, FieldInfo field)
    {
        string? suffix = PerFieldFormat.DocValuesSuffixOf(field, FieldInfosFormat.FileName(info.Name, ""));
        if (suffix is null) return "";
        return field.DocValuesGeneration < 0 ? suffix : $"{IndexFileNames.Base36(field.DocValuesGeneration)}_{suffix}";
    }

    private bool Find(
        string name, DocValuesType type, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out FieldInfo? field, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out DocValuesReader? reader)
    {
        (field, reader) = _fields.GetValueOrDefault(name);
        return field is not null && reader is not null && field.DocValues == type;
    }
}
