namespace SearchServer.Articles.Cleaning.Html;

/// <summary>A page as the extraction sees it: its text in blocks, the regions that these lie in, and what its head says.</summary>
/// <param name="Blocks">The pieces of text between the edges of elements that begin a line, in the order of the page.</param>
/// <param name="Regions">The elements that hold them, each before those inside it; the first is the whole page.</param>
/// <param name="Facts">What the page says of itself, in elements that a reader does not see.</param>
internal sealed record Page(IReadOnlyList<Block> Blocks, IReadOnlyList<Region> Regions, PageFacts Facts);
