using Lucene.Net.Documents;
using Lucene.Net.Util;
using SearchServer.Engine.Facets;
using Term = SearchServer.Engine.Indexing.Term;

namespace SearchServer.LuceneNet.Indexes;

/// <summary>A document of an index of Lucene.Net.</summary>
public sealed class LuceneNetDocument
{
    /// <summary>Facet values lie as the engine has them, which is as Lucene's facet package has them.</summary>
    private static readonly FacetsConfig s_facets = new();

    internal Document Document { get; } = [];

    /// <summary>Adds a term, stored.</summary>
    public void AddKey(string name, string value) => Document.Add(new StringField(name, value, Field.Store.YES));

    /// <summary>Adds a text, which is searched by its words and phrases, stored.</summary>
    public void AddText(string name, string value) => Document.Add(new TextField(name, value, Field.Store.YES));

    /// <summary>Adds a value that is stored and nothing else.</summary>
    public void AddStored(string name, string value) => Document.Add(new StoredField(name, value));

    /// <summary>Adds a number for ranges and for sorting.</summary>
    public void AddNumber(string name, long value)
    {
        Document.Add(new Int64Field(name, value, Field.Store.NO));
        Document.Add(new NumericDocValuesField(name, value));
    }

    /// <summary>Adds a facet value: a sorted-set column for counting, and a term for narrowing a search.</summary>
    public void AddFacet(string dimension, string label)
    {
        Term value = s_facets.DrillDownTerm(dimension, label);
        Document.Add(new SortedSetDocValuesField(value.Field, new BytesRef(value.Text)));
        Document.Add(new StringField(value.Field, value.Text, Field.Store.NO));
    }
}
