using System.Diagnostics;
using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>A key of a sort as pairs of numbers, the lesser first: a rank, which puts documents without a value first or last, and a value, which is the column's number, the ord in the dictionary of the whole index, or a score.</summary>
internal sealed class SortKeys(DirectoryReader reader, SortField sort)
{
    private readonly OrdinalMap? _ordinals = sort.Type == SortType.Text ? reader.Ordinals(sort.Field) : null;
    private readonly bool[] _missing = new bool[DocBatch.Capacity];
    private readonly int[] _ords = sort.Type == SortType.Text ? new int[DocBatch.Capacity] : [];
    private NumericDocValues? _numbers;
    private SortedDocValues? _strings;
    private int _leaf;

    /// <summary>The rank of documents without a value; those with one have the rank 0.</summary>
    private readonly sbyte _missingRank = (sbyte)(sort.MissingFirst ? -1 : 1);

    /// <summary>The next documents are of this segment.</summary>
    public void StartLeaf(LeafContext leaf)
    {
        _leaf = leaf.Ordinal;
        _numbers = sort.Type == SortType.Number ? leaf.Reader.NumericDocValues(sort.Field) : null;
        _strings = sort.Type == SortType.Text ? leaf.Reader.SortedDocValues(sort.Field) : null;
    }

    /// <summary>Reads the key of each document of a batch; documents ascend from call to call.</summary>
    /// <param name="batch">At most <see cref="DocBatch.Capacity"/> documents, with their scores if the sort has them.</param>
    /// <param name="ranks">The ranks.</param>
    /// <param name="values">The values.</param>
    public void Read(DocBatch batch, Span<sbyte> ranks, Span<long> values)
    {
        int count = batch.Count;
        if (sort.Type == SortType.Score)
        {
            // The bits of floats that are not negative are in the order of the floats.
            for (int i = 0; i < count; i++) values[i] = BitConverter.SingleToInt32Bits((float)batch.Scores[i]);
            ranks[..count].Clear();
        }
        else if (_numbers is not null)
        {
            _numbers.Read(batch.DocSpan, values, _missing);
            for (int i = 0; i < count; i++) ranks[i] = _missing[i] ? _missingRank : (sbyte)0;
        }
        else if (_strings is not null)
        {
            _strings.ReadOrds(batch.DocSpan, _ords);
            ReadOnlySpan<int> globalOrds = _ordinals!.GlobalOrds(_leaf);
            for (int i = 0; i < count; i++)
            {
                ranks[i] = _ords[i] < 0 ? _missingRank : (sbyte)0;
                values[i] = _ords[i] < 0 ? 0 : globalOrds[_ords[i]];
            }
        }
        else
        {
            ranks[..count].Fill(_missingRank);
            values[..count].Clear();
        }

        if (!sort.Descending) return;
        for (int i = 0; i < count; i++) values[i] = ~values[i];
    }

    /// <summary>The key of a value, as <see cref="Read"/> gives it.</summary>
    /// <returns>The rank and the value; and whether what is equal in this key comes before it, whatever the other keys are: a term that the index does not have has the place of the one before it.</returns>
    public (sbyte Rank, long Value, bool IsBehindEquals) KeyOf(SortValue value)
    {
        bool isMissing = sort.Type != SortType.Score && value.Number is null && value.Text is null;
        bool isBetween = false;
        long key = 0;
        if (value.Score is { } score)
        {
            key = BitConverter.SingleToInt32Bits(score);
        }
        else if (value.Number is { } number)
        {
            key = number;
        }
        else if (value.Text is { } text)
        {
            int ord = GlobalOrdOf(text.Span);
            isBetween = ord < 0;

            // The term would get the ord -1 - ord.
            key = !isBetween ? ord : sort.Descending ? -1 - ord : -2 - ord;
        }

        return (isMissing ? _missingRank : (sbyte)0, sort.Descending ? ~key : key, isBetween);
    }

    /// <summary>The value that a document has.</summary>
    /// <param name="hit">The document, with its score if the sort has them.</param>
    public SortValue ValueOf(ScoreDoc hit)
    {
        if (sort.Type == SortType.Score) return new SortValue(Score: hit.Score);
        if (sort.Type == SortType.Number) return new SortValue(Number: reader.Number(hit.Doc, sort.Field));
        return new SortValue(Text: reader.Term(hit.Doc, sort.Field));
    }

    /// <summary>The ord of a term in the dictionary of the whole index, or -1 - (the ord it would get).</summary>
    private int GlobalOrdOf(ReadOnlySpan<byte> term)
    {
        SortedDocValues?[] columns = new SortedDocValues?[reader.Leaves.Count];
        int low = 0;
        int high = _ordinals!.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            (int leaf, int ord) = _ordinals.First(middle);
            columns[leaf] ??= reader.Leaves[leaf].Reader.SortedDocValues(sort.Field);
            int order = columns[leaf]!.LookupOrd(ord).SequenceCompareTo(term);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return -1 - low;
    }

    /// <summary>The score that a value of <see cref="SortType.Score"/> stands for.</summary>
    public float ScoreOf(long value)
    {
        Debug.Assert(sort.Type == SortType.Score, "Other keys are no scores.");
        return BitConverter.Int32BitsToSingle((int)(sort.Descending ? ~value : value));
    }
}
