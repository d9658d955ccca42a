using SearchServer.Articles.Reading.Xml;

namespace SearchServer.Articles.Reading.Formats;

/// <summary>Reads the articles of XML, by what its root is.</summary>
internal static class NewsXml
{
    public static IEnumerable<Article> Read(string text)
    {
        MarkupElement root = MarkupTree.Parse(text);
        return root.Name switch
        {
            "rss" or "RDF" or "feed" => FeedReader.Read(root),
            "nitf" => [NitfReader.Read(root)],
            "newsItem" or "newsMessage" or "packageItem" => NewsMLReader.Read(root),
            _ => throw new SourceException($"expected RSS, Atom, NITF or NewsML-G2, found <{root.Name}>"),
        };
    }
}
