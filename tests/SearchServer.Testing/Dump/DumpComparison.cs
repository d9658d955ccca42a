namespace SearchServer.Testing;

/// <summary>Finds where two dumps part.</summary>
public static class DumpComparison
{
    private const int MaxShown = 400;

    /// <summary>A description of the first difference, or null when the dumps are equal.</summary>
    public static string? FirstDifference(string expectedPath, string actualPath)
    {
        using StreamReader expected = new(expectedPath);
        using StreamReader actual = new(actualPath);
        return FirstDifference(expected, actual);
    }

    /// <inheritdoc cref="FirstDifference(string, string)"/>
    public static string? FirstDifference(TextReader expected, TextReader actual)
    {
        string part = "the start";
        string? item = null;
        for (long number = 1; ; number++)
        {
            string? wanted = expected.ReadLine();
            string? found = actual.ReadLine();
            if (wanted != found)
            {
                string where = item is null ? part : $"{part}, {Shorten(item)}";
                return $"Line {number} in {where}\nexpected {Shorten(wanted)}\nactual   {Shorten(found)}";
            }

            if (wanted is null) return null;
            if (wanted.StartsWith("# ", StringComparison.Ordinal)) (part, item) = (wanted, null);
            else if (StartsItem(wanted)) item = wanted;
        }
    }

    /// <summary>Lines that the following ones belong to: a term, a document, a field.</summary>
    private static bool StartsItem(string line) =>
        line.StartsWith("t ", StringComparison.Ordinal)
        || line.StartsWith("doc ", StringComparison.Ordinal)
        || line.StartsWith("field ", StringComparison.Ordinal);

    private static string Shorten(string? line)
    {
        if (line is null) return "the end";
        return line.Length <= MaxShown ? line : $"{line.AsSpan(0, MaxShown)}… ({line.Length} characters)";
    }
}
