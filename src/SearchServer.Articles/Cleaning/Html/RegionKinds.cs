namespace SearchServer.Articles.Cleaning.Html;

/// <summary>
/// Decides what each region is. What its attributes say is believed unless it cannot be: a class such as <c>comments-open</c> may stand on the whole page, <c>share</c> on what holds the headline, and
/// <c>promo</c> on every paragraph. Lists of teasers are recognised by their form.
/// </summary>
internal sealed class RegionKinds(Page page, int heading, bool[] known)
{
    /// <summary>A region with a larger share of the page's text is not furniture, unless the text of the article comes before it.</summary>
    private const double MaxShare = 0.4;

    /// <summary>So much prose behind the headline is the text of the article, in letters.</summary>
    private const double ArticleWeight = 500;

    /// <summary>With less than this share of the page's text left, too much has been believed.</summary>
    private const double MinLeft = 0.2;

    /// <summary>So many boxes alike, each with a link as its heading, are a list of teasers.</summary>
    private const int MinTeasers = 4;

    /// <summary>A box with more text is no teaser, in letters.</summary>
    private const double MaxTeaserWeight = 700;

    /// <summary>A block of which more is a link is one.</summary>
    private const double MinTeaserLink = 0.9;

    /// <summary>A shorter link is no headline, in letters.</summary>
    private const int MinTeaserHeading = 20;

    /// <summary>Figures that frame text: a table, a listing, a quotation.</summary>
    private readonly HashSet<Region> _framing = FramingOf(page);

    private readonly HashSet<Region> _teaserLists = [.. page.Regions.Where(region => IsTeaserList(page, region))];

    /// <summary>Sets <see cref="Region.Kind"/>, and gives the weight of the text that is left.</summary>
    public TextWeights Decide()
    {
        TextWeights all = new(page, excluded: Hints.None, known);
        double total = all.Of(page.Regions[0]);
        Set(hints => hints, region => !IsAround(region) && !FramesText(region));
        TextWeights plain = new(page, Hints.Furniture, known);
        Dictionary<string, double> byLabel = ParagraphsByLabel(all);
        Set(hints => hints, region => CanBe(region, all, plain, MaxShare * total, byLabel));
        TextWeights left = new(page, Hints.Furniture, known);
        if (left.Of(page.Regions[0]) >= Math.Min(MinLeft * total, ArticleWeight)) return left;
        Set(hints => hints & ~Hints.Furniture, _ => true);
        return new TextWeights(page, Hints.Furniture, known);
    }

    private void Set(Func<Hints, Hints> believed, Predicate<Region> canBeFurniture)
    {
        foreach (Region region in page.Regions)
        {
            Hints hints = believed(region.Hints | (_teaserLists.Contains(region) ? Hints.Related : Hints.None));
            if ((hints & Hints.Furniture) != 0 && !canBeFurniture(region)) hints &= ~Hints.Furniture;
            region.Kind = hints | (region.Parent?.Kind ?? Hints.None);
        }
    }

    private bool CanBe(Region region, TextWeights all, TextWeights plain, double most, Dictionary<string, double> byLabel)
    {
        if (IsAround(region) || FramesText(region)) return false;
        if ((region.Hints & Hints.Hidden) != 0) return true;
        if (byLabel.TryGetValue(region.Label, out double together) && together > most) return false;
        return all.Of(region) <= most || (heading >= 0 && region.Start > heading && ((region.Hints & Hints.Comments) != 0 || plain.Of(heading, region.Start) >= ArticleWeight));
    }

    private bool IsAround(Region region) => region.Name is "html" or "body" or "main" || (heading >= region.Start && heading < region.End);

    private bool FramesText(Region region) => region.Name == "figure" && _framing.Contains(region);

    private static bool IsTeaserList(Page page, Region region)
    {
        if (region.Inside.Count < MinTeasers || region.IsParagraph) return false;
        Region first = region.Inside[0];
        int alike = 0, teasers = 0;
        foreach (Region box in region.Inside)
        {
            if (box.IsParagraph && box.Name != "li" || !box.IsLike(first)) continue;
            alike++;
            if (IsTeaser(page, box)) teasers++;
        }

        return teasers >= MinTeasers && teasers >= 0.8 * alike && alike >= 0.8 * region.Inside.Count;
    }

    /// <summary>Whether a box has a link as its heading, and some text below it. What has a heading of its own and a link below is told here.</summary>
    private static bool IsTeaser(Page page, Region box)
    {
        int length = 0;
        bool linked = false;
        for (int i = box.Start; i < box.End && length <= MaxTeaserWeight; i++)
        {
            Block block = page.Blocks[i];
            length += block.Length;
            bool isLink = block.LinkShare > MinTeaserLink;
            if (block.Region.HeadingLevel > 0 && !isLink) return false;
            linked |= isLink && block.Length >= MinTeaserHeading;
        }

        return linked && length <= MaxTeaserWeight;
    }

    private Dictionary<string, double> ParagraphsByLabel(TextWeights weights)
    {
        Dictionary<string, double> byLabel = new(StringComparer.Ordinal);
        foreach (Region region in page.Regions)
        {
            if ((region.Hints & Hints.Furniture) != 0 && region.IsParagraph) byLabel[region.Label] = byLabel.GetValueOrDefault(region.Label) + weights.Of(region);
        }

        return byLabel;
    }

    private static HashSet<Region> FramingOf(Page page)
    {
        HashSet<Region> framing = [];
        foreach (Region region in page.Regions.Where(region => region.Name is "table" or "pre" or "blockquote" || region.IsList))
        {
            for (Region? around = region.Parent; around is not null; around = around.Parent)
            {
                if (around.Name == "figure") framing.Add(around);
            }
        }

        return framing;
    }
}
