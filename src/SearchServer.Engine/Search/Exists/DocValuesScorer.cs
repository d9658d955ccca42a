using SearchServer.Engine.Codecs.DocValues;

namespace SearchServer.Engine.Search;

/// <summary>The documents that have a value, without scores.</summary>
internal sealed class DocValuesScorer : Scorer
{
    private readonly DocValuesIterator _values;

    /// <summary>The next document that has a value, or one before it that was asked for.</summary>
    private int _next;

    public DocValuesScorer(DocValuesIterator values)
    {
        _values = values;
        _next = values.NextDoc();
    }

    public override long Cost => _values.Cost;

    public override int NextCandidate => _next;

    public override bool NextBatch(DocBatch batch, int upTo)
    {
        Settle();
        int count = 0;
        for (; count < DocBatch.Capacity && _next < upTo; _next = _values.NextDoc()) batch.Docs[count++] = _next;
        batch.Count = count;
        batch.ScoreSpan.Clear();
        return count > 0;
    }

    public override void SkipTo(int target)
    {
        if (_next < target) _next = target;
    }

    public override void Match(DocBatch batch, Span<bool> flags)
    {
        for (int i = 0; i < batch.Count; i++)
        {
            int doc = batch.Docs[i];
            if (doc < _next) continue;
            bool matches = _values.AdvanceExact(doc);
            flags[i] |= matches;
            _next = matches ? doc : doc + 1;
        }
    }

    public override float MaxScore(int upTo) => 0;

    public override void Dispose() { }

    /// <summary>Goes to the next document that has a value.</summary>
    private void Settle()
    {
        if (_next != NoMoreDocs && _next > _values.Doc) _next = _values.Advance(_next);
    }
}
