using SearchServer.Engine.Search;

namespace SearchServer.Articles.Searching;

/// <summary>A place in the hits of a search, behind which it goes on, in the same state of the index or a later one.</summary>
/// <param name="Behind">The place in the order.</param>
/// <param name="Share">The share of the words' weight that the search asks for, which is chosen once; null where there was nothing to choose.</param>
public sealed record ArticlePlace(SearchAfter Behind, double? Share)
{
    /// <summary>Whether it can be a place in an order.</summary>
    public bool Fits(IReadOnlyList<ArticleSort> sort) => Share is null or (>= 0 and <= 1) && Behind.Fits(ArticleOrder.Of(sort) ?? Sort.ByScore);
}
