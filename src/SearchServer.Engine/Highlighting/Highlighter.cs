using System.Collections.Immutable;
using SearchServer.Engine.Analysis;
using SearchServer.Engine.Search;

namespace SearchServer.Engine.Highlighting;

/// <summary>
/// Shows where hits match: marks in the stored text what matched the query and nothing else, by the places in the index, and picks the fragments that say most.
/// A phrase marks the phrase. Whatever a query is made of is marked, by the terms that it stands for.
/// </summary>
public sealed class Highlighter
{
    private readonly IndexSearcher _searcher;

    /// <summary>Highlights hits of a searcher.</summary>
    public Highlighter(IndexSearcher searcher)
    {
        ArgumentNullException.ThrowIfNull(searcher);
        _searcher = searcher;
    }

    /// <summary>What the fields were indexed with that have positions but no offsets; without it nothing is marked by these.</summary>
    public Analyzer? Analyzer { get; init; }

    /// <summary>Highlights a text of hits, one after the other, so that not all their texts have to be there at once.</summary>
    /// <param name="query">The query that they are hits of.</param>
    /// <param name="fields">The fields that the text is in, however each has analyzed it.</param>
    /// <param name="docs">The numbers of the documents, in any order.</param>
    /// <param name="words">What the words of the query find: each fragment says which of them it shows.</param>
    public FieldHighlighter Of(Query query, IReadOnlyList<string> fields, IEnumerable<int> docs, IReadOnlyList<Query>? words = null)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(fields);
        return new FieldHighlighter(_searcher, query, [.. fields.Select(field => new HighlightedField(field, Analyzer))], [.. docs.Distinct().Order()], words ?? []);
    }

    /// <summary>The fragments of a field's text in each of some hits.</summary>
    /// <param name="query">The query that they are hits of.</param>
    /// <param name="field">The field.</param>
    /// <param name="hits">Document numbers, in any order, each once, with the field's stored text in each.</param>
    /// <param name="options">What fragments are wanted.</param>
    /// <returns>For each hit its fragments. Where nothing matched in the text, one fragment without matches: its beginning.</returns>
    public IReadOnlyList<ImmutableArray<Fragment>> Highlight(Query query, string field, IReadOnlyList<(int Doc, string Text)> hits, HighlightOptions options)
    {
        ImmutableArray<Fragment>[] fragments = new ImmutableArray<Fragment>[hits.Count];
        using FieldHighlighter highlighter = Of(query, [field], hits.Select(hit => hit.Doc));
        foreach (int i in Enumerable.Range(0, hits.Count).OrderBy(i => hits[i].Doc)) fragments[i] = highlighter.Highlight(hits[i].Doc, hits[i].Text, options);
        return fragments;
    }
}
