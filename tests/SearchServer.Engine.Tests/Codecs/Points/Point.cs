namespace SearchServer.Engine.Tests.Codecs.Points;

/// <summary>A point, ordered as in the files: by its value, then by its document.</summary>
internal sealed record Point(byte[] Value, int Doc) : IComparable<Point>
{
    public int CompareTo(Point? other)
    {
        int order = Value.AsSpan().SequenceCompareTo(other!.Value);
        return order != 0 ? order : Doc.CompareTo(other.Doc);
    }

    public bool Equals(Point? other) => other is not null && CompareTo(other) == 0;

    public override int GetHashCode() => Doc;

    public override string ToString() => $"{Convert.ToHexString(Value)} of {Doc}";
}
