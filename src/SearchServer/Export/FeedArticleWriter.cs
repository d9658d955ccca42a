using System.Globalization;
using System.Text;
using System.Xml;
using SearchServer.Articles.Searching;

namespace SearchServer.Export;

/// <summary>A feed for readers of news: articles with the beginnings of their texts. Characters that XML has not are left out.</summary>
internal abstract class FeedArticleWriter : ArticleWriter
{
    /// <summary>UTF-16 units of a text that a feed shows.</summary>
    private const int MaxSummary = 500;

    private protected FeedArticleWriter(Stream stream, ExportContext context)
    {
        Context = context;

        // A carriage return would be read as a line feed if it was not written as its number.
        Xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineHandling = NewLineHandling.Entitize });
    }

    public override bool WithBody => true;

    protected ExportContext Context { get; }

    protected XmlWriter Xml { get; }

    /// <summary>What the feed is called.</summary>
    protected string Title => Context.Query.Length > 0 ? $"SearchServer: {Context.Query}" : "SearchServer";

    public override void Dispose() => Xml.Dispose();

    /// <summary>An identity that stays as it is, as a URI, which Atom asks for.</summary>
    protected static string IdOf(StoredArticle article) => $"urn:x-searchserver:article:{Uri.EscapeDataString(WithoutInvalid(article.Id))}";

    /// <summary>When an article was published, a day by its beginning in UTC; null if that is not known.</summary>
    protected static DateTimeOffset? DateOf(StoredArticle article) => article.Date is { } date ? DateTimeOffset.Parse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : null;

    /// <summary>The address of an article, if a reader can go there.</summary>
    protected static string? LinkOf(StoredArticle article) => Uri.TryCreate(article.Url, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) ? address.AbsoluteUri : null;

    /// <summary>The beginning of a text.</summary>
    protected static string SummaryOf(StoredArticle article)
    {
        if (article.Body.Length <= MaxSummary) return article.Body;
        int end = char.IsHighSurrogate(article.Body[MaxSummary - 1]) ? MaxSummary - 1 : MaxSummary;
        return article.Body[..end] + "…";
    }

    /// <summary>Writes an element with a text.</summary>
    protected void WriteText(string name, string? text, string? prefix = null, string? space = null)
    {
        if (text is null) return;
        Xml.WriteStartElement(prefix, name, space);
        Xml.WriteString(WithoutInvalid(text));
        Xml.WriteEndElement();
    }

    /// <summary>A text without what is no character of XML.</summary>
    protected static string WithoutInvalid(string text)
    {
        StringBuilder? valid = null;
        for (int i = 0; i < text.Length; i++)
        {
            bool isPair = i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]);
            if (isPair || XmlConvert.IsXmlChar(text[i])) valid?.Append(text, i, isPair ? 2 : 1);
            else valid ??= new StringBuilder(text, 0, i, text.Length);
            if (isPair) i++;
        }

        return valid?.ToString() ?? text;
    }
}
