using SearchServer.Articles.Reading.Detection;
using SearchServer.Articles.Reading.Xml;

namespace SearchServer.Articles.Reading.Formats;

/// <summary>Reads the items of a feed that are whole, where the feed is not: it was cut off, or one of its items is no XML.</summary>
internal static class FeedSalvage
{
    /// <summary>Items that are rejected one by one.</summary>
    private const int MaxProblems = 1_000;

    /// <summary>Reads a feed item by item.</summary>
    /// <param name="text">The feed.</param>
    /// <param name="whole">Why it cannot be read as a whole.</param>
    /// <param name="notes">Told what could not be read.</param>
    /// <returns>The feed with the items that are whole; null if it is no feed, or none is.</returns>
    public static MarkupElement? Read(string text, SourceException whole, ReadingNotes notes)
    {
        string? root = MarkupRoot.Find(text).Root;
        if (root is not ("rss" or "RDF" or "feed")) return null;
        string name = root == "feed" ? "entry" : "item";
        int next = StartOf(name, text, 0);
        if (next < 0) return null;
        MarkupElement feed = MarkupTree.ParseBeginning(text[..next]);
        MarkupElement items = root == "rss" ? feed.Elements.FirstOrDefault(element => element.Name == "channel") ?? feed : feed;
        bool any = false;
        int line = 1;
        int counted = 0;
        while (next >= 0)
        {
            int start = next;
            next = StartOf(name, text, start + 1);
            line += text.AsSpan(counted, start - counted).Count('\n');
            counted = start;
            any |= TryAdd(items, name, text.AsSpan(start, (next < 0 ? text.Length : next) - start), line, notes);
        }

        if (any && notes.Problems.Count == 0) notes.Problems.Add(($"{whole.Message} Its items that are whole were read", whole.Line));
        return any ? feed : null;
    }

    private static bool TryAdd(MarkupElement items, string name, ReadOnlySpan<char> text, int line, ReadingNotes notes)
    {
        try
        {
            string end = $"</{name}>";
            int length = text.IndexOf(end, StringComparison.Ordinal);
            if (length < 0) throw new SourceException($"expected {end}, found none: the item is cut off");
            items.Add(MarkupTree.Parse(text[..(length + end.Length)].ToString()));
            return true;
        }
        catch (SourceException e)
        {
            if (notes.Problems.Count < MaxProblems) notes.Problems.Add((e.Message, line + (e.Line ?? 1) - 1));
            return false;
        }
    }

    /// <summary>Where the next element of a name begins; -1 if there is none.</summary>
    private static int StartOf(string name, string text, int from)
    {
        string tag = "<" + name;
        for (int at = from; (at = text.IndexOf(tag, at, StringComparison.Ordinal)) >= 0; at += tag.Length)
        {
            if (at + tag.Length < text.Length && (text[at + tag.Length] == '>' || char.IsWhiteSpace(text[at + tag.Length]))) return at;
        }

        return -1;
    }
}
