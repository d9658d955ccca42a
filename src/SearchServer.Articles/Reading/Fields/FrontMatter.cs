namespace SearchServer.Articles.Reading.Fields;

/// <summary>The fields that stand before a text, between two lines of three hyphens.</summary>
internal static class FrontMatter
{
    private const string Mark = "---";

    /// <summary>Whether a text begins with fields: a line of hyphens, and one with a name and a colon.</summary>
    public static bool IsAtStart(ReadOnlySpan<char> text)
    {
        if (!TakeLine(ref text, out ReadOnlySpan<char> mark) || !mark.SequenceEqual(Mark)) return false;
        while (TakeLine(ref text, out ReadOnlySpan<char> line))
        {
            if (line.IsEmpty || line[0] == '#') continue;
            int colon = line.IndexOf(':');
            return colon > 0 && (colon + 1 == line.Length || line[colon + 1] == ' ') && line[..colon].IndexOfAnyExceptInRange('-', 'z') < 0;
        }

        return false;
    }

    /// <summary>Takes the fields off a text.</summary>
    /// <param name="text">The text; afterwards what is behind the fields.</param>
    /// <returns>The fields in YAML; null if there are none.</returns>
    /// <exception cref="SourceException">They do not end.</exception>
    public static string? Take(ref string text)
    {
        if (!IsAtStart(text)) return null;
        ReadOnlySpan<char> rest = text;
        TakeLine(ref rest, out _);
        int start = text.Length - rest.Length;
        while (start + ReadingLimits.MaxMetadataBytes > text.Length - rest.Length)
        {
            int end = text.Length - rest.Length;
            if (!TakeLine(ref rest, out ReadOnlySpan<char> line)) break;
            if (!line.SequenceEqual(Mark) && !line.SequenceEqual("...")) continue;
            string yaml = text[start..end];
            text = rest.ToString();
            return yaml;
        }

        throw new SourceException($"expected front matter that ends with {Mark} within {ReadingLimits.MaxMetadataBytes >> 20} MB, found no end");
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
