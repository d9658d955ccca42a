using System.Numerics;
using SearchServer.Engine.Numerics;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Codecs.DocValues;

/// <summary>Writes which documents have a value: see <see cref="IndexedDisi"/>. Holds one block in memory, and eight bytes for each.</summary>
internal sealed class IndexedDisiWriter
{
    private const int WordsPerRank = 1 << (IndexedDisi.WrittenRankPower - 6);

    private readonly DataOutput _output;
    private readonly long _start;
    private readonly BitSet _bits = new(IndexedDisi.BlockDocs);
    private readonly List<(int First, int Offset)> _jumps = [];
    private int _written;

    private IndexedDisiWriter(DataOutput output)
    {
        _output = output;
        _start = output.Position;
    }

    /// <summary>Writes the documents and the jump table; returns the number of its entries.</summary>
    public static short Write(DocValuesIterator docs, int count, DataOutput output)
    {
        IndexedDisiWriter writer = new(output);
        int block = -1;
        int inBlock = 0;
        for (int doc = docs.NextDoc(); doc != DocValuesIterator.NoMoreDocs; doc = docs.NextDoc())
        {
            if (doc >>> IndexedDisi.BlockShift != block)
            {
                if (inBlock > 0) writer.WriteBlock(block, inBlock);
                block = doc >>> IndexedDisi.BlockShift;
                inBlock = 0;
            }

            writer._bits.Set(doc & (IndexedDisi.BlockDocs - 1));
            inBlock++;
        }

        if (inBlock > 0) writer.WriteBlock(block, inBlock);
        if (writer._written != count) throw new InvalidOperationException($"The source of the values has {count} documents once and {writer._written} then.");
        return writer.WriteEnd();
    }

    private void WriteBlock(int number, int count)
    {
        AddJumps(number);
        WriteHeader(number, count);
        if (count <= IndexedDisi.MaxSparseDocs)
        {
            for (int doc = _bits.NextSet(0); doc >= 0; doc = _bits.NextSet(doc + 1)) _output.WriteInt16((short)doc);
        }
        else if (count < IndexedDisi.BlockDocs)
        {
            WriteRanks();
            foreach (ulong word in _bits.Words) _output.WriteInt64((long)word);
        }

        _bits.ClearAll();
        _written += count;
    }

    private void WriteRanks()
    {
        int ones = 0;
        ReadOnlySpan<ulong> words = _bits.Words;
        for (int i = 0; i < words.Length; i++)
        {
            if (i % WordsPerRank == 0) _output.WriteInt16((short)ones);
            ones += BitOperations.PopCount(words[i]);
        }
    }

    private short WriteEnd()
    {
        AddJumps(_jumps.Count);
        WriteHeader(IndexedDisi.LastBlock, 1);
        _output.WriteInt16(unchecked((short)DocValuesIterator.NoMoreDocs));

        // One block and the end: they are found as fast without a table.
        if (_jumps.Count == 2) return 0;
        foreach ((int first, int offset) in _jumps)
        {
            _output.WriteInt32(first);
            _output.WriteInt32(offset);
        }

        return unchecked((short)_jumps.Count);
    }

    private void WriteHeader(int number, int count)
    {
        _output.WriteInt16((short)number);
        _output.WriteInt16(unchecked((short)(count - 1)));
    }

    /// <summary>Adds the entries from the last one up to that of a block, all of which lead to that block.</summary>
    private void AddJumps(int block)
    {
        while (_jumps.Count <= block) _jumps.Add((_written, checked((int)(_output.Position - _start))));
    }
}
