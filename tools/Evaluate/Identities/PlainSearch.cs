using System.Runtime.InteropServices;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;

namespace SearchServer.Evaluate.Identities;

/// <summary>What a search finds and counts, by a loop over articles.</summary>
internal sealed class PlainSearch
{
    private readonly PlainArchive _archive;
    private readonly PlainArticle[] _candidates;
    private readonly Dictionary<string, Func<PlainArticle, bool>> _alternatives = [];

    /// <param name="archive">The archive.</param>
    /// <param name="found">The articles that the query alone finds.</param>
    /// <param name="request">The filters.</param>
    public PlainSearch(PlainArchive archive, PlainArticle[] found, ArticleSearchRequest request)
    {
        _archive = archive;
        List<Func<PlainArticle, bool>> conditions = [];
        foreach (FacetFilter filter in request.Filters)
        {
            Func<PlainArticle, bool>[] any = [.. filter.AnyOf.Select(value => Has(filter.Field, value))];
            conditions.AddRange(filter.AllOf.Select(value => Has(filter.Field, value)));
            foreach (Func<PlainArticle, bool> has in filter.NoneOf.Select(value => Has(filter.Field, value))) conditions.Add(article => !has(article));
            if (filter.NotMissing) conditions.Add(article => article.Values[filter.Field].Length > 0);
            if (any.Length > 0 || filter.OrMissing) _alternatives[filter.Field] = article => any.Any(has => has(article)) || (filter.OrMissing && article.Values[filter.Field].Length == 0);
        }

        if ((request.FirstDay ?? request.LastDay) is not null) conditions.Add(new PlainPeriod(RequestText.Day(request.FirstDay), RequestText.Day(request.LastDay)).Has);
        if ((request.From ?? request.To) is not null) conditions.Add(new PlainPeriod(RequestText.Moment(request.From), RequestText.Moment(request.To)).Has);
        if (request.Story is { } story) conditions.Add(article => article.Group == story);
        _candidates = Passing(found, conditions);
        Matches = Without(null);
    }

    /// <summary>What it finds.</summary>
    public PlainArticle[] Matches { get; }

    /// <summary>What it would find without the alternatives of a field.</summary>
    public PlainArticle[] Without(string? field) => Passing(_candidates, _alternatives.Where(alternative => alternative.Key != field).Select(alternative => alternative.Value));

    /// <summary>How many of some articles have each value of a facet.</summary>
    public static Dictionary<string, int> Count(IEnumerable<PlainArticle> articles, string field)
    {
        Dictionary<string, int> counts = [];
        foreach (PlainArticle article in articles)
        {
            foreach (string value in article.Values[field]) CollectionsMarshal.GetValueRefOrAddDefault(counts, value, out _)++;
        }

        return counts;
    }

    private static PlainArticle[] Passing(PlainArticle[] articles, IEnumerable<Func<PlainArticle, bool>> conditions) => conditions.Aggregate(articles, (passing, condition) => [.. passing.Where(condition)]);

    private Func<PlainArticle, bool> Has(string field, string name)
    {
        if (field == ArticleFields.Date) return PlainPeriod.Read(name).Has;
        string value = _archive.ValueOf(field, name);
        return article => article.Values[field].Contains(value);
    }
}
