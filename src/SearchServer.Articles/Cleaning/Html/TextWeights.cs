namespace SearchServer.Articles.Cleaning.Html;

/// <summary>How much text lies in regions: prose counts by its length, labels little, and what is mostly links nothing.</summary>
internal sealed class TextWeights
{
    /// <summary>Shorter blocks are mostly labels.</summary>
    private const int ProseLength = 60;

    private const double LabelWeight = 0.2;

    /// <summary>What a block counts that is not in the text that the page gives for machines, if it gives one.</summary>
    private const double UnknownWeight = 0.2;

    private readonly double[] _before;

    /// <summary>Weighs the blocks of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="excluded">Regions of these kinds count nothing.</param>
    /// <param name="known">The blocks that are known to be text of the article; empty if nothing is known.</param>
    public TextWeights(Page page, Hints excluded, bool[] known)
    {
        _before = new double[page.Blocks.Count + 1];
        foreach (Block block in page.Blocks)
        {
            double weight = (block.Region.Kind & excluded) != 0 ? 0 : WeightOf(block);
            if (known.Length > 0) weight = known[block.Index] ? WeightOf(block) : UnknownWeight * weight;
            _before[block.Index + 1] = _before[block.Index] + weight;
        }
    }

    public double Of(Region region) => _before[region.End] - _before[region.Start];

    /// <summary>That of the blocks from one to before another.</summary>
    public double Of(int start, int end) => _before[end] - _before[start];

    public double Of(Block block) => _before[block.Index + 1] - _before[block.Index];

    private static double WeightOf(Block block)
    {
        double share = block.LinkShare;
        if (share > 0.5) return 0;
        double length = block.Length * (1 - share);
        return block.Length < ProseLength ? LabelWeight * length : length;
    }
}
