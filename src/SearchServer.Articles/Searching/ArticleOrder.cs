using SearchServer.Articles.Schema;
using SearchServer.Engine.Search;

namespace SearchServer.Articles.Searching;

/// <summary>The order of hits by the columns of the index.</summary>
internal static class ArticleOrder
{
    /// <summary>The order; null for the score, which is faster to keep the best of.</summary>
    public static Sort? Of(IReadOnlyList<ArticleSort> keys) => keys is [] or [ArticleSort.Relevance] ? null : new Sort([.. keys.Select(key => key switch
    {
        ArticleSort.OldestFirst => new SortField(ArticleFields.Date, SortType.Number),
        ArticleSort.NewestFirst => new SortField(ArticleFields.Date, SortType.Number, Descending: true),
        ArticleSort.Title => new SortField(ArticleFields.TitleSort, SortType.Text),
        ArticleSort.TitleDescending => new SortField(ArticleFields.TitleSort, SortType.Text, Descending: true),
        _ => SortField.Score,
    })]);
}
