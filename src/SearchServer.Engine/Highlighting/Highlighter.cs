using System.Collections.Immutable;
using SearchServer.Engine.Indexing;
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

    /// <summary>The fragments of a field's text in each of some hits.</summary>
    /// <param name="query">The query that they are hits of.</param>
    /// <param name="field">The field.</param>
    /// <param name="hits">Document numbers, in any order, with the field's stored text in each.</param>
    /// <param name="options">What fragments are wanted.</param>
    /// <param name="also">For each hit what else matched in its text, found by other means than offsets in the index; null for nothing.</param>
    /// <exception cref="SearchBudgetExceededException">The searcher's budget ended, which is looked at once a hit.</exception>
    /// <returns>For each hit its fragments. Where nothing matched in the text, one fragment without matches: its beginning.</returns>
    public IReadOnlyList<ImmutableArray<Fragment>> Highlight(Query query, string field, IReadOnlyList<(int Doc, string Text)> hits, HighlightOptions options, IReadOnlyList<IReadOnlyList<TextSpan>>? also = null)
    {
        using DirectoryReader.Hold hold = _searcher.Reader.Acquire();
        ImmutableArray<Fragment>[] fragments = new ImmutableArray<Fragment>[hits.Count];
        List<SourceMatch> matches = [];
        query = query.Rewrite();
        foreach (IGrouping<LeafContext, int> group in Enumerable.Range(0, hits.Count).OrderBy(i => hits[i].Doc).GroupBy(i => _searcher.Reader.LeafOf(hits[i].Doc)))
        {
            using MatchSource source = MatchSource.Create(query, field, _searcher, group.Key);
            foreach (int i in group)
            {
                _searcher.Budget.Check();
                matches.Clear();
                source.Collect(hits[i].Doc - group.Key.DocBase, matches);
                if (also is not null) matches.AddRange(also[i].Select(span => new SourceMatch(span.Start, span.End, GivenSource.Instance)));

                // Offsets that do not fit the text, because another was stored, mark nothing.
                matches.RemoveAll(match => match.Start >= match.End || match.End > hits[i].Text.Length);
                matches.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
                fragments[i] = FragmentPicker.Pick(hits[i].Text, matches, options);
            }
        }

        return fragments;
    }
}
