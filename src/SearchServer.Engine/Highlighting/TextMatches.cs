using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;

namespace SearchServer.Engine.Highlighting;

/// <summary>Where a query matches in a text that is in one or several fields, of one document after the other. For one thread.</summary>
internal sealed class TextMatches : IDisposable
{
    private readonly Weight _weight;
    private readonly HighlightedField[] _fields;
    private readonly FieldMatches[] _found;
    private readonly Matches?[] _matches;
    private LeafContext? _leaf;

    /// <param name="searcher">The searcher.</param>
    /// <param name="query">The query.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="docs">The documents that may be asked for, ascending.</param>
    public TextMatches(IndexSearcher searcher, Query query, HighlightedField[] fields, int[] docs)
    {
        // Scores are not asked for, but without them what only adds to them would be left out.
        _weight = query.Rewrite().CreateWeight(searcher, ScoreMode.Complete, boost: 1);
        _fields = fields;
        _found = [.. fields.Select(field => new FieldMatches(field.Name, docs))];
        _matches = new Matches?[fields.Length];
    }

    /// <summary>Adds the places in a document's text, and what each of their parts weighs.</summary>
    /// <param name="leaf">The document's segment.</param>
    /// <param name="doc">Its number in there, above those before.</param>
    /// <param name="text">The text.</param>
    /// <param name="places">Takes the places, as chars, in any order; some may lie outside of the text, if it is another than was indexed.</param>
    /// <param name="weights">Takes the weights.</param>
    public void Collect(LeafContext leaf, int doc, ReadOnlySpan<char> text, List<Match> places, List<float> weights)
    {
        if (leaf != _leaf) StartLeaf(leaf);
        for (int i = 0; i < _fields.Length; i++)
        {
            FieldMatches found = _found[i];
            found.Truncate(0);
            if (_matches[i]?.Collect(doc) != true) continue;
            _fields[i].AddPlaces(leaf, text, found.Found, weights.Count, places);
            weights.AddRange(found.Weights);
        }
    }

    public void Dispose()
    {
        foreach (Matches? matches in _matches) matches?.Dispose();
        Array.Clear(_matches);
    }

    private void StartLeaf(LeafContext leaf)
    {
        Dispose();
        for (int i = 0; i < _fields.Length; i++)
        {
            _found[i].StartLeaf();
            Matches? matches = _weight.Matches(leaf, _found[i]);
            if (matches?.HasPlaces == false)
            {
                matches.Dispose();
                matches = null;
            }

            _matches[i] = matches;
        }

        _leaf = leaf;
    }
}
