using SearchServer.Articles.Interpreting;
using SearchServer.Engine.Highlighting;

namespace SearchServer.Articles.Searching;

/// <summary>Finds what an article calls the entities that a query names: the index has the entities of an article, and not where they stand, so their names are looked for in the text.</summary>
internal static class NameMarks
{
    /// <summary>More of one name are not marked one by one.</summary>
    private const int MaxMarks = 1000;

    /// <summary>The places of the names in a text of the article.</summary>
    public static List<GivenMatch> Find(StoredArticle article, ReadOnlySpan<char> text, Interpretation meaning)
    {
        List<GivenMatch> found = [];
        foreach (InterpretedName name in meaning.Names)
        {
            foreach (string surface in article.Entities
                .Where(entity => name.Kind == entity.Kind && name.Value == entity.Key)
                .SelectMany(entity => entity.Chain.Surfaces).Where(surface => surface.Length > 0).Distinct(StringComparer.Ordinal))
            {
                int end = 0;
                for (int marks = 0; marks < MaxMarks && text[end..].IndexOf(surface) is >= 0 and int distance; marks++)
                {
                    int start = end + distance;
                    end = start + surface.Length;
                    if (IsEdge(text, start - 1) && IsEdge(text, end)) found.Add(new GivenMatch(new TextSpan(start, end), name.Marks));
                }
            }
        }

        return found;
    }

    private static bool IsEdge(ReadOnlySpan<char> text, int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);
}
