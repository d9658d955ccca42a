using SearchServer.Engine.Analysis;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Facets;

namespace SearchServer.Testing;

/// <summary>Makes the engine's documents of neutral ones.</summary>
public sealed class EngineDocuments
{
    private readonly FacetsConfig _facets = new();

    /// <summary>Learns analyzers and dimensions from the documents, which are enumerated once.</summary>
    public EngineDocuments(IEnumerable<NeutralDocument> documents, string defaultAnalyzer = "standard")
    {
        Dictionary<string, Analyzer> analyzers = new(StringComparer.Ordinal);
        foreach (NeutralField field in documents.SelectMany(document => document.Fields))
        {
            if (field is NeutralText text) analyzers.TryAdd(text.Name, AnalyzerOf(text.Analyzer ?? defaultAnalyzer));
            if (field is NeutralFacet facet) _facets.SetIndexField(facet.Dim, facet.Name).SetMultiValued(facet.Dim);
        }

        Analyzer = new PerFieldAnalyzer(AnalyzerOf(defaultAnalyzer), analyzers);
    }

    public Analyzer Analyzer { get; }

    public FacetsConfig Facets => _facets;

    public static Analyzer AnalyzerOf(string name) => name switch
    {
        "standard" => new StandardAnalyzer(),
        "english" => new EnglishAnalyzer(),
        "simple" => new SimpleAnalyzer(),
        "keyword" => new KeywordAnalyzer(),
        "folding" => new FoldingAnalyzer(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "The engine has no such analyzer."),
    };

    /// <summary>
    /// Whether the engine indexes a field as Lucene does: it makes its terms of text, without payloads or term vectors, and its folding knows more letters than Lucene's.
    /// </summary>
    public static bool IsSupported(NeutralField field) => field is not (NeutralTokens or NeutralText { Vectors: true } or NeutralText { Analyzer: "whitespace" or "folding" });

    /// <summary>The documents without what the engine cannot index, for both sides of a comparison.</summary>
    public static IEnumerable<NeutralDocument> Supported(IEnumerable<NeutralDocument> documents) =>
        documents.Select(document => new NeutralDocument([.. document.Fields.Where(IsSupported)]));

    public Document Create(NeutralDocument neutral)
    {
        Document document = new();
        foreach (NeutralField field in neutral.Fields)
        {
            if (field is NeutralFacet facet) _facets.Add(document, facet.Dim, facet.Label);
            else document.Add(Create(field));
        }

        return document;
    }

    private static Field Create(NeutralField field) => field switch
    {
        NeutralText text => new Field(text.Name, text.Value, new FieldType
        {
            Stored = text.Stored,
            Tokenized = true,
            OmitNorms = !text.Norms,
            IndexOptions = (IndexOptions)((int)text.Index + 1),
        }),
        NeutralString { Value.Text: { } value } text => new StringField(text.Name, value, text.Stored),
        NeutralString text => new Field(text.Name, text.Value.Span.ToArray(), new FieldType { Stored = text.Stored, IndexOptions = IndexOptions.Docs, OmitNorms = true }),
        NeutralStored { Value: string text } => new StoredField(field.Name, text),
        NeutralStored { Value: byte[] bytes } => new StoredField(field.Name, bytes),
        NeutralStored { Value: int number } => new StoredField(field.Name, number),
        NeutralStored { Value: long number } => new StoredField(field.Name, number),
        NeutralStored { Value: float number } => new StoredField(field.Name, number),
        NeutralStored { Value: double number } => new StoredField(field.Name, number),
        NeutralIntPoint point => new IntPoint(point.Name, point.Value),
        NeutralLongPoint point => new LongPoint(point.Name, point.Value),
        NeutralDoublePoint point => new DoublePoint(point.Name, point.Value),
        NeutralNumericDocValues column => new NumericDocValuesField(column.Name, column.Value),
        NeutralSortedNumericDocValues column => new SortedNumericDocValuesField(column.Name, column.Value),
        NeutralSortedDocValues column => new Field(column.Name, column.Value.Span.ToArray(), new FieldType { DocValues = DocValuesType.Sorted }),
        NeutralSortedSetDocValues column => new Field(column.Name, column.Value.Span.ToArray(), new FieldType { DocValues = DocValuesType.SortedSet }),
        NeutralBinaryDocValues column => new BinaryDocValuesField(column.Name, column.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "The engine has no such field."),
    };
}
