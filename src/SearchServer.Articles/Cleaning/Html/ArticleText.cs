using SearchServer.Articles.Enrichment.Dates;

namespace SearchServer.Articles.Cleaning.Html;

/// <summary>Writes the text of the article out of the region that holds it, without what else lies in there: a paragraph a line.</summary>
/// <param name="page">The page.</param>
/// <param name="content">The region.</param>
/// <param name="heading">The block that shows the headline; -1 if none does.</param>
/// <param name="known">The blocks that are known to be text; empty if nothing is known.</param>
/// <param name="titles">The headline in all the ways in which the page states it.</param>
/// <param name="description">What the page says that the article is about, which is often its first sentence.</param>
internal sealed class ArticleText(Page page, Region content, int heading, bool[] known, IEnumerable<string> titles, string? description)
{
    /// <summary>A list of which so much is links is no text.</summary>
    private const double MaxListLinks = 0.7;

    /// <summary>A paragraph of which more is links needs words besides.</summary>
    private const double MaxLinks = 0.5;

    /// <summary>A paragraph of which so much is links is one, whatever else it says.</summary>
    private const double OnlyLinks = 0.9;

    /// <summary>With less besides its links, a paragraph is a reference such as "Read more: …", in UTF-16 code units.</summary>
    private const int MinUnlinked = 30;

    /// <summary>Longer blocks are no labels, and no date lines, in UTF-16 code units.</summary>
    private const int MaxLabelLength = 80;

    /// <summary>Labels that stand on the page more often are of the page.</summary>
    private const int MaxLabels = 2;

    /// <summary>A shorter block between headline and text is no standfirst, in letters.</summary>
    private const int MinLeadLength = 40;

    /// <summary>Longer blocks do not stand in different boxes by chance, in UTF-16 code units.</summary>
    private const int MinCopyLength = 40;

    /// <summary>Headings over what was left out, one above the other.</summary>
    private const int MaxOrphans = 2;

    private readonly HashSet<string> _labels = LabelsOf(page);

    private readonly HashSet<string> _titles = [.. titles.Select(Folding.Fold).Where(title => title.Length > 0)];

    private readonly string _description = Folding.Fold(description);

    public string Write()
    {
        int start = heading >= content.Start && heading < content.End ? heading + 1 : content.Start;
        List<Block> kept = [.. page.Blocks.Take(content.Start).Skip(heading + 1).Where(block => IsText(block) && IsLead(block))];
        Dictionary<string, string?> boxes = new(StringComparer.Ordinal);
        foreach (Block block in kept) boxes.TryAdd(block.Text, block.Region.Parent?.Label);
        bool cut = false;
        for (int i = start; i < content.End; i++)
        {
            Block block = page.Blocks[i];
            if (!IsText(block))
            {
                cut |= block.LinkShare > MaxLinks;
                continue;
            }

            // The same in a box of another kind is a copy, such as an offer in two wordings; in the same kind it is the author's.
            string? box = block.Region.Parent?.Label;
            if (block.Text.Length > MinCopyLength && !block.Region.IsSetOut && !boxes.TryAdd(block.Text, box) && boxes[block.Text] != box) continue;
            if (cut && block.Region.HeadingLevel > 0) DropHeadings(kept, block.Region.HeadingLevel);
            kept.Add(block);
            cut = false;
        }

        if (cut) DropHeadings(kept, 1);
        // Where nothing else is, paragraphs that are links are what the author wrote.
        if (kept.Count == 0) kept.AddRange(page.Blocks.Take(content.End).Skip(start).Where(block => block.Region.Name == "p" && (block.Region.Kind & Hints.Furniture) == 0 && !_titles.Contains(Folding.Fold(block.Text))));
        return string.Join('\n', kept.Select(block => block.Text));
    }

    /// <summary>Drops headings at the end, over links that were left out.</summary>
    private static void DropHeadings(List<Block> kept, int level)
    {
        for (int i = 0; i < MaxOrphans && kept.Count > 0 && kept[^1].Region.HeadingLevel >= level; i++) kept.RemoveAt(kept.Count - 1);
    }

    private bool IsLead(Block block)
    {
        if ((block.Region.Kind & Hints.Standfirst) != 0) return true;
        if (block.Length <= MinLeadLength) return false;
        if (heading >= 0) return true;
        string folded = Folding.Fold(block.Text);
        return _description.Length > 0 && (_description.StartsWith(folded, StringComparison.Ordinal) || folded.StartsWith(_description, StringComparison.Ordinal));
    }

    private bool IsText(Block block)
    {
        if (!block.Text.Any(char.IsLetterOrDigit)) return false;
        if (known.Length > 0 && known[block.Index] && (block.Region.Kind & Hints.Caption) == 0) return true;
        if (block.Index == heading || (block.Region.Kind & Hints.Furniture) != 0 || (_labels.Contains(block.Text) && !block.Region.IsSetOut) || IsDateLine(block) || _titles.Contains(Folding.Fold(block.Text))) return false;
        // Of a list of links, entries that are sentences stay.
        if (ListOf(block.Region) is { } list) return page.LinkShareOf(list) < MaxListLinks || (block.LinkShare < MaxLinks && block.Length - block.LinkLength > MinCopyLength);
        return block.LinkShare < MaxLinks || IsOverProse(block) || (block.LinkShare < OnlyLinks && block.Text.Length - block.LinkLength > MinUnlinked);
    }

    /// <summary>Whether it is a heading, and beside it stands prose, as of things that are reviewed one after the other.</summary>
    private bool IsOverProse(Block block) =>
        block.Region.HeadingLevel > 0 && block.Index + 1 < content.End && page.Blocks[block.Index + 1] is { Region.HeadingLevel: 0 } next && next.Region.Parent == block.Region.Parent && next.Length > MinLeadLength && next.LinkShare < MaxLinks;

    private static HashSet<string> LabelsOf(Page page) =>
        [.. page.Blocks.Where(block => block.Text.Length < MaxLabelLength && !block.Region.IsSetOut).GroupBy(block => block.Text, StringComparer.Ordinal).Where(group => group.Count() > MaxLabels).Select(group => group.Key)];

    /// <summary>When the article, or an entry of a live blog, was published, in whatever language.</summary>
    private static bool IsDateLine(Block block) =>
        block.Text.Length < MaxLabelLength && block.Region.Name is not ("td" or "li") && !block.Region.IsSetOut && (DateLine.Read(block.Text, DateOrder.DayFirst).IsWhole || StartsWithClock(block.Text) || IsMostlyNumbers(block.Text));

    private static bool IsMostlyNumbers(string text)
    {
        int digits = text.Count(char.IsAsciiDigit);
        return digits >= 8 && digits >= text.Count(char.IsLetter);
    }

    private static bool StartsWithClock(string text)
    {
        int at = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return at is 1 or 2 && text[at] is ':' or '.' && at + 2 < text.Length && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && (at + 3 == text.Length || !char.IsAsciiDigit(text[at + 3]));
    }

    private static Region? ListOf(Region region)
    {
        for (Region? at = region; at is not null; at = at.Parent)
        {
            if (at.IsList) return at;
            if (at.Name is not ("li" or "p")) return null;
        }

        return null;
    }
}
