using SearchServer.Articles.Entities;
using SearchServer.Articles.Searching;
using SearchServer.Engine.Highlighting;

namespace SearchServer.Pages;

/// <summary>An article to read, within the search that led to it.</summary>
/// <param name="Address">The address of that search.</param>
/// <param name="Article">The article.</param>
/// <param name="Marked">It with what matches marked.</param>
/// <param name="Similar">Articles about the same event.</param>
/// <param name="Duplicates">The others of nearly the same text.</param>
/// <param name="Source">The file it was read from.</param>
public sealed record ArticleView(PageAddress Address, StoredArticle Article, ArticleHit Marked, IReadOnlyList<ArticleHit> Similar, IReadOnlyList<ArticleHit> Duplicates, string? Source)
{
    /// <summary>How many similar articles and duplicates are shown.</summary>
    public const int MaxOthers = 5;

    /// <summary>How many marks there are in the text.</summary>
    public int Marks => Paragraphs().Sum(paragraph => paragraph.Text.Matches.Length);

    /// <summary>The paragraphs of the text with the marks in them, and how many marks come before. A mark that goes over the end of a line is one in each.</summary>
    public IEnumerable<(Fragment Text, int MarksBefore)> Paragraphs()
    {
        int mark = 0;
        foreach (Fragment whole in Marked.BodyHighlights)
        {
            int start = 0;
            while (start < whole.Text.Length)
            {
                int end = whole.Text.IndexOf('\n', start);
                if (end < 0) end = whole.Text.Length;
                TextSpan place = new(whole.Start + start, whole.Start + end);
                Fragment paragraph = new(place.Start, whole.Text[start..end], [.. whole.Matches.Select(match => new TextSpan(Math.Max(match.Start, place.Start), Math.Min(match.End, place.End))).Where(match => match.Start < match.End)]);
                if (!string.IsNullOrWhiteSpace(paragraph.Text)) yield return (paragraph, mark);
                mark += paragraph.Matches.Length;
                start = end + 1;
            }
        }
    }

    /// <summary>Who and what an article is about, by their kinds.</summary>
    public static IEnumerable<(EntityKind Kind, IReadOnlyList<LabelledValue> Names)> NamesOf(StoredArticle article)
    {
        yield return (EntityKind.Person, article.Persons);
        yield return (EntityKind.Place, article.Places);
        yield return (EntityKind.Organisation, article.Organisations);
    }

    /// <summary>Other articles, by what they have to do with it.</summary>
    public IEnumerable<(string Title, IReadOnlyList<ArticleHit> Hits)> Others()
    {
        yield return ("the same text", Duplicates);
        yield return ("about the same event", Similar);
    }
}
