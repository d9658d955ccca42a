using SearchServer.Articles.Enrichment.Names;

namespace SearchServer.Articles.Entities;

/// <summary>A chain of an article with the entity that it names.</summary>
/// <param name="Chain">The chain.</param>
/// <param name="Key">The entity's key: the facet value.</param>
/// <param name="Label">The entity's label, as it is now.</param>
/// <param name="Parent">The key of the place that it lies in; null for what lies in nothing.</param>
public readonly record struct ResolvedEntity(EntityChain Chain, string Key, string Label, string? Parent);
