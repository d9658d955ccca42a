using System.Globalization;
using SearchServer.Articles.Searching;

namespace SearchServer.Evaluate.Identities;

/// <summary>Searches as the parameters of <c>/search</c>, to be asked again.</summary>
internal static class RequestText
{
    /// <summary>What is longer than a day is a moment.</summary>
    public const int DayLength = 10;

    public static string Of(ArticleSearchRequest request)
    {
        List<(string Name, string Value)> parts = [("q", request.Text), ("match", $"{request.Match}")];
        foreach (FacetFilter filter in request.Filters)
        {
            parts.AddRange(filter.AnyOf.Select(value => (filter.Field, value)));
            parts.AddRange(filter.AllOf.Select(value => ($"all.{filter.Field}", value)));
            parts.AddRange(filter.NoneOf.Select(value => ($"not.{filter.Field}", value)));
            if (filter.OrMissing) parts.Add(("missing", filter.Field));
            if (filter.NotMissing) parts.Add(("not.missing", filter.Field));
        }

        parts.AddRange([("from", Day(request.FirstDay)), ("from", Moment(request.From)), ("to", Day(request.LastDay)), ("to", Moment(request.To)), ("story", request.Story ?? "")]);
        parts.AddRange(request.Sort.Select(key => ("sort", $"{key}")));
        parts.AddRange(request.Facets.Select(facet => ("facet", $"{facet.Field}:{facet.Count}:{facet.Order}{(facet.AsTree ? ":tree" : "")}{(facet.In is null ? "" : $" in {facet.In}")}")));
        parts.AddRange(request.Periods.Select(period => ("period", period)));
        if (request.Histogram is { } histogram) parts.AddRange([("histogram", $"{histogram.Interval}"), ("tz", histogram.Zone?.Name ?? ""), ("stack", request.Stack?.Field ?? "")]);
        if (request.Collapse is { } member) parts.Add(("collapse", $"story:{member}"));
        parts.AddRange([("skip", $"{request.Skip}"), ("size", $"{request.Take}")]);
        return string.Join('&', parts.Where(part => part.Value.Length > 0).Select(part => $"{part.Name}={part.Value}"));
    }

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string Moment(DateTimeOffset? moment) => moment?.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture) ?? "";
}
