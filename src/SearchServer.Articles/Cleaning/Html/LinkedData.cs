using System.Text;
using System.Text.Json;

namespace SearchServer.Articles.Cleaning.Html;

/// <summary>
/// Reads what scripts of JSON-LD say of the article: single items, graphs whose items refer to one another, items of several types. What hangs on an item in another way than as its main entity, as an entry of
/// a list, a part, a comment or a citation, is about something else. A script that is not JSON is repaired and read once more, and else passed over.
/// </summary>
internal sealed class LinkedData
{
    /// <summary>A longer script is passed over, in UTF-16 code units.</summary>
    private const int MaxLength = 4 << 20;

    /// <summary>No more values of all scripts together are looked at.</summary>
    private const int MaxValues = 50_000;

    private static readonly JsonReaderOptions s_options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly List<LinkedArticle> _articles = [];
    private readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);
    private string? _organisation;

    private LinkedData()
    {
    }

    /// <summary>The articles, and pages, that are nothing else's, in the order in which they stand.</summary>
    public IReadOnlyList<LinkedArticle> Articles => _articles;

    /// <summary>The name of the site or of the organisation behind it.</summary>
    public string? Organisation => _organisation;

    /// <summary>The article that the page is about: one whose headline is its title, else the first.</summary>
    public LinkedArticle? Main(IEnumerable<string?> titles)
    {
        string[] folded = [.. titles.Select(Folding.Fold).Where(title => title.Length > 0)];
        return _articles.Where(article => article.IsArticle).MaxBy(article =>
            article.Headline is { } headline && Folding.Fold(headline) is { Length: > 0 } fold && folded.Any(title => title.StartsWith(fold, StringComparison.Ordinal)));
    }

    public static LinkedData Read(IEnumerable<string> scripts)
    {
        LinkedData data = new();
        List<JsonDocument> documents = [.. scripts.Where(script => script.Length <= MaxLength).Select(script => Parse(script) ?? Parse(BrokenJson.Repair(script))).OfType<JsonDocument>()];
        foreach (bool finding in new[] { false, true })
        {
            int values = 0;
            foreach (JsonDocument document in documents) data.TryVisit(document.RootElement, finding, ref values);
        }

        foreach (JsonDocument document in documents) document.Dispose();
        return data;
    }

    private static JsonDocument? Parse(string script)
    {
        try
        {
            Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(script), s_options);
            return JsonDocument.ParseValue(ref reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void TryVisit(JsonElement root, bool finding, ref int values)
    {
        try
        {
            Visit(root, finding, ref values);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, which is found when a text is read: the rest of this script is passed over.
            values++;
        }
    }

    /// <summary>Goes through all values, first to learn identifiers, then to find articles.</summary>
    private void Visit(JsonElement root, bool finding, ref int values)
    {
        Stack<JsonElement> next = new([root]);
        while (next.TryPop(out JsonElement value))
        {
            if (++values > MaxValues) return;
            if (value.ValueKind == JsonValueKind.Array)
            {
                foreach (JsonElement entry in value.EnumerateArray().Reverse()) next.Push(entry);
            }
            else if (value.ValueKind == JsonValueKind.Object)
            {
                if (finding) AddItem(value);
                else if (Text(value, "@id") is { } id && value.TryGetProperty("@type", out _)) _byId.TryAdd(id, value);
                foreach (JsonProperty property in value.EnumerateObject().Reverse())
                {
                    // Names of authors may be those of items anywhere; facts are only those of what the page is about.
                    if (property.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object && (!finding || property.Name is "@graph" or "mainEntity" or "mainEntityOfPage")) next.Push(property.Value);
                }
            }
        }
    }

    private void AddItem(JsonElement item)
    {
        List<string> types = TypesOf(item);
        if (types.Any(type => type is "Organization" or "NewsMediaOrganization" or "WebSite")) _organisation ??= NameOf(item);
        bool isArticle = types.Any(IsArticleType);
        if (!isArticle && !types.Contains("WebPage")) return;
        LinkedNames authors = LinkedNames.Of(Values(item, "author").Concat(Values(item, "creator")), _byId);
        _articles.Add(new LinkedArticle
        {
            IsArticle = isArticle,
            Headline = Text(item, "headline") ?? Text(item, "name"),
            Description = Text(item, "description"),
            Body = Text(item, "articleBody"),
            DatePublished = Text(item, "datePublished"),
            DateCreated = Text(item, "dateCreated"),
            DateModified = Text(item, "dateModified"),
            Authors = authors.Names,
            Organisations = authors.Organisations,
            Section = Text(item, "articleSection"),
            Publisher = Values(item, "publisher").Select(NameOf).FirstOrDefault(),
            Url = Text(item, "url") ?? Text(item, "mainEntityOfPage") ?? Values(item, "mainEntityOfPage").Select(page => Text(page, "@id")).FirstOrDefault() ?? Text(item, "@id"),
            Language = Text(item, "inLanguage"),
        });
    }

    public static bool IsArticleType(string type) => Is(type[(type.LastIndexOf(':') + 1)..], "Report", "Review") || (type.EndsWith("Article", StringComparison.OrdinalIgnoreCase) || type.EndsWith("Posting", StringComparison.OrdinalIgnoreCase)) && !Is(type, "JobPosting");

    /// <summary>Whether an item says that it is an organisation.</summary>
    public static bool IsOrganisation(JsonElement item) => TypesOf(item).Exists(IsOrganisationType);

    public static bool IsOrganisationType(string type) => type.EndsWith("Organization", StringComparison.OrdinalIgnoreCase) || Is(type, "Corporation", "WebSite");

    private static List<string> TypesOf(JsonElement item) => [.. Values(item, "@type").Where(type => type.ValueKind == JsonValueKind.String).Select(type => type.GetString()!)];

    private static bool Is(string type, params ReadOnlySpan<string> names) => names.Contains(type, StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of a person or organisation, given as text, as an item, or by the identifier of an item.</summary>
    private string? NameOf(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String) return Clean(value.GetString());
        if (value.ValueKind != JsonValueKind.Object) return null;
        return Text(value, "name") ?? (Text(value, "@id") is { } id && _byId.TryGetValue(id, out JsonElement item) ? Text(item, "name") : null);
    }

    /// <summary>A property's values, whether it is a list or not.</summary>
    private static IEnumerable<JsonElement> Values(JsonElement item, string name)
    {
        if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(name, out JsonElement value)) yield break;
        if (value.ValueKind != JsonValueKind.Array)
        {
            yield return value;
            yield break;
        }

        foreach (JsonElement entry in value.EnumerateArray()) yield return entry;
    }

    /// <summary>A property that is a text, or a list that begins with one.</summary>
    private static string? Text(JsonElement item, string name)
    {
        foreach (JsonElement value in Values(item, name))
        {
            if (value.ValueKind == JsonValueKind.String && Clean(value.GetString()) is { } text) return text;
        }

        return null;
    }

    /// <summary>Without entities of HTML, which do not belong in JSON but are often there.</summary>
    private static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        return (text.Contains('&', StringComparison.Ordinal) ? CharacterReferences.Decode(text) : text).Trim();
    }
}
