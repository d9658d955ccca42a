using System.Collections.Immutable;
using SearchServer.Articles.Enrichment.Duplicates;
using SearchServer.Articles.Enrichment.Names;

namespace SearchServer.Articles.Enrichment;

/// <summary>An article with what was found in its text.</summary>
/// <param name="Article">The article, with the outlet by the name of its registry and the language that was given or found.</param>
internal sealed record EnrichedArticle(Article Article)
{
    /// <summary>The persons, places and organisations that the input names.</summary>
    public ImmutableArray<EntityChain> Given { get; init; } = [];

    /// <summary>Those that were found in the text, of kinds of which the input names none.</summary>
    public ImmutableArray<EntityChain> Found { get; init; } = [];

    /// <summary>The dates that the text speaks of: years, months and days as in <c>2022</c>, <c>2022-02</c>, <c>2022-02-24</c>.</summary>
    public ImmutableArray<string> Mentioned { get; init; } = [];

    /// <summary>The signature of the text.</summary>
    public required TextSignature Signature { get; init; }

    /// <summary>The bands of the signature.</summary>
    public required ImmutableArray<ulong> Bands { get; init; }
}
