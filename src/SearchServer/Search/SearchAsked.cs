using SearchServer.Articles.Searching;

namespace SearchServer.Search;

/// <summary>What was asked of /search.</summary>
/// <param name="Request">As it was read.</param>
/// <param name="Parameters">What says which articles are wanted in which order, as it came: with the request, or with an earlier one that it goes on from.</param>
/// <param name="Commit">The commit that the earlier one was answered from; null if there was none.</param>
internal sealed record SearchAsked(ArticleSearchRequest Request, HitParameters Parameters, string? Commit = null);
