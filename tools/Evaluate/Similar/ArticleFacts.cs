using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Evaluate.Relevance;

namespace SearchServer.Evaluate.Similar;

/// <summary>What is known of an article without reading its text.</summary>
/// <param name="Doc">Its number in the index.</param>
/// <param name="Id">Its id in the collection.</param>
/// <param name="Group">What it has in common with near-duplicates.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Day">When, as <see cref="DateOnly.DayNumber"/>; null if that is not known.</param>
/// <param name="TitleWords">The words of its title.</param>
/// <param name="Persons">The keys of its persons.</param>
/// <param name="Places">The keys of its places, without those that they lie in.</param>
internal sealed record ArticleFacts(int Doc, string Id, string? Group, string? Outlet, int? Day, IReadOnlySet<string> TitleWords, IReadOnlySet<string> Persons, IReadOnlySet<string> Places)
{
    /// <summary>Shorter words say little.</summary>
    private const int MinWord = 4;

    /// <summary>Reads all articles of an index, in the order of their ids.</summary>
    public static ArticleFacts[] ReadAll(ArticleSnapshot snapshot) => [.. snapshot.Reader.LiveDocuments().Select(doc => Of(snapshot, doc)).OrderBy(article => article.Id, StringComparer.Ordinal)];

    /// <summary>Whether two articles are two, and not nearly the same text.</summary>
    public bool IsOther(ArticleFacts other) => Doc != other.Doc && (Group is null || Group != other.Group);

    /// <summary>Whether two articles were published at most so many days apart.</summary>
    public bool IsWithin(int days, ArticleFacts other) => Day is { } day && other.Day is { } otherDay && Math.Abs(day - otherDay) <= days;

    private static ArticleFacts Of(ArticleSnapshot snapshot, int doc)
    {
        StoredArticle article = snapshot.Load(doc, withBody: false);
        return new ArticleFacts(
            doc,
            article.GivenId ?? article.Id,
            article.Group,
            article.Outlet,
            (int?)snapshot.Reader.Number(doc, ArticleFields.Day),
            PlainWords.Of(article.Title).Where(word => word.Length >= MinWord).ToHashSet(),
            KeysOf(article, EntityKind.Person),
            KeysOf(article, EntityKind.Place));
    }

    private static HashSet<string> KeysOf(StoredArticle article, EntityKind kind) => [.. article.Entities.Where(entity => entity.Kind == kind).Select(entity => entity.Key)];
}
