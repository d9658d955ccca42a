using System.Globalization;
using Microsoft.Extensions.Primitives;
using SearchServer.Articles;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Interpreting;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Articles.Suggesting;
using SearchServer.Engine.Highlighting;
using SearchServer.Entities;
using SearchServer.Export;
using SearchServer.Facets;
using SearchServer.Problems;
using SearchServer.Suggest;

namespace SearchServer.Search;

/// <summary>Reads the parameters of /search, /export, /articles, /entities, /suggest and /facets into requests. What is wrong is a <see cref="RequestException"/> that names the parameter, what was expected and what was found.</summary>
internal static class SearchRequestReader
{
    private const int DefaultSize = 10;
    public const int MaxSize = 100;
    public const int MaxSimilar = 50;
    public const int MaxSuggestions = 50;

    /// <summary>Nobody types a longer name.</summary>
    private const int MaxTyped = 200;

    /// <summary>Readers ask for a feed again and again.</summary>
    private const int MaxFeed = 1000;
    private const int DefaultFeed = 100;

    /// <summary>The last hit that can be paged to.</summary>
    public const int MaxDepth = 10_000;
    private const int DefaultFacetCount = 10;
    public const int MaxFacetCount = 1000;
    private const int DefaultStack = 5;

    /// <summary>For each value of a stack there is a search.</summary>
    private const int MaxStack = 20;

    /// <summary>Who wants more wants a histogram.</summary>
    private const int MaxPeriods = 100;
    private const int MaxQueryLength = 10_000;
    private const int DefaultFragments = 3;
    public const int MaxFragments = 10;

    /// <summary>What is shown of a text that is wanted whole, in UTF-16 units: a page of a hundred hits may be of books.</summary>
    private const int MaxWholeText = 100_000;

    /// <summary>The values of all filters together.</summary>
    private const int MaxFilterValues = 1000;

    /// <summary>The whole text, or as much of it as is shown.</summary>
    public static readonly HighlightOptions WholeText = HighlightOptions.Whole with { Length = MaxWholeText };
    private static readonly string[] s_defaultFacets = [ArticleFields.Outlet, ArticleFields.Person, ArticleFields.Place, ArticleFields.Date];

    public static SearchAsked Read(SearchParameters parameters, IQueryCollection query, TimeProvider clock)
    {
        RequestParameters<SearchParameters>.Check(query);
        return Read(parameters, clock);
    }

    /// <summary>Reads parameters that are given by their names.</summary>
    public static SearchAsked Read(IReadOnlyDictionary<string, StringValues> given, TimeProvider clock) => Read(RequestParameters<SearchParameters>.Of(given), clock);

    private static SearchAsked Read(SearchParameters parameters, TimeProvider clock)
    {
        (int skip, int take) = ReadPage(parameters.Page, parameters.Size);
        SearchAsked asked = string.IsNullOrEmpty(parameters.Cursor) ? new SearchAsked(Read((HitParameters)parameters, clock), parameters) : GoOn(parameters, clock);
        return asked with
        {
            Request = asked.Request with
            {
                Skip = skip,
                Take = take,
                Facets = ReadFacets(parameters.Facet),
                Histogram = ReadHistogram(parameters.Histogram, parameters.Tz),
                Stack = ReadStack(parameters.Stack, parameters.Histogram),
                Periods = ReadCounted(parameters.Period),
                Highlight = ReadBool("highlight", parameters.Highlight, true) ? ReadFragments(parameters.Fragments) : null,
                Explain = ReadBool("explain", parameters.Explain, false),
            },
        };
    }

    private static ArticleSearchRequest Read(HitParameters parameters, TimeProvider clock) => Read((QueryParameters)parameters, clock) with { Collapse = ReadCollapse(parameters.Collapse) };

    private static ArticleSearchRequest Read(QueryParameters parameters, TimeProvider clock) => Filtered(parameters, ReadText(parameters.Q)) with
    {
        Match = ReadMatch(parameters.Match),
        Sort = SortParameter.TryRead(parameters.Sort, out IReadOnlyList<ArticleSort> sort) ? sort : throw Invalid("sort", SortParameter.Expected, parameters.Sort!),
        Recency = ReadRecency(parameters.Recency, clock),
    };

