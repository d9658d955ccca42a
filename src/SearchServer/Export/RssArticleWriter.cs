using System.Globalization;
using SearchServer.Articles.Searching;

namespace SearchServer.Export;

/// <summary>RSS 2.0, with outlets and authors as Dublin Core has them.</summary>
internal sealed class RssArticleWriter : FeedArticleWriter
{
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    public RssArticleWriter(Stream stream, ExportContext context)
        : base(stream, context)
    {
        Xml.WriteStartDocument();
        Xml.WriteStartElement("rss");
        Xml.WriteAttributeString("version", "2.0");
        Xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        Xml.WriteStartElement("channel");
        WriteText("title", Title);
        WriteText("link", context.Address);
        WriteText("description", Title);
        Xml.Flush();
    }

    public override void Write(StoredArticle article)
    {
        Xml.WriteStartElement("item");
        WriteText("title", article.Title);
        WriteText("link", LinkOf(article));
        Xml.WriteStartElement("guid");
        Xml.WriteAttributeString("isPermaLink", "false");
        Xml.WriteString(IdOf(article));
        Xml.WriteEndElement();
        WriteText("pubDate", DateOf(article)?.ToUniversalTime().ToString("r", CultureInfo.InvariantCulture));
        WriteText("description", SummaryOf(article));
        WriteText("category", article.Section);
        WriteText("publisher", article.Outlet, "dc", DublinCore);
        foreach (string author in article.Authors) WriteText("creator", author, "dc", DublinCore);
        Xml.WriteEndElement();
        Xml.Flush();
    }

    public override void End()
    {
        Xml.WriteEndDocument();
        Xml.Flush();
    }
}
