using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.Segments;

namespace SearchServer.Engine.Indexing.Merging;

/// <summary>A segment that is merged, as it is when the merge starts; what is deleted later is deleted from the result.</summary>
/// <param name="Reader">The segment, and which documents live.</param>
/// <param name="Map">The documents' numbers in the new segment.</param>
internal sealed record MergeInput(SegmentReader Reader, DocMap Map)
{
    public FieldInfo? Field(string name) => Reader.Fields.Find(name);

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
}
