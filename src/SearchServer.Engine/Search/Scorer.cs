using System.Runtime.CompilerServices;

namespace SearchServer.Engine.Search;

/// <summary>
/// The matches of a query in one segment, and their scores, by the batch. A scorer is moved forward only, in one of two ways:
/// as a producer (<see cref="NextBatch"/>) it brings the next documents that match; as a filter (<see cref="Match"/> or <see cref="Narrow"/>) it says which of
/// given documents match. Between the two, <see cref="SkipTo"/> says where to go on.
/// Virtual calls are made once a batch; the loops over documents are in the scorers.
/// For one thread at a time. <see cref="Dispose"/> gives pooled buffers back.
/// </summary>
internal abstract class Scorer : IDisposable
{
    /// <summary>Stands for the document after the last.</summary>
    public const int NoMoreDocs = int.MaxValue;

    /// <summary>About how many documents match, at most: the work of producing them all.</summary>
    public abstract long Cost { get; }

    /// <summary>A document that the next match is not before; <see cref="NoMoreDocs"/> if it is known that there is none.</summary>
    public abstract int NextCandidate { get; }

    /// <summary>
    /// A scorer, without scores, of a superset of the matches that is cheaper to evaluate, or null if this one is as cheap as can be. A caller that uses it to find
    /// candidates then calls <see cref="Confirm"/> and does not move this scorer otherwise. It is disposed with this scorer.
    /// </summary>
    public virtual Scorer? Approximation => null;

    /// <summary>
    /// Fills an empty batch with the next matches below <paramref name="upTo"/>, as many as is convenient, even none, and their scores, which are zero for
    /// a scorer without scores. Returns false when there are none left below <paramref name="upTo"/>, and <see cref="NextCandidate"/> is then not below it either; until then, <paramref name="upTo"/> stays the same, after that it may rise.
    /// </summary>
    public abstract bool NextBatch(DocBatch batch, int upTo);

    /// <summary>Goes on at <paramref name="target"/>, which is not below any document passed before; a scorer that is further on stays.</summary>
    public abstract void SkipTo(int target);

    /// <summary>
    /// Sets the flag of each document of the batch that matches, and adds its score to the document's. Documents are above all those passed before.
    /// A scorer has its own form of this or of <see cref="Narrow"/>.
    /// </summary>
    public virtual void Match(DocBatch batch, Span<bool> flags)
    {
        DocBatch subset = DocBatch.Pool.Rent();
        subset.CopyDocs(batch);
        Narrow(subset);
        batch.AddFrom(subset, flags);
        DocBatch.Pool.Return(subset);
    }

    /// <summary>As <see cref="Match"/>, but keeps only the documents that match.</summary>
    [SkipLocalsInit]
    public virtual void Narrow(DocBatch batch)
    {
        Span<bool> flags = stackalloc bool[DocBatch.Capacity];
        flags.Clear();
        Match(batch, flags);
        batch.Keep(flags);
    }

    /// <summary>
    /// Keeps those documents of the batch, all of which match the <see cref="Approximation"/>, that match, and adds their scores. Those that do not reach <paramref name="min"/> by that may be left out.
    /// </summary>
    public virtual void Confirm(DocBatch batch, double min) => throw new NotSupportedException($"{GetType().Name} has no approximation.");

    /// <summary>Whether one document, which is above all those passed before, matches, and its score.</summary>
    public bool TryScore(int doc, out double score)
    {
        DocBatch batch = DocBatch.Pool.Rent();
        batch.Docs[0] = doc;
        batch.Scores[0] = 0;
        batch.Count = 1;
        Narrow(batch);
        bool matches = batch.Count == 1;
        score = matches ? batch.Scores[0] : 0;
        DocBatch.Pool.Return(batch);
        return matches;
    }

    /// <summary>
    /// For pruning: looks at the block of documents that holds <paramref name="target"/> and returns its last document, up to which <see cref="MaxScore"/> tells most.
    /// Does not move the scorer, but targets must not fall.
    /// </summary>
    public virtual int AdvanceShallow(int target) => NoMoreDocs;

    /// <summary>A bound on the scores of documents from the last target of <see cref="AdvanceShallow"/> to <paramref name="upTo"/>.</summary>
    public abstract float MaxScore(int upTo);

    /// <summary>Allows a producer to leave out documents that score less. Never falls.</summary>
    public virtual void SetMinCompetitiveScore(float min) { }

    /// <summary>Allows scores that are too low for documents that score less: what counts of them is that they match. Never falls.</summary>
    public virtual void SetScoreFloor(float floor) { }

    /// <inheritdoc/>
    public abstract void Dispose();
}
