using System.Buffers.Binary;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Codecs.Points;

/// <summary>Receives documents whose points are in a range.</summary>
internal abstract class PointVisitor
{
    /// <summary>Some documents, valid during the call: in no order, and each as often as it has points in the range.</summary>
    public abstract void Visit(ReadOnlySpan<int> docs);
}

/// <summary>The points of a field of one dimension. Safe to share between threads; valid until the reader is disposed.</summary>
internal sealed class PointValues
{
    /// <summary>A leaf decoder holds a leaf, some 6 KB; so many wait for the next query.</summary>
    private const int MaxIdleLeaves = 4;

    private readonly PointsMeta _meta;
    private readonly IndexInput _data;
    private readonly IndexInput _index;
    private readonly int _maxDoc;
    private readonly Pool<PointLeaf> _leaves;

    public PointValues(PointsMeta meta, IndexInput data, IndexInput index, int maxDoc)
    {
        _meta = meta;
        _data = data;
        _index = index;
        _maxDoc = maxDoc;
        _leaves = new Pool<PointLeaf>(CreateLeaf, MaxIdleLeaves);
    }

    public int BytesPerDimension => _meta.BytesPerDimension;

    /// <summary>How many points there are.</summary>
    public long Count => _meta.Count;

    /// <summary>How many documents have a point.</summary>
    public int DocCount => _meta.DocCount;

    /// <summary>The least value.</summary>
    public ReadOnlySpan<byte> MinPackedValue => _meta.Min;

    /// <summary>The greatest value.</summary>
    public ReadOnlySpan<byte> MaxPackedValue => _meta.Max;

    /// <summary>
    /// Shows the documents with points from <paramref name="min"/> to <paramref name="max"/>, both included, to <paramref name="visitor"/>,
    /// a leaf of 512 points at a time. Values are looked at in two leaves at most.
    /// </summary>
    public void Intersect(ReadOnlySpan<byte> min, ReadOnlySpan<byte> max, PointVisitor visitor)
    {
        RangeWalk walk = new(_meta, Key(min), Key(max));
        if (walk.IsEmpty) return;
        PointLeaf leaf = _leaves.Rent();
        walk.Visit(TreeCursor(), leaf, visitor);
        _leaves.Return(leaf);
    }

    /// <summary>
    /// About how many points are from <paramref name="min"/> to <paramref name="max"/>, both included, without reading any: of a leaf that
    /// is partly inside, half. Exact where the range is all or nothing.
    /// </summary>
    public long EstimateCount(ReadOnlySpan<byte> min, ReadOnlySpan<byte> max)
    {
        RangeWalk walk = new(_meta, Key(min), Key(max));
        return walk.IsEmpty ? 0 : Math.Min(walk.Estimate(TreeCursor()), Count);
    }

    /// <summary>All points in order, for one thread.</summary>
    public PointStream Stream() => new LeafStream(CreateLeaf(), _meta, _data.Name);

    private DataCursor TreeCursor() => _index.Cursor(_meta.IndexStart, _meta.IndexLength);

    private PointLeaf CreateLeaf() => new(_data, _meta.BytesPerDimension, (int)Math.Min(_meta.PointsPerLeaf, _meta.Count), _maxDoc);

    /// <summary>The value as a number that sorts like it.</summary>
    private UInt128 Key(ReadOnlySpan<byte> value)
    {
        if (value.Length != BytesPerDimension) throw new ArgumentException($"A value of {BytesPerDimension} bytes was expected, not one of {value.Length}.", nameof(value));
        return PointKey.Of(value);
    }

    private sealed class LeafStream(PointLeaf leaf, PointsMeta meta, string file) : PointStream
    {
        private long _next = meta.DataStart;
        private long _read;
        private int _at = -1;

        public override int Doc => leaf.Docs[_at];

        public override ReadOnlySpan<byte> Value => leaf.Value(_at);

        public override bool MoveNext()
        {
            if (++_at < leaf.Count) return true;
            if (_read == meta.Count) return false;
            leaf.ReadDocs(_next);
            leaf.ReadValues();
            _next = leaf.End;
            _read += leaf.Count;
            if (_read > meta.Count) throw new CorruptIndexException(file, $"{meta.Count} points", $"{_read}");
            _at = 0;
            return true;
        }
    }
}

/// <summary>Values of up to 16 bytes as numbers that sort like them.</summary>
internal static class PointKey
{
    private const int Bytes = PointsFormat.MaxBytesPerDimension;

    public static UInt128 Of(ReadOnlySpan<byte> value)
    {
        Span<byte> padded = stackalloc byte[Bytes];
        padded.Clear();
        value.CopyTo(padded);
        return BinaryPrimitives.ReadUInt128BigEndian(padded);
    }

    /// <summary>How far a byte of a value is from the low end of its key.</summary>
    public static int ShiftOf(int index) => (Bytes - 1 - index) * 8;
}
