using SearchServer.Engine.Codecs.Points;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Numerics;

namespace SearchServer.Engine.Search;

/// <summary>Documents with a point from one value to another, both included, each with the boost as its score. Made by <see cref="Between(string, long, long)"/> and its kin.</summary>
public sealed record PointRangeQuery : Query
{
    private readonly byte[] _low;
    private readonly byte[] _high;
    private readonly string _text;

    private PointRangeQuery(string field, byte[] low, byte[] high, string text)
    {
        ArgumentNullException.ThrowIfNull(field);
        Field = field;
        _low = low;
        _high = high;
        _text = text;
    }

    /// <summary>The field.</summary>
    public string Field { get; }

    /// <summary>A range of a <see cref="Documents.LongPoint"/>.</summary>
    public static PointRangeQuery Between(string field, long low, long high)
    {
        byte[] from = new byte[sizeof(long)];
        byte[] to = new byte[sizeof(long)];
        NumericBytes.WriteLong(from, low);
        NumericBytes.WriteLong(to, high);
        return new PointRangeQuery(field, from, to, $"[{low} TO {high}]");
    }

    /// <summary>A range of an <see cref="Documents.IntPoint"/>.</summary>
    public static PointRangeQuery Between(string field, int low, int high)
    {
        byte[] from = new byte[sizeof(int)];
        byte[] to = new byte[sizeof(int)];
        NumericBytes.WriteInt(from, low);
        NumericBytes.WriteInt(to, high);
        return new PointRangeQuery(field, from, to, $"[{low} TO {high}]");
    }

    /// <summary>A range of a <see cref="Documents.DoublePoint"/>.</summary>
    public static PointRangeQuery Between(string field, double low, double high)
    {
        byte[] from = new byte[sizeof(double)];
        byte[] to = new byte[sizeof(double)];
        NumericBytes.WriteDouble(from, low);
        NumericBytes.WriteDouble(to, high);
        return new PointRangeQuery(field, from, to, $"[{low} TO {high}]");
    }

    /// <inheritdoc/>
    public bool Equals(PointRangeQuery? other) =>
        other is not null && Field == other.Field && _low.AsSpan().SequenceEqual(other._low) && _high.AsSpan().SequenceEqual(other._high);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.Add(Field);
        hash.AddBytes(_low);
        hash.AddBytes(_high);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Field}:{_text}";

    internal override Weight CreateWeight(IndexSearcher searcher, ScoreMode mode, float boost) =>
        new RangeWeight(this, mode == ScoreMode.CompleteNoScores ? 0 : boost);

    private sealed class RangeWeight(PointRangeQuery query, float score) : Weight
    {
        public override Scorer? Scorer(LeafContext leaf)
        {
            if (leaf.Reader.Points(query.Field) is not { } points) return null;
            if (points.BytesPerDimension != query._low.Length) throw new InvalidOperationException(
                $"Field {query.Field} has points of {points.BytesPerDimension} bytes, the range has {query._low.Length}.");
            bool all = points.DocCount == leaf.Reader.MaxDoc
                && points.MinPackedValue.SequenceCompareTo(query._low) >= 0 && points.MaxPackedValue.SequenceCompareTo(query._high) <= 0;
            if (all) return new MatchAllDocsQuery.AllScorer(leaf.Reader.MaxDoc, score);
            BitSetVisitor visitor = new(BitSet.Rent(leaf.Reader.MaxDoc));
            points.Intersect(query._low, query._high, visitor);
            if (visitor.Any) return new BitSetScorer(visitor.Docs, score);
            visitor.Docs.Return();
            return null;
        }
    }

    private sealed class BitSetVisitor(BitSet docs) : PointVisitor
    {
        public BitSet Docs => docs;

        public bool Any { get; private set; }

        public override void Visit(ReadOnlySpan<int> points)
        {
            Any |= !points.IsEmpty;
            foreach (int doc in points) docs.Set(doc);
        }
    }
}
