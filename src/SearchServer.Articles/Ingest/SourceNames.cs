using SearchServer.Articles.Reading.Walking;

namespace SearchServer.Articles.Ingest;

/// <summary>By what a run knows the sources of what it reads. Safe to share between threads.</summary>
internal sealed class SourceNames
{
    /// <summary>Paths are terms of the index, which are bounded; of one that is longer a hash stands for its end, in UTF-16 code units.</summary>
    private const int MaxPath = 8_192;

    private readonly string? _name;
    private readonly (string Path, string Name)[] _named;
    private readonly IReadOnlyDictionary<string, string> _known;

    /// <summary>Parts of one file come one after the other, so that the last one is mostly asked for again.</summary>
    private volatile NamedSource? _last;

    /// <param name="options">The names that the user gives.</param>
    /// <param name="known">Names that sources have already, and keep: the scope by the source.</param>
    public SourceNames(IngestOptions options, IReadOnlyDictionary<string, string>? known = null)
    {
        _name = options.Source;
        _named = [.. options.Sources.SelectMany(source => source.Value.Select(path => (RealPath.OrFull(path), source.Key))).OrderByDescending(pair => pair.Item1.Length)];
        _known = known ?? new Dictionary<string, string>();
    }

    /// <summary>The source of what was read from a path, which may be that of a member of a container.</summary>
    public NamedSource Of(string path)
    {
        if (_last is { } last && last.Path == path) return last;
        string file = SourceContext.FileOf(path);
        string resolved = RealPath.OrFull(file);
        string source = Bounded(resolved + path[file.Length..]);
        return _last = new NamedSource(path, source, _known.GetValueOrDefault(source) ?? _known.GetValueOrDefault(resolved) ?? NameOf(source) ?? source);
    }

    /// <summary>What the user calls a source; null if it has no name but its path.</summary>
    public string? NameOf(string source) => _name ?? _named.FirstOrDefault(named => IsIn(source, named.Path)).Name;

    /// <summary>Whether a source is a path, lies in the folder that it names, or in the container.</summary>
    public static bool IsIn(string source, string path) =>
        RealPath.IsWithin(source, path) || (source.Length > path.Length && source[path.Length] == SourceContext.MemberSeparator && source.StartsWith(path, StringComparison.Ordinal));

    private static string Bounded(string source) =>
        source.Length <= MaxPath ? source : $"{source[..(char.IsHighSurrogate(source[MaxPath - 1]) ? MaxPath - 1 : MaxPath)]}…{Convert.ToHexStringLower(ArticleId.Hash(source))}";
}

/// <summary>A source.</summary>
/// <param name="Path">The path by which it was reached.</param>
/// <param name="Source">The path by which it is known.</param>
/// <param name="Scope">Its name.</param>
internal sealed record NamedSource(string Path, string Source, string Scope);