    /// <summary>Reads which articles are exported, as what, and how many at most.</summary>
    public static (ArticleSearchRequest Request, ExportFormat Format, int Size) Read(ExportParameters parameters, IQueryCollection query, TimeProvider clock)
    {
        RequestParameters<ExportParameters>.Check(query);
        if (!ExportFormat.All.TryGetValue(parameters.Format ?? "", out ExportFormat? format)) throw Invalid("format", "csv, jsonl, rss or atom", parameters.Format ?? "");
        ArticleSearchRequest request = Read((QueryParameters)parameters, clock) with { Highlight = null };
        return format.IsFeed
            ? (string.IsNullOrEmpty(parameters.Sort) ? request with { Sort = [ArticleSort.NewestFirst] } : request, format, ReadInt("size", parameters.Size, DefaultFeed, 1, MaxFeed))
            : (request, format, ReadInt("size", parameters.Size, int.MaxValue, 1, int.MaxValue));
    }

    private static SearchAsked GoOn(SearchParameters parameters, TimeProvider clock)
    {
        string[] beside = [.. RequestParameters<HitParameters>.ValuesOf(parameters).Keys, .. string.IsNullOrEmpty(parameters.Page) ? (string[])[] : ["page"]];
        if (beside.Length > 0) throw new RequestException("invalid-parameter", $"Parameter '{beside[0]}': expected none beside 'cursor', which has what was asked for.");

        Cursor cursor = Cursor.Read(parameters.Cursor!);
        HitParameters asked = cursor.Asked();
        return new SearchAsked(cursor.GoOn(Read(asked, clock)), asked, cursor.Commit);
    }

    /// <summary>Reads how many similar articles are wanted, and which.</summary>
    public static ArticleSearchRequest Read(SimilarParameters parameters, IQueryCollection query)
    {
        RequestParameters<SimilarParameters>.Check(query);
        return Filtered(parameters, text: "") with { Take = ReadInt("size", parameters.Size, DefaultSize, 1, MaxSimilar), Highlight = null };
    }

    /// <summary>Reads which values of a facet are wanted, and how their names begin.</summary>
    public static (ArticleSearchRequest Request, string Prefix) Read(string field, FacetParameters parameters, IQueryCollection query)
    {
        RequestParameters<FacetParameters>.Check(query);
        return Read(field, parameters);
    }

    /// <summary>As the other one, of what is known to be parameters.</summary>
    public static (ArticleSearchRequest Request, string Prefix) Read(string field, FacetParameters parameters)
    {
        FacetValueOrder order = parameters.Sort switch
        {
            null or "" => FacetValueOrder.Usual,
            "count" => FacetValueOrder.Count,
            "label" => FacetValueOrder.Label,
            "significance" when field != ArticleFields.Date => FacetValueOrder.Significance,
            _ => throw Invalid("sort", "count, label or significance (not of date)", parameters.Sort),
        };
        bool areDates = field is ArticleFields.Date or ArticleFields.Mentioned;
        if (areDates && !string.IsNullOrEmpty(parameters.Prefix)) throw Invalid("prefix", $"none of {field}, whose values have no names", parameters.Prefix);
        string? around = string.IsNullOrWhiteSpace(parameters.In) ? null : parameters.In;
        if (around is not null && !areDates && field != ArticleFields.Place) throw Invalid("in", $"none of {field}, whose values do not lie in one another", around);
        if (around is not null && !string.IsNullOrEmpty(parameters.Prefix)) throw Invalid("in", "none with 'prefix'", around);
        if (around is not null && areDates && !(DatePeriod.TryRead(around, out DatePeriod period) && period.Moment is null)) throw Invalid("in", "a year, month or day such as 2025, 2025-08 or 2025-08-20", around);
        ArticleSearchRequest request = Filtered(parameters, ReadText(parameters.Q)) with
        {
            Match = ReadMatch(parameters.Match),
            Facets = [new FacetWish(field, ReadInt("size", parameters.Size, DefaultFacetCount, 0, MaxFacetCount), order) { In = around }],
        };
        return (request, ReadTyped("prefix", parameters.Prefix));
    }

    /// <summary>Reads what is to be completed.</summary>
    public static SuggestionRequest Read(SuggestParameters parameters, IQueryCollection query)
    {
        RequestParameters<SuggestParameters>.Check(query);
        return Read(parameters);
    }

