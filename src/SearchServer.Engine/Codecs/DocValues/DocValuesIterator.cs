using System.Diagnostics.CodeAnalysis;

namespace SearchServer.Engine.Codecs.DocValues;

/// <summary>
/// The documents of a segment that have a value, ascending; each kind of doc values adds access to the current document's value.
/// For one thread. It goes forward only: it starts before the first document (<see cref="Doc"/> is -1), and once it is past the last
/// (<see cref="NoMoreDocs"/>) it stays there.
/// </summary>
internal abstract class DocValuesIterator
{
    /// <summary>Stands for the document after the last.</summary>
    public const int NoMoreDocs = int.MaxValue;

    /// <summary>What <see cref="Seek"/> found last, which may be ahead of <see cref="Doc"/> after <see cref="AdvanceExact"/>.</summary>
    private int _found = -1;

    /// <summary>The current document. There is a value to read unless it is -1 or NoMoreDocs, or AdvanceExact said that there is none.</summary>
    public int Doc { get; private set; } = -1;

    /// <summary>How many documents have a value, at most.</summary>
    public abstract long Cost { get; }

    /// <summary>Moves to the next document that has a value, or to NoMoreDocs.</summary>
    public int NextDoc() => Doc == NoMoreDocs ? NoMoreDocs : Advance(Doc + 1);

    /// <summary>Moves to the first document at or after <paramref name="target"/> that has a value, or to NoMoreDocs. After the end it stays there.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The target is not after <see cref="Doc"/>.</exception>
    public int Advance(int target)
    {
        if (target <= Doc)
        {
            if (Doc == NoMoreDocs) return NoMoreDocs;
            ThrowBackwards(target);
        }

        if (_found < target) _found = Seek(target);
        return Doc = _found;
    }

    /// <summary>
    /// Moves to exactly <paramref name="target"/>, a document of the segment, and says whether it has a value. The same target again gives the same answer.
    /// Cheaper than <see cref="Advance"/> where the documents come from somewhere else.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The target is before <see cref="Doc"/>.</exception>
    public bool AdvanceExact(int target)
    {
        if (target < Doc) ThrowBackwards(target);
        Doc = target;
        return SeekExact(target);
    }

    /// <summary>Positions the values at the first document at or after <paramref name="target"/>, which is after all earlier targets, and returns it, or NoMoreDocs.</summary>
    protected abstract int Seek(int target);

    /// <summary>As <see cref="Seek"/>, but for one document: says whether it has a value. Targets may repeat.</summary>
    protected virtual bool SeekExact(int target)
    {
        if (_found < target) _found = Seek(target);
        return _found == target;
    }

    /// <summary>Checks the ends of the documents of a bulk call and moves to the last of them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">They start before <see cref="Doc"/>, descend or go past the segment.</exception>
    private protected void MoveTo(ReadOnlySpan<int> docs, int maxDoc)
    {
        if (docs.IsEmpty) return;
        if (docs[0] < Doc) ThrowBackwards(docs[0]);
        ArgumentOutOfRangeException.ThrowIfLessThan(docs[^1], docs[0], nameof(docs));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(docs[^1], maxDoc, nameof(docs));
        Doc = docs[^1];
    }

    [DoesNotReturn]
    private void ThrowBackwards(int target) =>
        throw new ArgumentOutOfRangeException(nameof(target), target, $"Doc values go forward only, and document {Doc} was read already.");
}
