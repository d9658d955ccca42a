using System.Collections.Immutable;
using SearchServer.Articles.Entities;

namespace SearchServer.Articles.Enrichment.Names;

/// <summary>One person, place or organisation of an article, and all that the article calls it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The fullest name that the article uses, without a title: <c>Sergei Lavrov</c>; of a place the common English name.</param>
/// <param name="Surfaces">The different names in the text, as they stand there: <c>Lavrov</c>, <c>Sergei Lavrov</c>.</param>
/// <param name="Count">How often it is mentioned.</param>
public sealed record EntityChain(EntityKind Kind, string Name, ImmutableArray<string> Surfaces, int Count)
{
    /// <summary>The key of the entity where it is known without the corpus: of a place of the gazetteer, which the name alone may not tell from others (<c>paris, texas</c>).</summary>
    public string? Key { get; init; }
}