    /// <summary>As the other one, of what is known to be parameters.</summary>
    public static SuggestionRequest Read(SuggestParameters parameters) => new(ReadTyped("q", parameters.Q))
    {
        Take = ReadInt("size", parameters.Size, DefaultSize, 1, MaxSuggestions),
        Kinds = parameters.Kind is { Length: > 0 } kinds ? [.. kinds.Select(ReadKind)] : SuggestionRequest.AllKinds,
        Within = Filtered(parameters, text: ""),
    };

    /// <summary>Reads which entities are looked for, of which kinds, and how many.</summary>
    public static (string Text, IReadOnlyList<EntityKind> Kinds, int Count) Read(EntityParameters parameters, IQueryCollection query)
    {
        RequestParameters<EntityParameters>.Check(query);
        return (
            ReadTyped("q", parameters.Q),
            parameters.Kind is { Length: > 0 } kinds ? [.. kinds.Select(kind => EntityKinds.Find(kind) ?? throw Invalid("kind", EntityKinds.Expected, kind))] : Enum.GetValues<EntityKind>(),
            ReadInt("size", parameters.Size, DefaultSize, 1, MaxSize));
    }

    /// <summary>Reads the beginnings of words.</summary>
    private static string ReadTyped(string name, string? text) => text?.Length > MaxTyped ? throw Invalid(name, $"at most {MaxTyped} characters", $"{text.Length}") : text ?? "";

    private static SuggestionKind ReadKind(string? kind) => kind switch
    {
        "person" => SuggestionKind.Person,
        "place" => SuggestionKind.Place,
        "organisation" => SuggestionKind.Organisation,
        "outlet" => SuggestionKind.Outlet,
        "phrase" => SuggestionKind.Phrase,
        _ => throw Invalid("kind", "person, place, organisation, outlet or phrase", kind ?? ""),
    };

    /// <summary>Reads which of the duplicates are wanted, which come the earliest first.</summary>
    public static ArticleSearchRequest Read(PageParameters parameters, IQueryCollection query)
    {
        RequestParameters<PageParameters>.Check(query);
        (int skip, int take) = ReadPage(parameters.Page, parameters.Size);
        return new ArticleSearchRequest("") { Sort = [ArticleSort.OldestFirst], Skip = skip, Take = take, Highlight = null };
    }

    /// <summary>Reads a page: how many hits come before it, and how many it has.</summary>
    private static (int Skip, int Take) ReadPage(string? number, string? perPage)
    {
        int page = ReadInt("page", number, 1, 1, int.MaxValue);
        int size = ReadInt("size", perPage, DefaultSize, 0, MaxSize);
        if ((long)page * size > MaxDepth) throw new RequestException("page-too-deep", $"Hits can be paged to the {MaxDepth:N0}th; page {page} of {size} hits is beyond. Go on by the cursor of an answer, or narrow the search.");
        return ((page - 1) * size, size);
    }

    /// <summary>Reads what is to be marked in an article, and how; null if nothing is.</summary>
    public static (string Text, MatchMode Match, HighlightOptions Options)? Read(ArticleParameters parameters, IQueryCollection query)
    {
        RequestParameters<ArticleParameters>.Check(query);
        MatchMode match = ReadMatch(parameters.Match);
        return ReadText(parameters.Q) is { Length: > 0 } text ? (text, match, WholeText) : null;
    }

    private static string ReadText(string? text) => text?.Length > MaxQueryLength ? throw Invalid("q", $"at most {MaxQueryLength} characters", $"{text.Length}") : text ?? "";

    private static StoryMember? ReadCollapse(string? collapse) => collapse switch
    {
        null or "" => null,
        "story" => StoryMember.Best,
        "story:newest" => StoryMember.Newest,
        "story:oldest" => StoryMember.Oldest,
        _ => throw Invalid("collapse", "story, story:newest or story:oldest", collapse),
    };

    private static MatchMode ReadMatch(string? match) => match switch
    {
        null or "" or "auto" => MatchMode.Auto,
        "all" => MatchMode.All,
        "most" => MatchMode.Most,
        "any" => MatchMode.Any,
        _ => throw Invalid("match", "auto, all, most or any", match),
    };

    /// <summary>A request with filters.</summary>
    private static ArticleSearchRequest Filtered(FilterParameters parameters, string text)
    {
        FacetFilter[] filters = [.. FiltersOf(parameters)];
        int values = filters.Sum(filter => filter.AnyOf.Count + filter.AllOf.Count + filter.NoneOf.Count);
        if (values > MaxFilterValues) throw new RequestException("invalid-parameter", $"All filters together have at most {MaxFilterValues} values, these have {values}.");
        return WithDates(parameters, new ArticleSearchRequest(text) { Filters = filters, Story = string.IsNullOrWhiteSpace(parameters.Story) ? null : parameters.Story });
    }

