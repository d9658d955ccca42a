using System.Collections;

namespace SearchServer.Articles.Cleaning.Text;

/// <summary>
/// Takes the furniture of scraped pages out of a text: share prompts, promotion of newsletters, podcasts and apps, comment forms, headings of related articles, captions, sign-offs of wires.
/// Only whole lines go, lists of links within one, and sentences at the very end; where nothing is found the text comes back as it was.
/// </summary>
internal static class Furniture
{
    /// <summary>How many headlines below a heading such as "Related articles" go with it.</summary>
    private const int MaxHeadlines = 12;

    /// <summary>The words of prose that must stand before what is cut off as a page's end.</summary>
    private const int MinWordsBeforeEnd = 30;

    /// <summary>How far from the beginning the title may stand again, and pictures have their descriptions, in lines.</summary>
    private const int HeadLines = 6;

    /// <summary>How many of the capitalised words of a picture's description its caption repeats at least; and that must be three of four.</summary>
    private const int MinSharedNames = 3;

    private const int MaxDescriptionWords = 25;

    /// <summary>Removes furniture from the body of an article.</summary>
    /// <param name="body">The body, a paragraph a line or with blank lines between them.</param>
    /// <param name="title">The article's title, which a body may repeat.</param>
    public static string RemoveLines(string body, string title = "")
    {
        List<TextLine> lines = TextLines.Split(body);
        if (lines.Count > TextLines.MaxLines) return body;
        List<TextLine> kept = Remove(lines, title, out _);
        return kept.SequenceEqual(lines) ? body : TextLines.Join(kept);
    }

    /// <summary>Removes furniture.</summary>
    /// <param name="lines">The lines of an article without its title.</param>
    /// <param name="title">The title.</param>
    /// <param name="site">The name of the site, if a line gives it behind the title.</param>
    public static List<TextLine> Remove(List<TextLine> lines, string title, out string? site)
    {
        FurnitureRule?[] rules = [.. lines.Select(line => FurnitureRules.Find(line.Folded))];
        BitArray gone = new(lines.Count);
        site = RemoveTitles(lines, title, gone);
        int end = FindEnd(lines, rules);
        for (int i = end; i < lines.Count; i++) gone[i] = true;
        RemoveMatches(lines, rules, gone);
        RemoveDescriptions(lines, rules, gone);
        RemoveTail(lines, rules, gone);
        return Keep(lines, gone);
    }

    /// <summary>Lines that are the title again, at the beginning or the end, alone or with the name of the site.</summary>
    private static string? RemoveTitles(List<TextLine> lines, string title, BitArray gone)
    {
        string? site = null;
        if (title.Length == 0) return null;
        string folded = TextLine.Fold(title);
        for (int i = 0; i < lines.Count; i++)
        {
            if (i == HeadLines) i = Math.Max(i, lines.Count - HeadLines);
            if (!SiteTitle.Repeats(lines[i].Folded, folded, out string? name)) continue;
            gone[i] = true;
            site ??= name;
        }

        return site;
    }

    /// <summary>The first line of what stands behind the article: a comment form, with more prose before it than behind. The number of lines if there is none.</summary>
    private static int FindEnd(List<TextLine> lines, FurnitureRule?[] rules)
    {
        int first = Array.FindIndex(rules, rule => rule?.Reach == FurnitureReach.End);
        if (first < 0) return lines.Count;
        int before = ProseWords(lines, rules, 0, first);
        return before >= MinWordsBeforeEnd && ProseWords(lines, rules, first, lines.Count) <= before ? first : lines.Count;
    }

