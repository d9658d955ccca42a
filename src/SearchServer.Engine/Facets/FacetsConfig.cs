using System.Text;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;

namespace SearchServer.Engine.Facets;

/// <summary>
/// How facets lie in the index: which field holds which dimension, and which dimensions have several values a document. A value is a term
/// <c>dimension U+001F label</c> of a sorted-set column, for counting, and of the inverted index, for narrowing a search; the dimension by itself is a term, too.
/// That is the form of Lucene's SortedSetDocValuesFacetField. Give each dimension an index field of its own: then counting one never decodes another.
/// </summary>
public sealed class FacetsConfig
{
    /// <summary>The index field of dimensions that were given none.</summary>
    public const string DefaultIndexField = "$facets";

    private const char Separator = '\u001F';
    private const char Escape = '\u001E';

    private readonly Dictionary<string, string> _indexFields = new(StringComparer.Ordinal);
    private readonly HashSet<string> _multiValued = new(StringComparer.Ordinal);

    /// <summary>Gives a dimension an index field.</summary>
    public FacetsConfig SetIndexField(string dimension, string field)
    {
        _indexFields[dimension] = field;
        return this;
    }

    /// <summary>Allows a document several values of a dimension.</summary>
    public FacetsConfig SetMultiValued(string dimension)
    {
        _multiValued.Add(dimension);
        return this;
    }

    /// <summary>The index field of a dimension.</summary>
    public string IndexFieldOf(string dimension) => _indexFields.GetValueOrDefault(dimension, DefaultIndexField);

    /// <summary>Adds a facet value to a document.</summary>
    /// <exception cref="ArgumentException">The label is empty, or the dimension has a value in this document already and is not multi-valued.</exception>
    public void Add(Document document, string dimension, string label)
    {
        ArgumentException.ThrowIfNullOrEmpty(dimension);
        ArgumentException.ThrowIfNullOrEmpty(label);
        string field = IndexFieldOf(dimension);
        string value = ToTerm(dimension, label);
        if (!_multiValued.Contains(dimension) && HasValue(document, field, ToTerm(dimension, ""))) throw new ArgumentException(
            $"Dimension {dimension} has one value a document; '{label}' is a second one.");
        document.Add(new SortedSetDocValuesField(field, value));
        document.Add(new StringField(field, value));
        document.Add(new StringField(field, dimension));
    }

    /// <summary>The term that documents with a facet value have.</summary>
    public Term DrillDownTerm(string dimension, string label) => new(IndexFieldOf(dimension), ToTerm(dimension, label));

    /// <summary>Documents that have any of some values of a dimension; without scores when used as a <see cref="Occur.Filter"/>.</summary>
    public Query DrillDown(string dimension, params IEnumerable<string> labels) =>
        BooleanQuery.AnyOf(labels.Select(label => new TermQuery(DrillDownTerm(dimension, label)))).Rewrite();

    /// <summary>The beginning that the values of a dimension have in their index field.</summary>
    internal static byte[] PrefixOf(string dimension) => Encoding.UTF8.GetBytes(ToTerm(dimension, ""));

    /// <summary>The bytes of a value.</summary>
    internal static byte[] TermOf(string dimension, string label) => Encoding.UTF8.GetBytes(ToTerm(dimension, label));

    /// <summary>The label of a value that begins with <see cref="PrefixOf"/>.</summary>
    internal static string LabelOf(ReadOnlySpan<byte> term, int prefixLength)
    {
        string label = Encoding.UTF8.GetString(term[prefixLength..]);
        if (!label.Contains(Escape)) return label;
        StringBuilder plain = new(label.Length);
        for (int i = 0; i < label.Length; i++)
        {
            if (label[i] == Escape && i + 1 < label.Length) i++;
            plain.Append(label[i]);
        }

        return plain.ToString();
    }

    private static bool HasValue(Document document, string field, string prefix) =>
        document.Any(other => other is SortedSetDocValuesField && other.Name == field && other.Text!.StartsWith(prefix, StringComparison.Ordinal));

    private static string ToTerm(string dimension, string label) => $"{EscapePart(dimension)}{Separator}{EscapePart(label)}";

    /// <summary>Puts U+001E before characters that have a meaning of their own.</summary>
    private static string EscapePart(string part)
    {
        if (part.AsSpan().IndexOfAny(Separator, Escape) < 0) return part;
        StringBuilder escaped = new(part.Length + 4);
        foreach (char c in part)
        {
            if (c is Separator or Escape) escaped.Append(Escape);
            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
