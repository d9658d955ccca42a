namespace SearchServer.Articles.Reading.Walking;

/// <summary>Where a path leads: the same without links in any of its parts.</summary>
public static class RealPath
{
    /// <summary>Links in one path; systems allow as many.</summary>
    private const int MaxLinks = 40;

    /// <summary>The path without links; null if it leads in a circle. What is not there is as it is written.</summary>
    /// <exception cref="IOException">A part of it cannot be looked at.</exception>
    public static string? Of(string path)
    {
        path = Path.GetFullPath(path);
        int links = 0;
        for (int end = EndOfPart(path, Path.GetPathRoot(path)!.Length); end > 0; end = EndOfPart(path, end))
        {
            string part = path[..end];
            if (new FileInfo(part).LinkTarget is not { } target) continue;
            if (++links > MaxLinks) return null;
            path = Path.GetFullPath(Path.Join(Path.GetFullPath(target, Path.GetDirectoryName(part)!), path[end..]));
            end = Path.GetPathRoot(path)!.Length - 1;
        }

        return path;
    }

    /// <summary>The path by which a file is known however it is reached: without links, and the full one as it is written where that cannot be said.</summary>
    public static string OrFull(string path)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        try
        {
            return Path.TrimEndingDirectorySeparator(Of(full) ?? full);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return full;
        }
    }

    /// <summary>Whether a path lies in a folder, or is it.</summary>
    public static bool IsWithin(string path, string folder)
    {
        folder = Path.TrimEndingDirectorySeparator(folder);
        return path.StartsWith(folder, StringComparison.Ordinal) && (path.Length == folder.Length || Path.EndsInDirectorySeparator(folder) || path[folder.Length] == Path.DirectorySeparatorChar);
    }

    /// <summary>Where the part of a path that begins behind a place ends; 0 if there is none.</summary>
    private static int EndOfPart(string path, int start)
    {
        while (start < path.Length && path[start] == Path.DirectorySeparatorChar) start++;
        if (start >= path.Length) return 0;
        int end = path.IndexOf(Path.DirectorySeparatorChar, start);
        return end < 0 ? path.Length : end;
    }
}
