using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Search;

namespace SearchServer.Pages;

/// <summary>A page of results: what was asked for and what was found.</summary>
/// <param name="Address">The address of the page.</param>
/// <param name="Asked">The search.</param>
/// <param name="Result">What it found.</param>
/// <param name="Snapshot">Knows what values are called.</param>
public sealed record ResultsView(PageAddress Address, ArticleSearchRequest Asked, ArticleSearchResult Result, ArticleSnapshot Snapshot)
{
    private const int Values = 8;

    /// <summary>What is browsed by, in the order of the page.</summary>
    private static readonly FacetWish[] s_facets =
    [
        new(ArticleFields.Outlet, Values),
        new(ArticleFields.Person, Values),
        new(ArticleFields.Place, Values) { AsTree = true },
        new(ArticleFields.Organisation, Values),
        new(ArticleFields.Date, Values),
        new(ArticleFields.Section, Values),
        new(ArticleFields.Language, Values),
    ];

    /// <summary>What says which articles are found, in which order.</summary>
    private static readonly HashSet<string> s_exported = [.. RequestParameters<QueryParameters>.All.Select(parameter => parameter.Name)];

    /// <summary>The number of the page, from 1.</summary>
    public int Page => (Asked.Skip / Asked.Take) + 1;

    /// <summary>How many pages there are, of those that can be paged to.</summary>
    public int Pages => (int)Math.Min(((Result.Stories ?? Result.Total.Value) + Asked.Take - 1) / Asked.Take, SearchRequestReader.MaxDepth / Asked.Take);

    /// <summary>The filters of the search.</summary>
    public IEnumerable<Filter> Filters => Address.Except().Where(parameter => Filter.IsOne(parameter.Name)).Select(parameter => new Filter(parameter.Name, parameter.Value, Snapshot.LabelOf(new Filter(parameter.Name, "", "").Field, parameter.Value)));

    /// <summary>What a page asks of the index, besides what its address says: stories, the facets that it shows, and a timeline with as many bars as fit.</summary>
    public static ArticleSearchRequest RequestOf(PageAddress address, TimeProvider clock)
    {
        ArticleSearchRequest request = SearchRequestReader.Read(address.Values, clock).Request;
        return request with
        {
            Facets = s_facets,
            Histogram = request.Histogram ?? new HistogramWish(null),

            // Whoever asks for the articles of a story wants to see each.
            Collapse = request.Collapse ?? (request.Story is null ? StoryMember.Best : null),
            Take = request.Take == 0 ? 1 : request.Take,
            Explain = false,
        };
    }

    /// <summary>All that is found, in a format of <c>/export</c>: which page is shown, and how, has no part in it.</summary>
    public string Export(string format) => Address.Only(s_exported).With("format", format).Link("/export");

    /// <summary>Where the number beside a value is the total: the search with this value in the place of what its field is filtered by, or without it if it is chosen.</summary>
    public PageAddress Chosen(string field, ArticleFacetValue value) => value.Selected ? WithoutValue(field, value.Value) : Address.Minus("missing", field).With(field, value.Value);

    /// <summary>The search with a value as one more alternative; null where its field has none yet.</summary>
    public PageAddress? Also(string field, ArticleFacetValue value) => !value.Selected && (Address[field] is not null || Address.Has("missing", field)) ? Address.Plus(field, value.Value) : null;

    /// <summary>The search for what has no value of a field, or no more for that.</summary>
    public PageAddress Missing(ArticleFacet facet) => facet.MissingSelected ? Address.Minus("missing", facet.Field) : Address.Without(facet.Field).Plus("missing", facet.Field);

    /// <summary>Whoever chose it may have called it by another name.</summary>
    private PageAddress WithoutValue(string field, string value) =>
        Address.Except().Where(parameter => (parameter.Name == field || parameter.Name == $"all.{field}") && Snapshot.ValueOf(field, parameter.Value) == value).Aggregate(Address, (address, chosen) => address.Minus(chosen.Name, chosen.Value));
}
