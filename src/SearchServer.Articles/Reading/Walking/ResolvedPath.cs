namespace SearchServer.Articles.Reading.Walking;

/// <summary>The path by which a file is known however it is reached: full, and without links on the way.</summary>
internal static class ResolvedPath
{
    /// <summary>More links on one path lead in a circle, as Linux has it.</summary>
    private const int MaxLinks = 40;

    /// <summary>Resolves a path. What is not there has no links; what leads in a circle stays as it is.</summary>
    public static string Of(string path)
    {
        string full = Path.GetFullPath(path);
        string resolved = full;
        for (int links = 0; links < MaxLinks; links++)
        {
            if (FirstLink(resolved) is not var (link, target, below)) return Path.TrimEndingDirectorySeparator(resolved);
            resolved = Path.GetFullPath(Path.Join(Path.Combine(Path.GetDirectoryName(link) ?? "", target), below));
        }

        return full;
    }

    /// <summary>The first link of a path, where it leads, and what stands behind it; null if there is none.</summary>
    private static (string Link, string Target, string Below)? FirstLink(string path)
    {
        int root = Path.GetPathRoot(path)?.Length ?? 0;
        for (int end = root; end < path.Length;)
        {
            int next = path.IndexOf(Path.DirectorySeparatorChar, end + 1);
            end = next < 0 ? path.Length : next;
            try
            {
                if (new FileInfo(path[..end]).LinkTarget is { } target) return (path[..end], target, path[end..]);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Where it leads cannot be said: it is known by the name that it has.
            }
        }

        return null;
    }
}
