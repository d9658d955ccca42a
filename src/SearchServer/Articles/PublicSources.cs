namespace SearchServer.Articles;

/// <summary>What is said of where articles come from: not where on this machine that is.</summary>
public sealed class PublicSources
{
    /// <summary>Folders and what they are called, the innermost first.</summary>
    private readonly (string Folder, string Name)[] _named;

    /// <summary>Takes the names that the settings have.</summary>
    public PublicSources(SearchServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _named = [.. options.Sources.SelectMany(source => source.Value.Select(path => (Path.GetFullPath(path), source.Key))).OrderByDescending(pair => pair.Item1.Length), (Directory.GetCurrentDirectory(), "")];
    }

    /// <summary>A file by the source that it lies in, or from the folder on that the server was started in; of any other its name.</summary>
    /// <param name="source">Its path, and that of a member of it.</param>
    public string Of(string source)
    {
        foreach ((string folder, string name) in _named)
        {
            if (source == folder) return name.Length > 0 ? name : Path.GetFileName(source);
            if (source.StartsWith(folder, StringComparison.Ordinal) && source[folder.Length] == Path.DirectorySeparatorChar) return Path.Join(name, source[(folder.Length + 1)..]);
        }

        // What follows the file is no path of this machine.
        string file = SourceContext.FileOf(source);
        return Path.GetFileName(file) + source[file.Length..];
    }
}