    private static IEnumerable<FacetFilter> FiltersOf(FilterParameters parameters)
    {
        HashSet<string> missing = ReadFields("missing", parameters.Missing);
        HashSet<string> notMissing = ReadFields("not.missing", parameters.NotMissing);
        FacetFilter[] filters =
        [
            Filter(ArticleFields.Outlet, parameters.Outlet, null, parameters.NotOutlet),
            Filter(ArticleFields.Person, parameters.Person, parameters.AllPerson, parameters.NotPerson),
            Filter(ArticleFields.Place, parameters.Place, parameters.AllPlace, parameters.NotPlace),
            Filter(ArticleFields.Organisation, parameters.Organisation, parameters.AllOrganisation, parameters.NotOrganisation),
            Filter(ArticleFields.Date, ReadPeriods("date", parameters.Date), null, ReadPeriods("not.date", parameters.NotDate)),
            Filter(ArticleFields.Mentioned, parameters.Mentioned, null, parameters.NotMentioned),
            Filter(ArticleFields.Language, parameters.Language, null, parameters.NotLanguage),
            Filter(ArticleFields.Section, parameters.Section, null, parameters.NotSection),
        ];
        return filters.Select(filter => filter with { OrMissing = missing.Contains(filter.Field), NotMissing = notMissing.Contains(filter.Field) }).Where(filter => filter.IsGiven);
    }

    private static FacetFilter Filter(string field, string[]? anyOf, string[]? allOf, string[]? noneOf) => new(field) { AnyOf = Given(anyOf), AllOf = Given(allOf), NoneOf = Given(noneOf) };

    private static string[] Given(string[]? values) => [.. (values ?? []).Where(value => !string.IsNullOrWhiteSpace(value))];

    private static HashSet<string> ReadFields(string name, string[]? fields) =>
        [.. Given(fields).Select(field => ArticleFields.Dimensions.Contains(field) ? field : throw Invalid(name, $"one of {string.Join(", ", ArticleFields.Dimensions)}", field))];

    private static string[] ReadPeriods(string name, string[]? periods) => [.. Given(periods).Select(period => ReadPeriod(name, period))];

    private static string ReadPeriod(string name, string text) =>
        DateBounds.TryRead(text, out _) ? text : throw Invalid(name, "a year, month, day or moment such as 2025, 2025-08, 2025-08-20 or 2025-08-20T14:00:00+02:00, or two with a slash between them", text);

    private static HighlightOptions ReadFragments(string? text) => ReadInt("fragments", text, DefaultFragments, 0, MaxFragments) switch
    {
        0 => WholeText,
        int fragments => new HighlightOptions { Fragments = fragments },
    };

    private static HistogramWish? ReadHistogram(string? interval, string? zone)
    {
        if (string.IsNullOrEmpty(interval)) return string.IsNullOrEmpty(zone) ? null : throw Invalid("tz", "none without 'histogram'", zone);
        ArticleZone? named = string.IsNullOrEmpty(zone) ? null : ArticleZone.Find(zone) ?? throw Invalid("tz", "a time zone of the IANA database, as Europe/Brussels or UTC", zone);
        return interval switch
        {
            "day" => new HistogramWish(HistogramInterval.Day, named),
            "week" => new HistogramWish(HistogramInterval.Week, named),
            "month" => new HistogramWish(HistogramInterval.Month, named),
            "quarter" => new HistogramWish(HistogramInterval.Quarter, named),
            "year" => new HistogramWish(HistogramInterval.Year, named),
            _ => throw Invalid("histogram", "day, week, month, quarter or year", interval),
        };
    }

    private static FacetWish[] ReadFacets(string[]? facets)
    {
        if (facets is null or []) return [.. s_defaultFacets.Select(field => new FacetWish(field, DefaultFacetCount))];
        if (facets is ["none"]) return [];
        FacetWish[] wishes = [.. facets.Select(ReadFacet)];
        if (wishes.GroupBy(wish => wish.Field).FirstOrDefault(group => group.Count() > 1) is { } twice) throw Invalid("facet", "each field once", $"{twice.Key} {twice.Count()} times");
        return wishes;
    }

