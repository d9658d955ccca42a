namespace SearchServer.Articles.Cleaning.Html;

/// <summary>
/// Where in a page its date of publication may stand: below the headline, in the text, and right above the headline if that is in the same article. Above the article stands what day it is today.
/// </summary>
internal sealed class PlaceOfDates(Page page, int heading, Region content, int maxAbove, int maxBelow)
{
    private readonly int _from = heading >= 0 ? Math.Max(0, heading - maxAbove) : Math.Max(0, content.Start - maxBelow);
    private readonly int _anchor = heading >= 0 ? heading : content.Start;

    /// <summary>The blocks near the headline: those below it, then those above.</summary>
    public IEnumerable<Block> Lines
    {
        get
        {
            for (int i = _anchor; i < Math.Min(page.Blocks.Count, _anchor + maxBelow); i++) yield return page.Blocks[i];
            for (int i = _from; i < Math.Min(page.Blocks.Count, _anchor); i++)
            {
                if (IsInArticle(page.Blocks[i].Region)) yield return page.Blocks[i];
            }
        }
    }

    /// <summary>Whether a place is one of these.</summary>
    public bool Has(int block, Region region) =>
        block < _anchor ? block >= _from && IsInArticle(region) : block <= Math.Max(_anchor, content.Start) + maxBelow || (block >= content.Start && block <= content.End);

    /// <summary>Whether an element that says that it is an article, or the main part of a page, holds a region and the headline.</summary>
    private bool IsInArticle(Region region)
    {
        for (Region? around = region; around is not null; around = around.Parent)
        {
            if (around.Name is "article" or "main" || (around.Hints & Hints.Content) != 0) return around.Start <= _anchor && _anchor < around.End;
        }

        return false;
    }
}
