using AngleSharp.Dom;
using AngleSharp.Text;
using SearchServer.Articles.Cleaning.Text;

namespace SearchServer.Articles.Cleaning.Html;

/// <summary>Walks through the tree of a page once, without recursion, and takes its text and facts.</summary>
internal sealed class PageReader
{
    /// <summary>Longer values of single facts are cut, in UTF-16 code units.</summary>
    private const int MaxFactLength = 400;

    /// <summary>A line that is no byline has more besides names and dates, in letters.</summary>
    private const int MaxBylineText = 30;

    private readonly TextCollector _text = new();
    private readonly List<Block> _blocks = [];
    private readonly List<Region> _regions = [];
    private readonly Dictionary<string, Hints> _hints = new(StringComparer.Ordinal);
    private readonly PageFacts _facts = new();
    private readonly Stack<Frame> _frames = new();

    private PageReader()
    {
    }

    public static Page Read(Document document)
    {
        PageReader reader = new();
        reader.Walk(document);
        return new Page(reader._blocks, reader._regions, reader._facts);
    }

    private void Walk(Document document)
    {
        Region root = new(null, "html", Hints.None, 0);
        _regions.Add(root);
        _frames.Push(new Frame(document, root, new Item("", ""), IsLink: false, EndsLine: true));
        while (_frames.TryPeek(out Frame? frame))
        {
            if (frame.Next < frame.Node.ChildNodes.Length)
            {
                INode child = frame.Node.ChildNodes[frame.Next++];
                if (child is IText text) Append(text.Data, frame);
                else if (child is IElement element) Enter(element, frame);
                continue;
            }

            _frames.Pop();
            if (frame.EndsLine) EndBlock(frame.Region);
            if (frame.Node == document || !ReferenceEquals(frame.Region, _frames.Peek().Region)) frame.Region.End = _blocks.Count;
        }
    }

    private void Enter(IElement element, Frame parent)
    {
        string name = element.LocalName;
        if (ReadFact(name, element, parent) || IsSkipped(name)) return;
        switch (name)
        {
            case "br":
                if (parent.IsSetOut) _text.EndLine();
                else if (_text.Break()) EndBlock(parent.Region);
                return;
            case "hr":
                EndBlock(parent.Region);
                return;
            case "html":
                _facts.Language = element.GetAttribute("lang");
                break;
        }

        bool isBlock = !IsInline(name, parent);
        if (isBlock) EndBlock(parent.Region);
        Region region = parent.Region;
        string label = LabelOf(element);
        Hints hints = HintsOf(name, label, element);
        if (isBlock || ((hints & Hints.Furniture) != 0 && !IsParagraph(parent.Region.Name) && !IsInSentence(hints, parent)))
        {
            region = new Region(parent.Region, name, hints, _blocks.Count) { Label = label };
            _regions.Add(region);
            parent.Region.Inside.Add(region);
            if (!isBlock) EndBlock(parent.Region);
        }

        _frames.Push(new Frame(element, region, ItemOf(element, parent.Item), parent.IsLink || (name == "a" && element.HasAttribute("href")), isBlock || region != parent.Region)
        {
            Letters = LettersOf(element) + (isBlock ? 0 : parent.Letters),
            IsSetOut = parent.IsSetOut || region.IsSetOut,
        });
    }

    private void Append(string text, Frame frame)
    {
        if (!frame.IsSetOut)
        {
            _text.Append(text, frame.IsLink);
            return;
        }

        bool any = false;
        foreach (Range line in text.AsSpan().Split('\n'))
        {
            if (any) _text.EndLine();
            any = true;
            _text.Append(text.AsSpan()[line], frame.IsLink);
        }
    }

    private void EndBlock(Region region)
    {
        if (!_text.Take(out string text, out int linkLength)) return;
        if (!text.Contains('\n', StringComparison.Ordinal))
        {
            _blocks.Add(new Block(_blocks.Count, region, text, linkLength));
            return;
        }

        // What is set out in lines has a line a block, unless they are a paragraph's.
        foreach (TextLine line in TextLines.Unwrap(TextLines.Split(text))) _blocks.Add(new Block(_blocks.Count, region, line.Text, (int)((long)linkLength * line.Text.Length / text.Length)));
    }

    private static string LabelOf(IElement element)
    {
        if (element.Attributes.Length == 0) return "";
        string? id = string.IsNullOrEmpty(element.Id) ? null : HintWords.IdMark + element.Id;
        return string.Join(' ', new[] { element.ClassName, id, element.GetAttribute("role"), element.GetAttribute("data-testid"), element.GetAttribute("data-component"), element.GetAttribute("data-type") }.Where(part => !string.IsNullOrEmpty(part)));
    }

    private Hints HintsOf(string name, string label, IElement element)
    {
        Hints hints = name switch
        {
            "nav" or "footer" => Hints.Navigation,
            "aside" => Hints.Related,
            "figcaption" or "figure" => Hints.Caption,
            "form" or "textarea" => Hints.Promotion,
            "main" or "article" => Hints.Content,
            _ => Hints.None,
        };
        if (element.Attributes.Length == 0) return hints;
        if (IsHidden(element)) hints |= Hints.Hidden;
        if (element.GetAttribute("itemprop") is { } property && property.Contains("articleBody", StringComparison.Ordinal)) hints |= Hints.Content;
        if (label.Length == 0) return hints;
        if (!_hints.TryGetValue(label, out Hints read)) _hints.Add(label, read = HintWords.Read(label));
        return hints | read;
    }

