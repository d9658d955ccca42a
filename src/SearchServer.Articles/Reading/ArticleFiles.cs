using System.IO.Compression;

namespace SearchServer.Articles.Reading;

/// <summary>
/// Reads articles out of files and folders: <c>.txt</c> (an article a file) and <c>.jsonl</c> (an article a line), plain or gzipped. What cannot be read is reported, and the
/// rest goes on.
/// </summary>
public static class ArticleFiles
{
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
        string[] files;
        string? reason = null;
        try
        {
            EnumerationOptions options = new() { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
            files = Directory.GetFiles(folder, "*", options);
            Array.Sort(files, StringComparer.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            files = [];
            reason = e.Message;
        }

        if (reason is not null) yield return ReadResult.Rejected(folder, reason);
        foreach (string file in files.Where(IsKnown))
        {
            foreach (ReadResult result in ReadFile(file)) yield return result;
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
            reason = e.Message;
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
                    reason = e.Message;
                    break;
                }

                yield return result;
            }
        }

        if (reason is not null) yield return ReadResult.Rejected(path, reason);
    }

    private static bool IsFileProblem(Exception e) => e is IOException or UnauthorizedAccessException or InvalidDataException;

    private static Stream Open(string path)
    {
        FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1 << 16, FileOptions.SequentialScan);
        return path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }
}
