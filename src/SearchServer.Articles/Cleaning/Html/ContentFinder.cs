namespace SearchServer.Articles.Cleaning.Html;

/// <summary>
/// Finds the region that holds the text of the article: from the whole page inwards, as long as one region inside holds it all, and then the story of the headline, if it is one of several.
/// </summary>
/// <param name="page">The page.</param>
/// <param name="weights">How much text its regions have.</param>
/// <param name="heading">The block that shows the headline; -1 if none does.</param>
internal sealed class ContentFinder(Page page, TextWeights weights, int heading)
{
    /// <summary>With such a share of the text, a region has it all.</summary>
    private const double WholeShare = 0.9;

    /// <summary>With such a share it has it if what is beside is of another kind.</summary>
    private const double MainShare = 0.75;

    /// <summary>The same where the region is said to hold the text of the article.</summary>
    private const double SaidShare = 0.4;

    /// <summary>What is beside is of the same kind if it has a larger share.</summary>
    private const double AkinShare = 0.1;

    /// <summary>A box with less text of its own is no story, in letters.</summary>
    private const double MinStoryWeight = 100;

    /// <summary>Words of classes of boxes that hold a story each.</summary>
    private static readonly string[] s_storyWords = ["article", "story", "post", "entry"];

    public Region Find() => StoryIn(FindWhole());

    private Region FindWhole()
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

    /// <summary>
    /// Pages that load the next story below the last have several in boxes alike, each with a headline of its own, of the same level as that of the page. Sections of one story have lower headings, or lie below its
    /// headline.
    /// </summary>
    private Region StoryIn(Region whole)
    {
        if (heading < whole.Start || heading >= whole.End || page.Blocks[heading].Region.HeadingLevel is not (> 0 and int level)) return whole;
        bool isStory = false;
        for (Region story = page.Blocks[heading].Region; story != whole && story.Parent is { } around; story = around)
        {
            isStory |= IsCalledStory(story);
            if (isStory && !story.IsParagraph && weights.Of(story) >= MinStoryWeight && around.Inside.Any(other => other != story && other.IsLike(story) && HasHeadline(other, level))) return story;
        }

        return whole;
    }

    private static bool IsCalledStory(Region region) => region.Name == "article" || Array.Exists(s_storyWords, word => region.Label.Contains(word, StringComparison.OrdinalIgnoreCase));

    private bool HasHeadline(Region region, int level)
    {
        if (weights.Of(region) < MinStoryWeight) return false;
        for (int i = region.Start; i < region.End && page.Blocks[i].Length < MinStoryWeight; i++)
        {
            if (page.Blocks[i].Region.HeadingLevel == level) return true;
        }

        return false;
    }
}
