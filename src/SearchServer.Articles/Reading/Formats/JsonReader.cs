using System.Text;
using SearchServer.Articles.Cleaning.Html;
using SearchServer.Articles.Cleaning.Text;
using SearchServer.Articles.Reading.Containers;
using SearchServer.Articles.Reading.Fields;

namespace SearchServer.Articles.Reading.Formats;

/// <summary>
/// Reads the article of a JSON object, or the articles of the list that it has: an answer of a service may be a line. Bodies are texts that somebody scraped, and lose their furniture as text files do.
/// </summary>
internal sealed class JsonReader(FieldMapping mapping)
{
    public IEnumerable<ReadResult> Read(string json, SourceContext context)
    {
        JsonValues values = new(new MemoryStream(Encoding.UTF8.GetBytes(json)));
        while (values.TryNext(out JsonValue value)) yield return ReadValue(value, context);
    }

    private ReadResult ReadValue(JsonValue value, SourceContext context)
    {
        try
        {
            return value.Problem is { } problem ? ReadResult.Rejected(context.Path, problem) : ReadResult.Of(ReadObject(Encoding.UTF8.GetString(value.Bytes.Span), context));
        }
        catch (Exception e) when (e is SourceException or PageException)
        {
            // The others of its list are read.
            return ReadResult.Rejected(context.Path, e.Message);
        }
    }

    /// <summary>Reads an object.</summary>
    /// <exception cref="SourceException">It is none, or a field cannot be read.</exception>
    /// <exception cref="PageException">Its text is too large a page.</exception>
    public Article ReadObject(string json, SourceContext context)
    {
        GivenFields fields = FieldReader.Read(json, mapping, context.CrawlTime);
        if (fields.Title is null && fields.Body is null)
        {
            if (fields.IsRemoved) throw new SourceException("expected an article, found '[Removed]': who exported it has taken it out");
            throw new SourceException(fields.Names.Count == 0 ? "expected a title or a text, found neither" : $"expected a title or a text, found {FieldNames.Show(fields.Names)}; {FieldNames.Hint}");
        }

        if (fields.Title is not null) fields = fields with { Title = OutletSuffix.Cut(fields.Title, fields.Outlet) };
        context = context with { Url = fields.Url ?? context.Url, CrawlTime = fields.CrawlTime };
        Article found = fields.Body switch
        {
            null => new Article("", ""),
            { } body when HtmlText.IsPage(body) => HtmlReader.Read(body, context),
            { } body => new Article("", Furniture.RemoveLines(HtmlText.OfEither(body), fields.Title ?? "")),
        };
        return (fields with { Body = null }).Over(found);
    }
}
