using System.Text;
using System.Text.RegularExpressions;

namespace SearchServer.Articles.Reading.Walking;

/// <summary>A pattern for paths, as a line of a .gitignore: <c>*.html</c>, <c>/drafts/</c>, <c>2025/**/a?.txt</c>, <c>!keep.txt</c>.</summary>
internal sealed class GlobPattern
{
    /// <summary>No pattern is longer, in UTF-16 code units.</summary>
    private const int MaxLength = 1024;

    /// <summary>Of one that is too long, so much is shown.</summary>
    private const int ShownLength = 40;

    private readonly Regex _regex;

    private GlobPattern(Regex regex, bool isNegated, bool foldersOnly) => (_regex, IsNegated, FoldersOnly) = (regex, isNegated, foldersOnly);

    /// <summary>Whether it takes back what patterns before it say.</summary>
    public bool IsNegated { get; }

    /// <summary>Whether only folders match.</summary>
    public bool FoldersOnly { get; }

    /// <summary>Reads a pattern; null if the line is empty or a comment.</summary>
    /// <exception cref="FormatException">It is too long, or no pattern. The message says what was expected and what was found.</exception>
    public static GlobPattern? Parse(string line)
    {
        string pattern = line.TrimEnd();
        if (pattern.Length == 0 || pattern[0] == '#') return null;
        if (pattern.Length > MaxLength) throw new FormatException($"expected a pattern of at most {MaxLength} characters, found {pattern.Length}: '{pattern[..ShownLength]}…'");
        bool isNegated = pattern[0] == '!';
        if (isNegated || pattern.StartsWith("\\#", StringComparison.Ordinal) || pattern.StartsWith("\\!", StringComparison.Ordinal)) pattern = pattern[1..];
        bool foldersOnly = pattern.EndsWith('/');
        pattern = pattern.TrimEnd('/');
        if (pattern.Length == 0) return null;
        // With a slash in it, it is a path from where the pattern stands; else a name anywhere below.
        bool isPath = pattern.Contains('/', StringComparison.Ordinal);
        string regex = (isPath ? "^" : "^(?:.*/)?") + Translate(pattern.TrimStart('/')) + "$";
        try
        {
            return new GlobPattern(new Regex(regex, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline), isNegated, foldersOnly);
        }
        catch (RegexParseException)
        {
            // Of all that a pattern is made of, only sets can be wrong.
            throw new FormatException($"expected a pattern with sets such as [a-z], found '{line}'");
        }
    }

    /// <summary>Whether a path matches, with <c>/</c> between its parts, from where the pattern stands.</summary>
    public bool Matches(string path, bool isFolder) => (isFolder || !FoldersOnly) && _regex.IsMatch(path);

    /// <summary>Whether a file or a folder that it lies in matches.</summary>
    public bool MatchesWithin(string path)
    {
        for (int slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            if (Matches(path[..slash], isFolder: true)) return true;
        }

        return Matches(path, isFolder: false);
    }

    private static string Translate(string pattern)
    {
        StringBuilder regex = new();
        for (int i = 0; i < pattern.Length; i++)
        {
            ReadOnlySpan<char> rest = pattern.AsSpan(i);
            bool atPart = i == 0 || pattern[i - 1] == '/';
            if (atPart && rest.StartsWith("**/"))
            {
                regex.Append("(?:.*/)?");
                i += 2;
            }
            else if (atPart && rest.SequenceEqual("**"))
            {
                regex.Append(".+");
                i++;
            }
            else if (rest[0] == '[' && rest.IndexOf(']') is > 1 and int end)
            {
                string set = rest[1..end].ToString();
                bool isNegated = set[0] is '!' or '^';
                regex.Append(isNegated ? "[^/" : "[").Append((isNegated ? set[1..] : set).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("^", "\\^", StringComparison.Ordinal)).Append(']');
                i += end;
            }
            else
            {
                if (rest[0] == '\\' && rest.Length > 1) i++;
                regex.Append(rest[0] switch
                {
                    '*' => "[^/]*",
                    '?' => "[^/]",
                    _ => Regex.Escape(pattern[i].ToString()),
                });
            }
        }

        return regex.ToString();
    }
}
