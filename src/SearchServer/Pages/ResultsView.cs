using SearchServer.Articles.Interpreting;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Problems;
using SearchServer.Search;

namespace SearchServer.Pages;

/// <summary>A page of results: what was asked for and what was found.</summary>
/// <param name="Address">The address of the page.</param>
/// <param name="Asked">The search.</param>
/// <param name="Result">What it found.</param>
/// <param name="Snapshot">What it was found in.</param>
public sealed record ResultsView(PageAddress Address, ArticleSearchRequest Asked, ArticleSearchResult Result, ArticleSnapshot Snapshot)
{
    private const int Values = 8;

    /// <summary>More searches are not tried where one found nothing.</summary>
    private const int MaxAlternatives = 12;

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

    /// <summary>The facets whose most frequent names begin who does not know what to ask for.</summary>
    private static readonly string[] s_examples = [ArticleFields.Person, ArticleFields.Place, ArticleFields.Organisation];

    /// <summary>What says which articles are found, in which order.</summary>
    private static readonly HashSet<string> s_exported = [.. RequestParameters<QueryParameters>.All.Select(parameter => parameter.Name)];

    /// <summary>The number of the page, from 1.</summary>
    public int Page => (Asked.Skip / Asked.Take) + 1;

    /// <summary>How many pages there are, of those that can be paged to.</summary>
    public int Pages => (int)Math.Min((Hits + Asked.Take - 1) / Asked.Take, SearchRequestReader.MaxDepth / Asked.Take);

    /// <summary>Whether there are hits behind the last page.</summary>
    public bool IsCutOff => Hits > (long)Pages * Asked.Take;

    /// <summary>Whether nothing is asked for yet.</summary>
    public bool IsBeginning => Asked.Text.Length == 0 && Filters.Count == 0 && Page == 1;

    /// <summary>The filters of the search.</summary>
    public IReadOnlyList<Filter> Filters { get; } = [.. Filter.Of(Address, Snapshot)];

    /// <summary>Where the values of its facets lead.</summary>
    public FacetLinks Links => new(Address, Snapshot);

    /// <summary>The most frequent names, to begin with.</summary>
    public IEnumerable<ArticleFacetValue> Examples => Result.Facets.Where(facet => s_examples.Contains(facet.Field) && !facet.Values.IsEmpty).Select(facet => facet.Values[0]);

    /// <summary>Searches as a page does. Bars that are too many to be seen are as long as fits.</summary>
    /// <param name="request">The request.</param>
    /// <param name="search">Searches.</param>
    public static ArticleSearchResult Search(ArticleSearchRequest request, Func<ArticleSearchRequest, ArticleSearchResult> search)
    {
        try
        {
            ArticleSearchResult result = search(request);
            if (request.Histogram?.Interval is null || result.Histogram!.Buckets.Length <= TimelineView.MaxBars) return result;
        }
        catch (HistogramTooFineException)
        {
            // As if there were too many.
        }

        return search(request with { Histogram = request.Histogram! with { Interval = null } });
    }

    /// <summary>The request that an address is, as the page asks it of the index: with stories, and the facets and a timeline that the page shows.</summary>
    /// <exception cref="RequestException">The address is of none.</exception>
    public static ArticleSearchRequest RequestOf(PageAddress address, TimeProvider clock)
    {
        if (address["cursor"] is not null) throw new RequestException("invalid-parameter", "Parameter 'cursor': expected none, for pages have numbers.");
        ArticleSearchRequest request = SearchRequestReader.Read(address.Values, clock).Request;
        if (request.Take == 0) throw SearchRequestReader.Invalid("size", $"a number from 1 to {SearchRequestReader.MaxSize}", "0");
        return request with
        {
            Facets = s_facets,
            Histogram = request.Histogram ?? new HistogramWish(null),

            // Whoever asks for the articles of a story wants to see each.
            Collapse = request.Collapse ?? (request.Story is null ? StoryMember.Best : null),
            Stack = null,
            Periods = [],
            Explain = false,
        };
    }

    /// <summary>All that is found, in a format of <c>/export</c>: which page is shown, and how, has no part in it.</summary>
    public string Export(string format) => Address.Only(s_exported).With("format", format).Link("/export");

    /// <summary>What finds something where this found nothing: the search without one of its filters or words, with how many articles it finds, most first.</summary>
    /// <param name="clock">What time it is.</param>
    public IReadOnlyList<(string Without, PageAddress Address, long Articles)> Alternatives(TimeProvider clock) =>
        [.. Less().Take(MaxAlternatives).Select(less => (less.Without, less.Address, TotalOf(less.Address, clock))).Where(less => less.Item3 > 0).OrderByDescending(less => less.Item3)];

    private long Hits => Result.Stories ?? Result.Total.Value;

    private IEnumerable<(string Without, PageAddress Address)> Less()
    {
        foreach (Filter filter in Filters) yield return ($"{filter.Said}: {filter.Label}", Address.Minus(filter.Name, filter.Value));
        if (Result.Meaning.Words.Length < 2) yield break;
        foreach (InterpretedWord word in Result.Meaning.Words) yield return (word.Text, Address.With("q", $"{Asked.Text[..word.Start].TrimEnd('-', '+', '!')}{Asked.Text[word.End..]}".Trim()));
    }

    private long TotalOf(PageAddress address, TimeProvider clock) => Snapshot.Search(RequestOf(address, clock) with { Facets = [], Histogram = null, Collapse = null, Highlight = null, Skip = 0, Take = 0 }).Total.Value;
}
