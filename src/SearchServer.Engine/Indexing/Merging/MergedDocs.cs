using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Codecs.Norms;
using SearchServer.Engine.Codecs.Postings;

namespace SearchServer.Engine.Indexing.Merging;

/// <summary>Goes through some documents of a segment that is merged, those that go over.</summary>
internal abstract class MergeCursor(DocMap map) : IMergeSource<MergeCursor>
{
    protected const int NoMoreDocs = int.MaxValue;

    /// <summary>The current document's number in the new segment.</summary>
    public int NewDoc { get; private set; } = -1;

    /// <summary>Moves on; false after the last.</summary>
    public bool Next()
    {
        for (int doc = NextDoc(); doc != NoMoreDocs; doc = NextDoc())
        {
            NewDoc = map[doc];
            if (NewDoc >= 0) return true;
        }

        return false;
    }

    public bool IsBefore(MergeCursor other) => NewDoc < other.NewDoc;

    /// <summary>The next document in the old segment, or <see cref="NoMoreDocs"/>.</summary>
    protected abstract int NextDoc();
}

/// <summary>The documents of one segment that have a value.</summary>
internal sealed class ValuesCursor<T>(T values, DocMap map, int source) : MergeCursor(map)
    where T : DocValuesIterator
{
    public T Values => values;

    /// <summary>The number of the segment among those that are merged.</summary>
    public int Source => source;

    protected override int NextDoc() => values.NextDoc();
}

/// <summary>The documents of one segment that have the current term.</summary>
internal sealed class PostingsCursor(DocMap map, NormReader norms) : MergeCursor(map)
{
    public PostingsEnum Postings { get; set; } = null!;

    /// <summary>The norms of the documents in the old segment.</summary>
    public NormReader Norms => norms;

    protected override int NextDoc() => Postings.NextDoc();
}

/// <summary>All documents of one segment.</summary>
internal sealed class AllDocsCursor(int maxDoc, DocMap map, int source) : MergeCursor(map)
{
    /// <summary>The current document's number in the old segment.</summary>
    public int OldDoc { get; private set; } = -1;

    /// <summary>The number of the segment among those that are merged.</summary>
    public int Source => source;

    protected override int NextDoc() => ++OldDoc < maxDoc ? OldDoc : NoMoreDocs;
}

/// <summary>Cursors of several segments as one, in the order that the documents have in the new segment.</summary>
internal sealed class MergedDocs<T>
    where T : MergeCursor
{
    private readonly MinHeap<MergeCursor> _heap = new();
    private bool _started;

    /// <summary>Adds a cursor that was not moved yet.</summary>
    public void Add(T cursor)
    {
        if (cursor.Next()) _heap.Add(cursor);
    }

    /// <summary>Empties it for other cursors.</summary>
    public void Clear()
    {
        _heap.Clear();
        _started = false;
    }

    /// <summary>The cursor with the next document, or null after the last.</summary>
    public T? Next()
    {
        if (_heap.Count == 0) return null;
        if (!_started) _started = true;
        else if (_heap.Top.Next()) _heap.TopMoved();
        else _heap.RemoveTop();
        return _heap.Count == 0 ? null : (T)_heap.Top;
    }

    /// <summary>Moves to the first document at or after <paramref name="target"/> and returns it, or <see cref="DocValuesIterator.NoMoreDocs"/> without a cursor.</summary>
    public int SeekTo(int target, out T? cursor)
    {
        do cursor = Next();
        while (cursor is not null && cursor.NewDoc < target);
        return cursor?.NewDoc ?? DocValuesIterator.NoMoreDocs;
    }
}
