using SearchServer.Articles.Reading.Fields;

namespace SearchServer.Articles.Reading.Formats;

/// <summary>Reads a text in Markdown. The title is that of the front matter, else the first heading, else the first line.</summary>
internal sealed class MarkdownReader(FieldMapping mapping)
{
    /// <summary>A longer first line is a paragraph, in UTF-16 code units.</summary>
    private const int MaxTitleLength = 300;

    public Article Read(string text, SourceContext context)
    {
        int start = text.AsSpan().IndexOfAnyExcept("\uFEFF \r\n\t");
        int marked = text.AsSpan(0, Math.Max(start, 0)).Count('\n') + 1;
        text = text[Math.Max(start, 0)..];
        GivenFields fields = FrontMatter.Take(ref text) is { } yaml ? ReadFields(yaml, marked + 1, context) : new GivenFields();
        List<MarkdownLine> lines = MarkdownText.Lines(text);
        string title = fields.Title ?? "";
        // A heading that says the title once more is no part of the text.
        if (lines.Count > 0 && lines[0].Text.Length <= MaxTitleLength && (title.Length == 0 || (lines[0].IsHeading && lines[0].Text.Equals(title, StringComparison.OrdinalIgnoreCase))))
        {
            title = lines[0].Text;
            lines.RemoveAt(0);
        }

        return fields.Over(new Article(title, string.Join('\n', lines.Select(line => line.Text))) { Url = context.Url });
    }

    /// <param name="yaml">The fields.</param>
    /// <param name="line">The line that they begin at.</param>
    /// <param name="context">Where they stand.</param>
    private GivenFields ReadFields(string yaml, int line, SourceContext context)
    {
        try
        {
            return FieldReader.Read(YamlValue.ToJson(yaml), mapping, context.CrawlTime);
        }
        catch (SourceException e)
        {
            throw new SourceException($"front matter: {e.Message}", line + (e.Line ?? 1) - 1);
        }
    }
}
