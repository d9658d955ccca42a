using System.Runtime.CompilerServices;

namespace SearchServer.Engine.Search;

/// <summary>
/// Documents with terms that must stand in certain places. By itself it goes from document to document with the terms and reads their positions there. Who has other clauses as well takes the documents with the terms
/// from the approximation, and positions are then read of those alone that are left.
/// </summary>
internal abstract class PositionScorer : Scorer
{
    /// <summary>What a document must score to be of use.</summary>
    protected float Min { get; set; }

    public override int NextCandidate
    {
        get
        {
            if (Candidate < 0) Advance(0);
            return Candidate;
        }
    }

    /// <summary>The current document with the terms, -1 before the first; <see cref="Scorer.NoMoreDocs"/> behind the last.</summary>
    protected abstract int Candidate { get; }

    public override bool NextBatch(DocBatch batch, int upTo)
    {
        if (NextCandidate >= upTo) return false;
        int count = 0;
        int looked = 0;

        // What is looked at counts, not what is found: who searches looks at the budget in between.
        for (int doc = Candidate; doc < upTo && looked < DocBatch.Capacity; doc = Advance(doc + 1), looked++)
        {
            if (!TryMatch(doc, Min, out float score)) continue;
            batch.Docs[count] = doc;
            batch.Scores[count++] = score;
        }

        batch.Count = count;
        return true;
    }

    public override void SkipTo(int target)
    {
        if (Candidate < target) Advance(target);
    }

    public override void Narrow(DocBatch batch) => Confirm(batch, min: 0);

    [SkipLocalsInit]
    public override void Confirm(DocBatch batch, double min)
    {
        Span<bool> flags = stackalloc bool[DocBatch.Capacity];
        for (int i = 0; i < batch.Count; i++)
        {
            float score = 0;
            int doc = batch.Docs[i];
            SkipTo(doc);
            flags[i] = Candidate == doc && TryMatch(doc, min - batch.Scores[i], out score);
            batch.Scores[i] += score;
        }

        batch.Keep(flags);
    }

    /// <summary>Goes to the first document with the terms that is not below <paramref name="target"/>, which is above the current one.</summary>
    protected abstract int Advance(int target);

    /// <summary>Whether the current document matches, and its score. One that cannot reach <paramref name="min"/>, as often as its terms are there, counts as one that does not, and its positions are not read.</summary>
    protected abstract bool TryMatch(int doc, double min, out float score);
}