    private static void RemoveMatches(List<TextLine> lines, FurnitureRule?[] rules, BitArray gone)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            switch (rules[i]?.Reach)
            {
                case FurnitureReach.Line or FurnitureReach.End:
                    gone[i] = true;
                    break;
                case FurnitureReach.Heading:
                    gone[i] = true;
                    RemoveHeadlines(lines, rules, i + 1, gone);
                    break;
                case FurnitureReach.Cluster:
                    gone[i] = gone[i] || IsBesideFurniture(rules, gone, i);
                    break;
            }
        }
    }

    private static bool IsBesideFurniture(FurnitureRule?[] rules, BitArray gone, int i) =>
        (i > 0 && gone[i - 1]) || (i + 1 < rules.Length && rules[i + 1] is { Reach: not FurnitureReach.Tail });

    /// <summary>The headlines below a heading. A single one stays: it may be a heading of the article.</summary>
    private static void RemoveHeadlines(List<TextLine> lines, FurnitureRule?[] rules, int start, BitArray gone)
    {
        int end = start;
        while (end < lines.Count && end - start < MaxHeadlines && rules[end] is null && lines[end].IsHeadline && !lines[end].IsProse) end++;
        if (end - start < 2) return;
        for (int i = start; i < end; i++) gone[i] = true;
    }

    /// <summary>Descriptions of pictures, which pages have for those who cannot see them: a short line before a caption, about the same people.</summary>
    private static void RemoveDescriptions(List<TextLine> lines, FurnitureRule?[] rules, BitArray gone)
    {
        for (int i = 0; i < Math.Min(lines.Count - 1, HeadLines); i++)
        {
            if (!gone[i] && rules[i] is null && rules[i + 1]?.Kind == FurnitureKind.Caption && IsDescription(lines[i], lines[i + 1])) gone[i] = true;
        }
    }

    private static bool IsDescription(TextLine line, TextLine caption)
    {
        if (line.Folded.Length == 0 || line.Words > MaxDescriptionWords) return false;
        string[] names = [.. line.Folded.Split(' ').Where(word => char.IsUpper(word[0])).Select(word => word.Trim('.', ',', '\'')).Distinct()];
        int shared = names.Count(name => caption.Folded.Contains(name, StringComparison.Ordinal));
        return shared >= MinSharedNames && shared * 4 >= names.Length * 3;
    }

    /// <summary>What stands behind the last prose: sign-offs, and from the first line that promotes something on, everything.</summary>
    private static void RemoveTail(List<TextLine> lines, FurnitureRule?[] rules, BitArray gone)
    {
        // Sentences that speak to the reader belong to what promotes something before them, and to the article if nothing does.
        int last = LastProse(lines, rules, gone, takesPromises: false);
        int promotion = Array.FindIndex(rules, last + 1, IsPromotion);
        if (promotion < 0 || Words(lines, 0, promotion) < Math.Max(MinWordsBeforeEnd, Words(lines, promotion, lines.Count)))
        {
            last = LastProse(lines, rules, gone, takesPromises: true);
            promotion = lines.Count;
        }

        for (int i = last + 1; i < lines.Count; i++)
        {
            if (i >= promotion || rules[i] is { Reach: FurnitureReach.Tail or FurnitureReach.Cluster }) gone[i] = true;
        }
    }

    /// <summary>The last line of the article that reads like sentences, or -1.</summary>
    private static int LastProse(List<TextLine> lines, FurnitureRule?[] rules, BitArray gone, bool takesPromises)
    {
        int last = lines.Count - 1;
        while (last >= 0 && (gone[last] || rules[last] is not null || !lines[last].IsProse || (!takesPromises && Promotion.IsLike(lines[last].Folded)))) last--;
        return last;
    }

    private static bool IsPromotion(FurnitureRule? rule) =>
        rule is { Reach: not (FurnitureReach.Tail or FurnitureReach.Cluster), Kind: FurnitureKind.Share or FurnitureKind.Newsletter or FurnitureKind.App or FurnitureKind.Media or FurnitureKind.Comments or FurnitureKind.Related };

    private static List<TextLine> Keep(List<TextLine> lines, BitArray gone)
    {
        List<TextLine> kept = new(lines.Count);
        bool blank = false;
        for (int i = 0; i < lines.Count; i++)
        {
            blank |= lines[i].AfterBlank;
            if (gone[i]) continue;
            bool afterBlank = blank && kept.Count > 0;
            kept.Add(RunOnLinks.Remove(lines[i].Text) is var text && ReferenceEquals(text, lines[i].Text) ? lines[i] with { AfterBlank = afterBlank } : TextLine.Of(text, afterBlank));
            blank = false;
        }

        if (kept.Count > 0 && Promotion.CutEnd(kept[^1].Text) is { } cut) kept[^1] = TextLine.Of(cut, kept[^1].AfterBlank);
        return kept;
    }

    private static int ProseWords(List<TextLine> lines, FurnitureRule?[] rules, int start, int end)
    {
        int words = 0;
        for (int i = start; i < end; i++) words += rules[i] is null && lines[i].IsProse ? lines[i].Words : 0;
        return words;
    }

    private static int Words(List<TextLine> lines, int start, int end)
    {
        int words = 0;
        for (int i = start; i < end; i++) words += lines[i].Words;
        return words;
    }
}
