using SearchServer.Articles.Interpreting;
using SearchServer.Engine.Highlighting;

namespace SearchServer.Articles.Searching;

/// <summary>Finds what an article calls the entities that a query names.</summary>
internal static class NameMarks
{
    /// <summary>More of one name are not marked one by one.</summary>
    private const int MaxMarks = 1000;

    /// <summary>Adds the places of the names in a text of the article.</summary>
    public static void Find(StoredArticle article, string text, IReadOnlyList<InterpretedName> names, List<TextSpan> into)
    {
        foreach (string surface in article.Entities
            .Where(entity => names.Any(name => name.Kind == entity.Kind && name.Value == entity.Key))
            .SelectMany(entity => entity.Chain.Surfaces).Distinct(StringComparer.Ordinal))
        {
            int marks = 0;
            for (int at = Next(0); at >= 0 && marks < MaxMarks; at = Next(at + surface.Length), marks++)
            {
                if (IsEdge(at - 1) && IsEdge(at + surface.Length)) into.Add(new TextSpan(at, at + surface.Length));
            }

            int Next(int from) => surface.Length == 0 || from >= text.Length ? -1 : text.IndexOf(surface, from, StringComparison.Ordinal);
        }

        bool IsEdge(int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);
    }
}
