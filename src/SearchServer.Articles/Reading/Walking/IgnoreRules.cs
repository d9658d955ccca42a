using System.Text;
using SearchServer.Articles.Reading.Containers;

namespace SearchServer.Articles.Reading.Walking;

/// <summary>What the files named <see cref="FileName"/> say is not to be read: a pattern a line, as in a .gitignore. They hold for their folder and all below, those of inner folders more than those of outer ones.</summary>
internal sealed class IgnoreRules
{
    /// <summary>The name of the files.</summary>
    public const string FileName = ".searchserverignore";

    /// <summary>No such file has more lines: each pattern is tried on each path.</summary>
    private const int MaxLines = 1000;

    private readonly IgnoreRules? _outer;
    private readonly string _folder;
    private readonly List<GlobPattern> _patterns = [];

    private IgnoreRules(IgnoreRules? outer, string folder) => (_outer, _folder) = (outer, folder);

    /// <summary>The rules for a folder: those for the one around it, with those of its own file.</summary>
    /// <param name="outer">The rules for the folder around it; null if there are none.</param>
    /// <param name="folder">The folder, from that which was given: empty, or with a slash at its end.</param>
    /// <param name="path">The folder's path.</param>
    /// <exception cref="SourceException">The file is no list of patterns.</exception>
    public static IgnoreRules? For(IgnoreRules? outer, string folder, string path)
    {
        string file = Path.Join(path, FileName);
        if (!Path.Exists(file)) return outer;
        using FileStream stream = RegularFile.Open(file);
        string[] lines = Encoding.UTF8.GetString(UnitBytes.Read(stream, "patterns", ReadingLimits.MaxMetadataBytes)).Split('\n');
        if (lines.Length > MaxLines) throw new SourceException($"expected at most {MaxLines} patterns, found {lines.Length}");
        IgnoreRules rules = new(outer, folder);
        for (int i = 0; i < lines.Length; i++)
        {
            try
            {
                if (GlobPattern.Parse(lines[i]) is { } pattern) rules._patterns.Add(pattern);
            }
            catch (FormatException e)
            {
                throw new SourceException(e.Message, i + 1);
            }
        }

        return rules;
    }

    /// <summary>Whether a file or folder is to be left out.</summary>
    /// <param name="path">Its path from the folder that was given.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool Ignores(string path, bool isFolder)
    {
        for (int i = _patterns.Count - 1; i >= 0; i--)
        {
            if (_patterns[i].Matches(path[_folder.Length..], isFolder)) return !_patterns[i].IsNegated;
        }

        return _outer?.Ignores(path, isFolder) ?? false;
    }
}
