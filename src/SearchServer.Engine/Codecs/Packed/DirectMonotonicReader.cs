using System.Runtime.CompilerServices;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Codecs.Packed;

/// <summary>The metadata of a <see cref="DirectMonotonicReader"/>, which files keep apart from its data.</summary>
internal sealed class DirectMonotonicMeta
{
    private const int BytesPerBlock = 21;

    private DirectMonotonicMeta(long count, int blockShift, Block[] blocks)
    {
        Count = count;
        BlockShift = blockShift;
        Blocks = blocks;
    }

    /// <summary>How many values there are.</summary>
    public long Count { get; }

    public int BlockShift { get; }

    public Block[] Blocks { get; }

    public static DirectMonotonicMeta Read(ref DataCursor meta, long count, int blockShift)
    {
        if (count < 0) meta.ThrowCorrupt("a count of values", $"{count}");
        if (blockShift is < 2 or > 22) meta.ThrowCorrupt("a block shift of 2 to 22", $"{blockShift}");
        long blockCount = DirectMonotonicWriter.BlockCount(count, blockShift);
        if (blockCount > meta.Remaining / BytesPerBlock) meta.ThrowCorrupt($"{blockCount} blocks of metadata", $"{meta.Remaining} bytes");
        Block[] blocks = new Block[blockCount];
        for (int i = 0; i < blocks.Length; i++)
        {
            Block block = new(meta.ReadInt64(), BitConverter.Int32BitsToSingle(meta.ReadInt32()), meta.ReadInt64(), meta.ReadByte());
            if (!DirectWriter.IsSupported(block.Bits)) meta.ThrowCorrupt("a width of packed numbers", $"{block.Bits} bits");
            blocks[i] = block;
        }

        return new DirectMonotonicMeta(count, blockShift, blocks);
    }

    internal readonly record struct Block(long Min, float Slope, long DataOffset, byte Bits);
}

/// <summary>Random access to what <see cref="DirectMonotonicWriter"/> wrote at an offset of an input, which must be a whole file.</summary>
internal sealed class DirectMonotonicReader
{
    private readonly int _blockShift;
    private readonly long _mask;
    private readonly Line[] _blocks;

    public DirectMonotonicReader(DirectMonotonicMeta meta, IndexInput data, long dataOffset)
    {
        Count = meta.Count;
        _blockShift = meta.BlockShift;
        _mask = (1L << meta.BlockShift) - 1;
        _blocks = Array.ConvertAll(meta.Blocks, block =>
            new Line(block.Min, block.Slope, new DirectReader(data, dataOffset + block.DataOffset, block.Bits)));
    }

    public long Count { get; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Get(long index)
    {
        ref readonly Line block = ref _blocks[index >> _blockShift];
        long within = index & _mask;
        return block.Min + (long)(block.Slope * within) + block.Deltas.Get(within);
    }

    /// <summary>The last index whose value is not above <paramref name="value"/>, or -1.</summary>
    public long Floor(long value)
    {
        long low = 0;
        long high = Count - 1;
        while (low <= high)
        {
            long middle = (low + high) >>> 1;
            if (Get(middle) <= value) low = middle + 1;
            else high = middle - 1;
        }

        return high;
    }

    private readonly record struct Line(long Min, float Slope, DirectReader Deltas);
}
