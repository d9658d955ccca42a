using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Codecs.DocValues;

/// <summary>
/// A cursor over the documents that have a value, which knows the index of the current one among them.
/// <code>
/// IndexedDisi = Block*, (Int index of the first document, Int offset) of the block of each 65,536 documents up to the last and of the end
/// Block       = Short number (documents number * 65,536 and on), Short documents - 1, body; blocks without documents are left out
/// body        = up to 4,095 documents: a Short each
///             | all 65,536: nothing
///             | else: rank table, Long*1,024: bit (d mod 64) of Long (d / 64) is set when document d has a value
/// rank table  = for every 512 documents (2^rank power) a Short: how many documents of the block come before
/// </code>
/// The last block is number 32,767 with document 65,535, which is no document but NoMoreDocs. The jump table is left out when it would be of
/// two entries; an entry of a block without documents is that of the next block. Source: Lucene 8.7, codecs/lucene80/IndexedDISI.
/// </summary>
internal sealed class IndexedDisi
{
    public const int BlockShift = 16;
    public const int BlockDocs = 1 << BlockShift;
    public const int WordsPerBlock = BlockDocs / 64;
    public const int MaxSparseDocs = 4095;
    public const int LastBlock = DocValuesIterator.NoMoreDocs >>> BlockShift;
    public const int JumpEntryBytes = 2 * sizeof(int);
    public const sbyte NoRanks = -1;
    public const sbyte WrittenRankPower = 9;

    /// <summary>How many documents bulk methods look up at a time.</summary>
    public const int Batch = 256;

    private const int HeaderBytes = 2 * sizeof(short);
    private const int LowMask = BlockDocs - 1;

    private readonly DocsWithField _docs;
    private readonly IndexInput? _input;
    private readonly int _jumpEntries;
    private readonly int _rankPower;

    private int _block = -1;
    private Kind _kind;

    /// <summary>Index of the block's first document, and how many it has.</summary>
    private int _first;
    private int _count;

    /// <summary>Offsets of the block's documents, its rank table and the next block.</summary>
    private long _body;
    private long _ranks;
    private long _next;

    /// <summary>Sparse: how many documents of the block are before the last target.</summary>
    private int _passed;

    /// <summary>Dense: the word of the last target, its number and how many bits are set before it.</summary>
    private ulong _word;
    private int _wordNumber;
    private int _ones;

    public IndexedDisi(DocsWithField docs, IndexInput? blocks, int jumpEntries, int rankPower)
    {
        _docs = docs;
        _input = blocks;
        _jumpEntries = jumpEntries;
        _rankPower = rankPower;
    }

    private enum Kind
    {
        Sparse,
        Dense,
        Full,
    }

    /// <summary>The index of the document that was found last among those that have a value.</summary>
    public int Index { get; private set; }

    /// <summary>The first document at or after <paramref name="target"/>, which must not fall, or NoMoreDocs.</summary>
    public int Seek(int target)
    {
        if (target >= _docs.MaxDoc) return DocValuesIterator.NoMoreDocs;
        if (_input is null)
        {
            Index = target;
            return _docs.IsAll ? target : DocValuesIterator.NoMoreDocs;
        }

        OpenBlock(target >>> BlockShift);
        target = Math.Max(target, _block << BlockShift);
        int doc = FindInBlock(target);
        while (doc < 0)
        {
            OpenNext();
            doc = FindInBlock(_block << BlockShift);
        }

        if (doc == DocValuesIterator.NoMoreDocs) return doc;
        if (doc >= _docs.MaxDoc) ThrowCorrupt($"documents below {_docs.MaxDoc}", $"{doc}");
        CheckIndex(Index);
        return doc;
    }

    /// <summary>Whether <paramref name="target"/>, which must not fall, has a value.</summary>
    public bool SeekExact(int target)
    {
        if ((uint)target >= (uint)_docs.MaxDoc) return false;
        if (_input is null)
        {
            Index = target;
            return _docs.IsAll;
        }

        OpenBlock(target >>> BlockShift);
        int index = _block == target >>> BlockShift ? IndexInBlock(target & LowMask) : -1;
        if (index < 0) return false;
        CheckIndex(index);
        Index = index;
        return true;
    }

    /// <summary>The index of each of many documents, which must ascend, or -1 for one without a value.</summary>
    public void Indexes(ReadOnlySpan<int> docs, Span<int> indexes)
    {
        for (int i = 0; i < docs.Length; i++) indexes[i] = SeekExact(docs[i]) ? Index : -1;
    }

