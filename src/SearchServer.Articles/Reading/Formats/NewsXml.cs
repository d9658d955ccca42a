using SearchServer.Articles.Reading.Detection;
using SearchServer.Articles.Reading.Xml;

namespace SearchServer.Articles.Reading.Formats;

/// <summary>Reads the articles of XML, by what its root is. What stands before and behind it, as warnings and scripts of the server that made it, is passed over.</summary>
internal static class NewsXml
{
    /// <summary>Characters that are shown of what was passed over.</summary>
    private const int ShownLength = 60;

    public static IEnumerable<Article> Read(string text) => Read(text, new ReadingNotes());

    /// <summary>Reads the articles of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="notes">Told what was passed over.</param>
    public static IEnumerable<Article> Read(string text, ReadingNotes notes)
    {
        int start = MarkupRoot.StartOfFeed(text);
        if (start > 0)
        {
            notes.Note = $"what stands before the feed was passed over: {Show(text.AsSpan(0, start))}";
            // As many lines come before as in the file.
            text = new string('\n', text.AsSpan(0, start).Count('\n')) + text[start..];
        }

        MarkupElement root;
        try
        {
            root = MarkupTree.Parse(text, out int end);
            ReadOnlySpan<char> behind = text.AsSpan(Math.Min(end, text.Length)).Trim();
            while (behind.StartsWith("<!--") && behind.IndexOf("-->") is >= 0 and int comment) behind = behind[(comment + 3)..].Trim();
            if (!behind.IsEmpty) notes.Note ??= $"what stands behind the feed was passed over: {Show(behind)}";
        }
        catch (SourceException e) when (FeedSalvage.Read(text, e, notes) is { } salvaged)
        {
            root = salvaged;
        }

        return root.Name switch
        {
            "rss" or "RDF" or "feed" => FeedReader.Read(root, notes),
            "nitf" => [NitfReader.Read(root)],
            "newsItem" or "newsMessage" or "packageItem" => NewsMLReader.Read(root),
            _ => throw new SourceException($"expected RSS, Atom, NITF or NewsML-G2, found <{root.Name}>"),
        };
    }

    private static string Show(ReadOnlySpan<char> text)
    {
        string line = string.Join(' ', text[..Math.Min(text.Length, 4 * ShownLength)].ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return $"'{(line.Length > ShownLength ? line[..ShownLength] + "…" : line)}'";
    }
}
