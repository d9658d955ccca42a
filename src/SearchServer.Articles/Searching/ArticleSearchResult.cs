using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SearchServer.Articles.Interpreting;
using SearchServer.Engine.Highlighting;
using SearchServer.Engine.Search;

namespace SearchServer.Articles.Searching;

/// <summary>A value with the name to show for it.</summary>
/// <param name="Value">The facet value: of a person, place or organisation its key.</param>
/// <param name="Label">The name to show.</param>
public readonly record struct LabelledValue(string Value, string Label);

/// <summary>What a hit stands for: the articles that match the search and have nearly the same text.</summary>
/// <param name="Id">What they have in common, to search for them alone; null for an article that has nothing in common with any.</param>
/// <param name="Count">How many they are, with the one that is shown.</param>
/// <param name="Outlets">Who published them, those with the most of them first: the first <see cref="MaxOutlets"/>.</param>
/// <param name="TotalOutlets">How many outlets there are.</param>
public sealed record ArticleStory(string? Id, int Count, ImmutableArray<string> Outlets, int TotalOutlets)
{
    /// <summary>More outlets are not listed.</summary>
    public const int MaxOutlets = 10;
}

/// <summary>A hit.</summary>
/// <param name="Article">The article, without its text.</param>
/// <param name="Score">Its score; null where it is no part of the order.</param>
/// <param name="Duplicates">How many other articles have nearly the same text.</param>
/// <param name="TitleHighlights">The title with what matched in it; empty if highlights were not wanted.</param>
/// <param name="BodyHighlights">Fragments of the text with what matched in them; empty if highlights were not wanted.</param>
public sealed record ArticleHit(StoredArticle Article, float? Score, int Duplicates, ImmutableArray<Fragment> TitleHighlights, ImmutableArray<Fragment> BodyHighlights)
{
    /// <summary>The words of the query that the article lacks.</summary>
    public ImmutableArray<string> MissingWords { get; init; } = [];

    /// <summary>The story that it stands for; null where each article is a hit. The score is then that of the story's best article, by which it has its place.</summary>
    public ArticleStory? Story { get; init; }

    /// <summary>How the score comes about; null if that was not asked for.</summary>
    public Explanation? Explanation { get; init; }
}

/// <summary>A value of a facet.</summary>
/// <param name="Value">The value, to filter by.</param>
/// <param name="Label">The name to show.</param>
/// <param name="Count">How many articles have it.</param>
/// <param name="Selected">Whether the search is filtered by it.</param>
public readonly record struct ArticleFacetValue(string Value, string Label, int Count, bool Selected)
{
    /// <summary>Of an open value of a tree, its parts; not there of any other.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ArticleFacetValue>? Values { get; init; }
}

/// <summary>A period, and how many articles are of it.</summary>
/// <param name="Period">As it was asked for; it is the filter <c>date</c> that gives these articles.</param>
/// <param name="From">Its first day; null if it has none.</param>
/// <param name="To">Its last day.</param>
/// <param name="Count">How many articles there are with it in the place of the periods that the search is filtered by.</param>
/// <param name="Selected">Whether the search is filtered by it.</param>
public readonly record struct ArticlePeriod(string Period, DateOnly? From, DateOnly? To, int Count, bool Selected);

/// <summary>A facet. All counts are exact, and those of a field ignore what its own filter must have any of: each is the total with this value in its place.</summary>
/// <param name="Field">The field.</param>
/// <param name="Values">The values.</param>
/// <param name="TotalValues">How many values occur.</param>
/// <param name="OtherCount">The sum of the counts of those that are not returned.</param>
/// <param name="Missing">How many articles have no value.</param>
public sealed record ArticleFacet(string Field, ImmutableArray<ArticleFacetValue> Values, int TotalValues, long OtherCount, int Missing)
{
    /// <summary>Whether the search is filtered by having no value.</summary>
    public bool MissingSelected { get; init; }
}

/// <summary>The answer to a search.</summary>
/// <param name="Meaning">What the query was taken to mean.</param>
/// <param name="Total">How many articles match.</param>
/// <param name="Hits">The hits.</param>
/// <param name="Facets">The facets, in the order in which they were asked for.</param>
/// <param name="Warnings">What of the query was not understood, and values of filters that no article has.</param>
public sealed record ArticleSearchResult(Interpretation Meaning, TotalHits Total, ImmutableArray<ArticleHit> Hits, ImmutableArray<ArticleFacet> Facets, ImmutableArray<string> Warnings)
{
    /// <summary>How many stories the articles are; null where each article is a hit.</summary>
    public long? Stories { get; init; }

    /// <summary>Where the hits go on; null if these are the last.</summary>
    public ArticlePlace? Next { get; init; }

    /// <summary>When the articles were published; null if that was not wanted.</summary>
    public ArticleHistogram? Histogram { get; init; }

    /// <summary>The periods that were asked for.</summary>
    public ImmutableArray<ArticlePeriod> Periods { get; init; } = [];

    /// <summary>What it took.</summary>
    public required SearchStages Stages { get; init; }
}
