using System.Globalization;
using SearchServer.Articles.Searching;

namespace SearchServer.Export;

/// <summary>Atom (RFC 4287). It asks for a date of each article, so those without one are left out.</summary>
internal sealed class AtomArticleWriter : FeedArticleWriter
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>When the newest article was published.</summary>
    private DateTimeOffset _updated = DateTimeOffset.UnixEpoch;

    public AtomArticleWriter(Stream stream, ExportContext context)
        : base(stream, context)
    {
        Xml.WriteStartDocument();
        Xml.WriteStartElement("feed", Atom);
        WriteText("title", Title);
        WriteText("id", context.Address);
        WriteLink(context.Address, "self");
        WriteAuthor("SearchServer");
        Xml.Flush();
    }

    public override void Write(StoredArticle article)
    {
        if (DateOf(article) is not { } date) return;
        if (date > _updated) _updated = date;
        Xml.WriteStartElement("entry");
        WriteText("id", IdOf(article));
        WriteText("title", article.Title);
        WriteText("updated", TextOf(date));
        WriteText("published", TextOf(date));
        if (LinkOf(article) is { } link) WriteLink(link, "alternate");
        foreach (string author in article.Authors.IsEmpty && article.Outlet is { } outlet ? [outlet] : article.Authors) WriteAuthor(author);
        if (article.Section is { } section)
        {
            Xml.WriteStartElement("category");
            Xml.WriteAttributeString("term", WithoutInvalid(section));
            Xml.WriteEndElement();
        }

        WriteText("summary", SummaryOf(article));
        Xml.WriteEndElement();
        Xml.Flush();
    }

    public override void End()
    {
        WriteText("updated", TextOf(_updated));
        Xml.WriteEndDocument();
        Xml.Flush();
    }

    private void WriteAuthor(string name)
    {
        Xml.WriteStartElement("author");
        WriteText("name", name);
        Xml.WriteEndElement();
    }

    private void WriteLink(string address, string relation)
    {
        Xml.WriteStartElement("link");
        Xml.WriteAttributeString("rel", relation);
        Xml.WriteAttributeString("href", address);
        Xml.WriteEndElement();
    }

    private static string TextOf(DateTimeOffset date) => date.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
