using System.Text;
using SearchServer.Articles.Enrichment.Tagging;

namespace SearchServer.Articles.Enrichment.Names;

/// <summary>A text in which one space, or one line break, stands between words, and the mentions in it: how wide a gap is says nothing.</summary>
internal readonly record struct EvenText(string Text, IReadOnlyList<EntityMention> Mentions)
{
    /// <summary>The even form of a text, which is the text itself if it is even.</summary>
    public static EvenText Of(string text, IReadOnlyList<EntityMention> mentions)
    {
        if (IsEven(text)) return new EvenText(text, mentions);
        int[] places = new int[text.Length + 1];
        StringBuilder even = new(text.Length);
        for (int at = 0; at < text.Length;)
        {
            int start = at;
            char gap = ' ';
            for (; at < text.Length && char.IsWhiteSpace(text[at]); at++)
            {
                places[at] = even.Length;
                if (text[at] == '\n') gap = '\n';
            }

            if (at > start) even.Append(gap);
            if (at == text.Length) break;
            places[at] = even.Length;
            even.Append(text[at++]);
        }

        places[^1] = even.Length;
        return new EvenText(even.ToString(), [.. mentions.Select(mention => mention with { Start = places[mention.Start], Length = places[mention.End] - places[mention.Start] })]);
    }

    private static bool IsEven(string text)
    {
        bool isGap = false;
        foreach (char c in text)
        {
            bool isSpace = char.IsWhiteSpace(c);
            if (isSpace && (isGap || c is not (' ' or '\n'))) return false;
            isGap = isSpace;
        }

        return true;
    }
}