    private static bool IsHidden(IElement element)
    {
        // Some sites hide paragraphs from readers without a subscription, in a class that search engines know.
        if (HasWord(element.ClassName, "paywall")) return false;
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true") return true;
        if (element.GetAttribute("style") is not { } style) return false;
        string compact = style.Replace(" ", "", StringComparison.Ordinal);
        return compact.Contains("display:none", StringComparison.OrdinalIgnoreCase) || compact.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the element was a fact and nothing else.</summary>
    private bool ReadFact(string name, IElement element, Frame parent)
    {
        switch (name)
        {
            case "meta":
                string content = element.GetAttribute("content") ?? "";
                foreach (string attribute in s_metaNames)
                {
                    foreach (string key in (element.GetAttribute(attribute) ?? "").SplitSpaces()) _facts.AddMeta(key, content);
                }

                if (element.GetAttribute("itemprop") is { Length: > 0 } property) AddProperties(property, content, parent);
                return true;
            case "link":
                if (element.GetAttribute("href") is not { Length: > 0 } address) return true;
                if (HasWord(element.GetAttribute("rel"), "canonical")) _facts.Canonical ??= address;
                if (element.GetAttribute("itemprop") is { Length: > 0 } linked) AddProperties(linked, address, parent);
                return true;
            case "base":
                _facts.BaseAddress ??= element.GetAttribute("href");
                return true;
            case "title":
                if (_facts.Title.Length == 0) _facts.Title = TextCollector.Of(element, MaxFactLength);
                return true;
            case "script":
                string script = string.Concat(element.ChildNodes.OfType<IText>().Select(text => text.Data));
                if (element.GetAttribute("type") is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase)) _facts.AddJsonLd(script);
                else if (script.Length > 0) _facts.AddScript(script);
                return true;
            case "a":
                if (HasWord(element.GetAttribute("rel"), "author") && TextCollector.Of(element, MaxFactLength) is { Length: > 0 } author) _facts.AddAuthorLink(author);
                break;
        }

        if (name == "time") AddTime(element, "datetime", parent);
        else if (element.Attributes.Length > 0 && TimeAttributes.Of(element) is { } attribute) AddTime(element, attribute, parent);
        if (element.GetAttribute("itemprop") is { Length: > 0 } names && !element.HasAttribute("itemscope") && names != "articleBody")
        {
            AddProperties(names, element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? TextCollector.Of(element, MaxFactLength), parent);
        }

        return false;
    }

    private void AddTime(IElement element, string attribute, Frame parent)
    {
        string shown = TextCollector.Of(element, MaxFactLength);
        string text = element.GetAttribute(attribute) is { Length: > 0 } attributed ? attributed : shown;
        if (text.Length is 0 or > MaxFactLength) return;
        string label = $"{LabelOf(element)} {element.GetAttribute("itemprop")} {attribute} {(element.HasAttribute("pubdate") ? "pubdate" : "")}";
        _facts.Add(new TimeElement(text, shown, label, parent.Node is IElement around ? LabelOf(around) : "", parent.Region, _blocks.Count, _text.Length));
    }

    private static readonly string[] s_metaNames = ["property", "name", "http-equiv"];

    private void AddProperties(string names, string value, Frame parent)
    {
        if (string.IsNullOrWhiteSpace(value)) return;
        bool isInFigure = parent.Region.IsInFigure;
        foreach (string name in names.SplitSpaces()) _facts.Add(new Property(name, value.Trim(), parent.Item.Type, parent.Item.Property, _blocks.Count, isInFigure));
    }

    private static Item ItemOf(IElement element, Item outer)
    {
        if (!element.HasAttribute("itemscope")) return outer;
        string type = element.GetAttribute("itemtype") ?? "";
        return new Item(type[(type.LastIndexOf('/') + 1)..].Trim(), element.GetAttribute("itemprop") ?? "");
    }

    private static bool HasWord(string? list, string word) => list is not null && list.SplitSpaces().Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>Elements whose content is no text of the page.</summary>
    private static bool IsSkipped(string name) => name is
        "style" or "noscript" or "template" or "iframe" or "object" or "embed" or "canvas" or "video" or "audio" or "select" or "datalist" or "button" or "input" or "progress" or "meter" or
        "map" or "dialog" or "rt" or "rp";

    /// <summary>Whether an element is part of a sentence, so that its class is about a few words and not about a box: words stand beside it. A date or a name in a byline has few.</summary>
    private static bool IsInSentence(Hints hints, Frame parent) => parent.Letters > ((hints & Hints.Byline) != 0 ? MaxBylineText : 0);

    private static int LettersOf(IElement element) => element.ChildNodes.OfType<IText>().Sum(text => text.Data.Count(char.IsLetter));

    private static bool IsParagraph(string name) => name is "p" or "li" or "td" or "dd" or "blockquote" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6";

    private static bool IsInline(string name, Frame parent) => (parent.Letters > 0 && name.Contains('-', StringComparison.Ordinal)) || name is
        "a" or "abbr" or "acronym" or "b" or "bdi" or "bdo" or "big" or "cite" or "code" or "data" or "del" or "dfn" or "em" or "font" or "i" or "img" or "ins" or "kbd" or "label" or "mark" or "picture" or
        "q" or "ruby" or "s" or "samp" or "small" or "source" or "span" or "strong" or "sub" or "sup" or "time" or "tt" or "u" or "var" or "wbr";

    /// <summary>An element that has been begun.</summary>
    private sealed record Frame(INode Node, Region Region, Item Item, bool IsLink, bool EndsLine)
    {
        public int Next { get; set; }

        /// <summary>Whether its text is set out in lines, as in <c>pre</c>.</summary>
        public bool IsSetOut { get; init; }

        /// <summary>Letters directly in it, and of a part of a line in the line around it.</summary>
        public int Letters { get; init; }
    }

    /// <summary>The item of microdata around an element: its type, and the property that it is the value of.</summary>
    private sealed record Item(string Type, string Property);
}
