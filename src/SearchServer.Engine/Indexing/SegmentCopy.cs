using SearchServer.Engine.Codecs.Segments;
using SearchServer.Engine.Store;

namespace SearchServer.Engine.Indexing;

/// <summary>Copies a segment under another name. Files know their segment by its id, so only the .si, which names the files, is written anew.</summary>
internal static class SegmentCopy
{
    /// <summary>Copies a segment as a commit has it.</summary>
    public static SegmentCommitInfo Copy(IndexDirectory from, IndexDirectory to, SegmentCommitInfo segment, string name)
    {
        string old = segment.Info.Name;
        string Renamed(string file) => name + file[old.Length..];
        string si = SegmentInfoFormat.FileName(old);
        SegmentCommitInfo copy = segment;
        CreatedFiles.KeepIfDone(to, target =>
        {
            foreach (string file in segment.Files().Where(file => file != si)) FileCopy.Copy(from, target, file, Renamed(file));
            SegmentInfo info = segment.Info.Renamed(name, [.. segment.Info.Files.Select(Renamed)]);
            SegmentInfoFormat.Write(target, info);
            copy = segment with
            {
                Info = info,
                FieldInfosFiles = [.. segment.FieldInfosFiles.Select(Renamed)],
                DocValuesUpdateFiles = segment.DocValuesUpdateFiles.ToDictionary(pair => pair.Key, IReadOnlyList<string> (pair) => [.. pair.Value.Select(Renamed)]),
            };
        });
        return copy;
    }
}
