using System.IO.Compression;

namespace SearchServer.Articles.Reading;

/// <summary>
/// Reads articles out of files and folders: <c>.txt</c> (an article a file) and <c>.jsonl</c> (an article a line), plain or gzipped. What cannot be read is reported, and the
/// rest goes on.
/// </summary>
public static class ArticleFiles
{
    private static readonly EnumerationOptions s_listing = new() { IgnoreInaccessible = false, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };

    /// <summary>
    /// Reads the files, and of the folders all files below in the order of their paths. Names that say nothing of a known kind are rejected if they were given, and passed
    /// over if they lie in a folder.
    /// </summary>
    public static IEnumerable<ReadResult> Read(IEnumerable<string> paths)
    {
        foreach (string path in paths)
        {
            if (Directory.Exists(path))
            {
                foreach (ReadResult result in ReadFolder(path)) yield return result;
            }
            else
            {
                foreach (ReadResult result in ReadFile(path)) yield return result;
            }
        }
    }

    private static IEnumerable<ReadResult> ReadFolder(string folder)
    {
        List<string> files = [];
        List<ReadResult> unreadable = [];
        Stack<string> folders = new([folder]);
        while (folders.TryPop(out string? next)) List(next, folders, files, unreadable);
        files.Sort(StringComparer.Ordinal);
        return unreadable.Concat(files.SelectMany(ReadFile));
    }

    /// <summary>Lists one folder. Links to folders are not followed: they may lead in a circle.</summary>
    private static void List(string folder, Stack<string> folders, List<string> files, List<ReadResult> unreadable)
    {
        try
        {
            foreach (FileSystemInfo entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", s_listing))
            {
                string path = Path.Join(folder, entry.Name);
                if (entry is FileInfo && IsKnown(path)) files.Add(path);
                else if (entry is DirectoryInfo && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint)) folders.Push(path);
            }
        }
        catch (Exception e) when (IsFileProblem(e))
        {
            unreadable.Add(ReadResult.Rejected(folder, e.Message));
        }
    }

    private static bool IsKnown(string path) => KindOf(path) is ".txt" or ".jsonl";

    private static string KindOf(string path) =>
        Path.GetExtension(path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path).ToLowerInvariant();

    private static IEnumerable<ReadResult> ReadFile(string path)
    {
        Func<Stream, string, IEnumerable<ReadResult>>? read = KindOf(path) switch
        {
            ".txt" => TextReader.Read,
            ".jsonl" => JsonLinesReader.Read,
            _ => null,
        };
        if (read is null) return [ReadResult.Rejected(path, File.Exists(path) ? "expected a file named .txt or .jsonl, or either with .gz behind" : "there is no such file or folder")];
        return Guard(path, read);
    }

    /// <summary>Turns whatever the file or its compression does wrong into a rejection, after what was read before.</summary>
    private static IEnumerable<ReadResult> Guard(string path, Func<Stream, string, IEnumerable<ReadResult>> read)
    {
        string? reason = null;
        Stream? stream = null;
        IEnumerator<ReadResult>? results = null;
        try
        {
            stream = Open(path);
            results = read(stream, path).GetEnumerator();
        }
        catch (Exception e) when (IsFileProblem(e))
        {
            reason = ReasonOf(e);
        }

        using (stream)
        using (results)
        {
            while (reason is null)
            {
                ReadResult result = default;
                try
                {
                    if (!results!.MoveNext()) break;
                    result = results.Current;
                }
                catch (Exception e) when (IsFileProblem(e))
                {
                    reason = ReasonOf(e);
                    break;
                }

                yield return result;
            }
        }

        if (reason is not null) yield return ReadResult.Rejected(path, reason);
    }

    private static bool IsFileProblem(Exception e) => e is IOException or UnauthorizedAccessException or InvalidDataException;

    /// <summary>What is wrong, in words: those of decompression speak of archives.</summary>
    private static string ReasonOf(Exception e) => e is InvalidDataException ? "expected a gzip file, found one that is cut off, damaged or not gzipped" : e.Message;

    private static Stream Open(string path)
    {
        FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1 << 16, FileOptions.SequentialScan);
        return path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }
}
