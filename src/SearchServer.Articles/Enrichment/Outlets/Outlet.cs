using System.Collections.Immutable;

namespace SearchServer.Articles.Enrichment.Outlets;

/// <summary>Who publishes: one entry of the registry.</summary>
/// <param name="Name">The name that facets show.</param>
/// <param name="Aliases">Other names of it.</param>
/// <param name="Domains">Hosts that it and nobody else has, with all that is below them: <c>bbc.co.uk</c>; or a host and the first parts of a path: <c>cbsnews.com/boston</c>.</param>
/// <param name="IsAgency">Whether its name at the head or the end of a text says where the text comes from.</param>
internal sealed record Outlet(string Name, ImmutableArray<string> Aliases, ImmutableArray<string> Domains, bool IsAgency);
