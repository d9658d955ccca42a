using SearchServer.Articles.Reading.Walking;

namespace SearchServer.Problems;

/// <summary>Messages without the folders of this machine that the index and its backups are in.</summary>
internal sealed class PublicMessages(SearchServerOptions options)
{
    private readonly string[] _folders = [.. new[] { options.Index, options.Backups }.Where(folder => folder.Length > 0).SelectMany(folder => new[] { Path.GetFullPath(folder), RealPath.OrFull(folder) }).Select(Path.TrimEndingDirectorySeparator).Distinct()];

    /// <summary>A message that may be given to anybody.</summary>
    public string Of(string message)
    {
        foreach (string folder in _folders)
        {
            message = message.Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Replace(folder, Path.GetFileName(folder), StringComparison.Ordinal);
        }

        return message;
    }
}
