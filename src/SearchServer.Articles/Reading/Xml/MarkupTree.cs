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
    public static MarkupElement Parse(string text)
    {
        text = XmlRepair.Repair(text.TrimStart());
        AttributeCount.Check(text);
        using XmlTextReader reader = new(new StringReader(text)) { Namespaces = false, DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        MarkupElement? root = null;
        Stack<MarkupElement> open = new();
        int elements = 0;
        try
        {
            while (reader.Read())
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
            throw new SourceException($"expected XML: {e.Message}", e.LineNumber > 0 ? e.LineNumber : null);
        }

        return root ?? throw new SourceException("expected XML, found no element");
    }

    private static MarkupElement ReadElement(XmlTextReader reader)
    {
        int colon = reader.Name.IndexOf(':', StringComparison.Ordinal);
        MarkupElement element = new(colon < 0 ? "" : reader.Name[..colon], reader.Name[(colon + 1)..]);
        while (reader.MoveToNextAttribute()) element.AddAttribute(reader.Name, reader.Value);
        return element;
    }
}
