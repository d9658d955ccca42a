using SearchServer.Engine.Codecs.Packed;
using SearchServer.Engine.Store;
using static SearchServer.Engine.Codecs.DocValues.DocValuesFormat;

namespace SearchServer.Engine.Codecs.DocValues;

/// <summary>How the numbers of a field are encoded, and where. Immutable; read through a <see cref="NumericDecoder"/>.</summary>
internal sealed class PackedNumbers
{
    private PackedNumbers(IndexInput data) => Data = data;

    public enum Encodings
    {
        /// <summary>All numbers are <see cref="Min"/>.</summary>
        Constant,

        /// <summary>Min + Gcd * packed.</summary>
        Linear,

        /// <summary>Table[packed].</summary>
        Table,

        /// <summary>Blocks of numbers, each linear with a width and a minimum of its own.</summary>
        Blocks,
    }

    public Encodings Encoding { get; private init; }

    public IndexInput Data { get; }

    /// <summary>How many numbers there are.</summary>
    public long Count { get; private init; }

    public long Min { get; private init; }

    public long Gcd { get; private init; }

    public long[] Table { get; private init; } = [];

    public int Bits { get; private init; }

    public long Offset { get; private init; }

    public long Length { get; private init; }

    public long JumpTable { get; private init; }

    /// <summary>Reads what follows the description of the documents.</summary>
    public static PackedNumbers Read(ref DataCursor meta, IndexInput data)
    {
        long count = meta.ReadInt64();
        if (count < 0) meta.ThrowCorrupt("a count of values", $"{count}");
        long[]? table = ReadTable(ref meta, out bool blocks);
        int bits = meta.ReadByte();
        long min = meta.ReadInt64();
        long gcd = meta.ReadInt64();
        long offset = meta.ReadInt64();
        long length = meta.ReadInt64();
        long jumpTable = meta.ReadInt64();
        Encodings encoding = blocks ? Encodings.Blocks : table is not null ? Encodings.Table : bits == 0 ? Encodings.Constant : Encodings.Linear;
        if (blocks) CheckBlocks(meta, data, offset, length, jumpTable, count);
        else meta.CheckPacked(data, offset, length, count, bits);
        return new PackedNumbers(data)
        {
            Encoding = encoding,
            Count = count,
            Table = table ?? [],
            Bits = bits,
            Min = min,
            Gcd = gcd,
            Offset = offset,
            Length = length,
            JumpTable = jumpTable,
        };
    }

    private static long[]? ReadTable(ref DataCursor meta, out bool blocks)
    {
        int size = meta.ReadInt32();
        blocks = size == DocValuesFormat.Blocks;
        if (blocks || size == NoTable) return null;
        if (size is <= 0 or > MaxTableSize) meta.ThrowCorrupt($"a table of at most {MaxTableSize} values, {NoTable} or {DocValuesFormat.Blocks}", $"{size}");
        long[] table = new long[size];
        foreach (ref long value in table.AsSpan()) value = meta.ReadInt64();
        return table;
    }

    private static void CheckBlocks(in DataCursor meta, IndexInput data, long offset, long length, long jumpTable, long count)
    {
        meta.CheckRegion(data, offset, length);
        long blocks = DirectMonotonicWriter.BlockCount(count, BlockShift);
        if (blocks < 0 || blocks > length / sizeof(long)) meta.ThrowCorrupt($"blocks of {count} values", $"{length} bytes");
        meta.CheckRegion(data, jumpTable, blocks * sizeof(long));
    }
}
