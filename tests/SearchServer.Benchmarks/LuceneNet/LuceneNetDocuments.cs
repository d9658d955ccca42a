using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchServer.Testing;

namespace SearchServer.Benchmarks.LuceneNet;

/// <summary>Makes Lucene.Net's documents of neutral ones.</summary>
internal static class LuceneNetDocuments
{
    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    /// <summary>The analyzers of the fields of some documents.</summary>
    public static Analyzer AnalyzerOf(IEnumerable<NeutralDocument> documents)
    {
        Dictionary<string, Analyzer> analyzers = [];
        foreach (NeutralText text in documents.SelectMany(document => document.Fields).OfType<NeutralText>()) analyzers.TryAdd(text.Name, AnalyzerOf(text.Analyzer));
        return new PerFieldAnalyzerWrapper(new EnglishAnalyzer(Version), analyzers);
    }

    public static Document Create(NeutralDocument neutral)
    {
        Document document = [];
        foreach (NeutralField field in neutral.Fields) Add(document, field);
        return document;
    }

    /// <summary>The term and the column of a facet value.</summary>
    public static string FacetTerm(string dimension, string label) => $"{dimension}\u001F{label}";

    private static Analyzer AnalyzerOf(string? name) => name switch
    {
        "english" => new EnglishAnalyzer(Version),
        "folding" => Analyzer.NewAnonymous((_, reader) =>
        {
            StandardTokenizer words = new(Version, reader);
            return new TokenStreamComponents(words, new ASCIIFoldingFilter(new LowerCaseFilter(Version, words)));
        }),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Lucene.Net is given no such analyzer."),
    };

    private static void Add(Document document, NeutralField field)
    {
        switch (field)
        {
            case NeutralText text:
                document.Add(new Field(text.Name, text.Value, new FieldType(text.Stored ? TextField.TYPE_STORED : TextField.TYPE_NOT_STORED) { IndexOptions = OptionsOf(text.Index) }));
                break;
            case NeutralString text:
                document.Add(new StringField(text.Name, text.Value.Text!, text.Stored ? Field.Store.YES : Field.Store.NO));
                break;
            case NeutralFacet facet:
                string value = FacetTerm(facet.Dim, facet.Label);
                document.Add(new SortedSetDocValuesField(facet.Name, new BytesRef(value)));
                document.Add(new StringField(facet.Name, value, Field.Store.NO));
                document.Add(new StringField(facet.Name, facet.Dim, Field.Store.NO));
                break;
            case NeutralStored { Value: string text }:
                document.Add(new StoredField(field.Name, text));
                break;
            case NeutralLongPoint point:
                document.Add(new Int64Field(point.Name, point.Value, Field.Store.NO));
                break;
            case NeutralNumericDocValues column:
                document.Add(new NumericDocValuesField(column.Name, column.Value));
                break;
            case NeutralSortedDocValues column:
                document.Add(new SortedDocValuesField(column.Name, new BytesRef(column.Value.Span.ToArray())));
                break;
            case NeutralBinaryDocValues column:
                document.Add(new BinaryDocValuesField(column.Name, new BytesRef(column.Value)));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(field), field, "Lucene.Net is given no such field.");
        }
    }

    private static IndexOptions OptionsOf(NeutralIndex index) => index switch
    {
        NeutralIndex.Docs => IndexOptions.DOCS_ONLY,
        NeutralIndex.Freqs => IndexOptions.DOCS_AND_FREQS,
        NeutralIndex.Positions => IndexOptions.DOCS_AND_FREQS_AND_POSITIONS,
        _ => IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS,
    };
}
