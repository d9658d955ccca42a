using System.Text.RegularExpressions;

namespace SearchServer.Articles.Reading.Fields;

/// <summary>The fields that stand before a text: in YAML between two lines of three hyphens, or in TOML between two of three plus signs.</summary>
internal static partial class FrontMatter
{
    private const string YamlMark = "---";
    private const string TomlMark = "+++";

    /// <summary>
    /// Whether a text begins with fields: a line of plus signs, and one with a name and an equals sign; a line of hyphens, and one with a name, a colon and a space, or with anything after the colon if all lines up to the next
    /// line of hyphens are so: those are fields that somebody wrote wrongly, and no text.
    /// </summary>
    public static bool IsAtStart(ReadOnlySpan<char> text)
    {
        if (!TakeLine(ref text, out ReadOnlySpan<char> mark) || mark is not (YamlMark or TomlMark)) return false;
        char separator = mark is YamlMark ? ':' : '=';
        bool isFirst = true;
        while (TakeLine(ref text, out ReadOnlySpan<char> line))
        {
            if (line.IsEmpty || line[0] == '#') continue;
            if (line.SequenceEqual(mark)) return !isFirst;
            bool isContinued = !isFirst && line[0] is ' ' or '\t' or '-';
            if (!isContinued && !HasName(line, separator)) return false;
            if (isFirst && (separator == '=' || line[(line.IndexOf(separator) + 1)..] is "" or [' ', ..])) return true;
            isFirst = false;
        }

        return false;
    }

    /// <summary>Takes the fields off a text.</summary>
    /// <param name="text">The text; afterwards what is behind the fields.</param>
    /// <returns>The fields in YAML, line by line; null if there are none.</returns>
    /// <exception cref="SourceException">They do not end.</exception>
    public static string? Take(ref string text)
    {
        if (!IsAtStart(text)) return null;
        ReadOnlySpan<char> rest = text;
        TakeLine(ref rest, out ReadOnlySpan<char> mark);
        int start = text.Length - rest.Length;
        while (start + ReadingLimits.MaxMetadataBytes > text.Length - rest.Length)
        {
            int end = text.Length - rest.Length;
            if (!TakeLine(ref rest, out ReadOnlySpan<char> line)) break;
            if (!line.SequenceEqual(mark) && !(mark is YamlMark && line is "...")) continue;
            string fields = text[start..end];
            if (mark is TomlMark) fields = YamlOf(fields);
            text = rest.ToString();
            return fields;
        }

        throw new SourceException($"expected front matter that ends with {mark} within {ReadingLimits.MaxMetadataBytes >> 20} MB, found no end");
    }

    /// <summary>Fields of TOML as YAML, whose texts, lists, numbers and times are written alike. Tables stand behind the fields, and have none of an article.</summary>
    private static string YamlOf(string toml)
    {
        Match table = Table().Match(toml);
        return Assignment().Replace(table.Success ? toml[..table.Index] : toml, "$1: ");
    }

    [GeneratedRegex("""^([\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*=[ \t]*""", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Assignment();

    [GeneratedRegex(@"^\[[^,\n]*\][ \t\r]*$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Table();

    /// <summary>Whether a line begins with the name of a field, quoted or not; an address does not.</summary>
    private static bool HasName(ReadOnlySpan<char> line, char separator)
    {
        int end = line.IndexOf(separator);
        if (end <= 0 || line[(end + 1)..].StartsWith("//")) return false;
        ReadOnlySpan<char> name = line[..end].Trim("\"' ");
        return !name.IsEmpty && name.IndexOfAnyExceptInRange('-', 'z') < 0;
    }

    private static bool TakeLine(ref ReadOnlySpan<char> text, out ReadOnlySpan<char> line)
    {
        line = default;
        if (text.IsEmpty) return false;
        int end = text.IndexOf('\n');
        line = (end < 0 ? text : text[..end]).TrimEnd();
        text = end < 0 ? default : text[(end + 1)..];
        return true;
    }
}
