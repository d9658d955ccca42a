using SearchServer.Articles.Reading.Walking;

namespace SearchServer.Articles.Reading;

/// <summary>
/// Reads articles out of files and folders, whatever they are, through all containers. What cannot be read is reported, and the rest goes on. It is <see cref="ArticleSource"/> and <see cref="RecordReader"/> one behind the
/// other, for those who do not read on several threads.
/// </summary>
public static class ArticleFiles
{
    /// <summary>
    /// Reads the files, and of the folders all files below in the order of their paths. A file that is given is read whatever it is called; of a folder, those whose names say that they may have articles.
    /// </summary>
    public static IEnumerable<ReadResult> Read(IEnumerable<string> paths, ReadingOptions? options = null)
    {
        options ??= ReadingOptions.Default;
        ArticleSource source = new(paths, options);
        RecordReader reader = new(options.Fields, source.Progress);
        return source.Records().SelectMany(reader.Read);
    }

    /// <summary>How many bytes the files have, and those files of the folders that <see cref="Read"/> reads. What cannot be listed counts nothing.</summary>
    public static long BytesOf(IEnumerable<string> paths, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ReadingProgress progress = new();
        foreach (string path in paths.Select(Path.GetFullPath))
        {
            // Listing adds the sizes up.
            if (Directory.Exists(path)) _ = new FolderWalk(path, options, progress).Files().Count();
            else if (new FileInfo(path) is { Exists: true } info) progress.AddTotal(info.Length);
        }

        return progress.BytesTotal;
    }
}
