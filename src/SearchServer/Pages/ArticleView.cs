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
    public const int Others = 5;

    /// <summary>How many marks there are in the text.</summary>
    public int Marks => Marked.BodyHighlights.Sum(fragment => fragment.Matches.Length);

    /// <summary>The paragraphs of the text, with the marks in them, the first of which has a number.</summary>
    public IEnumerable<(Fragment Text, int FirstMark)> Paragraphs()
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
                Fragment paragraph = new(place.Start, whole.Text[start..end], [.. whole.Matches.Where(match => match.Start >= place.Start && match.End <= place.End)]);
                if (!string.IsNullOrWhiteSpace(paragraph.Text)) yield return (paragraph, mark);
                mark += paragraph.Matches.Length;
                start = end + 1;
            }
        }
    }

    /// <summary>Who and what it is about, by their kinds.</summary>
    public IEnumerable<(EntityKind Kind, IReadOnlyList<LabelledValue> Names)> Names()
    {
        yield return (EntityKind.Person, Article.Persons);
        yield return (EntityKind.Place, Article.Places);
        yield return (EntityKind.Organisation, Article.Organisations);
    }
}