    /// <summary>The index of a document of the block, or -1.</summary>
    private int IndexInBlock(int low)
    {
        switch (_kind)
        {
            case Kind.Dense:
                MoveToWord(low >> 6);
                ulong bit = 1UL << low;
                return (_word & bit) != 0 ? _first + _ones + BitOperations.PopCount(_word & (bit - 1)) : -1;
            case Kind.Full:
                return _first + low;
            default:
                PassSparse(low);
                return _passed < _count && SparseDoc(_passed) == low ? _first + _passed : -1;
        }
    }

    /// <summary>The first document of the block at or after one of it, or -1.</summary>
    private int FindInBlock(int target)
    {
        int low = target & LowMask;
        switch (_kind)
        {
            case Kind.Dense:
                return FindDense(low);
            case Kind.Full:
                Index = _first + low;
                return target;
            default:
                PassSparse(low);
                if (_passed == _count) return -1;
                Index = _first + _passed;
                return (_block << BlockShift) | SparseDoc(_passed);
        }
    }

    private int FindDense(int low)
    {
        MoveToWord(low >> 6);
        ulong left = _word >> low << low;
        while (left == 0)
        {
            if (_wordNumber == WordsPerBlock - 1) return -1;
            MoveToWord(_wordNumber + 1);
            left = _word;
        }

        int bit = BitOperations.TrailingZeroCount(left);
        Index = _first + _ones + BitOperations.PopCount(_word & ((1UL << bit) - 1));
        return (_block << BlockShift) | (_wordNumber << 6) | bit;
    }

    private void MoveToWord(int number)
    {
        if (number == _wordNumber) return;
        if (_rankPower != NoRanks && number - _wordNumber >= 1 << (_rankPower - 6))
        {
            int rank = number >> (_rankPower - 6);
            _ones = (ushort)_input!.ReadInt16(_ranks + (rank * sizeof(short)));
            _wordNumber = rank << (_rankPower - 6);
            _word = ReadWord(_wordNumber);
        }

        while (_wordNumber < number)
        {
            _ones += BitOperations.PopCount(_word);
            _word = ReadWord(++_wordNumber);
        }
    }

    private ulong ReadWord(int number) => (ulong)_input!.ReadInt64(_body + (number * sizeof(long)));

    /// <summary>Passes the documents before <paramref name="low"/>: by steps that double, then by halving the last.</summary>
    private void PassSparse(int low)
    {
        int from = _passed;
        int step = 1;
        while (from < _count && SparseDoc(from) < low)
        {
            _passed = from + 1;
            from += step;
            step *= 2;
        }

        int to = Math.Min(from, _count);
        while (_passed < to)
        {
            int middle = (_passed + to) >>> 1;
            if (SparseDoc(middle) < low) _passed = middle + 1;
            else to = middle;
        }
    }

    private int SparseDoc(int position) => (ushort)_input!.ReadInt16(_body + (position * sizeof(short)));

    /// <summary>Opens a block, or if it has no documents the next one that has.</summary>
    private void OpenBlock(int number)
    {
        if (_block >= number) return;
        if (_jumpEntries > 0 && number >= _block + 2)
        {
            long entry = _input!.Length - ((_jumpEntries - Math.Min(number, _jumpEntries - 1)) * JumpEntryBytes);
            Open(_input.ReadInt32(entry + sizeof(int)), _input.ReadInt32(entry));
            if (_block < number) ThrowCorrupt($"a jump to block {number} or a later one", $"block {_block}");
        }

        while (_block < number) OpenNext();
    }

    private void OpenNext() => Open(_next, _first + _count);

    private void Open(long offset, int first)
    {
        int number = (ushort)_input!.ReadInt16(offset);
        if (number < _block || number > LastBlock) ThrowCorrupt($"a block after {_block}", $"{number}");
        _block = number;
        _first = first;
        _count = (ushort)_input.ReadInt16(offset + sizeof(short)) + 1;
        _body = offset + HeaderBytes;
        if (_count <= MaxSparseDocs)
        {
            _kind = Kind.Sparse;
            _passed = 0;
            _next = _body + (_count * sizeof(short));
        }
        else if (_count == BlockDocs)
        {
            _kind = Kind.Full;
            _next = _body;
        }
        else
        {
            _kind = Kind.Dense;
            _ranks = _body;
            if (_rankPower != NoRanks) _body += (BlockDocs >> _rankPower) * sizeof(short);
            _next = _body + (WordsPerBlock * sizeof(long));
            _wordNumber = 0;
            _word = ReadWord(0);
            _ones = 0;
        }
    }

    /// <summary>What finds values by an index relies on its being one.</summary>
    private void CheckIndex(int index)
    {
        if ((uint)index >= (uint)_docs.Count) ThrowCorrupt($"{_docs.Count} documents with a value", $"document {index + 1L} of them");
    }

    [DoesNotReturn]
    private void ThrowCorrupt(string expected, string found) => throw new CorruptIndexException(_input!.Name, expected, found);
}
