using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>The groups of documents: the ords of a column of sorted terms in the dictionary of the whole index. For one search.</summary>
internal sealed class GroupOrds(DirectoryReader reader, string field)
{
    private readonly OrdinalMap _ordinals = reader.Ordinals(field);
    private SortedDocValues? _column;
    private int _leaf;

    /// <summary>How many groups the index has; those of deleted documents may be among them.</summary>
    public int Count => _ordinals.Count;

    /// <summary>The next documents are of this segment.</summary>
    public void StartLeaf(LeafContext leaf)
    {
        _leaf = leaf.Ordinal;
        _column = leaf.Reader.SortedDocValues(field);
    }

    /// <summary>Reads the group of each document, -1 for none; documents ascend from call to call.</summary>
    public void Read(ReadOnlySpan<int> docs, Span<int> groups)
    {
        if (_column is null)
        {
            groups[..docs.Length].Fill(-1);
            return;
        }

        _column.ReadOrds(docs, groups);
        ReadOnlySpan<int> globalOrds = _ordinals.GlobalOrds(_leaf);
        for (int i = 0; i < docs.Length; i++)
        {
            if (groups[i] >= 0) groups[i] = globalOrds[groups[i]];
        }
    }
}
