namespace SearchServer.Articles.Cleaning.Html;

/// <summary>A page as the extraction sees it: its text in blocks, the regions that these lie in, and what its head says.</summary>
internal sealed class Page
{
    private readonly int[] _lengthBefore;
    private readonly int[] _linksBefore;

    /// <summary>Puts a page together.</summary>
    /// <param name="blocks">The pieces of text between the edges of elements that begin a line, in the order of the page.</param>
    /// <param name="regions">The elements that hold them, each before those inside it; the first is the whole page.</param>
    /// <param name="facts">What the page says of itself, in elements that a reader does not see.</param>
    public Page(IReadOnlyList<Block> blocks, IReadOnlyList<Region> regions, PageFacts facts)
    {
        Blocks = blocks;
        Regions = regions;
        Facts = facts;
        _lengthBefore = new int[blocks.Count + 1];
        _linksBefore = new int[blocks.Count + 1];
        foreach (Block block in blocks)
        {
            _lengthBefore[block.Index + 1] = _lengthBefore[block.Index] + block.Text.Length;
            _linksBefore[block.Index + 1] = _linksBefore[block.Index] + block.LinkLength;
        }
    }

    public IReadOnlyList<Block> Blocks { get; }

    public IReadOnlyList<Region> Regions { get; }

    public PageFacts Facts { get; }

    /// <summary>The share of a region's text that is in links, 0 to 1.</summary>
    public double LinkShareOf(Region region)
    {
        int length = _lengthBefore[region.End] - _lengthBefore[region.Start];
        return length == 0 ? 0 : (double)(_linksBefore[region.End] - _linksBefore[region.Start]) / length;
    }
}
