using SearchServer.Articles.Enrichment.Dates;

namespace SearchServer.Articles.Cleaning.Html;

/// <summary>Writes the text of the article out of the region that holds it, without what else lies in there.</summary>
internal sealed class ArticleText(Page page, Region content, int heading, bool[] known, IEnumerable<string> titles, string? description)
{
    private readonly HashSet<string> _repeated = [.. page.Blocks.Where(block => block.Text.Length < 80).GroupBy(block => block.Text, StringComparer.Ordinal).Where(group => group.Count() > 2).Select(group => group.Key)];

    private readonly HashSet<string> _titles = [.. titles.Select(Folding.Fold).Where(title => title.Length > 0)];

    public string Write()
    {
        int start = heading >= content.Start && heading < content.End ? heading + 1 : content.Start;
        List<Block> kept = [.. page.Blocks.Take(content.Start).Skip(heading + 1).Where(block => IsText(block) && IsLead(block))];
        Dictionary<string, string?> seen = new(StringComparer.Ordinal);
        foreach (Block block in kept) seen.TryAdd(block.Text, block.Region.Parent?.Label);
        bool cut = false;
        for (int i = start; i < content.End; i++)
        {
            Block block = page.Blocks[i];
            if (IsText(block))
            {
                if (block.Text.Length > 40 && !seen.TryAdd(block.Text, block.Region.Parent?.Label) && seen[block.Text] != block.Region.Parent?.Label) continue;
                if (cut && block.Region.HeadingLevel > 0) DropHeadings(kept, block.Region.HeadingLevel);
                kept.Add(block);
                cut = false;
            }
            else cut |= block.LinkShare > 0.5;
        }

        if (cut) DropHeadings(kept, 1);
        return string.Join('\n', kept.Select(block => block.Text));
    }

    /// <summary>Headings at the end, of what was left out behind them.</summary>
    private static void DropHeadings(List<Block> kept, int level)
    {
        for (int i = 0; i < 2 && kept.Count > 0 && kept[^1].Region.HeadingLevel >= level; i++) kept.RemoveAt(kept.Count - 1);
    }

    private bool IsLead(Block block)
    {
        if ((block.Region.Kind & Hints.Standfirst) != 0) return true;
        if (description is not null && block.Length > 30 && Folding.Fold(description) is { } folded && Folding.Fold(block.Text) is { } text && (folded.StartsWith(text, StringComparison.Ordinal) || text.StartsWith(folded, StringComparison.Ordinal))) return true;
        return heading >= 0 && block.Length > 40 && block.LinkShare < 0.3;
    }

    private bool IsText(Block block)
    {
        if (known.Length > 0 && known[block.Index] && (block.Region.Kind & Hints.Caption) == 0) return true;
        if (block.Index == heading || (block.Region.Kind & Hints.Furniture) != 0 || _repeated.Contains(block.Text) || IsDateLine(block) || _titles.Contains(Folding.Fold(block.Text))) return false;
        if (ListOf(block.Region) is { } list) return LinkShareOf(list) < 0.7;
        return block.LinkShare < 0.5 || (block.LinkShare < 0.9 && block.Text.Length - block.LinkLength > 30);
    }

    private static bool IsDateLine(Block block) =>
        block.Text.Length < 80 && block.Region.Name is not ("td" or "li" or "pre") && (DateParser.TryParse(block.Text, DateOrder.DayFirst, out _, out _) || StartsWithClock(block.Text) || IsMostlyNumbers(block.Text));

    /// <summary>Dates and times in whatever language.</summary>
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

    private double LinkShareOf(Region list)
    {
        int length = 0, links = 0;
        for (int i = list.Start; i < list.End; i++)
        {
            length += page.Blocks[i].Text.Length;
            links += page.Blocks[i].LinkLength;
        }

        return length == 0 ? 0 : (double)links / length;
    }
}
