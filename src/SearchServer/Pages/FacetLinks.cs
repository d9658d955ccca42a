using SearchServer.Articles.Searching;

namespace SearchServer.Pages;

/// <summary>Where the values of facets lead, from a search.</summary>
/// <param name="Address">The address of the search.</param>
/// <param name="Snapshot">Knows by which names values are called.</param>
public sealed record FacetLinks(PageAddress Address, ArticleSnapshot Snapshot)
{
    /// <summary>Where the number beside a value is the total: the search with this value in the place of what its field is filtered by, or without it if it is chosen.</summary>
    public PageAddress Chosen(string field, ArticleFacetValue value) => value.Selected ? WithoutValue(field, value.Value) : Address.Minus("missing", field).With(field, value.Value);

    /// <summary>The search with a value as one more alternative; null where its field has none yet.</summary>
    public PageAddress? Also(string field, ArticleFacetValue value) => !value.Selected && (Address[field] is not null || Address.Has("missing", field)) ? Address.Plus(field, value.Value) : null;

    /// <summary>The search without what has a value.</summary>
    public PageAddress Not(string field, ArticleFacetValue value) => Address.Plus($"not.{field}", value.Value);

    /// <summary>The search for what has no value of a field, or no more for that.</summary>
    public PageAddress Missing(ArticleFacet facet) => facet.MissingSelected ? Address.Minus("missing", facet.Field) : Address.Without(facet.Field).Plus("missing", facet.Field);

    /// <summary>Whoever chose it may have called it by another name.</summary>
    private PageAddress WithoutValue(string field, string value) =>
        Address.Except().Where(parameter => (parameter.Name == field || parameter.Name == $"all.{field}") && Snapshot.ValueOf(field, parameter.Value) == value).Aggregate(Address, (address, chosen) => address.Minus(chosen.Name, chosen.Value));
}
