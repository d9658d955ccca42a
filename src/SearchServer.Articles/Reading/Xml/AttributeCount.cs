namespace SearchServer.Articles.Reading.Xml;

/// <summary>Bounds how many attributes an element has, before the parser reads them: whenever its buffer of a few thousand characters is read to its end, it goes through all of the element's attributes again.</summary>
internal static class AttributeCount
{
    /// <summary>Attributes of one element. Formats for news have at most some dozens.</summary>
    private const int Max = 1_000;

    /// <summary>Looks through a text.</summary>
    /// <exception cref="SourceException">An element has too many.</exception>
    public static void Check(ReadOnlySpan<char> text)
    {
        for (int start = text.IndexOf('<'); start >= 0; start = text.IndexOf('<'))
        {
            text = text[start..];
            ReadOnlySpan<char> end = text.StartsWith("<!--") ? "-->" : text.StartsWith("<![CDATA[") ? "]]>" : text.StartsWith("<?") ? "?>" : default;
            if (end.IsEmpty ? !TrySkipTag(ref text) : !TrySkip(ref text, end)) return;
        }
    }

    /// <summary>Goes behind a tag, over the values in it: an attribute has one.</summary>
    private static bool TrySkipTag(ref ReadOnlySpan<char> text)
    {
        for (int values = 0; text.IndexOfAny('"', '\'', '>') is >= 0 and int next; values++)
        {
            ReadOnlySpan<char> mark = text.Slice(next, 1);
            text = text[(next + 1)..];
            if (mark is ">") return true;
            if (values == Max) throw new SourceException($"expected elements of at most {Max:N0} attributes, found one of more");
            if (!TrySkip(ref text, mark)) return false;
        }

        return false;
    }

    private static bool TrySkip(ref ReadOnlySpan<char> text, ReadOnlySpan<char> end)
    {
        int at = text.IndexOf(end);
        if (at >= 0) text = text[(at + end.Length)..];
        return at >= 0;
    }
}
