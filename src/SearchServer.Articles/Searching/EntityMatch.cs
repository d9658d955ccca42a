using System.Collections.Immutable;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;

namespace SearchServer.Articles.Searching;

/// <summary>An entity that was looked for by name.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Its key.</param>
/// <param name="Label">The name to show.</param>
/// <param name="Count">How many articles have it.</param>
/// <param name="Matched">The other name that was looked for; null if it is the label.</param>
public sealed record EntityMatch(EntityKind Kind, string Key, string Label, int Count, string? Matched)
{
    /// <summary>The entities with a name that has a word for each that was begun, those in the most articles first.</summary>
    /// <param name="snapshot">The index.</param>
    /// <param name="text">The beginnings of words, in any order, in any case and without accents; empty for all entities.</param>
    /// <param name="kinds">What they may be.</param>
    /// <param name="count">How many at most.</param>
    public static ImmutableArray<EntityMatch> Find(ArticleSnapshot snapshot, string text, IEnumerable<EntityKind> kinds, int count)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(kinds);
        if (snapshot.Vocabulary.Begun(text) is not { } begun) return [];
        return
        [
            .. kinds.Distinct().Order().Select(kind => (Kind: kind, Names: snapshot.Vocabulary.Of(ArticleFields.FieldOf(kind))))
                .SelectMany(kind => kind.Names.Matching(begun).Take(count).Select(value => (kind.Kind, kind.Names, Value: value)))
                .OrderByDescending(found => found.Value.Count).Take(count)
                .Select(found =>
                {
                    (string label, string? matched) = found.Names.NamesOf(found.Value, begun);
                    return new EntityMatch(found.Kind, found.Value.Value, label, found.Value.Count, matched);
                }),
        ];
    }
}
