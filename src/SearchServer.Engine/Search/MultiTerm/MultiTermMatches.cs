using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Codecs.Terms;

namespace SearchServer.Engine.Search;

/// <summary>
/// The occurrences of all terms that a query stands for. When the first document is asked for, the terms of the segment are gone through once, as for a search, and what each has in the documents that may be asked for is kept.
/// </summary>
/// <param name="find">Finds the terms.</param>
/// <param name="occurrences">Takes them in.</param>
/// <param name="found">Takes the places.</param>
internal sealed class MultiTermMatches(Action<FoundTerms> find, TermOccurrences occurrences, FieldMatches found) : Matches
{
    private int _part = -1;

    public override bool Collect(int doc)
    {
        if (_part < 0)
        {
            find(occurrences);
            _part = found.AddPart(occurrences.Weight);
        }

        List<(int Start, int End)> places = occurrences.In(doc);
        foreach ((int start, int end) in places) found.Add(start, end, _part);
        return places.Count > 0;
    }

    public override void Dispose() { }
}

/// <summary>The occurrences in some documents of a segment of the terms that a query stands for.</summary>
/// <param name="terms">The terms of the field.</param>
/// <param name="query">The query.</param>
/// <param name="searcher">The searcher.</param>
/// <param name="docs">The documents, ascending.</param>
internal sealed class TermOccurrences(FieldTerms terms, MultiTermQuery query, IndexSearcher searcher, int[] docs) : FoundTerms(query, searcher.Budget)
{
    private readonly List<(int Start, int End)>[] _places = [.. docs.Select(_ => new List<(int, int)>())];
    private long _docFreq;

    /// <summary>What the terms weigh together, as if they were one.</summary>
    public float Weight
    {
        get
        {
            long docCount = searcher.FieldStatistics(Query.Field).DocCount;
            return new TermStatistics(Math.Min(_docFreq, docCount), docCount).Idf;
        }
    }

    /// <summary>Those in one of the documents.</summary>
    public List<(int Start, int End)> In(int doc) => _places[Array.BinarySearch(docs, doc)];

    protected override void Take(in TermState state)
    {
        _docFreq += state.DocFreq;
        if (state.SingletonDoc >= 0 && Array.BinarySearch(docs, state.SingletonDoc) < 0) return;
        using PostingsEnum postings = terms.Postings(state, PostingsFeatures.Offsets);
        for (int i = 0; i < docs.Length; i++)
        {
            if (postings.Doc < docs[i] && postings.Advance(docs[i]) == PostingsEnum.NoMoreDocs) return;
            if (postings.Doc != docs[i]) continue;
            while (_places[i].Count < FieldMatches.MaxOfPart && postings.NextRun(out int first, out int end))
            {
                for (int at = first; at < end; at++) _places[i].Add(postings.Occurrences.Place(at));
            }
        }
    }
}
