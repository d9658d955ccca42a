using SearchServer.Engine.Store;

namespace SearchServer.Engine.Codecs.Segments;

/// <summary>Finds and publishes commits in a directory.</summary>
internal static class CommitFiles
{
    /// <summary>The generations that are there, oldest first.</summary>
    public static List<long> Generations(IndexDirectory directory) => Generations(directory.ListAll());

    /// <summary>The generations among the files of a directory, oldest first.</summary>
    public static List<long> Generations(IEnumerable<string> files)
    {
        List<long> generations = [];
        foreach (string file in files)
        {
            if (IndexFileNames.IsCommit(file, out long generation)) generations.Add(generation);
        }

        generations.Sort();
        return generations;
    }

    /// <summary>Reads the newest commit.</summary>
    /// <exception cref="IndexNotFoundException">There is none.</exception>
    public static SegmentInfos ReadLatest(IndexDirectory directory) => OpenLatest(directory, infos => infos);

    /// <summary>Reads the newest commit and opens something on its files.</summary>
    /// <exception cref="IndexNotFoundException">There is none.</exception>
    public static T OpenLatest<T>(IndexDirectory directory, Func<SegmentInfos, T> open)
    {
        long failed = 0;
        while (true)
        {
            long latest = Generations(directory).LastOrDefault();
            if (latest == 0) throw new IndexNotFoundException(directory.Location, Describe(directory.ListAll()));
            try
            {
                return open(SegmentInfosFormat.Read(directory, latest));
            }
            catch (FileNotFoundException e) when (failed == latest)
            {
                throw new CorruptIndexException(directory.Location, $"all files of commit {IndexFileNames.Commit(latest)}", e.Message, e);
            }
            catch (FileNotFoundException)
            {
                // A writer in another process may have replaced this commit between listing and opening: then there is a newer one by now.
                failed = latest;
            }
        }
    }

    /// <summary>Writes pending_segments_N, complete and synced with its name and those of the files it tells of, which <see cref="Publish"/> then makes the commit.</summary>
    public static void WritePending(IndexDirectory directory, SegmentInfos infos)
    {
        string pending = IndexFileNames.PendingCommit(infos.Generation);
        using (IndexOutput output = directory.CreateOutput(pending))
        {
            SegmentInfosFormat.Write(output, infos);
            CodecFooter.Write(output);
        }

        directory.Sync([pending]);
        directory.SyncMetadata();
    }

    /// <summary>Renames pending_segments_N: the moment of the commit. Durable on return.</summary>
    public static void Publish(IndexDirectory directory, SegmentInfos infos)
    {
        directory.Rename(IndexFileNames.PendingCommit(infos.Generation), infos.FileName);
        directory.SyncMetadata();
    }

    private static string Describe(string[] files) => files.Length switch
    {
        0 => "an empty folder",
        <= 3 => string.Join(", ", files),
        _ => $"{files.Length} other files ({string.Join(", ", files.Take(3))}, …)",
    };
}