    private static FacetWish ReadFacet(string facet)
    {
        string[] parts = facet.Split(':');
        CheckFacet(parts[0]);
        FacetWish wish = new(parts[0], parts.Length > 1 ? ReadInt("facet", parts[1], DefaultFacetCount, 0, MaxFacetCount) : DefaultFacetCount);
        return parts switch
        {
            [_] or [_, _] => wish,
            [_, _, "count"] => wish with { Order = FacetValueOrder.Count },
            [_, _, "label"] => wish with { Order = FacetValueOrder.Label },
            [not ArticleFields.Date, _, "significance"] => wish with { Order = FacetValueOrder.Significance },
            [ArticleFields.Place or ArticleFields.Date or ArticleFields.Mentioned, _, "tree"] => wish with { AsTree = true },
            _ => throw Invalid("facet", "field, field:count, field:count:count, field:count:label, field:count:significance (not of date) or field:count:tree (of place, date and mentioned)", facet),
        };
    }

    private static void CheckFacet(string field)
    {
        if (!ArticleFields.Dimensions.Contains(field)) throw new RequestException("unknown-facet", $"There is no facet '{field}'. There are {string.Join(", ", ArticleFields.Dimensions)}, or none.");
    }

    private static FacetWish? ReadStack(string? stack, string? histogram)
    {
        if (string.IsNullOrEmpty(stack)) return null;
        if (string.IsNullOrEmpty(histogram)) throw Invalid("stack", "none without 'histogram'", stack);
        string[] parts = stack.Split(':');
        CheckFacet(parts[0]);
        if (parts is not ([not ArticleFields.Date] or [not ArticleFields.Date, _])) throw Invalid("stack", "field or field:count, of any facet but date", stack);
        return new FacetWish(parts[0], parts.Length > 1 ? ReadInt("stack", parts[1], DefaultStack, 1, MaxStack) : DefaultStack);
    }

    private static string[] ReadCounted(string[]? given)
    {
        string[] periods = Given(given);
        if (periods.Length > MaxPeriods) throw Invalid("period", $"at most {MaxPeriods}", $"{periods.Length}");
        foreach (string period in periods)
        {
            if (!DateBounds.TryRead(period, out DateBounds bounds) || !bounds.IsOfDays) throw Invalid("period", "a year, month or day such as 2025, 2025-08 or 2025-08-20, or two with a slash between them", period);
        }

        return periods;
    }

    /// <summary>Adds the bounds of the date: days of days, moments of moments.</summary>
    private static ArticleSearchRequest WithDates(FilterParameters parameters, ArticleSearchRequest request)
    {
        DateBounds bounds = DateBounds.Between(ReadEnd("from", parameters.From), ReadEnd("to", parameters.To));
        return request with { FirstDay = bounds.FirstDay, LastDay = bounds.LastDay, From = bounds.From, To = bounds.To };
    }

    private static DatePeriod? ReadEnd(string name, string? text) =>
        string.IsNullOrEmpty(text) ? null
        : DatePeriod.TryRead(text, out DatePeriod period) ? period
        : throw Invalid(name, "a year, month, day or moment such as 2025, 2025-08, 2025-08-20 or 2025-08-20T14:00:00+02:00", text);

    private static Recency? ReadRecency(string? text, TimeProvider clock) =>
        string.IsNullOrEmpty(text) ? null
        : Recency.TryRead(text, clock.GetUtcNow(), out Recency recency) ? recency
        : throw Invalid("recency", Recency.Expected, text);

    private static int ReadInt(string name, string? text, int otherwise, int min, int max)
    {
        if (string.IsNullOrEmpty(text)) return otherwise;
        string expected = max == int.MaxValue ? $"a number from {min}" : $"a number from {min} to {max}";
        return text.All(char.IsAsciiDigit) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= min && value <= max ? value : throw Invalid(name, expected, text);
    }

    private static bool ReadBool(string name, string? text, bool otherwise) => text switch
    {
        null or "" => otherwise,
        "true" or "on" or "1" => true,
        "false" or "off" or "0" => false,
        _ => throw Invalid(name, "true or false", text),
    };

    internal static RequestException Invalid(string name, string expected, string found) => new("invalid-parameter", $"Parameter '{name}': expected {expected}, found '{found}'.");
}
