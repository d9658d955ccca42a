using SearchServer.Engine.Store;

namespace SearchServer.Engine.Codecs.DocValues;

/// <summary>How metadata describes which documents have a value.</summary>
internal readonly record struct DocsWithFieldMeta(long Offset, long Length, short JumpEntries, sbyte RankPower)
{
    public const long None = -2;
    public const long All = -1;

    public static DocsWithFieldMeta Read(ref DataCursor meta) => new(meta.ReadInt64(), meta.ReadInt64(), meta.ReadInt16(), (sbyte)meta.ReadByte());

    public void Write(DataOutput meta)
    {
        meta.WriteInt64(Offset);
        meta.WriteInt64(Length);
        meta.WriteInt16(JumpEntries);
        meta.WriteByte((byte)RankPower);
    }
}

/// <summary>Which documents of a segment have a value of a field, and so which value is whose: values lie in the order of these documents. Immutable.</summary>
internal sealed class DocsWithField
{
    private const int MinRankPower = 7;
    private const int MaxRankPower = 15;

    private readonly IndexInput? _blocks;
    private readonly int _jumpEntries;
    private readonly int _rankPower;

    /// <summary>Checks what metadata says; <paramref name="meta"/> stands somewhere behind it.</summary>
    public DocsWithField(in DocsWithFieldMeta description, long count, int maxDoc, in DataCursor meta, IndexInput data)
    {
        long most = description.Offset == DocsWithFieldMeta.None ? 0 : maxDoc;
        long least = description.Offset == DocsWithFieldMeta.All ? maxDoc : 0;
        if (count < least || count > most) meta.ThrowCorrupt($"{least} to {most} documents with a value", $"{count}");
        Count = (int)count;
        MaxDoc = maxDoc;
        IsAll = description.Offset == DocsWithFieldMeta.All;
        if (IsAll || description.Offset == DocsWithFieldMeta.None) return;
        meta.CheckRegion(data, description.Offset, description.Length);
        _jumpEntries = Math.Max(0, (int)description.JumpEntries);
        _rankPower = description.RankPower;
        if (_rankPower != IndexedDisi.NoRanks && _rankPower is < MinRankPower or > MaxRankPower) meta.ThrowCorrupt(
            $"a rank power of {MinRankPower} to {MaxRankPower}", $"{_rankPower}");
        if (_jumpEntries * IndexedDisi.JumpEntryBytes > description.Length) meta.ThrowCorrupt(
            $"at most {description.Length} bytes of jump table", $"{_jumpEntries} entries");
        _blocks = data.Slice(description.Offset, description.Length);
    }

    /// <summary>How many documents have a value.</summary>
    public int Count { get; }

    public int MaxDoc { get; }

    /// <summary>True if all documents have a value, so that a value's index is its document.</summary>
    public bool IsAll { get; }

    /// <summary>A cursor before the first document.</summary>
    public IndexedDisi Cursor() => new(this, _blocks, _jumpEntries, _rankPower);

    /// <summary>Writes which documents have a value: their blocks to <paramref name="data"/>, if there are both documents with and without, and the rest to <paramref name="meta"/>.</summary>
    public static void Write(DataOutput meta, DataOutput data, int count, int maxDoc, Func<DocValuesIterator> docs)
    {
        if (count == 0 || count == maxDoc)
        {
            new DocsWithFieldMeta(count == 0 ? DocsWithFieldMeta.None : DocsWithFieldMeta.All, 0, -1, IndexedDisi.NoRanks).Write(meta);
            return;
        }

        long offset = data.Position;
        short jumpEntries = IndexedDisiWriter.Write(docs(), count, data);
        new DocsWithFieldMeta(offset, data.Position - offset, jumpEntries, IndexedDisi.WrittenRankPower).Write(meta);
    }
}
