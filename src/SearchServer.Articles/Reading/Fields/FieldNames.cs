using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SearchServer.Articles.Reading.Fields;

/// <summary>
/// The names that fields have in the usual exports of news: NewsAPI, GNews, Mediastack, GDELT, Event Registry, Webhose, newsdata.io, The Guardian, The New York Times, WordPress, JSON Feed, schema.org, and of extractors such as trafilatura,
/// newspaper and news-please; then those of a mapping before them. All folded.
/// </summary>
internal sealed class FieldNames
{
    /// <summary>What is said with fields that are there and not known.</summary>
    public const string Hint = "the setting Fields says what other names mean";

    /// <summary>Of the names that are there, so many are shown.</summary>
    private const int MaxShown = 12;

    /// <summary>No name is longer, in UTF-8.</summary>
    public const int MaxLength = 64;

    /// <summary>What is said about a text, and may be said of a feed as well.</summary>
    private static readonly string[] s_summaries = ["description", "summary", "snippet", "abstract", "excerpt", "excerpt.rendered", "trailtext", "shortdescription"];

    private static readonly FrozenDictionary<ArticleField, string[]> s_usual = new Dictionary<ArticleField, string[]>
    {
        [ArticleField.Id] = ["id", "articleid", "docid", "documentid", "uuid", "_id", "_id.$oid", "guid", "guid.rendered", "uri"],
        [ArticleField.Title] = ["title", "title.rendered", "headline", "headline.main", "headlinetext", "webtitle", "articletitle", "pagetitle", "name", "hedline", "titlerss", "headlines", "headlines.basic"],
        [ArticleField.Body] = ["body", "text", "articlebody", "maintext", "fulltext", "bodytext", "contenttext", "cleantext", "articletext", "plaintext", "content", "content.rendered", "contenthtml", "bodyhtml", "articlehtml", "article", "story", "rawhtml", "html", "leadparagraph", "cleanedtext", "contentelements", "bodies", "blocks.body", "rawtext", "textcontent", "document", .. s_summaries],
        [ArticleField.Outlet] = ["outlet", "sourcename", "source.name", "source.title", "publication", "publisher", "publisher.name", "publishername", "newspaper", "sitename", "site", "thread.sitefull", "thread.site", "medium", "media", "mediahouse", "medianame", "infosource", "origin.title", "copyrightholder", "source", "hostname", "sourcedomain", "domain", "sourcehostname", "sourceid", "source.id", "source.uri"],
        [ArticleField.Date] = ["datepublished", "publishedat", "published", "publisheddate", "pubdate", "publicationdate", "datepublish", "publishdate", "publishtime", "publishedon", "datetimepub", "webpublicationdate", "firstpublicationdate", "publishedutc", "publishedtime", "publishingdate", "firstcreated", "displaydate", "pubtime", "dategmt", "date", "datetime", "seendate"],
        [ArticleField.CrawlTime] = ["crawltime", "crawldate", "crawledat", "crawled", "fetchedat", "fetchtime", "datedownload", "downloaddate", "downloadedat", "retrieved", "retrievedat", "scrapedat", "scrapedate", "scrapetime", "collectionutc", "filedate"],
        [ArticleField.Url] = ["url", "link", "weburl", "canonicalurl", "canonical", "articleurl", "sourceurl", "permalink", "shareurl", "pageurl", "alternate", "href", "uri", "source"],
        [ArticleField.Language] = ["language", "lang", "langcode", "languagecode", "metalang", "inlanguage"],
        [ArticleField.Authors] = ["authors", "author", "byline", "byline.original", "creator", "creators", "writer", "writers", "by"],
        [ArticleField.Section] = ["section", "sectionname", "articlesection", "topic", "category", "categories", "newsdesk", "desk", "rubric"],
        [ArticleField.Persons] = ["persons", "people", "person"],
        [ArticleField.Places] = ["places", "place", "locations", "location"],
        [ArticleField.Organisations] = ["organisations", "organizations", "orgs", "organisation", "organization", "companies"],
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> s_texts = s_usual[ArticleField.Body].Except(s_summaries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Fields of which articles have several, and other objects hardly. Anything may have a name.</summary>
    private static readonly FrozenDictionary<string, ArticleField> s_telling = new[] { ArticleField.Title, ArticleField.Body, ArticleField.Date, ArticleField.Url }
        .SelectMany(field => s_usual[field].Where(name => name != "name").Select(name => KeyValuePair.Create(name, field))).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Lists whose objects are articles.</summary>
    private static readonly FrozenSet<string> s_lists = FrozenSet.ToFrozenSet(["articles", "data", "items", "results", "docs", "documents", "stories", "news", "posts", "hits", "value", "entries", "records", "rows", "content", "objects", "db"], StringComparer.Ordinal);

    /// <summary>Objects that such lists lie in.</summary>
    private static readonly FrozenSet<string> s_envelopes = FrozenSet.ToFrozenSet(["response", "articles", "data", "hits", "result", "results", "feed", "channel"], StringComparer.Ordinal);

    /// <summary>Objects that lie around all fields of an article, in what search engines and interfaces give.</summary>
    private static readonly FrozenSet<string> s_wrappings = FrozenSet.ToFrozenSet(["_source", "fields", "attributes", "document", "article", "row"], StringComparer.Ordinal);

    private readonly FrozenDictionary<string, (ArticleField Field, int Rank)[]> _places;
    private readonly FrozenSet<string> _objects;

    public FieldNames(FieldMapping mapping)
    {
        Dictionary<string, List<(ArticleField Field, int Rank)>> places = new(StringComparer.Ordinal);
        foreach (ArticleField field in Enum.GetValues<ArticleField>())
        {
            int rank = 0;
            foreach (string name in Given(mapping, field).Select(Fold).Concat(s_usual[field]))
            {
                if (!places.TryGetValue(name, out List<(ArticleField Field, int Rank)>? fields)) places.Add(name, fields = []);
                fields.Add((field, rank++));
            }
        }

        _places = places.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
        _objects = places.Keys.Where(name => name.Contains('.', StringComparison.Ordinal)).SelectMany(Outer).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Whether a field usually has the text of an article.</summary>
    public static bool IsText(string folded) => s_texts.Contains(folded);

    /// <summary>Whether a field usually has what is said about a text.</summary>
    public static bool IsSummary(string folded) => s_summaries.Contains(folded);

    /// <summary>Which field a name stands for that tells an article from other objects: title, text, date or address; null if it is none of them.</summary>
    public static ArticleField? TellingField(string folded) => s_telling.TryGetValue(folded, out ArticleField field) ? field : null;

    /// <summary>Whether a list usually has articles.</summary>
    public static bool IsList(string folded) => s_lists.Contains(folded);

    /// <summary>Whether an object usually has a list of articles.</summary>
    public static bool IsEnvelope(string folded) => s_envelopes.Contains(folded);

    /// <summary>Whether an object usually has all fields of an article.</summary>
    public static bool IsWrapping(string folded) => s_wrappings.Contains(folded);

    /// <summary>The fields that a path stands for, and how many other names come before.</summary>
    public ReadOnlySpan<(ArticleField Field, int Rank)> Find(string foldedPath) => _places.TryGetValue(foldedPath, out (ArticleField, int)[]? fields) ? fields : default;

    /// <summary>Whether a path is that of an object with fields.</summary>
    public bool HasFields(string foldedPath) => _objects.Contains(foldedPath);

    /// <summary>A name in lower case without hyphens, underscores and spaces, except before it.</summary>
    public static string Fold(string name) => string.Create(name.Length, name, static (span, name) =>
    {
        int length = 0;
        foreach (char c in name)
        {
            if (c is '-' or ' ' or ':' || (c == '_' && length > 0)) continue;
            span[length++] = char.ToLowerInvariant(c);
        }

        span[length..].Clear();
    }).TrimEnd('\0');

    /// <summary>Names as a message shows them.</summary>
    public static string Show(IReadOnlyCollection<string> names) =>
        string.Join(", ", names.Take(MaxShown).Select(name => $"'{(name.Length > MaxLength ? name[..MaxLength] + "…" : name)}'")) + (names.Count > MaxShown ? $" and {names.Count - MaxShown:N0} more" : "");

    /// <summary>A name folded, if it is as short as known names are; else an empty one.</summary>
    public static string FoldShort(string name) => name.Length > MaxLength ? "" : Fold(name);

    private static IEnumerable<string> Outer(string path)
    {
        for (int dot = path.IndexOf('.', StringComparison.Ordinal); dot > 0; dot = path.IndexOf('.', dot + 1)) yield return path[..dot];
    }

    private static ImmutableArray<string> Given(FieldMapping mapping, ArticleField field) => field switch
    {
        ArticleField.Id => mapping.Id,
        ArticleField.Title => mapping.Title,
        ArticleField.Body => mapping.Body,
        ArticleField.Outlet => mapping.Outlet,
        ArticleField.Date => mapping.Date,
        ArticleField.CrawlTime => mapping.CrawlTime,
        ArticleField.Url => mapping.Url,
        ArticleField.Language => mapping.Language,
        ArticleField.Authors => mapping.Authors,
        ArticleField.Section => mapping.Section,
        ArticleField.Persons => mapping.Persons,
        ArticleField.Places => mapping.Places,
        _ => mapping.Organisations,
    };
}
