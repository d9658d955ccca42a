using System.Collections.Immutable;
using SearchServer.Articles.Schema;
using SearchServer.Engine.Indexing;

namespace SearchServer.Articles.Searching;

/// <summary>A value, and how many articles have it.</summary>
/// <param name="Value">The value.</param>
/// <param name="Articles">How many.</param>
public readonly record struct ArticleCount(string Value, int Articles);

/// <summary>What is in an index of articles.</summary>
/// <param name="Articles">How many articles.</param>
/// <param name="FirstDate">When the oldest was published, a day or a moment in ISO 8601; null if of none it is known.</param>
/// <param name="LastDate">When the newest was.</param>
/// <param name="Undated">Articles of which it is not known.</param>
/// <param name="Outlets">How many outlets they are of.</param>
/// <param name="LargestOutlets">The <see cref="MaxOutlets"/> with the most articles, most first.</param>
/// <param name="WithoutOutlet">Articles of which it is not known who published them.</param>
/// <param name="Languages">The languages, most articles first.</param>
/// <param name="WithoutLanguage">Articles whose language is not known.</param>
/// <param name="Index">What holds them.</param>
public sealed record ArticleStatistics(
    int Articles, string? FirstDate, string? LastDate, int Undated, int Outlets, ImmutableArray<ArticleCount> LargestOutlets, int WithoutOutlet,
    ImmutableArray<ArticleCount> Languages, int WithoutLanguage, IndexStatistics Index)
{
    /// <summary>How many outlets are named.</summary>
    public const int MaxOutlets = 10;

    /// <summary>More than there are.</summary>
    private const int MaxLanguages = 1000;

    /// <summary>The statistics of what a snapshot shows.</summary>
    public static ArticleStatistics Of(ArticleSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArticleSearchRequest first = new("") { Sort = [ArticleSort.OldestFirst], Take = 1, Highlight = null };
        ArticleSearchRequest last = first with
        {
            Sort = [ArticleSort.NewestFirst],
            Facets = [new FacetWish(ArticleFields.Date, 0), new FacetWish(ArticleFields.Outlet, MaxOutlets), new FacetWish(ArticleFields.Language, MaxLanguages)],
        };
        ArticleSearchResult newest = snapshot.Search(last);
        (ArticleFacet dates, ArticleFacet outlets, ArticleFacet languages) = (newest.Facets[0], newest.Facets[1], newest.Facets[2]);
        return new ArticleStatistics(
            (int)newest.Total.Value, DateOf(snapshot.Search(first)), DateOf(newest), dates.Missing, outlets.TotalValues, Counts(outlets), outlets.Missing, Counts(languages), languages.Missing, IndexStatistics.Of(snapshot.Reader));
    }

    private static string? DateOf(ArticleSearchResult result) => result.Hits is [{ Article.Date: var date }] ? date : null;

    private static ImmutableArray<ArticleCount> Counts(ArticleFacet facet) => [.. facet.Values.Select(value => new ArticleCount(value.Value, value.Count))];
}
