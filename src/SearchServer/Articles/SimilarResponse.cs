using SearchServer.Articles.Searching;
using SearchServer.Search;

namespace SearchServer.Articles;

/// <summary>Articles about the same as another.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Hits">Those that are the most like it, the best first; as those of a search, without highlights.</param>
/// <param name="Warnings">Values of filters that no article has, in sentences.</param>
public sealed record SimilarResponse(TotalResponse Total, IReadOnlyList<HitResponse> Hits, IReadOnlyList<string> Warnings)
{
    internal static SimilarResponse Of(ArticleSearchResult result) => new(
        TotalResponse.Of(result.Total), [.. result.Hits.Select(hit => HitResponse.Of(hit, result.Meaning, withHighlights: false))], result.Warnings);
}
