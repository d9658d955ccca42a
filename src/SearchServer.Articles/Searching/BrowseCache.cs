using System.Collections.Concurrent;

namespace SearchServer.Articles.Searching;

/// <summary>What searches without words found, which a page begins with and comes back to, by their <see cref="BrowseKey"/>. Safe to share between threads.</summary>
internal sealed class BrowseCache
{
    private const int MaxKept = 200;

    /// <summary>What has more facet values, or days between the first and the last article, is not kept: all together take a hundred megabytes at most.</summary>
    private const int MaxValues = 1000;
    private const int MaxDays = 100_000;

    private readonly ConcurrentDictionary<string, ArticleSearch.Found> _kept = new(StringComparer.Ordinal);

    /// <summary>What a search found before, or finds now.</summary>
    public ArticleSearch.Found GetOrAdd(string key, Func<ArticleSearch.Found> search)
    {
        if (_kept.TryGetValue(key, out ArticleSearch.Found? known)) return known;
        ArticleSearch.Found found = search();
        if (found.Counted.Facets.Sum(facet => facet.Values.Length) > MaxValues || found.Counted.Days.Concat(found.Stack).Sum(days => days.Counts.Length) > MaxDays) return found;
        if (_kept.Count >= MaxKept) _kept.Clear();
        return _kept[key] = found;
    }
}
