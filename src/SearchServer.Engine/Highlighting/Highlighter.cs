using System.Collections.Immutable;
using SearchServer.Engine.Search;

namespace SearchServer.Engine.Highlighting;

/// <summary>
/// Shows where hits match: marks in the stored text what matched the query and nothing else, by the offsets in the index, and picks the fragments that say most.
/// A phrase marks the phrase. Fields must be indexed with offsets; in others nothing is marked.
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

    /// <summary>Highlights a field of hits, one after the other, so that not all their texts have to be there at once.</summary>
    /// <param name="query">The query that they are hits of.</param>
    /// <param name="field">The field.</param>
    public FieldHighlighter Of(Query query, string field)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(field);
        return new FieldHighlighter(_searcher, query.Rewrite(), field);
    }

    /// <summary>The fragments of a field's text in each of some hits.</summary>
    /// <param name="query">The query that they are hits of.</param>
    /// <param name="field">The field.</param>
    /// <param name="hits">Document numbers, in any order, with the field's stored text in each.</param>
    /// <param name="options">What fragments are wanted.</param>
    /// <returns>For each hit its fragments. Where nothing matched in the text, one fragment without matches: its beginning.</returns>
    public IReadOnlyList<ImmutableArray<Fragment>> Highlight(Query query, string field, IReadOnlyList<(int Doc, string Text)> hits, HighlightOptions options)
    {
        ImmutableArray<Fragment>[] fragments = new ImmutableArray<Fragment>[hits.Count];
        using FieldHighlighter highlighter = Of(query, field);
        foreach (int i in Enumerable.Range(0, hits.Count).OrderBy(i => hits[i].Doc)) fragments[i] = highlighter.Highlight(hits[i].Doc, hits[i].Text, options);
        return fragments;
    }
}
