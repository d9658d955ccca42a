using SearchServer.Engine.Store;

namespace SearchServer.Engine.Codecs.Terms;

/// <summary>
/// Builds the index of one field's prefixes: an automaton from bytes to bytes, in the form that <see cref="FstIndex"/> reads.
/// Keys come in ascending order. A key's whole output stands at its last byte, and nodes are not shared between keys: outputs are offsets,
/// no two the same, so there would be next to nothing to share.
/// <code>
/// A node is written so that it is read from its last byte down. In reading order:
/// Node   = Arc*, the last with flag 2;  or 40, VInt labels from first to last, VInt bytes an arc, a bit for each label, Byte first label, Arc* of that length without labels
/// Arc    = Byte flags, Byte label, [16: VInt length, output], [32: VInt length, final output], [unless 4 or 8: VLong address of the target node]
/// Flags  = 1 a key ends here, 2 last arc, 4 the target is the node right behind, 8 the target has no arcs, 16 output, 32 final output
/// </code>
/// The address of a node is that of the byte it starts at in reading order; byte 0 is unused. Source: Lucene 8.7, util/fst.
/// </summary>
internal sealed class FstWriter
{
    /// <summary>Nodes of at least so many arcs are addressed by label instead of searched, if they are half full.</summary>
    private const int MinDirectArcs = 8;

    private readonly BufferOutput _bytes = new();
    private readonly BufferOutput _node = new();
    private readonly BufferOutput _arcs = new();
    private readonly List<List<Arc>> _open = [[]];
    private byte[] _key = [];
    private int _keyLength;
    private byte[]? _emptyOutput;
    private long _lastNode = -1;

    public FstWriter() => _bytes.WriteByte(0);

    /// <summary>Adds a key above the one before. The first may be empty.</summary>
    public void Add(ReadOnlySpan<byte> key, byte[] output)
    {
        if (key.IsEmpty)
        {
            _emptyOutput = output;
            return;
        }

        ReadOnlySpan<byte> last = _key.AsSpan(0, _keyLength);
        int shared = last.CommonPrefixLength(key);
        if (shared == key.Length || (shared < last.Length && key[shared] < last[shared])) throw new InvalidOperationException("Keys come out of order.");
        Close(shared);
        for (int depth = shared; depth < key.Length; depth++)
        {
            if (_open.Count <= depth + 1) _open.Add([]);
            _open[depth].Add(new Arc(key[depth], null, 0));
        }

        List<Arc> end = _open[key.Length - 1];
        end[^1] = end[^1] with { Output = output };
        if (_key.Length < key.Length) _key = new byte[Math.Max(64, 2 * key.Length)];
        key.CopyTo(_key);
        _keyLength = key.Length;
    }

    /// <summary>Writes the automaton's bytes to <paramref name="index"/> and the rest to <paramref name="meta"/>.</summary>
    public void Finish(DataOutput meta, DataOutput index)
    {
        Close(0);
        long start = _open[0].Count == 0 ? 0 : WriteNode(_open[0]);
        CodecHeader.Write(meta, TermsFormat.FstCodec, TermsFormat.FstVersion);
        meta.WriteByte(_emptyOutput is null ? (byte)0 : (byte)1);
        if (_emptyOutput is not null)
        {
            // As bytes of the automaton would be, in reverse: the output with its length in front, back to front.
            BufferOutput empty = new();
            WriteOutput(empty, _emptyOutput);
            meta.WriteVInt(empty.Length);
            WriteReversed(meta, empty.Written);
        }

        meta.WriteByte(0);
        meta.WriteVLong(start);
        meta.WriteVLong(_bytes.Position);
        _bytes.CopyTo(index);
    }

    private static void WriteOutput(DataOutput output, ReadOnlySpan<byte> bytes)
    {
        output.WriteVInt(bytes.Length);
        output.WriteBytes(bytes);
    }

    private static void WriteReversed(DataOutput output, ReadOnlySpan<byte> bytes)
    {
        for (int i = bytes.Length - 1; i >= 0; i--) output.WriteByte(bytes[i]);
    }

    /// <summary>Writes the nodes of the last key that are deeper than <paramref name="depth"/>: nothing is added to them any more.</summary>
    private void Close(int depth)
    {
        for (int i = _keyLength; i > depth; i--)
        {
            List<Arc> arcs = _open[i];
            if (arcs.Count == 0) continue;
            long address = WriteNode(arcs);
            arcs.Clear();
            List<Arc> parent = _open[i - 1];
            parent[^1] = parent[^1] with { Target = address };
        }
    }

    private long WriteNode(List<Arc> arcs)
    {
        _node.Clear();
        int range = arcs[^1].Label - arcs[0].Label + 1;
        if (arcs.Count >= MinDirectArcs && range <= 2 * arcs.Count) WriteDirect(arcs, range);
        else WriteLinear(arcs);
        WriteReversed(_bytes, _node.Written);
        return _lastNode = _bytes.Position - 1;
    }

    private void WriteLinear(List<Arc> arcs)
    {
        for (int i = 0; i < arcs.Count; i++)
        {
            FstFlags flags = (i == arcs.Count - 1 ? FstFlags.Last : 0) | (arcs[i].Target == _lastNode ? FstFlags.TargetNext : 0);
            WriteArc(_node, arcs[i], flags, withLabel: true);
        }
    }

    private void WriteDirect(List<Arc> arcs, int range)
    {
        int first = arcs[0].Label;
        Span<byte> present = stackalloc byte[(range + 7) >> 3];
        present.Clear();
        int width = 0;
        for (int i = 0; i < arcs.Count; i++)
        {
            int bit = arcs[i].Label - first;
            present[bit >> 3] |= (byte)(1 << (bit & 7));
            _arcs.Clear();
            WriteArc(_arcs, arcs[i], i == arcs.Count - 1 ? FstFlags.Last : 0, withLabel: false);
            width = Math.Max(width, _arcs.Length);
        }

        _node.WriteByte(FstIndex.DirectAddressing);
        _node.WriteVInt(range);
        _node.WriteVInt(width);
        _node.WriteBytes(present);
        _node.WriteByte((byte)first);
        for (int i = 0; i < arcs.Count; i++)
        {
            _arcs.Clear();
            WriteArc(_arcs, arcs[i], i == arcs.Count - 1 ? FstFlags.Last : 0, withLabel: false);
            _arcs.CopyTo(_node);
            for (int pad = _arcs.Length; pad < width; pad++) _node.WriteByte(0);
        }
    }

    private static void WriteArc(BufferOutput output, in Arc arc, FstFlags flags, bool withLabel)
    {
        if (arc.Output is not null) flags |= FstFlags.Final | FstFlags.FinalOutput;
        if (arc.Target == 0) flags = (flags & ~FstFlags.TargetNext) | FstFlags.Stop;
        output.WriteByte((byte)flags);
        if (withLabel) output.WriteByte(arc.Label);
        if (arc.Output is not null) WriteOutput(output, arc.Output);
        if ((flags & (FstFlags.Stop | FstFlags.TargetNext)) == 0) output.WriteVLong(arc.Target);
    }

    /// <summary>An arc; <see cref="Output"/> is null where no key ends, <see cref="Target"/> 0 where nothing follows.</summary>
    private readonly record struct Arc(byte Label, byte[]? Output, long Target);
}
