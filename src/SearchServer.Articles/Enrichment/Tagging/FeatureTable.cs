using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SearchServer.Articles.Enrichment.Tagging;

/// <summary>
/// The weights of features: for each feature that training kept a row of sixteen signed bytes, one a label. A feature is a 64-bit hash; its high bits choose a bucket of eight
/// slots, its low sixteen tell it from the others in there, so that of the many features that training has not kept one in ten thousand is mistaken for one that it has.
/// The tags are together and small enough for the second-level cache, which answers most look-ups; the row is fetched for the others.
/// </summary>
internal sealed class FeatureTable
{
    public const int SlotsPerBucket = 8;

    private readonly int _shift;
    private readonly ushort[] _tags;
    private readonly sbyte[] _rows;

    /// <param name="bucketBits">The logarithm of the number of buckets.</param>
    /// <param name="tags">A tag for each slot; 0 for an empty one.</param>
    /// <param name="rows">A row for each slot.</param>
    public FeatureTable(int bucketBits, ushort[] tags, sbyte[] rows)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(tags.Length, SlotsPerBucket << bucketBits);
        ArgumentOutOfRangeException.ThrowIfNotEqual(rows.Length, tags.Length * Labels.Lanes);
        (_shift, _tags, _rows) = (64 - bucketBits, tags, rows);
    }

    /// <summary>A table without features.</summary>
    public static FeatureTable Empty { get; } = new(1, new ushort[2 * SlotsPerBucket], new sbyte[2 * SlotsPerBucket * Labels.Lanes]);

    public int BucketBits => 64 - _shift;

    public ReadOnlySpan<ushort> Tags => _tags;

    public ReadOnlySpan<sbyte> Rows => _rows;

    public static ushort TagOf(ulong feature) => (ushort)((feature & 0xFFFF) == 0 ? 1 : feature & 0xFFFF);

    public static int BucketOf(ulong feature, int bucketBits) => (int)(feature >> (64 - bucketBits));

    /// <summary>Adds the weights of a feature to a sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddTo(ref Vector256<short> sum, ulong feature)
    {
        nuint slot = (nuint)(feature >> _shift) * SlotsPerBucket;
        Vector128<ushort> tags = Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_tags), slot);
        uint matches = Vector128.Equals(tags, Vector128.Create(TagOf(feature))).ExtractMostSignificantBits();
        if (matches == 0) return;
        nuint row = (slot + (nuint)BitOperations.TrailingZeroCount(matches)) * Labels.Lanes;
        (Vector128<short> low, Vector128<short> high) = Vector128.Widen(Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_rows), row));
        sum += Vector256.Create(low, high);
    }
}
