using System.Globalization;
using NodaTime;
using SearchServer.Articles.Interpreting;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using FacetFilter = SearchServer.Articles.Searching.FacetFilter;

namespace SearchServer.Evaluate.Identities;

/// <summary>Searches as people might come to them: words of articles, and filters that mostly leave some of what the words find.</summary>
/// <param name="snapshot">The index.</param>
/// <param name="archive">The articles.</param>
/// <param name="random">What is drawn by.</param>
internal sealed class RandomRequests(ArticleSnapshot snapshot, PlainArchive archive, Random random)
{
    private static readonly string[] s_entityFields = [ArticleFields.Person, ArticleFields.Place, ArticleFields.Organisation];

    private readonly Queue<string> _zones = new();

    /// <summary>A query: words and phrases of an article, names, or nothing.</summary>
    public ArticleSearchRequest Query()
    {
        string text = OneIn(4) ? "" : string.Join(OneIn(6) ? " OR " : " ", Enumerable.Range(0, random.Next(1, 4)).Select(_ => Clause()));
        return new ArticleSearchRequest(text) { Match = Pick(MatchMode.Auto, MatchMode.Auto, MatchMode.All, MatchMode.Most, MatchMode.Any), Highlight = null, Take = 0 };
    }

    /// <summary>A query with filters, and with what is to be counted.</summary>
    public ArticleSearchRequest State(ArticleSearchRequest plain, PlainArticle[] found)
    {
        List<FacetFilter> filters = [.. ArticleFields.Dimensions.Where(_ => OneIn(5)).Select(field => Filter(field, found)).Where(filter => filter.IsGiven)];
        string from = OneIn(6) ? Moment(found) : "", to = OneIn(6) ? Moment(found) : "";
        ArticleSearchRequest request = plain with
        {
            Filters = filters,
            FirstDay = OneIn(8) ? Article(found).Day : null,
            LastDay = OneIn(8) ? Article(found).Day : null,
            From = from.Length > 0 ? DateTimeOffset.Parse(from, CultureInfo.InvariantCulture) : null,
            To = to.Length > 0 ? DateTimeOffset.Parse(to, CultureInfo.InvariantCulture) : null,
            Story = OneIn(25) ? Article(found).Group : null,
            Sort = Pick<ArticleSort[]>([], [ArticleSort.OldestFirst], [ArticleSort.NewestFirst, ArticleSort.Title], [ArticleSort.Title, ArticleSort.Relevance]),
            Recency = OneIn(6) ? new Recency(TimeSpan.FromDays(random.Next(1, 1000)), new DateTimeOffset(2020, 7, 22, 0, 0, 0, TimeSpan.Zero)) : null,
            Collapse = OneIn(4) ? Pick(StoryMember.Best, StoryMember.Newest, StoryMember.Oldest) : null,
            Skip = random.Next(5),
            Take = random.Next(5),
            Facets = [.. Some(ArticleFields.Dimensions, 3).Select(Wish)],
            Periods = OneIn(3) ? [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Period(found, ofDays: true))] : [],
        };
        if (!OneIn(3)) return request;
        return request with { Histogram = new HistogramWish(OneIn(5) ? null : Pick(Enum.GetValues<HistogramInterval>()), OneIn(3) ? null : Zone()), Stack = OneIn(2) ? new FacetWish(Pick(ArticleFields.Outlet, ArticleFields.Person, ArticleFields.Place, ArticleFields.Mentioned), 3) : null };
    }

    /// <summary>The same with one more condition, which can take articles away and never add some.</summary>
    public ArticleSearchRequest Narrowed(ArticleSearchRequest request, PlainArticle[] found)
    {
        string field = Pick(ArticleFields.Dimensions.AsSpan());
        FacetFilter filter = request.Filters.FirstOrDefault(filter => filter.Field == field) ?? new FacetFilter(field);
        string value = Value(field, found);
        filter = random.Next(4) switch
        {
            0 => filter with { AllOf = [.. filter.AllOf, value] },
            1 => filter with { NoneOf = [.. filter.NoneOf, value] },
            2 => filter with { NotMissing = true },
            _ when filter is { AnyOf.Count: 0, OrMissing: false } => filter with { AnyOf = [value], OrMissing = OneIn(3) },
            _ => filter with { AllOf = [.. filter.AllOf, value] },
        };
        return request with { Filters = [.. request.Filters.Where(other => other.Field != field), filter] };
    }

    /// <summary>One facet as a list: what lies in a value, or all of it.</summary>
    public FacetWish List(PlainArticle[] found)
    {
        FacetWish wish = Wish(Pick(ArticleFields.Dimensions.AsSpan())) with { AsTree = false };
        return wish.Field == ArticleFields.Date || FacetHierarchy.IsOf(wish.Field) ? wish with { In = wish.Field == ArticleFields.Place ? Value(wish.Field, found) : DateOf(found, wish.Field) } : wish;
    }

    /// <summary>The beginning of a name, or of two words of it in any order.</summary>
    public string Begun(string field)
    {
        string[] words = archive.LabelOf(field, Pick(archive.Values[field])).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', Enumerable.Range(0, OneIn(3) ? 2 : 1).Select(_ => Pick(words)).Select(word => word[..Math.Min(word.Length, random.Next(1, 5))]));
    }

    public T Pick<T>(params ReadOnlySpan<T> items) => items[random.Next(items.Length)];

    public bool OneIn(int n) => random.Next(n) == 0;

    private string Clause() => random.Next(10) switch
    {
        0 => $"\"{Words(random.Next(2, 4))}\"",
        1 => $"-{Words(1)}",
        2 => $"{Words(1)[..1]}*",
        3 or 4 => archive.LabelOf(ArticleFields.Person, ValueOfSome(ArticleFields.Person)),
        5 => archive.LabelOf(ArticleFields.Place, ValueOfSome(ArticleFields.Place)),
        6 => $"title:{Words(1)}",
        7 => Words(3),
        _ => Words(1),
    };

    /// <summary>Words that stand side by side in an article.</summary>
    private string Words(int count)
    {
        StoredArticle article = snapshot.Load(Pick(archive.Articles).Doc);
        string[] words = [.. (OneIn(2) ? article.Title : article.Body).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => new string([.. word.Where(char.IsLetterOrDigit)])).Where(word => word.Length > 0)];
        return words.Length == 0 ? "the" : string.Join(' ', words.Skip(random.Next(Math.Max(1, words.Length - count))).Take(count));
    }

    private string ValueOfSome(string field) => Value(field, archive.Articles);

    private FacetFilter Filter(string field, PlainArticle[] found)
    {
        string[] Values(int most) => [.. Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => Named(field, Value(field, found)))];
        return new FacetFilter(field)
        {
            AnyOf = OneIn(2) ? Values(3) : [],
            AllOf = OneIn(4) ? Values(1) : [],
            NoneOf = OneIn(3) ? Values(2) : [],
            OrMissing = OneIn(5),
            NotMissing = OneIn(12),
        };
    }

    /// <summary>A value mostly of what was found, or of anything; of dates a period.</summary>
    private string Value(string field, PlainArticle[] found)
    {
        if (field == ArticleFields.Date) return Period(found, ofDays: false);
        string[] values = OneIn(5) ? [] : Article(found).Values[field];
        return Pick(values.Length > 0 ? values : archive.Values[field]);
    }

    /// <summary>Persons, places and organisations are often called by their names.</summary>
    private string Named(string field, string value) => s_entityFields.Contains(field) && OneIn(4) ? archive.LabelOf(field, value) : value;

    private string Period(PlainArticle[] found, bool ofDays)
    {
        string End() => ofDays || !OneIn(4) ? DateOf(found, ArticleFields.Date) : Moment(found);
        return random.Next(5) switch
        {
            0 => $"{End()}/{End()}",
            1 => OneIn(2) ? $"{End()}/" : $"/{End()}",
            _ => DateOf(found, ArticleFields.Date),
        };
    }

    private string DateOf(PlainArticle[] found, string field) => Pick(Article(found).Values[field] is { Length: > 0 } dates ? dates : archive.Values[field]);

    /// <summary>Near the moment of an article, by any clock.</summary>
    private string Moment(PlainArticle[] found)
    {
        PlainArticle article = Article(found);
        DateTimeOffset near = article.Moment ?? new DateTimeOffset(article.Day ?? new DateOnly(2016, 3, 27), TimeOnly.MinValue, TimeSpan.Zero);
        return RequestText.Moment(near.AddMinutes(OneIn(2) ? 0 : random.Next(-3000, 3000)).ToOffset(TimeSpan.FromMinutes(15 * random.Next(-40, 49))));
    }

    private PlainArticle Article(PlainArticle[] found) => found.Length > 0 ? Pick(found) : Pick(archive.Articles);

    private FacetWish Wish(string field) => new(field, random.Next(1, 8), Pick(Enum.GetValues<FacetValueOrder>())) { AsTree = OneIn(2) && FacetHierarchy.IsOf(field) };

    /// <summary>Each zone of the database comes before one comes again.</summary>
    private ArticleZone Zone()
    {
        if (_zones.Count == 0)
        {
            string[] all = [.. DateTimeZoneProviders.Tzdb.Ids];
            random.Shuffle(all);
            foreach (string id in all) _zones.Enqueue(id);
        }

        return ArticleZone.Find(_zones.Dequeue())!;
    }

    private string[] Some(IReadOnlyList<string> items, int count)
    {
        string[] all = [.. items];
        random.Shuffle(all);
        return all[..count];
    }
}
