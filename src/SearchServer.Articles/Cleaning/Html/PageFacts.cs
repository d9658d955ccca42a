
namespace SearchServer.Articles.Cleaning.Html;

/// <summary>What a page says of itself for machines: meta tags, links, JSON-LD, microdata, time elements.</summary>
internal sealed class PageFacts
{
    /// <summary>A page says no more of any kind that would be worth reading.</summary>
    private const int MaxItems = 1_000;

    /// <summary>Scripts of JSON-LD; pages have up to ten.</summary>
    private const int MaxScripts = 50;

    /// <summary>Longer values of meta tags are cut, in UTF-16 code units: none that is read here is as long.</summary>
    private const int MaxMetaLength = 2_000;

    /// <summary>Meta tags of one name; an article has no more authors.</summary>
    private const int MaxValues = 20;

    private readonly List<string> _jsonLd = [];
    private readonly List<string> _scripts = [];
    private readonly List<TimeElement> _times = [];
    private readonly List<Property> _properties = [];
    private readonly List<string> _authorLinks = [];

    private readonly Dictionary<string, List<string>> _metas = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What the title element holds.</summary>
    public string Title { get; set; } = "";

    /// <summary>The <c>lang</c> of the page.</summary>
    public string? Language { get; set; }

    /// <summary>The address in <c>link rel=canonical</c>.</summary>
    public string? Canonical { get; set; }

    /// <summary>The address in the base element.</summary>
    public string? BaseAddress { get; set; }

    /// <summary>The texts of scripts of JSON-LD.</summary>
    public IReadOnlyList<string> JsonLd => _jsonLd;

    /// <summary>The texts of the other scripts.</summary>
    public IReadOnlyList<string> Scripts => _scripts;

    /// <summary>The elements that hold times, in their order.</summary>
    public IReadOnlyList<TimeElement> Times => _times;

    /// <summary>Properties of microdata.</summary>
    public IReadOnlyList<Property> Properties => _properties;

    /// <summary>The texts of links that say that they lead to an author.</summary>
    public IReadOnlyList<string> AuthorLinks => _authorLinks;

    /// <summary>The content of the first of the meta tags that is there and not empty, by name or property.</summary>
    public string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (_metas.TryGetValue(name, out List<string>? values)) return values[0];
        }

        return null;
    }

    /// <summary>The contents of all meta tags of a name or property, which are not empty.</summary>
    public IReadOnlyList<string> Metas(string name) => _metas.GetValueOrDefault(name) ?? [];

    public void AddMeta(string name, string content)
    {
        if (_metas.Count >= MaxItems || string.IsNullOrWhiteSpace(content)) return;
        string line = TextCollector.Line(content.Length > MaxMetaLength ? content[..MaxMetaLength] : content);
        // Templates that encode twice.
        if (line.Contains("&#", StringComparison.Ordinal) || line.Contains("&quot;", StringComparison.Ordinal) || line.Contains("&amp;", StringComparison.Ordinal)) line = CharacterReferences.Decode(line);
        if (line.Length == 0) return;
        if (!_metas.TryGetValue(name.Trim(), out List<string>? values)) _metas[name.Trim()] = values = [];
        if (values.Count < MaxValues) values.Add(line);
    }

    public void AddJsonLd(string script)
    {
        if (_jsonLd.Count < MaxScripts) _jsonLd.Add(script);
    }

    public void AddScript(string script)
    {
        if (_scripts.Count < MaxItems) _scripts.Add(script);
    }

    public void AddAuthorLink(string text)
    {
        if (_authorLinks.Count < MaxItems) _authorLinks.Add(text);
    }

    public void Add(TimeElement time)
    {
        if (_times.Count < MaxItems) _times.Add(time);
    }

    public void Add(Property property)
    {
        if (_properties.Count < MaxItems) _properties.Add(property);
    }
}

/// <summary>An element that holds a time: a time element, or one with an attribute such as <c>data-published</c>.</summary>
/// <param name="Text">Its attribute, or without one what it shows.</param>
/// <param name="Shown">What it shows.</param>
/// <param name="Label">Its class and the like.</param>
/// <param name="Around">The same of the element around it.</param>
/// <param name="Region">Where it stands.</param>
/// <param name="Block">The block that was begun when it came.</param>
/// <param name="Offset">Where in this block, in UTF-16 code units.</param>
internal sealed record TimeElement(string Text, string Shown, string Label, string Around, Region Region, int Block, int Offset);

/// <summary>A property of an item of microdata.</summary>
/// <param name="Name">What it is: <c>datePublished</c>.</param>
/// <param name="Value">Its value.</param>
/// <param name="ItemType">The last part of the type of the item that has it: <c>NewsArticle</c>.</param>
/// <param name="ItemProperty">The property that this item is itself the value of: the <c>name</c> of a Person that is an <c>author</c>.</param>
/// <param name="Block">The block that was begun when it came.</param>
/// <param name="IsInFigure">Whether it stands with a picture.</param>
internal sealed record Property(string Name, string Value, string ItemType, string ItemProperty, int Block, bool IsInFigure)
{
    /// <summary>Whether it has a name, in whatever case.</summary>
    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether its item is the value of a property.</summary>
    public bool IsIn(string property) => ItemProperty.Equals(property, StringComparison.OrdinalIgnoreCase);
}
