using System.Text.RegularExpressions;
using SearchServer.Engine;
using LuceneNetIndex = Lucene.Net.Index;

namespace SearchServer.LuceneNet.Indexes;

/// <summary>What is wrong with an index of Lucene.Net, as this program says it.</summary>
internal static partial class IndexErrors
{
    /// <summary>Of other files, so many are named.</summary>
    private const int MaxShown = 3;

    private const string Expected = "an index as Lucene.Net 4.8 or Lucene 3.0 to 4.8 writes it";

    /// <summary>Reads something of an index. Damaged bytes make Lucene.Net throw nearly anything.</summary>
    /// <exception cref="IndexException">It cannot be read.</exception>
    public static T Named<T>(string folder, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (LuceneNetIndex.IndexNotFoundException)
        {
            string[] others = [.. Directory.EnumerateFileSystemEntries(folder).Take(MaxShown).Select(path => Path.GetFileName(path))];
            throw new IndexNotFoundException(folder, others.Length == 0 ? "an empty folder" : string.Join(", ", others));
        }
        catch (LuceneNetIndex.IndexFormatTooOldException e)
        {
            throw new IndexFormatTooOldException(FileIn(e.Message) ?? folder, Expected, FirstLine(e.Message));
        }
        catch (LuceneNetIndex.IndexFormatTooNewException e)
        {
            throw new IndexFormatTooNewException(FileIn(e.Message) ?? folder, Expected, FirstLine(e.Message));
        }
        catch (Exception e) when (e is not (OutOfMemoryException or UnauthorizedAccessException))
        {
            throw new CorruptIndexException(FileIn(e.Message) ?? folder, Expected, FirstLine(e.Message), e);
        }
    }

    /// <summary>The file that a message of Lucene.Net is about; null if it does not say.</summary>
    private static string? FileIn(string message) => PathIn().Match(message) is { Success: true } match ? match.Groups[1].Value : null;

    private static string FirstLine(string message) => message.Split('\n')[0].Trim().TrimEnd('.');

    [GeneratedRegex("(?:path=\"|file ')([^\"']+)", RegexOptions.CultureInvariant)]
    private static partial Regex PathIn();
}
