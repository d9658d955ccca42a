using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.QueryParsing;
using SearchServer.Engine.Search;

namespace SearchServer.Articles.Interpreting;

/// <summary>
/// What is asked of a field by its name and is no text: dates and periods, sections, languages, addresses; and persons, places, organisations and outlets by any of their names, besides the words that these are written with.
/// </summary>
internal static class FieldValues
{
    /// <summary>Comes behind all that begins with what stands before it.</summary>
    private const char Last = '\uffff';

    /// <summary>Finds the values.</summary>
    public static void Apply(Draft draft)
    {
        foreach (AskedPart part in draft.Parts)
        {
            if (part.OwnField is not { } field || QueryOf(draft, part, field) is not { } query) continue;
            long found = draft.Snapshot.Searcher.Count(query);
            if (found == 0) continue;
            part.Others.Add(new ConstantScoreQuery(query));
            part.DocFreq = Math.Max(part.DocFreq, found);
        }
    }

    private static Query? QueryOf(Draft draft, AskedPart part, string field)
    {
        switch (field)
        {
            case ArticleFields.Date:
                return BoundsOf(draft, part) is { } bounds ? BooleanQuery.AllOf(DateQueries.Within(bounds)) : null;
            case ArticleFields.Mentioned when part.Node is RangeSyntax range:
                return BoundsOf(draft, part) is null ? null : Mentioned(range);
            case ArticleFields.Mentioned when !part.IsOpen:
                return BoundsOf(draft, part) is null ? null : ArticleDocument.Facets.DrillDown(field, [ValueOf(part.Typed)]);
            case ArticleFields.Url when !part.IsOpen:
                return new TermQuery(field, part.Typed);
            case ArticleFields.Person or ArticleFields.Place or ArticleFields.Organisation when !part.IsOpen:
                if (draft.Snapshot.Entities.Find(ArticleSnapshot.KindOf(field)!.Value, part.Typed) is not { } entity) return null;
                draft.Names.Add((new InterpretedName(entity.Kind, entity.Key, entity.Label, part.Typed), [part]));
                return ArticleDocument.Facets.DrillDown(field, [entity.Key]);
            case ArticleFields.Section or ArticleFields.Language or ArticleFields.Outlet when !part.IsOpen:
                return ArticleDocument.Facets.DrillDown(field, [draft.Snapshot.ValueOf(field, part.Typed)]);
            case ArticleFields.Mentioned or ArticleFields.Section or ArticleFields.Language:
                draft.Warn($"Field {field} has whole values, which are found neither by patterns nor by ranges nor near each other", part.Node);
                return null;
            default:
                return null;
        }
    }

    /// <summary>The days or moments that a part says; null if it says none, which is warned of.</summary>
    private static DateBounds? BoundsOf(Draft draft, AskedPart part)
    {
        RangeSyntax? range = part.Node as RangeSyntax;
        string? low = range is null ? part.Typed : range.Low;
        string? high = range is null ? part.Typed : range.High;
        if (!part.IsOpen || range is not null)
        {
            DatePeriod first = default, last = default;
            if ((low is null || DatePeriod.TryRead(low, out first)) && (high is null || DatePeriod.TryRead(high, out last)))
            {
                return DateBounds.Between(low is null ? null : first, high is null ? null : last, range?.IncludesLow ?? true, range?.IncludesHigh ?? true);
            }
        }

        draft.Warn("A date is a year, month, day or moment, as 2025, 2025-08, 2025-08-20 or 2025-08-20T14:00:00Z, or a range of two, as [2025-08 TO 2025-09]", part.Node);
        return null;
    }

    /// <summary>Articles that speak of a day, month or year within a range.</summary>
    private static TermRangeQuery Mentioned(RangeSyntax range)
    {
        string first = range.Low is { } low ? range.IncludesLow ? ValueOf(low) : ValueOf(low) + Last : "";
        string last = range.High is { } high ? range.IncludesHigh ? ValueOf(high) + Last : ValueOf(high) : $"{Last}";
        return new TermRangeQuery(ArticleFields.FacetField(ArticleFields.Mentioned), TermOf(first), TermOf(last), includesTo: false);

        static Term TermOf(string value) => ArticleDocument.Facets.DrillDownTerm(ArticleFields.Mentioned, value);
    }

    /// <summary>The facet's value of a day, month or year.</summary>
    private static string ValueOf(string date) => DatePeriod.TryRead(date, out DatePeriod period) ? period.ToString() : date;
}
