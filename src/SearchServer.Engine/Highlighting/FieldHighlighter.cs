using System.Collections.Immutable;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;

namespace SearchServer.Engine.Highlighting;

/// <summary>Highlights a field of the hits of a query, one hit after the other. For one thread.</summary>
public sealed class FieldHighlighter : IDisposable
{
    private readonly IndexSearcher _searcher;
    private readonly Query _query;
    private readonly string _field;
    private readonly DirectoryReader.Hold _hold;
    private readonly List<SourceMatch> _matches = [];
    private LeafContext? _leaf;
    private MatchSource? _source;

    /// <param name="searcher">The searcher.</param>
    /// <param name="query">The query, rewritten.</param>
    /// <param name="field">The field.</param>
    internal FieldHighlighter(IndexSearcher searcher, Query query, string field)
    {
        _searcher = searcher;
        _query = query;
        _field = field;
        _hold = searcher.Reader.Acquire();
    }

    /// <summary>The fragments of a hit's text. Where nothing matched in it, one fragment without matches: its beginning.</summary>
    /// <param name="doc">The document's number, above those of the hits before.</param>
    /// <param name="text">The field's stored text in it.</param>
    /// <param name="options">What fragments are wanted.</param>
    /// <param name="also">What else matched in the text, found by other means than offsets in the index; null for nothing.</param>
    /// <exception cref="SearchBudgetExceededException">The time of the searcher's budget is up.</exception>
    /// <exception cref="OperationCanceledException">The searcher's budget was called off.</exception>
    public ImmutableArray<Fragment> Highlight(int doc, ReadOnlySpan<char> text, HighlightOptions options, IReadOnlyList<TextSpan>? also = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        _searcher.Budget.Check();
        LeafContext leaf = _searcher.Reader.LeafOf(doc);
        if (leaf != _leaf)
        {
            _source?.Dispose();
            _source = null;
            _source = MatchSource.Create(_query, _field, _searcher, leaf);
            _leaf = leaf;
        }

        _matches.Clear();
        _source!.Collect(doc - leaf.DocBase, _matches);
        if (also is not null) _matches.AddRange(also.Select(span => new SourceMatch(span.Start, span.End, GivenSource.Instance)));

        // Offsets that do not fit the text, because another was stored, mark nothing.
        int length = text.Length;
        _matches.RemoveAll(match => match.Start >= match.End || match.End > length);
        _matches.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        return FragmentPicker.Pick(text, _matches, options);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _source?.Dispose();
        _hold.Dispose();
    }
}
