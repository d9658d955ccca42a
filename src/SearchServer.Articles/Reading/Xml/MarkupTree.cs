using System.Xml;

namespace SearchServer.Articles.Reading.Xml;

/// <summary>
/// Reads XML into memory. Nothing outside of the text is looked at, and nothing is defined in it: document types are passed over. It is patient with what feeds do wrong: entities of HTML, ampersands that stand for
/// themselves, characters that XML does not have, prefixes that are not declared.
/// </summary>
internal static class MarkupTree
{
    /// <summary>Elements within each other. Pages of news reach sixty.</summary>
    private const int MaxDepth = 256;

    /// <summary>Elements in all, as many as a page may have tags. Feeds have some fifteen an item.</summary>
    private const int MaxElements = 500_000;

    /// <summary>Reads a text.</summary>
    /// <exception cref="SourceException">It is no XML, too deep, or has too many elements or attributes.</exception>
    public static MarkupElement Parse(string text) => Parse(text, out _);

    /// <summary>Reads a text as far as its root goes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">Where the root ends in it.</param>
    /// <exception cref="SourceException">It is no XML, too deep, or has too many elements or attributes.</exception>
    public static MarkupElement Parse(string text, out int end)
    {
        MarkupElement? root = Parse(text, out end, out SourceException? problem);
        return problem is null && root is not null ? root : throw problem ?? new SourceException("expected XML, found no element");
    }

    /// <summary>Reads the beginning of a text, as far as it is XML.</summary>
    /// <exception cref="SourceException">It has no element, is too deep, or has too many elements or attributes.</exception>
    public static MarkupElement ParseBeginning(string text) => Parse(text, out _, out SourceException? problem) ?? throw problem ?? new SourceException("expected XML, found no element");

    private static MarkupElement? Parse(string given, out int end, out SourceException? problem)
    {
        problem = null;
        end = given.Length;
        string text = XmlRepair.Repair(given.TrimStart());
        AttributeCount.Check(text);
        using XmlTextReader reader = new(new StringReader(text)) { Namespaces = false, DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        MarkupElement? root = null;
        Stack<MarkupElement> open = new();
        int elements = 0;
        try
        {
            while ((root is null || open.Count > 0) && reader.Read())
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element:
                        if (++elements > MaxElements) throw new SourceException($"expected XML of at most {MaxElements:N0} elements, found more");
                        bool isEmpty = reader.IsEmptyElement;
                        MarkupElement element = ReadElement(reader);
                        root ??= element;
                        if (open.TryPeek(out MarkupElement? around)) around.Add(element);
                        if (!isEmpty) open.Push(element);
                        if (open.Count > MaxDepth) throw new SourceException($"expected elements at most {MaxDepth} deep, found more");
                        break;
                    case XmlNodeType.EndElement:
                        open.Pop();
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when open.TryPeek(out MarkupElement? parent):
                        parent.Add(reader.Value);
                        break;
                }
            }
        }
        catch (XmlException e)
        {
            problem = new SourceException($"expected XML: {e.Message}", e.LineNumber > 0 ? e.LineNumber + given.AsSpan(0, given.Length - given.TrimStart().Length).Count('\n') : null);
        }

        end = root is null ? given.Length : EndOf(given, root);
        return root;
    }

    /// <summary>Behind the last end tag of the root.</summary>
    private static int EndOf(string text, MarkupElement root)
    {
        string tag = $"</{(root.Prefix.Length > 0 ? root.Prefix + ":" : "")}{root.Name}";
        int at = text.LastIndexOf(tag, StringComparison.Ordinal);
        int end = at < 0 ? -1 : text.IndexOf('>', at);
        return end < 0 ? text.Length : end + 1;
    }

    private static MarkupElement ReadElement(XmlTextReader reader)
    {
        int colon = reader.Name.IndexOf(':', StringComparison.Ordinal);
        MarkupElement element = new(colon < 0 ? "" : reader.Name[..colon], reader.Name[(colon + 1)..]);
        while (reader.MoveToNextAttribute()) element.AddAttribute(reader.Name, reader.Value);
        return element;
    }
}
