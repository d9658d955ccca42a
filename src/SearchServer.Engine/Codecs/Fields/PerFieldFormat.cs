namespace SearchServer.Engine.Codecs.Fields;

/// <summary>
/// Postings and doc values lie in files whose suffix is <c>Format_Number</c>; which format and number a field uses, its attributes say, and readers find
/// the files through these alone. Here every field uses number 0 of one format.
/// Source: Lucene 8.7, codecs/perfield.
/// </summary>
internal static class PerFieldFormat
{
    public const string PostingsFormatKey = "PerFieldPostingsFormat.format";
    public const string PostingsSuffixKey = "PerFieldPostingsFormat.suffix";
    public const string DocValuesFormatKey = "PerFieldDocValuesFormat.format";
    public const string DocValuesSuffixKey = "PerFieldDocValuesFormat.suffix";
    public const string Postings = "Lucene84";
    public const string DocValues = "Lucene80";
    public const string PostingsSuffix = Postings + "_0";
    public const string DocValuesSuffix = DocValues + "_0";

    /// <summary>The attributes of a field that is written here.</summary>
    public static Dictionary<string, string> AttributesOf(bool indexed, bool docValues)
    {
        Dictionary<string, string> attributes = new(StringComparer.Ordinal);
        if (indexed)
        {
            attributes[PostingsFormatKey] = Postings;
            attributes[PostingsSuffixKey] = "0";
        }

        if (docValues)
        {
            attributes[DocValuesFormatKey] = DocValues;
            attributes[DocValuesSuffixKey] = "0";
        }

        return attributes;
    }

    /// <summary>The suffix of the files that hold a field's postings, or null if the field has none on disk.</summary>
    public static string? PostingsSuffixOf(FieldInfo field, string file) =>
        SuffixOf(field, file, PostingsFormatKey, PostingsSuffixKey, Postings);

    /// <summary>The suffix of the files that hold a field's doc values, or null if the field has none on disk.</summary>
    public static string? DocValuesSuffixOf(FieldInfo field, string file) =>
        SuffixOf(field, file, DocValuesFormatKey, DocValuesSuffixKey, DocValues);

    private static string? SuffixOf(FieldInfo field, string file, string formatKey, string suffixKey, string supported)
    {
        if (!field.Attributes.TryGetValue(formatKey, out string? format)) return null;
        if (format != supported) throw new CorruptIndexException(file, $"field {field.Name} in format {supported}, the only one that is read", format);
        if (!field.Attributes.TryGetValue(suffixKey, out string? suffix)) throw new CorruptIndexException(file, $"attribute {suffixKey} of field {field.Name}", "none");
        if (suffix.Length == 0 || !suffix.All(char.IsAsciiDigit)) throw new CorruptIndexException(file, $"a number as {suffixKey} of field {field.Name}", $"'{suffix}'");
        return $"{format}_{suffix}";
    }
}
