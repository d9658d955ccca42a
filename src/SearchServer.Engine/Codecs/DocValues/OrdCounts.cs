using System.Runtime.CompilerServices;

namespace SearchServer.Engine.Codecs.DocValues;

/// <summary>
/// How many of some documents have each value of a field, by its ord, and which values they have at all: of a hundred thousand values a search meets some hundreds, and
/// who looks at the counts or clears them passes over the others. 8 bytes a value. For one thread.
/// </summary>
/// <param name="ords">How many ords there are.</param>
internal sealed class OrdCounts(int ords)
{
    /// <summary>Stands for the number of ords that were met while it is not known.</summary>
    private const int Unknown = -1;

    /// <summary>Where more than one of so many ords was met, it is faster to clear all counts than those alone.</summary>
    private const int DensePart = 16;

    private readonly int[] _counts = new int[ords];

    /// <summary>With room for one more: an ord is written before it is known whether it is a new one.</summary>
    private readonly int[] _met = new int[ords + 1];
    private int _metCount;

    /// <summary>How many ords there are.</summary>
    public int Ords => ords;

    /// <summary>The ords whose count is not zero, in the order in which they were met.</summary>
    public ReadOnlySpan<int> Met => _met.AsSpan(0, _metCount);

    /// <summary>The count of an ord.</summary>
    public int this[int ord] => _counts[ord];

    /// <summary>Adds one to the count of an ord.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int ord)
    {
        if (_counts[ord]++ == 0) _met[_metCount++] = ord;
    }

    /// <summary>What a loop over many ords writes to: the counts, where the ords that it meets go, and how many were met. Until <see cref="EndAdding"/> says how many then were, they are no good for anything.</summary>
    public int StartAdding(out Span<int> counts, out Span<int> met)
    {
        int metCount = _metCount;
        _metCount = Unknown;
        counts = _counts;
        met = _met;
        return metCount;
    }

    /// <summary>Ends what <see cref="StartAdding"/> began.</summary>
    public void EndAdding(int metCount) => _metCount = metCount;

    /// <summary>Sets all counts to zero.</summary>
    /// <returns>Whether they are: not those that an error came over.</returns>
    public bool TryClear()
    {
        if (_metCount == Unknown) return false;
        if (_metCount > ords / DensePart) Array.Clear(_counts);
        else foreach (int ord in Met) _counts[ord] = 0;

        _metCount = 0;
        return true;
    }
}
