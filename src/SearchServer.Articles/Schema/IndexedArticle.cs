using System.Collections.Immutable;
using SearchServer.Articles.Enrichment.Duplicates;

namespace SearchServer.Articles.Schema;

/// <summary>An article with all that the index keeps of it.</summary>
/// <param name="Article">The article, with the outlet by the name of its registry and the language that was given or found.</param>
/// <param name="Id">Its identity.</param>
/// <param name="Version">Counts the states of the article that the index had, from 1.</param>
public sealed record IndexedArticle(Article Article, string Id, long Version)
{
    /// <summary>A hash of the article as it was read, by which an unchanged one is recognised.</summary>
    public required ReadOnlyMemory<byte> ContentHash { get; init; }

    /// <summary>The persons, places and organisations that it speaks of.</summary>
    public ImmutableArray<ArticleEntity> Entities { get; init; } = [];

    /// <summary>The dates that it speaks of: years, months and days as in <c>2022</c>, <c>2022-02</c>, <c>2022-02-24</c>.</summary>
    public ImmutableArray<string> Mentioned { get; init; } = [];

    /// <summary>What articles with nearly the same text have in common.</summary>
    public string? Group { get; init; }

    /// <summary>The signature of its text.</summary>
    internal TextSignature? Signature { get; init; }

    /// <summary>The bands of the signature.</summary>
    public ImmutableArray<ulong> Bands { get; init; } = [];
}
