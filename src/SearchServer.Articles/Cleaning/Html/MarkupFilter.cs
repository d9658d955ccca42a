using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace SearchServer.Articles.Cleaning.Html;

/// <summary>
/// Stands between the tokenizer and the builder of the tree, and keeps both work and tree in proportion to the page whatever its markup is. The builder looks through all open elements for many tags, and
/// opens formatting elements again in every paragraph that they were left open before; both are quadratic on pages made for it. So elements are nested to a depth only, as in browsers, formatting elements
/// become spans, drawings are left out, and a page of too many elements is refused. White space between elements is kept.
/// </summary>
internal sealed class MarkupFilter
{
    /// <summary>Tags that would open elements deeper are dropped, what is between them stays; browsers stop at 512. Elements that the standard puts between, such as a table's body, are not counted.</summary>
    public const int MaxDepth = 256;

    /// <summary>A page with more tags is refused. The largest article of Wikipedia has a tenth.</summary>
    public const int MaxTags = 500_000;

    private readonly List<string> _open = [];
    private int _tags;
    private int _dropped;
    private bool _inDrawing;

    public TokenConsumptionResult Pass(ref StructHtmlToken token, TokenConsumer next)
    {
        if (IsKept(ref token)) next(ref token);
        return TokenConsumptionResult.Continue;
    }

    private bool IsKept(ref StructHtmlToken token)
    {
        if (token.Type == HtmlTokenType.Character) return IsTextKept(ref token);
        if (token.Type is not (HtmlTokenType.StartTag or HtmlTokenType.EndTag)) return token.Type == HtmlTokenType.EndOfFile || (token.Type != HtmlTokenType.Comment && !_inDrawing);
        if (++_tags > MaxTags) throw new PageException($"expected a page of at most {MaxTags} tags, found more");
        string name = token.Name.ToString();
        if (_inDrawing && !LeavesDrawing(name, token.Type)) return false;
        _inDrawing = false;
        if (IsFormatting(name)) token.Name = name = "span";
        // Text of the raw kind is not read, for it is mostly that of scripts and styles.
        else if (name == "xmp") token.Name = name = "pre";
        return token.Type == HtmlTokenType.StartTag ? IsStartKept(name, ref token) : IsEndKept(name);
    }

    /// <summary>
    /// The tree that a filter can stand before drops text that is nothing but white space, such as the space between two words in bold. It takes a form feed for more than that, which to the builder, and to
    /// whoever reads the text, is white space too: so with one the space stays, and nothing else changes.
    /// </summary>
    private bool IsTextKept(ref StructHtmlToken token)
    {
        if (!_inDrawing && !token.HasContent) token.Name = token.Data.ToString() + '\f';
        return !_inDrawing;
    }

    private bool IsStartKept(string name, ref StructHtmlToken token)
    {
        if (name is "svg" or "math")
        {
            _inDrawing = !token.IsSelfClosing;
            return false;
        }

        if (IsLeaf(name)) return true;
        CloseImplied(name);
        if (_open.Count >= MaxDepth)
        {
            _dropped++;
            if (!EndsLine(name)) return false;
            // What it would have begun on a line of its own still is.
            token.Name = "hr";
            return true;
        }

        _open.Add(name);
        return true;
    }

    private bool IsEndKept(string name)
    {
        if (name is "svg" or "math") return false;
        if (IsLeaf(name)) return true;
        if (_dropped > 0)
        {
            _dropped--;
            return false;
        }

        int at = _open.LastIndexOf(name);
        if (at >= 0) _open.RemoveRange(at, _open.Count - at);
        return true;
    }

    /// <summary>A drawing ends with its end tag, or if that was forgotten, with an element that cannot be in one.</summary>
    private static bool LeavesDrawing(string name, HtmlTokenType type) =>
        type == HtmlTokenType.EndTag ? name is "svg" or "math" or "body" : name is "p" or "div" or "article" or "section" or "main" or "ul" or "ol" or "table" or "h1" or "h2" or "h3" or "h4" or "img" or "br";

    /// <summary>Elements that end when another of their kind begins, unless something between keeps them open.</summary>
    private void CloseImplied(string name)
    {
        if (name is not ("p" or "li" or "dd" or "dt" or "tr" or "td" or "th" or "option" or "a")) return;
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i] == name)
            {
                _open.RemoveRange(i, _open.Count - i);
                return;
            }

            if (_open[i] is not ("p" or "span" or "a" or "li" or "dd" or "dt" or "td" or "th" or "tr")) return;
        }
    }

    /// <summary>Elements without elements in them. The builder must see both their tags, for it tells the tokenizer how to read on.</summary>
    private static bool IsLeaf(string name) => name is
        "area" or "base" or "br" or "col" or "embed" or "hr" or "img" or "input" or "link" or "meta" or "param" or "source" or "track" or "wbr" or
        "script" or "style" or "title" or "textarea" or "iframe" or "noscript" or "noframes" or "noembed" or "plaintext";

    private static bool EndsLine(string name) => name is "p" or "li" or "tr" or "blockquote" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6";

    /// <summary>The formatting elements of the HTML standard, without links.</summary>
    private static bool IsFormatting(string name) => name is
        "b" or "big" or "code" or "em" or "font" or "i" or "nobr" or "s" or "small" or "strike" or "strong" or "tt" or "u";
}
