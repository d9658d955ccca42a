using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Facets;
using SearchServer.Problems;
using SearchServer.Search;

namespace SearchServer.Pages;

/// <summary>All values of a facet, or those whose names begin so, of the articles that a search finds.</summary>
/// <param name="Address">The address of that search.</param>
/// <param name="Begun">How names begin; empty for all.</param>
/// <param name="Order">The order, as <c>/facets</c> calls it; empty for the usual one.</param>
/// <param name="Counted">The values.</param>
/// <param name="Snapshot">What they were counted in.</param>
public sealed record FacetView(PageAddress Address, string Begun, string Order, ArticleFacet Counted, ArticleSnapshot Snapshot)
{
    /// <summary>How many values are shown.</summary>
    public const int Values = 200;

    /// <summary>What the address of the page has besides the search's: how names begin, and the order.</summary>
    public const string BegunName = "begins", OrderName = "order";

    /// <summary>The orders that values can have; the first is the usual one.</summary>
    private static readonly string[] s_orders = ["", "count", "label", "significance"];

    /// <summary>Where its values lead.</summary>
    public FacetLinks Links => new(Address, Snapshot);

    /// <summary>Whether values have names that can begin somehow.</summary>
    public bool HasNames => !AreDates(Counted.Field);

    /// <summary>The same values in another order.</summary>
    public string Ordered(string order) => Address.With(BegunName, Begun).With(OrderName, order).Link(BrowseLinks.Of(Counted.Field));

    /// <summary>The values that an address asks for.</summary>
    /// <param name="field">The facet.</param>
    /// <param name="address">The address of the page.</param>
    /// <param name="snapshot">What to count in.</param>
    /// <param name="clock">What time it is.</param>
    /// <exception cref="RequestException">The address is of none.</exception>
    public static FacetView Of(string field, PageAddress address, ArticleSnapshot snapshot, TimeProvider clock)
    {
        FacetEndpoints.Check(field);
        PageAddress search = address.Apart(BegunName, OrderName);
        string order = address[OrderName] ?? "";
        if (!s_orders.Contains(order)) throw SearchRequestReader.Invalid(OrderName, string.Join(", ", s_orders.Skip(1)), order);
        (ArticleSearchRequest counted, string begun) = SearchRequestReader.Read(field, new FacetParameters { Prefix = AreDates(field) ? null : address[BegunName], Sort = order, Size = $"{Values}" });
        ArticleSearchRequest request = ResultsView.RequestOf(search, clock) with { Facets = counted.Facets, Histogram = null, Collapse = null, Highlight = null };
        return new FacetView(search, begun, order, snapshot.Values(request, begun), snapshot);
    }

    private static bool AreDates(string field) => field is ArticleFields.Date or ArticleFields.Mentioned;
}
