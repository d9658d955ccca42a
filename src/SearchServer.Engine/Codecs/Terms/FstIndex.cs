using SearchServer.Engine.Store;

namespace SearchServer.Engine.Codecs.Terms;

/// <summary>The flags of an arc.</summary>
[Flags]
internal enum FstFlags : byte
{
    /// <summary>A key ends here.</summary>
    Final = 1,

    /// <summary>The last arc of its node.</summary>
    Last = 2,

    /// <summary>The target is the node right behind, so its address is left out. Says nothing where <see cref="Stop"/> is set, too.</summary>
    TargetNext = 4,

    /// <summary>The target has no arcs.</summary>
    Stop = 8,

    /// <summary>An output for every key through this arc.</summary>
    Output = 16,

    /// <summary>An output for the key that ends here.</summary>
    FinalOutput = 32,
}

/// <summary>An arc of an automaton, as <see cref="FstIndex.TryFindArc"/> finds it. Outputs are given by the offset of their length.</summary>
internal struct FstArc
{
    public FstFlags Flags;
    public long Output;
    public long FinalOutput;

    /// <summary>The address of the node it leads to, 0 for none.</summary>
    public long Target;
}

/// <summary>
/// Reads an automaton that <see cref="FstWriter"/>, which has the grammar, or Lucene wrote; Lucene also writes nodes of arcs of one length to be searched:
/// Byte 20, VInt arcs, VInt bytes an arc, Arc* of that length.
/// </summary>
/// <param name="bytes">The automaton's bytes.</param>
/// <param name="startNode">The address of the first node, 0 or less if there is none.</param>
internal sealed class FstIndex(IndexInput bytes, long startNode)
{
    /// <summary>First byte of a node with arcs of one length, ascending by label.</summary>
    public const byte BinarySearch = 0x20;

    /// <summary>First byte of a node with arcs of one length, found by label.</summary>
    public const byte DirectAddressing = 0x40;

    /// <summary>More than the code of a prefix with a floor block for each byte takes, 11 bytes each.</summary>
    private const int MaxOutput = 1 << 14;

    public long StartNode => startNode;

    /// <summary>Finds the arc with a label. Work is bounded by the bytes of the node.</summary>
    public bool TryFindArc(long node, byte label, out FstArc arc)
    {
        ReverseCursor cursor = new(bytes, node);
        switch (cursor.ReadByte())
        {
            case BinarySearch:
                return TryFindBySearch(ref cursor, label, out arc);
            case DirectAddressing:
                return TryFindByLabel(ref cursor, label, out arc);
            default:
                return TryFindInTurn(new ReverseCursor(bytes, node), label, out arc);
        }
    }

    /// <summary>Appends the output at an offset to <paramref name="destination"/> and returns the new length.</summary>
    public int AppendOutput(long offset, ref byte[] destination, int length)
    {
        ReverseCursor cursor = new(bytes, offset);
        int count = cursor.ReadLength();
        if (count > MaxOutput - length) throw new CorruptIndexException(bytes.Name, $"at most {MaxOutput} bytes about the blocks of a prefix", $"{(long)length + count}");
        if (destination.Length < length + count) Array.Resize(ref destination, Math.Max(2 * destination.Length, length + count));
        for (int i = 0; i < count; i++) destination[length + i] = cursor.ReadByte();
        return length + count;
    }

    private static bool TryFindInTurn(ReverseCursor cursor, byte label, out FstArc arc)
    {
        while (true)
        {
            FstFlags flags = (FstFlags)cursor.ReadByte();
            byte found = cursor.ReadByte();
            arc = ReadArc(ref cursor, flags);
            if (found == label)
            {
                if ((flags & (FstFlags.Stop | FstFlags.TargetNext)) == FstFlags.TargetNext) arc.Target = AddressBehind(cursor, flags);
                return true;
            }

            if (found > label || (flags & FstFlags.Last) != 0) return false;
        }
    }

