using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;

namespace SearchServer.Engine.Highlighting;

/// <summary>Highlights a text of the hits of a query, one hit after the other. For one thread.</summary>
public sealed class FieldHighlighter : IDisposable
{
    private readonly IndexSearcher _searcher;
    private readonly DirectoryReader.Hold _hold;
    private readonly HighlightedField[] _fields;
    private readonly TextMatches _query;
    private readonly TextMatches[] _words;
    private readonly List<Match> _places = [];
    private readonly List<Match> _placesOfWord = [];
    private readonly List<float> _weights = [];

    internal FieldHighlighter(IndexSearcher searcher, Query query, HighlightedField[] fields, int[] docs, IReadOnlyList<Query> words)
    {
        _searcher = searcher;
        _hold = searcher.Reader.Acquire();
        _fields = fields;
        _query = new TextMatches(searcher, query, fields, docs);
        _words = [.. words.Select(word => new TextMatches(searcher, word, fields, docs))];
    }

    /// <summary>The fragments of a hit's text. Where nothing matched in it, one fragment without matches: its beginning.</summary>
    /// <param name="doc">The document's number, one of those that were named, and above those of the hits before.</param>
    /// <param name="text">The fields' stored text in it.</param>
    /// <param name="options">What fragments are wanted.</param>
    /// <param name="also">What else matched in the text, found by other means than the index; null for nothing.</param>
    /// <exception cref="SearchBudgetExceededException">The time of the searcher's budget is up.</exception>
    /// <exception cref="OperationCanceledException">The searcher's budget was called off.</exception>
    public ImmutableArray<Fragment> Highlight(int doc, ReadOnlySpan<char> text, HighlightOptions options, IReadOnlyList<GivenMatch>? also = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        _searcher.Budget.Check();
        LeafContext leaf = _searcher.Reader.LeafOf(doc);
        foreach (HighlightedField field in _fields) field.StartText();
        _places.Clear();
        _weights.Clear();
        _query.Collect(leaf, doc - leaf.DocBase, text, _places, _weights);
        foreach (GivenMatch match in also ?? [])
        {
            if (match.Place.Start < match.Place.End && match.Place.End <= text.Length) _places.Add(new Match(match.Place.Start, match.Place.End, _weights.Count));
        }

        _weights.Add(FieldMatches.UsualWeight);
        Span<Match> places = CollectionsMarshal.AsSpan(_places);
        SortPlaces(places);
        ImmutableArray<Fragment> fragments = FragmentPicker.Pick(text, places, CollectionsMarshal.AsSpan(_weights), options);
        return _words.Length == 0 || places.IsEmpty ? fragments : WithWords(fragments, leaf, doc - leaf.DocBase, text, also ?? []);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _query.Dispose();
        foreach (TextMatches word in _words) word.Dispose();
        _hold.Dispose();
    }

    /// <summary>By their starts, of those that start together the longest first. What one part found in a text is so already.</summary>
    private static void SortPlaces(Span<Match> places)
    {
        for (int i = 1; i < places.Length; i++)
        {
            if (Compare(places[i - 1], places[i]) <= 0) continue;
            places.Sort(Compare);
            return;
        }

        static int Compare(Match a, Match b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End != b.End ? b.End.CompareTo(a.End) : a.Part.CompareTo(b.Part);
    }

    private ImmutableArray<Fragment> WithWords(ImmutableArray<Fragment> fragments, LeafContext leaf, int doc, ReadOnlySpan<char> text, IReadOnlyList<GivenMatch> also)
    {
        SortedSet<int>[] shown = [.. fragments.Select(_ => new SortedSet<int>())];
        for (int word = 0; word < _words.Length; word++)
        {
            _placesOfWord.Clear();
            _words[word].Collect(leaf, doc, text, _placesOfWord, _weights);
            foreach (Match place in _placesOfWord) Show(place.Start, place.End, [word]);
        }

        foreach (GivenMatch match in also) Show(match.Place.Start, match.Place.End, match.Words);
        return [.. fragments.Select((fragment, i) => fragment with { Words = [.. shown[i]] })];

        void Show(int start, int end, ImmutableArray<int> words)
        {
            for (int i = 0; i < fragments.Length; i++)
            {
                if (start < fragments[i].End && end > fragments[i].Start && !words.All(shown[i].Contains) && IsMarked(fragments[i].Matches.AsSpan(), start, end)) shown[i].UnionWith(words);
            }
        }
    }

    /// <summary>Whether any of some places that ascend and do not overlap shares something with one.</summary>
    private static bool IsMarked(ReadOnlySpan<TextSpan> marks, int start, int end)
    {
        (int low, int high) = (0, marks.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (marks[middle].End <= start) low = middle + 1;
            else high = middle;
        }

        return low < marks.Length && marks[low].Start < end;
    }
}
