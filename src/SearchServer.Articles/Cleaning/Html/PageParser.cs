using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace SearchServer.Articles.Cleaning.Html;

/// <summary>Makes the tree of a page, within bounds: see <see cref="MarkupFilter"/>.</summary>
internal static class PageParser
{
    /// <summary>A longer page is refused; in UTF-16 code units. The largest pages of news, with all their scripts and pictures in them, are a tenth of it.</summary>
    public const int MaxLength = 32 << 20;

    private static readonly HtmlParserOptions s_options = new()
    {
        DisableElementPositionTracking = true,
        SkipComments = true,
        SkipProcessingInstructions = true,
        SkipRawText = true,
        IsScripting = true,
        // Never reached: the filter cuts before.
        MaximumDepth = 2 * MarkupFilter.MaxDepth,
        ShouldEmitAttribute = IsRead,
    };

    public static Document Parse(string html)
    {
        if (html.Length > MaxLength) throw new PageException($"expected a page of at most {MaxLength} characters, found {html.Length}");
        MarkupFilter filter = new();
        return new HtmlParser(s_options).ParseDocument<Document, Element>(new TextSource(html), filter.Pass);
    }

    /// <summary>The attributes that anything here looks at; the others are mostly data of scripts, and long.</summary>
    private static bool IsRead(ref StructHtmlToken token, ReadOnlyMemory<char> name) => name.Span is
        "class" or "id" or "href" or "rel" or "content" or "name" or "http-equiv" or "property" or "itemprop" or "itemtype" or "itemscope" or "datetime" or "pubdate" or "lang" or "hidden" or "aria-hidden" or "role" or
        "style" or "type" or "data-testid" or "data-component" or "data-type"
        || TimeAttributes.IsOne(name.Span);
}
