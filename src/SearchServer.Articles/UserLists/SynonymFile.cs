using System.Collections.Immutable;
using System.Text;

namespace SearchServer.Articles.UserLists;

/// <summary>
/// A file of synonyms in Solr's format, UTF-8, a rule a line:
/// <code>
/// # a comment
/// ferry, car ferry, ro-ro            each of these also finds the others
/// NHS, health service => hospital    what stands before the arrow finds what stands behind it, and not itself
/// a\,b, a\=>b                        a backslash takes the next character as it is
/// </code>
/// Rules about the same words add up. A line that is none is a mistake, and the others count.
/// </summary>
internal sealed class SynonymFile
{
    /// <summary>The longest file, in bytes.</summary>
    private const int MaxLength = 4 << 20;

    /// <summary>All that words stand for, together: a line of n equivalent words has n * (n - 1). More than the largest thesauri have.</summary>
    private const int MaxPairs = 200_000;

    /// <summary>More words are no name of anything.</summary>
    private const int MaxWords = 20;

    /// <summary>More mistakes are only counted.</summary>
    private const int MaxMistakes = 20;

    private const string Arrow = "=>";

    private readonly string _path;
    private readonly Dictionary<string, SynonymEntry> _entries = new(StringComparer.Ordinal);
    private readonly List<UserListException> _mistakes = [];
    private int _line;
    private int _pairs;
    private int _untold;

    private SynonymFile(string path) => _path = path;

    /// <summary>Reads a file.</summary>
    /// <exception cref="UserListException">It is no file, or too long.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static Synonyms Read(string path)
    {
        SynonymFile file = new(path);
        using StreamReader reader = UserListFile.Open(path, MaxLength);
        while (reader.ReadLine() is { } line) file.Take(line);
        if (file._untold > 0) file._mistakes.Add(new UserListException(path, file._line, "synonyms", $"{file._untold} more mistakes up to here"));
        return new Synonyms(file._entries.Values, [.. file._mistakes]);
    }

    private void Take(string line)
    {
        _line++;
        if (string.IsNullOrWhiteSpace(line) || line[0] == '#') return;
        List<string> sides = Split(line, Arrow);
        ImmutableArray<string>[] terms = [.. sides.Select(TermsOf)];
        string? expected = null;
        string found = "";
        if (line.Contains('\uFFFD')) (expected, found) = ("UTF-8", "bytes that are none");
        else if (sides.Count > 2) (expected, found) = ("one arrow", $"{sides.Count - 1}");
        else if (terms is [[]]) (expected, found) = ("words", "commas alone");
        else if (terms.Any(side => side.IsEmpty)) (expected, found) = ("words before and behind the arrow", "none");
        else if (terms.Any(side => side.Contains(""))) (expected, found) = ("words between commas", "white space");
        else if (terms is [[_]]) (expected, found) = ("two words or more, or an arrow", "one");
        else if (terms.SelectMany(side => side).FirstOrDefault(term => term.AsSpan().Count(' ') >= MaxWords) is { } longest) (expected, found) = ($"at most {MaxWords} words side by side", $"{longest.AsSpan().Count(' ') + 1}");
        else if (_pairs + PairsOf(terms) > MaxPairs) (expected, found) = ($"at most {MaxPairs:N0} pairs of synonyms in the file", $"{_pairs + PairsOf(terms):N0}");
        if (expected is not null)
        {
            if (_mistakes.Count < MaxMistakes) _mistakes.Add(new UserListException(_path, _line, expected, found));
            else _untold++;
            return;
        }

        _pairs += (int)PairsOf(terms);
        ImmutableArray<string> others = terms[^1];
        for (int i = 0; i < terms[0].Length; i++)
        {
            if (terms.Length == 2) Add(terms[0][i], others, keepsOwn: false);
            else Add(terms[0][i], others.RemoveAt(i), keepsOwn: true);
        }
    }

    private static long PairsOf(ImmutableArray<string>[] terms) => terms is [var alike] ? (long)alike.Length * (alike.Length - 1) : (long)terms[0].Length * terms[1].Length;

    private void Add(string term, ImmutableArray<string> others, bool keepsOwn)
    {
        if (!_entries.TryGetValue(term, out SynonymEntry? entry)) _entries[term] = entry = new SynonymEntry(term);
        entry.KeepsOwn |= keepsOwn;
        entry.Add(others);
    }

    /// <summary>The terms of a side, one blank between the words of each. What is between two commas without anything, or behind the last, is none.</summary>
    private static ImmutableArray<string> TermsOf(string side) => [.. Split(side, ",").Where(term => term.Length > 0).Select(term => string.Join(' ', Unescaped(term).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    /// <summary>Cuts a text at a separator that has no backslash before it; backslashes stay.</summary>
    private static List<string> Split(string text, string separator)
    {
        List<string> pieces = [];
        int start = 0;
        int at = 0;
        while (at < text.Length)
        {
            if (text[at] == '\\')
            {
                at = Math.Min(at + 2, text.Length);
            }
            else if (string.CompareOrdinal(text, at, separator, 0, separator.Length) == 0)
            {
                pieces.Add(text[start..at]);
                start = at += separator.Length;
            }
            else
            {
                at++;
            }
        }

        pieces.Add(text[start..]);
        return pieces;
    }

    private static string Unescaped(string text)
    {
        if (!text.Contains('\\')) return text;
        StringBuilder said = new();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length) i++;
            said.Append(text[i]);
        }

        return said.ToString();
    }
}
