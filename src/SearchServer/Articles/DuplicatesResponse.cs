using SearchServer.Articles.Searching;
using SearchServer.Search;

namespace SearchServer.Articles;

/// <summary>The other articles of nearly the same text.</summary>
/// <param name="Group">What they and the article have in common.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Articles">Those of the page.</param>
public sealed record DuplicatesResponse(string? Group, TotalResponse Total, IReadOnlyList<DuplicateResponse> Articles)
{
    internal static DuplicatesResponse Of(string? group, ArticleSearchResult result) => new(group, TotalResponse.Of(result.Total), [.. result.Hits.Select(hit => DuplicateResponse.Of(hit.Article))]);
}

/// <summary>An article of nearly the same text.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Title">Its title.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Date">When, a day or a moment in ISO 8601; null if that is not known.</param>
/// <param name="Url">Its address.</param>
public sealed record DuplicateResponse(string Id, string Title, string? Outlet, string? Date, string? Url)
{
    internal static DuplicateResponse Of(StoredArticle article) => new(article.Id, article.Title, article.Outlet, article.Date, article.Url);
}
