using System.Globalization;
using SearchServer.Engine.Analysis;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Facets;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;
using Xunit;

namespace SearchServer.Engine.Tests.Indexing;

/// <summary>A document of the model: what is stored of it, and so all that there is to know.</summary>
/// <param name="Key">Its identity; several documents may share one.</param>
/// <param name="Serial">Tells documents apart.</param>
/// <param name="Colour">A facet, and a term.</param>
/// <param name="Number">A point and a column.</param>
/// <param name="Words">How many words more its text has: with many, a document alone takes more memory than a writer may.</param>
internal sealed record ModelDocument(int Key, int Serial, string Colour, int Number, int Words = 0)
{
    private const int Vocabulary = 5000;

    public static readonly FacetsConfig Facets = new FacetsConfig().SetIndexField("colour", "$facets.colour");

    public static readonly Analyzer Analyzer = new StandardAnalyzer();

    public string Text => $"serial {Serial} of {Colour} things{string.Concat(Enumerable.Range(0, Words).Select(i => $" w{i * 31 % Vocabulary}"))}";

    public static Term KeyTerm(int key) => new("key", key.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds so many documents, each as a segment.</summary>
    public static List<ModelDocument> AddSegments(IndexWriter writer, int count)
    {
        List<ModelDocument> documents = [.. Enumerable.Range(0, count).Select(i => new ModelDocument(i, i, "red", i))];
        foreach (ModelDocument document in documents)
        {
            writer.Add(document.ToDocument());
            writer.Flush();
        }

        return documents;
    }

    public Document ToDocument()
    {
        Document document =
        [
            new StringField("key", Key.ToString(CultureInfo.InvariantCulture), stored: true),
            new StringField("serial", Serial.ToString(CultureInfo.InvariantCulture), stored: true),
            new TextField("text", Text, stored: true, offsets: true),
            new LongPoint("number", Number),
            new NumericDocValuesField("number", Number),
        ];
        Facets.Add(document, "colour", Colour);
        return document;
    }
}

/// <summary>What an index should hold: a list of documents now, as of the last commit, and in a rebuild.</summary>
internal sealed class WriterModel
{
    private readonly List<Predicate<ModelDocument>> _deletes = [];
    private List<ModelDocument> _committed = [];
    private List<ModelDocument> _rebuilt = [];
    private HashSet<ModelDocument> _old = [];

    public List<ModelDocument> Documents { get; private set; } = [];

    public IReadOnlyList<ModelDocument> Committed => _committed;

    public void Add(ModelDocument document) => Documents.Add(document);

    public void Update(ModelDocument document)
    {
        Delete(other => other.Key == document.Key);
        Documents.Add(document);
    }

    public void Delete(Predicate<ModelDocument> which)
    {
        Documents.RemoveAll(which);
        _deletes.Add(which);
    }

    public void BeginRebuild()
    {
        _rebuilt = [];
        _old = [.. Documents];
        _deletes.Clear();
    }

    public void Rebuild(ModelDocument document)
    {
        _rebuilt.RemoveAll(other => other.Key == document.Key);
        _rebuilt.Add(document);
    }

    /// <summary>What was rebuilt and not deleted or replaced meanwhile, and what came meanwhile.</summary>
    public void EndRebuild() =>
        Documents = [.. _rebuilt.Where(document => !_deletes.Exists(deletes => deletes(document))), .. Documents.Where(document => !_old.Contains(document))];

    public void Commit() => _committed = [.. Documents];

    public void Rollback() => Documents = [.. _committed];

    /// <summary>Asserts that a reader shows exactly these documents: stored fields, terms, points, columns, facets.</summary>
    public static void AssertShows(DirectoryReader reader, IReadOnlyList<ModelDocument> expected)
    {
        IndexSearcher searcher = new(reader);
        Assert.Equal(expected.Count, reader.NumDocs);
        TopDocs all = searcher.Search(new MatchAllDocsQuery(), Math.Max(1, expected.Count + 1));
        Dictionary<int, ModelDocument> bySerial = expected.ToDictionary(document => document.Serial);
        Assert.Equal(expected.Count, all.Hits.Length);
        foreach (ScoreDoc hit in all.Hits)
        {
            StoredDocument stored = reader.Document(hit.Doc);
            ModelDocument document = bySerial[int.Parse(stored.Text("serial")!, CultureInfo.InvariantCulture)];
            Assert.Equal((document.Key.ToString(CultureInfo.InvariantCulture), document.Text), (stored.Text("key"), stored.Text("text")));
        }

        foreach (IGrouping<int, ModelDocument> key in expected.GroupBy(document => document.Key))
        {
            Assert.Equal(key.Count(), searcher.Count(new TermQuery(ModelDocument.KeyTerm(key.Key))));
        }

        int[] numbers = [.. expected.Select(document => document.Number)];
        Assert.Equal(numbers.Count(number => number < 50), searcher.Count(PointRangeQuery.Between("number", long.MinValue, 49L)));
        TopDocs sorted = searcher.Search(new MatchAllDocsQuery(), Math.Max(1, expected.Count), new Sort(new SortField("number", SortType.Number)));
        Assert.Equal(numbers.Order(), sorted.Hits.Select(hit => bySerial[int.Parse(reader.Document(hit.Doc).Text("serial")!, CultureInfo.InvariantCulture)].Number));
        FacetResult colours = new FacetedSearch(searcher, new FacetsState(searcher.Reader, ModelDocument.Facets)).Search(new FacetedQuery(new MatchAllDocsQuery()) { Count = 1, Facets = [new FacetRequest("colour", 100)] }).Facets[0];
        Assert.Equal(
            expected.GroupBy(document => document.Colour).Select(group => (group.Key, group.Count())).Order(),
            colours.Values.Select(value => (value.Label, value.Count)).Order());
        foreach (IGrouping<string, ModelDocument> colour in expected.GroupBy(document => document.Colour))
        {
            Assert.Equal(colour.Count(), searcher.Count(new TermQuery("text", colour.Key)));
        }
    }
}
