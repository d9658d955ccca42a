using SearchServer.Articles.Reading.Walking;

namespace SearchServer.Articles.Ingest;

/// <summary>An article whose file is gone.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="IsCertain">Whether the file was taken away, rather than that the folder cannot be seen, and the article is of the source that was read.</param>
internal readonly record struct GoneArticle(string Id, bool IsCertain);

/// <summary>
/// Finds the articles whose files are gone from folders that were read. A disk that is not mounted leaves an empty folder, a share that is not reached one that cannot be read: where a folder is empty, or nothing was read
/// in all of the one that was given, nothing is certain.
/// </summary>
internal sealed class GoneArticles(KnownArticles known, IngestRun run, SourceNames names)
{
    /// <summary>The articles that came from below some folders before, and did not come in this run.</summary>
    public IEnumerable<GoneArticle> In(IEnumerable<string> paths)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string folder in paths.Select(RealPath.OrFull).Where(Directory.Exists))
        {
            Lazy<bool> isRead = new(() => run.HasSeenIn(folder));
            foreach (string source in known.SourcesBelow(folder).Where(seen.Add))
            {
                string file = SourceContext.FileOf(source);
                if (File.Exists(file)) continue;
                Lazy<bool> isCertain = new(() => isRead.Value && !run.IsUnread(source) && IsAround(file, folder));
                foreach ((string id, string? scope) in known.FromSource(source).Where(article => !run.HasSeen(article.Id)))
                {
                    yield return new GoneArticle(id, (scope is null || scope == names.Of(source).Scope) && isCertain.Value);
                }
            }
        }
    }

    /// <summary>Whether the nearest folder that is still there of those around a file has something in it.</summary>
    private static bool IsAround(string file, string folder)
    {
        string around = file;
        do around = Path.GetDirectoryName(around) ?? folder;
        while (around.Length > folder.Length && !Directory.Exists(around));
        try
        {
            return Directory.EnumerateFileSystemEntries(around).Any();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
