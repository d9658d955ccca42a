using SearchServer.Articles.Schema;
using SearchServer.Engine.Facets;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;

namespace SearchServer.Articles.Searching;

/// <summary>The filters of a search as queries.</summary>
/// <param name="snapshot">The index, which knows what values are called.</param>
/// <param name="request">The search.</param>
internal sealed class ArticleFilters(ArticleSnapshot snapshot, ArticleSearchRequest request)
{
    /// <summary>More values that no article has are not told.</summary>
    private const int MaxUnknownTold = 5;

    /// <summary>What a field must have any of: each stands by itself, so that the field can be counted without it. A value's count is the total with this value in its place.</summary>
    public DrillDown[] DrillDowns() =>
        [.. request.Filters.Where(filter => filter.AnyOf.Count > 0 || filter.OrMissing).Select(filter => new DrillDown(filter.Field, HasAny(filter.Field, filter.AnyOf, filter.OrMissing)))];

    /// <summary>All else.</summary>
    public BooleanClause[] Conditions() =>
    [
        .. request.Filters.SelectMany(ConditionsOf),
        .. DateQueries.Within(new DateBounds(request.FirstDay, request.LastDay, request.From, request.To)).Select(query => new BooleanClause(query, Occur.Filter)),
        .. request.Story is { } story ? (BooleanClause[])[new BooleanClause(new TermQuery(ArticleFields.Group, story), Occur.Filter)] : [],
    ];

    /// <summary>All of them together; null if there are none.</summary>
    public Query? All()
    {
        BooleanClause[] all = [.. Conditions(), .. DrillDowns().Select(filter => new BooleanClause(filter.Filter, Occur.Filter))];
        return all.Length == 0 ? null : new BooleanQuery([new BooleanClause(new MatchAllDocsQuery(), Occur.Must), .. all]);
    }

    /// <summary>The values of a field that the search is filtered by.</summary>
    public HashSet<string> SelectedIn(string field) =>
        [.. request.Filters.Where(filter => filter.Field == field).SelectMany(filter => filter.AnyOf.Concat(filter.AllOf)).Select(value => snapshot.ValueOf(field, value))];

    /// <summary>The periods that the search is filtered by as its date.</summary>
    public HashSet<DateBounds> SelectedPeriods() => [.. request.Filters.Where(filter => filter.Field == ArticleFields.Date).SelectMany(filter => filter.AnyOf).Select(BoundsOf)];

    /// <summary>Whether articles without a value of a field are among those that the search is filtered by.</summary>
    public bool IsMissingSelected(string field) => request.Filters.Any(filter => filter.Field == field && filter.OrMissing);

    /// <summary>Says which values of filters no article has: of a misspelt one, or several that were given as one, nothing else would tell.</summary>
    public IEnumerable<string> UnknownValues()
    {
        IEnumerable<string> values = request.Filters.Where(filter => filter.Field != ArticleFields.Date)
            .SelectMany(filter => filter.AnyOf.Concat(filter.AllOf).Concat(filter.NoneOf).Distinct().Select(value => (filter.Field, Value: value)))
            .Where(filter => IsUnknown(ArticleDocument.Facets.DrillDownTerm(filter.Field, snapshot.ValueOf(filter.Field, filter.Value))))
            .Take(MaxUnknownTold)
            .Select(filter => $"No article has the {filter.Field} '{filter.Value}'");
        return request.Story is { } story && IsUnknown(new Term(ArticleFields.Group, story)) ? values.Append($"No article has the story '{story}'") : values;
    }

    private IEnumerable<BooleanClause> ConditionsOf(FacetFilter filter)
    {
        foreach (string value in filter.AllOf) yield return new BooleanClause(HasAny(filter.Field, [value]), Occur.Filter);
        if (filter.NoneOf.Count > 0) yield return new BooleanClause(HasAny(filter.Field, filter.NoneOf), Occur.MustNot);
        if (filter.NotMissing) yield return new BooleanClause(Has(filter.Field), Occur.Filter);
    }

    private Query HasAny(string field, IReadOnlyList<string> values, bool orMissing = false)
    {
        if (orMissing)
        {
            BooleanQuery missing = new([new BooleanClause(new MatchAllDocsQuery(), Occur.Must), new BooleanClause(Has(field), Occur.MustNot)]);
            return values.Count == 0 ? missing : BooleanQuery.AnyOf([HasAny(field, values), missing]);
        }

        return field == ArticleFields.Date
            ? BooleanQuery.AnyOf(values.Select(value => DateQueries.Of(BoundsOf(value))))
            : ArticleDocument.Facets.DrillDown(field, values.Select(value => snapshot.ValueOf(field, value)));
    }

    private static DateBounds BoundsOf(string period) => DateBounds.TryRead(period, out DateBounds bounds) ? bounds : throw new ArgumentException($"'{period}' is no period.", nameof(period));

    private static FieldExistsQuery Has(string field) => new(field == ArticleFields.Date ? ArticleFields.Day : ArticleFields.FacetField(field));

    private bool IsUnknown(Term term) => snapshot.Searcher.StatisticsOf(term).DocFreq == 0;
}
