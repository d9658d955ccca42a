using SearchServer.Engine.Codecs;
using SearchServer.Engine.Codecs.LiveDocs;

namespace SearchServer.Engine.Indexing;

/// <summary>
/// The highest numbers in the names of the files that are there. New files take higher ones, whatever the commits say that can be read: files of one that cannot be are somebody's only hope.
/// </summary>
internal sealed class FileNumbers
{
    private readonly Dictionary<string, long> _lastDeletes = new(StringComparer.Ordinal);

    public FileNumbers(IEnumerable<string> files)
    {
        foreach (string file in files) Take(file);
    }

    /// <summary>The newest generation of a commit, finished or not; 0 if there is none.</summary>
    public long LastCommit { get; private set; }

    /// <summary>The number that the next new segment or attachment takes.</summary>
    public long Counter { get; private set; }

    /// <summary>The newest generation of a segment's deletes; 0 if there is none.</summary>
    public long LastDeletes(string segment) => _lastDeletes.GetValueOrDefault(segment);

    private void Take(string file)
    {
        if (IndexFileNames.IsCommit(file, out long number) || IndexFileNames.IsPendingCommit(file, out number))
        {
            LastCommit = Math.Max(LastCommit, number);
        }
        else if (Attachments.IsAttachment(file, out number))
        {
            Counter = Math.Max(Counter, number + 1);
        }
        else if (IndexFileNames.IsSegmentFile(file))
        {
            string segment = IndexFileNames.SegmentOf(file);
            if (IndexFileNames.TryParseBase36(segment.AsSpan(1), out number)) Counter = Math.Max(Counter, number + 1);
            if (LiveDocsFormat.IsOf(segment, file, out long generation)) _lastDeletes[segment] = Math.Max(LastDeletes(segment), generation);
        }
    }
}
