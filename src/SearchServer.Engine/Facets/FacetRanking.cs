using System.Collections.Immutable;
using SearchServer.Engine.Codecs.DocValues;

namespace SearchServer.Engine.Facets;

/// <summary>The values of a dimension that a request asks for, out of the counts of its field.</summary>
internal sealed class FacetRanking
{
    private readonly FacetField _field;
    private readonly FacetRequest _request;
    private readonly int _from;
    private readonly int _to;
    private readonly int _documents;

    /// <summary>A heap with the worst on top: by count or significance the least, of equal ones the last by their bytes; in an order the last.</summary>
    private readonly PriorityQueue<int, (long First, int Then)> _heap;
    private (long First, int Then) _worst = (long.MinValue, int.MinValue);
    private int _values;
    private long _total;

    private FacetRanking(FacetField field, FacetRequest request, int documents)
    {
        _field = field;
        _request = request;
        _documents = documents;
        (_from, _to) = field.RangeOf(request.Dimension);
        _heap = new PriorityQueue<int, (long First, int Then)>(Math.Min(request.Count, _to - _from));
        if (request.Order?.IsOf(field) == false || (request.Among is { } among && among.Field != field)) throw new ArgumentException("The order or the subset is of another reader's values.", nameof(request));
    }

    /// <summary>The values among the documents that were counted.</summary>
    public static FacetResult Of(FacetRequest request, FacetsCollector counted)
    {
        FacetRanking ranking = new(counted.Field, request, counted.Documents);
        OrdCounts counts = counted.Counts;
        if (request is { Among: null, Order: null, BySignificance: false } && ranking.IsWholeField) ranking.AddAll(counts);
        else if (request.Among is { } among && among.Count < counts.Met.Length) ranking.Add(among.Ords, counts);
        else ranking.Add(counts.Met, counts);
        return ranking.Result(ranking.Ranked(), ord => counts[ord], counted.Missing);
    }

    /// <summary>The values among all documents.</summary>
    public static FacetResult OfAll(FacetField field, FacetRequest request)
    {
        FacetTotals totals = field.Totals;
        FacetRanking ranking = new(field, request, field.Documents);
        if (request.Among is { } among)
        {
            foreach (int ord in among.Ords) ranking.Add(ord, totals[ord]);
        }
        else if (request.Order is not null)
        {
            foreach (int ord in totals.ByCount) ranking.Add(ord, totals[ord]);
        }
        else
        {
            // The first of all are the most frequent, and nothing is more frequent there than in the index.
            foreach (int ord in totals.ByCount)
            {
                if (ranking._heap.Count == request.Count) break;
                ranking.Add(ord, totals[ord]);
            }

            (ranking._values, ranking._total) = totals.SumOf(ranking._from, ranking._to);
        }

        return ranking.Result(ranking.Ranked(), ord => totals[ord], totals.Missing);
    }

    /// <summary>Whether the field has no other dimension.</summary>
    private bool IsWholeField => _from == 0 && _to == _field.Ordinals.Count;

    private void Add(ReadOnlySpan<int> ords, OrdCounts counts)
    {
        foreach (int ord in ords) Add(ord, counts[ord]);
    }

    /// <summary>As the other one, for what is asked most, and of the most values: the most frequent of all of them. Most are less frequent than those that were found already.</summary>
    private void AddAll(OrdCounts counts)
    {
        int values = counts.Met.Length;
        int least = _request.Count > 0 ? 0 : int.MaxValue;
        long total = 0;
        foreach (int ord in counts.Met)
        {
            int count = counts[ord];
            total += count;
            if (count < least) continue;
            Add(ord, count);
            least = (int)Math.Max(least, _worst.First);
        }

        (_values, _total) = (values, total);
    }

    private void Add(int ord, int count)
    {
        if (count == 0 || ord < _from || ord >= _to || _request.Among?.Has(ord) == false) return;
        _values++;
        _total += count;
        (long, int) rank = _request.Order is { } order ? (0, -order.PlaceOf(ord - _from)) : (_request.BySignificance ? SignificanceOf(ord, count) : count, -ord);
        if (rank.CompareTo(_worst) <= 0) return;
        if (_heap.Count < _request.Count) _heap.Enqueue(ord, rank);
        else if (_request.Count > 0) _heap.EnqueueDequeue(ord, rank);
        if (_heap.Count == _request.Count && _heap.TryPeek(out _, out (long, int) worst)) _worst = worst;
    }

    /// <summary>A number that is not negative is as large as its bits.</summary>
    private long SignificanceOf(int ord, int count) => BitConverter.DoubleToInt64Bits(Significance.RankOf(count, _documents, _field.Totals[ord], _field.Documents));

    private int[] Ranked()
    {
        int[] ranked = new int[_heap.Count];
        for (int i = ranked.Length - 1; i >= 0; i--) ranked[i] = _heap.Dequeue();
        return ranked;
    }

    private FacetResult Result(int[] ranked, Func<int, int> countOf, int missing)
    {
        FacetTerms terms = _field.Terms();
        int prefix = FacetsConfig.PrefixOf(_request.Dimension).Length;
        var values = ImmutableArray.CreateBuilder<FacetValue>(ranked.Length + _request.Include.Count);
        foreach (int ord in ranked) values.Add(new FacetValue(FacetsConfig.LabelOf(terms.TermOf(ord), prefix), countOf(ord)));
        foreach (string label in _request.Include)
        {
            if (values.Any(value => value.Label == label)) continue;
            int ord = terms.Find(FacetsConfig.TermOf(_request.Dimension, label));
            if (_request.Among is { } among && (ord < 0 || !among.Has(ord))) continue;
            values.Add(new FacetValue(label, ord < 0 ? 0 : countOf(ord)));
        }

        return new FacetResult(_request.Dimension, values.DrainToImmutable(), _values, _total, missing);
    }
}
