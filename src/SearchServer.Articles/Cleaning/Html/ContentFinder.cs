namespace SearchServer.Articles.Cleaning.Html;

/// <summary>Finds the region that holds the text of the article: from the whole page inwards, as long as one region inside holds it all.</summary>
internal sealed class ContentFinder(Page page, TextWeights weights)
{
    /// <summary>With such a share of the text, a region has it all.</summary>
    private const double WholeShare = 0.9;

    /// <summary>With such a share it has it if what is beside is of another kind.</summary>
    private const double MainShare = 0.75;

    /// <summary>The same where the region is said to hold the text of the article.</summary>
    private const double SaidShare = 0.4;

    /// <summary>What is beside is of the same kind if it has a larger share.</summary>
    private const double AkinShare = 0.1;

    public Region Find()
    {
        Region found = page.Regions[0];
        while (found.Inside.Count > 0)
        {
            Region heaviest = found.Inside.MaxBy(weights.Of)!;
            if (heaviest.IsParagraph || weights.Of(heaviest) == 0 || !HoldsText(heaviest, found)) break;
            found = heaviest;
        }

        return found;
    }

    private bool HoldsText(Region region, Region around)
    {
        double all = weights.Of(around), share = weights.Of(region) / all;
        if (share >= WholeShare) return true;
        if (region.IsList || share < ((region.Hints & Hints.Content) != 0 ? SaidShare : MainShare)) return false;
        double akin = around.Inside.Where(sibling => sibling != region && IsAkin(sibling, region)).Sum(weights.Of);
        for (int i = around.Start; i < around.End; i++)
        {
            if (page.Blocks[i].Region == around) akin += weights.Of(page.Blocks[i]);
        }

        return akin <= AkinShare * all;
    }

    /// <summary>Paragraphs, and boxes of the same kind: other sections of the text.</summary>
    private static bool IsAkin(Region sibling, Region region) => sibling.IsParagraph || sibling.IsLike(region);
}
