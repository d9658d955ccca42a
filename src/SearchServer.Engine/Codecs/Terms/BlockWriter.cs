using System.Runtime.InteropServices;
using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.Postings;
using SearchServer.Engine.Store;
using static SearchServer.Engine.Codecs.Terms.TermsFormat;

namespace SearchServer.Engine.Codecs.Terms;

/// <summary>
/// Divides the sorted terms of a field into blocks that share a prefix. Terms wait on a stack; as soon as a prefix is complete and at least
/// 25 entries have it, they become a block (or floor blocks), which takes their place on the stack.
/// </summary>
internal sealed class BlockWriter(IndexOutput output)
{
    private const int MinCompressedPrefix = 3;

    private readonly BlockEncoder _encoder = new();
    private readonly List<Entry> _pending = [];
    private readonly List<Entry> _newBlocks = [];
    private readonly List<IndexEntry> _index = [];
    private FieldInfo _field = null!;

    /// <summary>The bytes of the pending terms, one after the other: a stack beside the stack of entries.</summary>
    private byte[] _bytes = new byte[4096];
    private int _bytesUsed;

    /// <summary>For each length of a prefix of the last term, the index of the first pending entry that has the prefix one byte longer.</summary>
    private int[] _prefixStarts = new int[64];
    private byte[] _last = new byte[64];
    private int _lastLength;

    /// <summary>The last term that was added.</summary>
    public ReadOnlySpan<byte> LastTerm => _last.AsSpan(0, _lastLength);

    public void StartField(FieldInfo field)
    {
        _field = field;
        _pending.Clear();
        _index.Clear();
        _bytesUsed = 0;
        _lastLength = 0;
    }

    public void Add(ReadOnlySpan<byte> term, in TermState state)
    {
        int shared = LastTerm.CommonPrefixLength(term);
        CloseTo(shared);
        if (_prefixStarts.Length < term.Length)
        {
            Array.Resize(ref _prefixStarts, 2 * term.Length);
            Array.Resize(ref _last, 2 * term.Length);
        }

        _prefixStarts.AsSpan(shared, term.Length - shared).Fill(_pending.Count);
        term.CopyTo(_last);
        _lastLength = term.Length;
        _pending.Add(new Entry { Start = Push(term), Length = term.Length, IsTerm = true, State = state });
    }

    /// <summary>Writes all that is pending, fills the index of prefixes and returns the code of the root block.</summary>
    public byte[] FinishField(FstWriter index)
    {
        CloseTo(0);
        WriteBlocks(0, _pending.Count);
        _index.Sort((a, b) => a.Prefix.AsSpan().SequenceCompareTo(b.Prefix));
        foreach (IndexEntry entry in _index) index.Add(entry.Prefix, entry.Code);
        return _index[0].Code;
    }

    /// <summary>The last term ends, and with it every prefix of it longer than <paramref name="shared"/>.</summary>
    private void CloseTo(int shared)
    {
        for (int i = _lastLength - 1; i >= shared; i--)
        {
            int count = _pending.Count - _prefixStarts[i];
            if (count < MinEntries) continue;
            WriteBlocks(i + 1, count);
            _prefixStarts[i] -= count - 1;
        }
    }

    /// <summary>Replaces the last <paramref name="count"/> entries, which share a prefix of the last term, by the block or the first of the blocks that hold them.</summary>
    private void WriteBlocks(int prefixLength, int count)
    {
        int start = _pending.Count - count;
        int end = _pending.Count;
        ReadOnlySpan<Entry> entries = CollectionsMarshal.AsSpan(_pending);
        _newBlocks.Clear();
        int blockStart = start;
        int firstLabel = -1;
        int lastLabel = -1;
        for (int i = start; i < end; i++)
        {
            int label = entries[i].Length == prefixLength ? -1 : _bytes[entries[i].Start + prefixLength];
            if (label == lastLabel) continue;

            // Too many for one block: begin another with each new label, as soon as there are enough in this one.
            if (i - blockStart >= MinEntries && end - blockStart > MaxEntries)
            {
                _newBlocks.Add(WriteBlock(entries[blockStart..i], prefixLength, firstLabel, isLast: false));
                firstLabel = label;
                blockStart = i;
            }

            lastLabel = label;
        }

        _newBlocks.Add(WriteBlock(entries[blockStart..end], prefixLength, firstLabel, isLast: true));
        int prefixStart = entries[start].Start;
        AddToIndex(_bytes.AsSpan(prefixStart, prefixLength));
        Entry first = _newBlocks[0] with { Start = prefixStart, Length = prefixLength };
        _pending.RemoveRange(start, count);
        _pending.Add(first);
        _bytesUsed = prefixStart + prefixLength;
    }

    private Entry WriteBlock(ReadOnlySpan<Entry> entries, int prefixLength, int label, bool isLast)
    {
        long offset = output.Position;
        bool hasTerms = false;
        bool isLeaf = true;
        foreach (ref readonly Entry entry in entries)
        {
            hasTerms |= entry.IsTerm;
            isLeaf &= entry.IsTerm;
        }

        _encoder.Start(_field, isLeaf);
        foreach (ref readonly Entry entry in entries)
        {
            ReadOnlySpan<byte> suffix = _bytes.AsSpan(entry.Start + prefixLength, entry.Length - prefixLength);
            if (entry.IsTerm) _encoder.AddTerm(suffix, entry.State);
            else _encoder.AddBlock(suffix, offset - entry.Offset);
        }

        output.WriteVInt((entries.Length << 1) | (isLast ? 1 : 0));
        _encoder.WriteTo(output, entries.Length, compress: prefixLength >= MinCompressedPrefix);
        return new Entry { Offset = offset, HasTerms = hasTerms, Label = label };
    }

    private void AddToIndex(ReadOnlySpan<byte> prefix)
    {
        Entry first = _newBlocks[0];
        bool isFloor = _newBlocks.Count > 1;
        BufferOutput code = new(32);
        code.WriteVLong((first.Offset << CodeFlagBits) | (first.HasTerms ? (long)CodeHasTerms : 0) | (isFloor ? (long)CodeIsFloor : 0));
        if (isFloor)
        {
            code.WriteVInt(_newBlocks.Count - 1);
            foreach (Entry block in CollectionsMarshal.AsSpan(_newBlocks)[1..])
            {
                code.WriteByte((byte)block.Label);
                code.WriteVLong(((block.Offset - first.Offset) << 1) | (block.HasTerms ? 1L : 0));
            }
        }

        _index.Add(new IndexEntry(prefix.ToArray(), code.Written.ToArray()));
    }

    private int Push(ReadOnlySpan<byte> term)
    {
        if (_bytes.Length - _bytesUsed < term.Length) Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _bytesUsed + term.Length));
        term.CopyTo(_bytes.AsSpan(_bytesUsed));
        int start = _bytesUsed;
        _bytesUsed += term.Length;
        return start;
    }

    private readonly record struct IndexEntry(byte[] Prefix, byte[] Code);

    /// <summary>A term, or a block that was written: its bytes (of a block, its prefix) on the stack of bytes, and what is known of it.</summary>
    private struct Entry
    {
        public int Start;
        public int Length;
        public bool IsTerm;
        public TermState State;
        public long Offset;
        public bool HasTerms;
        public int Label;
    }
}
