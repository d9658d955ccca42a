using SearchServer.Articles.Searching;
using SearchServer.Search;

namespace SearchServer.Articles;

/// <summary>Articles about the same event as another, and behind them about the same story.</summary>
/// <param name="Total">How many share enough of its words to be ranked: many more than are about the same.</param>
/// <param name="Hits">Those that are the most like it, the best first; as those of a search, without highlights.</param>
/// <param name="Warnings">Values of filters that no article has, in sentences.</param>
public sealed record SimilarResponse(TotalResponse Total, IReadOnlyList<HitResponse> Hits, IReadOnlyList<string> Warnings)
{
    internal static SimilarResponse Of(ArticleSearchResult result) => new(
        TotalResponse.Of(result.Total), [.. result.Hits.Select(hit => HitResponse.Of(hit, result.Meaning, withHighlights: false))], result.Warnings);
}
