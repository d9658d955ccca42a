namespace SearchServer.Articles.Reading.Containers;

/// <summary>Turns what a file, or what is in it, does wrong into a rejection behind what was read before.</summary>
internal static class Guarded
{
    /// <summary>Reads a member of a container. What is too much for the whole file goes through.</summary>
    public static IEnumerable<SourceRecord> ReadMember(string path, Func<IEnumerable<SourceRecord>> read) => Read(path, read, e => IsProblem(e) && e is not ExpansionException);

    /// <summary>Reads a file.</summary>
    public static IEnumerable<SourceRecord> ReadFile(string path, Func<IEnumerable<SourceRecord>> read) => Read(path, read, IsProblem);

    /// <summary>Whether an exception is about a file, and not a mistake of the program.</summary>
    public static bool IsProblem(Exception e) => e is SourceException or IOException or UnauthorizedAccessException or InvalidDataException;

    private static IEnumerable<SourceRecord> Read(string path, Func<IEnumerable<SourceRecord>> read, Func<Exception, bool> isCaught)
    {
        Exception? problem = null;
        using IEnumerator<SourceRecord> records = read().GetEnumerator();
        while (true)
        {
            try
            {
                if (!records.MoveNext()) break;
            }
            catch (Exception e) when (isCaught(e))
            {
                problem = e;
                break;
            }

            yield return records.Current;
        }

        if (problem is not null) yield return SourceRecord.Rejected(path, problem.Message, (problem as SourceException)?.Line);
    }
}
