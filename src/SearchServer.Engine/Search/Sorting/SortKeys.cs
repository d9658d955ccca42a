using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>A column as numbers to sort by: the numbers themselves, or the ords of strings in the dictionary of the whole index.</summary>
internal sealed class SortKeys(DirectoryReader reader, SortField sort)
{
    private readonly OrdinalMap? _ordinals = sort.Type == SortType.Text ? reader.Ordinals(sort.Field) : null;
    private readonly int[] _ords = new int[DocBatch.Capacity];
    private NumericDocValues? _numbers;
    private SortedDocValues? _strings;
    private int _leaf;

    public void StartLeaf(LeafContext leaf)
    {
        _leaf = leaf.Ordinal;
        _numbers = sort.Type == SortType.Number ? leaf.Reader.NumericDocValues(sort.Field) : null;
        _strings = sort.Type == SortType.Text ? leaf.Reader.SortedDocValues(sort.Field) : null;
    }

    /// <summary>Reads the key of each document; documents ascend from call to call.</summary>
    public void Read(ReadOnlySpan<int> docs, Span<long> keys, Span<bool> missing)
    {
        if (_numbers is not null)
        {
            _numbers.Read(docs, keys, missing);
            return;
        }

        if (_strings is null)
        {
            missing[..docs.Length].Fill(true);
            keys[..docs.Length].Clear();
            return;
        }

        _strings.ReadOrds(docs, _ords);
        ReadOnlySpan<int> globalOrds = _ordinals!.GlobalOrds(_leaf);
        for (int i = 0; i < docs.Length; i++)
        {
            missing[i] = _ords[i] < 0;
            keys[i] = missing[i] ? 0 : globalOrds[_ords[i]];
        }
    }
}
