using SearchServer.Engine.Store;

namespace SearchServer.Engine.Codecs;

/// <summary>A release of Lucene, as index files name the one that wrote them.</summary>
internal readonly record struct LuceneVersion(int Major, int Minor, int Bugfix) : IComparable<LuceneVersion>
{
    /// <summary>The release whose format is written here.</summary>
    public static readonly LuceneVersion Written = new(8, 7, 0);

    public static LuceneVersion ReadVInts(ref DataCursor cursor) => new(cursor.ReadVInt(), cursor.ReadVInt(), cursor.ReadVInt());

    public static LuceneVersion ReadInts(ref DataCursor cursor) => new(cursor.ReadInt32(), cursor.ReadInt32(), cursor.ReadInt32());

    public void WriteVInts(DataOutput output)
    {
        output.WriteVInt(Major);
        output.WriteVInt(Minor);
        output.WriteVInt(Bugfix);
    }

    public void WriteInts(DataOutput output)
    {
        output.WriteInt32(Major);
        output.WriteInt32(Minor);
        output.WriteInt32(Bugfix);
    }

    public int CompareTo(LuceneVersion other) => (Major, Minor, Bugfix).CompareTo((other.Major, other.Minor, other.Bugfix));

    public override string ToString() => $"{Major}.{Minor}.{Bugfix}";
}
