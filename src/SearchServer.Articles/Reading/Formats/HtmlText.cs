using AngleSharp.Dom;
using SearchServer.Articles.Cleaning.Html;

namespace SearchServer.Articles.Reading.Formats;

/// <summary>Makes text of HTML that is an article already, as feeds and exports have it: a paragraph a line.</summary>
internal static class HtmlText
{
    private static readonly string[] s_blocks = ["</p>", "<p>", "<p ", "<br>", "<br/>", "<br />", "</div>", "</li>", "</h1>", "</h2>", "</h3>", "</h4>", "</h5>", "</h6>", "</blockquote>", "</figure>", "</td>", "</ul>", "</ol>", "</dl>", "</table>", "</section>", "</article>", "</pre>", "</listing>", "</xmp>"];
    private static readonly string[] s_inline = ["</a>", "</b>", "</i>", "</u>", "</em>", "</strong>", "</span>", "</font>", "</sup>", "</sub>", "</s>", "</q>", "</cite>", "</code>", "</small>", "</mark>", "</abbr>", "</time>", "<!--", "</script>"];
    private static readonly string[] s_setOut = ["<pre", "<listing", "<xmp"];

    /// <summary>The text of some HTML.</summary>
    /// <exception cref="PageException">It is too large.</exception>
    public static string Of(string html)
    {
        using Document document = PageParser.Parse(html);
        return string.Join('\n', PageReader.Read(document).Blocks.Where(block => IsText(block.Region)).Select(block => block.Text));
    }

    /// <summary>The text of what may be HTML or plain.</summary>
    /// <exception cref="PageException">It is too large.</exception>
    public static string OfEither(string text)
    {
        bool hasBlocks = Has(text, s_blocks) || IsPage(text);
        if (!hasBlocks && !Has(text, s_inline)) return CharacterReferences.Decode(text).Trim();
        return Of(hasBlocks && (IsSetOut(text) || !HasPlainParagraphs(text)) ? text : text.Replace("\n", "\n<p>", StringComparison.Ordinal));
    }

    /// <summary>A title that may have markup in it, as one line.</summary>
    /// <exception cref="PageException">It is too large.</exception>
    public static string OfTitle(string title) => string.Join(' ', OfEither(CharacterReferences.Decode(title)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether a text is a whole page.</summary>
    public static bool IsPage(string text)
    {
        ReadOnlySpan<char> start = text.AsSpan().TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a region is neither below a picture nor hidden, nor a field to type or to copy from. Text that came without its page has no other furniture.</summary>
    private static bool IsText(Region? region)
    {
        for (; region is not null; region = region.Parent)
        {
            if ((region.Hints & (Hints.Caption | Hints.Hidden)) != 0 || region.Name == "textarea") return false;
        }

        return true;
    }

    /// <summary>Whether a text is an element whose lines are kept anyway.</summary>
    private static bool IsSetOut(string text) => Array.Exists(s_setOut, tag => text.AsSpan().TrimStart().StartsWith(tag, StringComparison.OrdinalIgnoreCase));

    private static bool Has(string text, string[] tags) => text.Contains('<', StringComparison.Ordinal) && Array.Exists(tags, tag => text.Contains(tag, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the lines of a text are its paragraphs, as editors keep them, whatever markup they have in them: most of those behind an empty line do not begin with a tag.</summary>
    private static bool HasPlainParagraphs(string text)
    {
        int plain = 0;
        int marked = 0;
        bool isBehindEmpty = false;
        foreach (ReadOnlySpan<char> whole in text.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> line = whole.Trim();
            if (isBehindEmpty && line.StartsWith('<')) marked++;
            else if (isBehindEmpty && !line.IsEmpty) plain++;
            isBehindEmpty = line.IsEmpty;
        }

        return plain > marked;
    }
}
