using SearchServer.Engine.Codecs.DocValues;
using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.Segments;

namespace SearchServer.Engine.Indexing.Merging;

/// <summary>A segment that is merged, as it is when the merge starts; what is deleted later is deleted from the result.</summary>
/// <param name="Reader">The segment, and which documents live.</param>
/// <param name="Map">The documents' numbers in the new segment.</param>
internal sealed record MergeInput(SegmentReader Reader, DocMap Map)
{
    /// <summary>After so many documents it is looked whether a sort was called off.</summary>
    private const int DocsPerLook = 1 << 12;

    public FieldInfo? Field(string name) => Reader.Fields.Find(name);

    /// <summary>Numbers the live documents of sorted segments in the order that they have together; equal ones stay in the order of the segments.</summary>
    public static MergeInput[] Sort(IReadOnlyList<SegmentReader> readers, IndexSort sort, CancellationToken cancellation)
    {
        int[][] newDocs = [.. readers.Select(reader => new int[reader.MaxDoc])];
        int[] counts = new int[readers.Count];
        MinHeap<SortedCursor> heap = new();
        for (int i = 0; i < readers.Count; i++)
        {
            Array.Fill(newDocs[i], -1);
            SortedCursor cursor = new(readers[i], i, sort);
            if (cursor.Next()) heap.Add(cursor);
        }

        int next = 0;
        while (heap.Count > 0)
        {
            SortedCursor cursor = heap.Top;
            if (next % DocsPerLook == 0) cancellation.ThrowIfCancellationRequested();
            newDocs[cursor.Source][cursor.Doc] = next++;
            counts[cursor.Source]++;
            if (cursor.Next()) heap.TopMoved();
            else heap.RemoveTop();
        }

        return [.. readers.Select((reader, i) => new MergeInput(reader, DocMap.Of(newDocs[i], counts[i])))];
    }

    /// <summary>Numbers the live documents of segments one segment after the other.</summary>
    public static MergeInput[] Append(IReadOnlyList<SegmentReader> readers)
    {
        MergeInput[] inputs = new MergeInput[readers.Count];
        long first = 0;
        for (int i = 0; i < inputs.Length; i++)
        {
            DocMap map = DocMap.Append(readers[i].MaxDoc, readers[i].LiveDocs, (int)first);
            inputs[i] = new MergeInput(readers[i], map);
            first += map.LiveCount;
            if (first > SegmentInfos.MaxDocs) throw new ArgumentException($"{readers.Count} segments have more than {SegmentInfos.MaxDocs} documents together, too many for one.", nameof(readers));
        }

        return inputs;
    }

    /// <summary>The live documents of a segment with the keys that they are sorted by.</summary>
    private sealed class SortedCursor(SegmentReader reader, int source, IndexSort sort) : IMergeSource<SortedCursor>
    {
        private readonly NumericDocValues? _keys = reader.NumericDocValues(sort.Field);

        public int Source => source;

        public int Doc { get; private set; } = -1;

        public long Key { get; private set; }

        public bool Next()
        {
            do Doc++;
            while (Doc < reader.MaxDoc && reader.LiveDocs?.Get(Doc) == false);
            if (Doc == reader.MaxDoc) return false;
            Key = _keys is not null && _keys.AdvanceExact(Doc) ? _keys.Value : sort.Missing;
            return true;
        }

        public bool IsBefore(SortedCursor other) => Key != other.Key ? sort.IsBefore(Key, other.Key) : source < other.Source;
    }
}
