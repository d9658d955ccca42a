using System.Text;

namespace SearchServer.Articles.Reading.Xml;

/// <summary>An element of XML, by its name without prefix. Prefixes are those that everybody uses, so that a feed that forgets to declare them is read all the same.</summary>
/// <param name="prefix">The prefix; empty if there is none.</param>
/// <param name="name">The name without it.</param>
internal sealed class MarkupElement(string prefix, string name)
{
    // Most elements have no attributes, and those that have them few.
    private List<(string Name, string Value)>? _attributes;
    private List<object>? _content;

    /// <summary>The prefix; empty if there is none.</summary>
    public string Prefix => prefix;

    /// <summary>The name without it.</summary>
    public string Name => name;

    /// <summary>The value of an attribute by its name without prefix, trimmed; null if it is not there or empty.</summary>
    public string? this[string attribute] => _attributes?.Find(pair => pair.Name == attribute).Value?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Texts and elements, in their order.</summary>
    public IReadOnlyList<object> Content => _content ?? [];

    /// <summary>The elements in it.</summary>
    public IEnumerable<MarkupElement> Elements => Content.OfType<MarkupElement>();

    /// <summary>All text in it, trimmed, with runs of white space as one space; null if there is none.</summary>
    public string? Text
    {
        get
        {
            StringBuilder text = new();
            AppendTo(text);
            string collapsed = string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            return collapsed.Length == 0 ? null : collapsed;
        }
    }

    /// <summary>All text in it, as it stands; empty if there is none.</summary>
    public string RawText
    {
        get
        {
            StringBuilder text = new();
            AppendTo(text);
            return text.ToString();
        }
    }

    /// <summary>The first element of a name, with or without its prefix as in <c>dc:date</c>, that has something in it.</summary>
    public MarkupElement? Find(string qualified) => All(qualified).FirstOrDefault(element => element._content is not null || element._attributes is not null);

    /// <summary>The elements of a name; without a prefix in it, those without one or with that of the element around them.</summary>
    public IEnumerable<MarkupElement> All(string qualified)
    {
        int colon = qualified.IndexOf(':', StringComparison.Ordinal);
        string local = qualified[(colon + 1)..];
        return Elements.Where(element => element.Name == local && (colon >= 0 ? element.Prefix.AsSpan().SequenceEqual(qualified.AsSpan(0, colon)) : element.Prefix.Length == 0 || element.Prefix == Prefix));
    }

    /// <summary>The elements of a name at any depth.</summary>
    public IEnumerable<MarkupElement> Descendants(string local) => Elements.SelectMany(element => (element.Name == local ? [element] : Enumerable.Empty<MarkupElement>()).Concat(element.Descendants(local)));

    /// <summary>Adds an attribute. Of several that are alike without their prefixes the first counts.</summary>
    public void AddAttribute(string qualified, string value) => (_attributes ??= new(1)).Add((qualified[(qualified.IndexOf(':', StringComparison.Ordinal) + 1)..], value));

    /// <summary>Adds a text or an element.</summary>
    public void Add(object content) => (_content ??= new(1)).Add(content);

    private void AppendTo(StringBuilder text)
    {
        foreach (object content in Content)
        {
            if (content is MarkupElement element) element.AppendTo(text);
            else text.Append((string)content);
        }
    }
}
