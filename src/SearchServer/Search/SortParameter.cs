using SearchServer.Articles.Searching;

namespace SearchServer.Search;

/// <summary>An order of hits as people write it: keys separated by commas, each at most once, as in <c>-date,title</c>.</summary>
internal static class SortParameter
{
    /// <summary>What is expected, for messages.</summary>
    public const string Expected = "relevance, date, -date, title or -title, or several of them separated by commas";

    /// <summary>Reads an order; none is relevance.</summary>
    public static bool TryRead(string? text, out IReadOnlyList<ArticleSort> sort)
    {
        sort = [];
        if (string.IsNullOrEmpty(text)) return true;
        string[] keys = text.Split(',', StringSplitOptions.TrimEntries);
        if (keys.DistinctBy(key => key.TrimStart('-')).Count() < keys.Length) return false;
        ArticleSort?[] read = [.. keys.Select(KeyOf)];
        if (read.Contains(null)) return false;
        sort = [.. read.Select(key => key!.Value)];
        return true;
    }

    private static ArticleSort? KeyOf(string key) => key switch
    {
        "relevance" => ArticleSort.Relevance,
        "date" => ArticleSort.OldestFirst,
        "-date" => ArticleSort.NewestFirst,
        "title" => ArticleSort.Title,
        "-title" => ArticleSort.TitleDescending,
        _ => null,
    };
}
