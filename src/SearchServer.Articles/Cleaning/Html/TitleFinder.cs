namespace SearchServer.Articles.Cleaning.Html;

/// <summary>
/// Finds the headline, without the name of the site. Pages state several, for readers, for search engines and for those who share them; that of OpenGraph goes first, as it is the one that nearly all have. A
/// heading of the first level that says the same shows it best.
/// </summary>
internal sealed class TitleFinder(Page page, IReadOnlyList<LinkedArticle> statements, IEnumerable<string> siteNames)
{
    /// <summary>What stands between headlines and names of sites.</summary>
    private static readonly string[] s_separators = [" | ", " - ", " – ", " — ", " · ", " • ", " » ", " « ", " :: ", " / ", " * ", " : ", " ~ ", "｜", "ㅣ", "：", "|", "_", "-", ":"];

    /// <summary>Titles of nothing.</summary>
    private static readonly string[] s_empty = ["untitled", "untitleddocument", "document", "home", "index"];

    /// <summary>A shorter text is no headline, in UTF-16 code units.</summary>
    private const int MinSharedLength = 4;

    /// <summary>A longer text is no headline either, in UTF-16 code units.</summary>
    private const int MaxLength = 500;

    /// <summary>Headings of the first level that are looked at.</summary>
    private const int MaxHeadings = 20;

    private readonly HashSet<string> _sites = [.. siteNames.Select(Folding.Fold).Where(name => name.Length > 1)];

    /// <summary>The headline, and the block that shows it; -1 if none does.</summary>
    public (string Title, int Block) Find()
    {
        PageFacts facts = page.Facts;
        List<Block> headings = [.. page.Blocks.Where(block => block.Text.Length <= MaxLength && LevelOf(block) == 1 && !IsInMenu(block)).Take(MaxHeadings)];
        string[] stated =
        [
            .. new[] { facts.Meta("og:title") }.Concat(statements.Select(statement => statement.Headline))
                .Concat([facts.Meta("twitter:title"), facts.Meta("headline", "dc.title", "dc:title", "sailthru.title", "parsely-title", "title"), facts.Title])
                .OfType<string>().Select(TextCollector.Line).Where(text => text.Length is > 0 and <= MaxLength && !s_empty.Contains(Folding.Fold(text)) && !_sites.Contains(Folding.Fold(text))),
        ];
        // A heading, or another statement, that is the beginning or the end of a statement shows where the name of the site is.
        string[] others = [.. headings.Select(heading => heading.Text), .. stated];
        List<string> titles = [.. stated.Select(text => WithoutSite(text, others)).Where(title => title.Length > 0)];
        foreach (string title in titles)
        {
            string folded = Folding.Fold(title);
            if (headings.Find(block => Folding.Fold(block.Text) == folded) is { } heading) return (title, heading.Index);
        }

        if (titles.Count == 0) return headings.Count > 0 ? (headings[0].Text, headings[0].Index) : ("", -1);
        string first = Folding.Fold(titles[0]);
        Block? shown = page.Blocks.FirstOrDefault(block => LevelOf(block) is 2 or 3 && !IsInMenu(block) && Folding.Fold(block.Text) == first) ?? (headings.Count == 1 ? headings[0] : null);
        return (titles[0], shown?.Index ?? -1);
    }

    private static int LevelOf(Block block)
    {
        for (Region? region = block.Region; region is not null; region = region.Parent)
        {
            if (region.HeadingLevel > 0) return region.HeadingLevel;
            if (region.Name is "article" or "section" or "main") break;
        }

        return 0;
    }

    private static bool IsInMenu(Block block)
    {
        for (Region? region = block.Region; region is not null; region = region.Parent)
        {
            if (region.Name is "nav" or "aside" or "footer") return true;
        }

        return false;
    }

    /// <summary>Without what another text shows that it does not belong to the headline, and without the names of sites that stand behind the last separators, or before the first.</summary>
    private string WithoutSite(string title, string[] others)
    {
        title = title.Trim();
        foreach (string other in others)
        {
            if (other.Length >= MinSharedLength && other.Length < title.Length && title.StartsWith(other, StringComparison.OrdinalIgnoreCase) && IsSetOff(title.AsSpan(other.Length).TrimStart(), 0)) return WithoutSite(other, others);
        }

        foreach (string other in others)
        {
            // What is before is the name of a section, and short.
            if (other.Length > title.Length / 2 && other.Length < title.Length && title.EndsWith(other, StringComparison.OrdinalIgnoreCase) && IsSetOff(title.AsSpan(0, title.Length - other.Length).TrimEnd(), ^1)) return WithoutSite(other, others);
        }

        foreach (string separator in s_separators)
        {
            int at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at > 0 && _sites.Contains(Folding.Fold(title[(at + separator.Length)..]))) return WithoutSite(title[..at], others);
            at = title.IndexOf(separator, StringComparison.Ordinal);
            if (at > 0 && _sites.Contains(Folding.Fold(title[..at]))) return WithoutSite(title[(at + separator.Length)..], others);
        }

        return title;
    }

    private static bool IsSetOff(ReadOnlySpan<char> rest, Index edge) => !rest.IsEmpty && !char.IsLetterOrDigit(rest[edge]) && rest[edge] is not ('\'' or '’' or ',');
}