    /// <summary>The address behind a node, from within it.</summary>
    private static long AddressBehind(ReverseCursor cursor, FstFlags flags)
    {
        while ((flags & FstFlags.Last) == 0)
        {
            flags = (FstFlags)cursor.ReadByte();
            cursor.ReadByte();
            ReadArc(ref cursor, flags);
        }

        return cursor.Position;
    }

    private static bool TryFindBySearch(ref ReverseCursor cursor, byte label, out FstArc arc)
    {
        int count = cursor.ReadVInt();
        int width = cursor.ReadVInt();
        long start = cursor.Position;
        int low = 0;
        int high = count - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            cursor.Position = start - ((long)middle * width);
            FstFlags flags = (FstFlags)cursor.ReadByte();
            int comparison = cursor.ReadByte() - label;
            if (comparison == 0)
            {
                arc = ReadArc(ref cursor, flags);
                return true;
            }

            if (comparison < 0) low = middle + 1;
            else high = middle - 1;
        }

        arc = default;
        return false;
    }

    private static bool TryFindByLabel(ref ReverseCursor cursor, byte label, out FstArc arc)
    {
        arc = default;
        int range = cursor.ReadVInt();
        int width = cursor.ReadVInt();
        long bits = cursor.Position;
        cursor.Position -= (range + 7) >> 3;
        int index = label - cursor.ReadByte();
        if (index < 0 || index >= range) return false;

        // Arcs are there for set bits only: count those before.
        long start = cursor.Position;
        int before = 0;
        int last = 0;
        cursor.Position = bits;
        for (int i = 0; i <= index >> 3; i++)
        {
            last = cursor.ReadByte();
            if (i < index >> 3) before += System.Numerics.BitOperations.PopCount((uint)last);
        }

        int bit = 1 << (index & 7);
        if ((last & bit) == 0) return false;
        before += System.Numerics.BitOperations.PopCount((uint)(last & (bit - 1)));
        cursor.Position = start - ((long)before * width);
        FstFlags flags = (FstFlags)cursor.ReadByte();
        arc = ReadArc(ref cursor, flags);
        return true;
    }

    /// <summary>Reads what follows flags and label. The target of an arc with <see cref="FstFlags.TargetNext"/> is left to the caller.</summary>
    private static FstArc ReadArc(ref ReverseCursor cursor, FstFlags flags)
    {
        FstArc arc = new() { Flags = flags };
        if ((flags & FstFlags.Output) != 0) arc.Output = SkipOutput(ref cursor);
        if ((flags & FstFlags.FinalOutput) != 0) arc.FinalOutput = SkipOutput(ref cursor);
        if ((flags & (FstFlags.Stop | FstFlags.TargetNext)) == 0) arc.Target = cursor.ReadVLong();
        return arc;
    }

    private static long SkipOutput(ref ReverseCursor cursor)
    {
        long offset = cursor.Position;
        int length = cursor.ReadLength();
        cursor.Position -= length;
        return offset;
    }

    /// <summary>Reads from an offset down. Offsets outside the input are caught by the input.</summary>
    private struct ReverseCursor(IndexInput input, long position)
    {
        public long Position = position;

        public byte ReadByte() => input.ReadByte(Position--);

        public int ReadVInt() => (int)ReadVLong();

        public int ReadLength()
        {
            long length = ReadVLong();
            if (length < 0 || length > Position + 1) throw new CorruptIndexException(input.Name, $"an output before offset {Position}", $"one of {length} bytes");
            return (int)length;
        }

        public long ReadVLong()
        {
            long value = 0;
            for (int shift = 0; shift < 63; shift += 7)
            {
                byte b = ReadByte();
                value |= (long)(b & 0x7F) << shift;
                if (b < 0x80) return value;
            }

            throw new CorruptIndexException(input.Name, "a variable-length number of at most 9 bytes", "more");
        }
    }
}
