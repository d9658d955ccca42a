using System.Text.Json;
using SearchServer.Articles.Cleaning.Html;
using SearchServer.Articles.Cleaning.Language;
using SearchServer.Articles.Reading.Containers;
using SearchServer.Articles.Reading.Encodings;
using SearchServer.Articles.Reading.Formats;

namespace SearchServer.Articles.Reading.Fields;

/// <summary>Reads the fields of an article out of an object, whatever they are called there.</summary>
internal sealed class FieldReader
{
    /// <summary>The fields of an object that has a name, folded.</summary>
    private static readonly string[] s_nameFields = ["name", "displayname", "fullname"];

    /// <summary>What objects have that have nothing else.</summary>
    private static readonly string[] s_labelFields = ["title", "label", "value", "text"];

    /// <summary>Objects around an article, as in <c>{"response":{"content":{…}}}</c>.</summary>
    private const int MaxEnvelopes = 3;

    private readonly List<Candidate>?[] _candidates = new List<Candidate>?[Enum.GetValues<ArticleField>().Length];
    private readonly FieldNames _names;
    private bool _isRemoved;
    private readonly List<LongValue> _tooLong = [];

    private FieldReader(FieldNames names) => _names = names;

    /// <summary>A value that may be that of a field.</summary>
    private readonly record struct Candidate(int Rank, JsonProperty Property);

    /// <summary>Reads a JSON object.</summary>
    /// <exception cref="SourceException">It is none, or a field cannot be read.</exception>
    public static GivenFields ReadJson(ReadOnlySpan<byte> bytes, FieldMapping mapping, DateTimeOffset? crawlTime) => Read(TextDecoder.Decode(bytes).Text, mapping, crawlTime);

    /// <summary>Reads a YAML mapping.</summary>
    /// <exception cref="SourceException">It is none, or a field cannot be read.</exception>
    public static GivenFields ReadYaml(ReadOnlySpan<byte> bytes, FieldMapping mapping, DateTimeOffset? crawlTime) => Read(YamlValue.ToJson(TextDecoder.Decode(bytes).Text), mapping, crawlTime);

    /// <summary>Reads a JSON object.</summary>
    /// <param name="json">The object.</param>
    /// <param name="mapping">What fields are called.</param>
    /// <param name="crawlTime">When it was fetched, if it does not say so itself; null if that is not known.</param>
    /// <exception cref="SourceException">It is none, or a field cannot be read.</exception>
    public static GivenFields Read(string json, FieldMapping mapping, DateTimeOffset? crawlTime)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = ReadingLimits.MaxValueDepth });
            if (document.RootElement.ValueKind != JsonValueKind.Object) throw new SourceException($"expected a JSON object, found {Describe(document.RootElement)}");
            FieldReader reader = new(mapping.Names);
            reader.Collect(document.RootElement, "");
            if (!reader.HasTitleOrBody) reader.CollectWithin(document.RootElement, MaxEnvelopes);
            return reader.Read(crawlTime) with { Names = reader.HasTitleOrBody ? [] : [.. document.RootElement.EnumerateObject().Select(property => property.Name)] };
        }
        catch (JsonException e)
        {
            throw new SourceException($"expected a JSON object: {JsonValues.ReasonOf(e)}");
        }
        catch (InvalidOperationException e)
        {
            // The parser looks into strings only when they are read: half a surrogate pair.
            throw new SourceException($"expected Unicode text: {e.Message}");
        }
    }

    private static string Describe(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        _ => json.GetRawText(),
    };

    private void Collect(JsonElement json, string prefix)
    {
        foreach (JsonProperty property in json.EnumerateObject())
        {
            if (property.Name.Length > FieldNames.MaxLength) continue;
            string name = FieldNames.Fold(property.Name);
            string path = prefix + name;
            foreach ((ArticleField field, int rank) in _names.Find(path)) (_candidates[(int)field] ??= []).Add(new Candidate(rank, property));
            if (property.Value.ValueKind != JsonValueKind.Object) continue;
            if (_names.HasFields(path)) Collect(property.Value, path + ".");
            else if (FieldNames.IsWrapping(name)) Collect(property.Value, prefix);
        }
    }

    private bool HasTitleOrBody => _candidates[(int)ArticleField.Title] is not null || _candidates[(int)ArticleField.Body]?.Exists(candidate => candidate.Property.Value.ValueKind != JsonValueKind.Object || BodyText.Of(candidate.Property.Value) is not null) == true;

    /// <summary>Looks for the fields of an article in the objects that a service puts around it, or in the only one that there is.</summary>
    private void CollectWithin(JsonElement json, int depth)
    {
        bool isOnly = json.EnumerateObject().Take(2).Count() == 1;
        foreach (JsonProperty property in json.EnumerateObject())
        {
            string name = FieldNames.FoldShort(property.Name);
            if (property.Value.ValueKind != JsonValueKind.Object || !(isOnly || FieldNames.IsEnvelope(name) || FieldNames.IsList(name))) continue;
            Collect(property.Value, "");
            if (!HasTitleOrBody && depth > 1) CollectWithin(property.Value, depth - 1);
            if (HasTitleOrBody) return;
        }
    }

    private GivenFields Read(DateTimeOffset? crawlTime)
    {
        foreach (List<Candidate>? candidates in _candidates) candidates?.Sort((a, b) => a.Rank.CompareTo(b.Rank));
        DateTimeOffset? fetched = Date(ArticleField.CrawlTime, crawlTime: null)?.Time ?? crawlTime;
        string[] authors = Names(ArticleField.Authors, text => [text]);
        _tooLong.AddRange(AuthorNames.TooLongOf(authors));
        string? outlet = Text(ArticleField.Outlet, isStrict: false, text => !IsAddress(text));
        return new GivenFields
        {
            Id = Text(ArticleField.Id, isStrict: true),
            Title = Text(ArticleField.Title, isStrict: true) is { } title ? HtmlText.OfTitle(title) : null,
            Body = Text(ArticleField.Body, isStrict: true) is { } body ? Placeholders.WithoutCut(body) : null,
            Outlet = outlet,
            Date = Date(ArticleField.Date, fetched),
            CrawlTime = fetched,
            Url = Text(ArticleField.Url, isStrict: true, IsAddress),
            Language = Text(ArticleField.Language, isStrict: false) is { } language && IsLanguage(language) ? LanguageCode.Of(language) : null,
            Authors = AuthorKinds.Best([AuthorNames.OfMetadata(authors)], [outlet]),
            Section = Names(ArticleField.Section, text => [text]) is [string section, ..] ? section : null,
            Persons = Names(ArticleField.Persons, SplitNames),
            Places = Names(ArticleField.Places, SplitNames),
            Organisations = Names(ArticleField.Organisations, SplitNames),
            IsRemoved = _isRemoved,
            TooLong = _tooLong,
        };
    }

    /// <summary>Whether a value is short enough for a language, which is looked up. Values that are kept as they are, are measured with the article.</summary>
    private bool IsLanguage(string value)
    {
        if (value.Length <= ValueBounds.Language) return true;
        _tooLong.Add(new LongValue("language", value.Length, ValueBounds.Language));
        return false;
    }

    private static bool IsAddress(string text) => text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static string[] SplitNames(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The first text of a field that is not empty, or a number as text; of a list of texts, one behind the other.</summary>
    private string? Text(ArticleField field, bool isStrict, Func<string, bool>? isWanted = null)
    {
        Candidate? wrong = null;
        foreach (Candidate candidate in _candidates[(int)field] ?? [])
        {
            JsonElement value = candidate.Property.Value;
            string? text = value.ValueKind switch
            {
                JsonValueKind.String => value.GetString()!.Trim(),
                JsonValueKind.Number => value.GetRawText(),
                JsonValueKind.Array or JsonValueKind.Object when field == ArticleField.Body => BodyText.Of(value),
                JsonValueKind.Array or JsonValueKind.Object when field == ArticleField.Outlet => FirstOf(value, item => TextOf(item, "name")),
                JsonValueKind.Array when field == ArticleField.Url => FirstOf(value, item => TextOf(item, "href")),
                JsonValueKind.Array when field == ArticleField.Title => FirstOf(value, item => item.ValueKind == JsonValueKind.Object ? BodyText.Of(item) : null),
                _ => null,
            };
            // Several objects have a field that is meant within, and nothing else.
            bool isOuter = value.ValueKind == JsonValueKind.Object && _names.HasFields(FieldNames.Fold(candidate.Property.Name));
            if (text is null && !isOuter && value.ValueKind != JsonValueKind.Null) wrong ??= candidate;
            if (text is not null && Placeholders.IsNothing(text))
            {
                _isRemoved |= Placeholders.IsRemoved(text);
                continue;
            }

            if (string.IsNullOrEmpty(text) || isWanted?.Invoke(text) == false) continue;
            return text.Contains('\0') ? throw new SourceException($"expected a text as {candidate.Property.Name}, found binary data") : text;
        }

        if (isStrict && wrong is { } found) throw new SourceException($"expected a text as {found.Property.Name}, found {Describe(found.Property.Value)}");
        return null;
    }

    /// <summary>The first date of a field that can be read. What is no date says nothing of the article: not even that it is none.</summary>
    private ArticleDate? Date(ArticleField field, DateTimeOffset? crawlTime)
    {
        foreach (Candidate candidate in _candidates[(int)field] ?? [])
        {
            if (GivenDate.Read(DateText(candidate.Property.Value), crawlTime) is not { } date || Placeholders.IsNoTime(date)) continue;
            return FieldNames.FoldShort(candidate.Property.Name) == "dategmt" ? AtSite(date) : date;
        }

        return null;
    }

    /// <summary>A time in UTC as the site's clock showed it, if that is given as well: WordPress says both, neither with an offset.</summary>
    private ArticleDate AtSite(ArticleDate utc)
    {
        Candidate? local = (_candidates[(int)ArticleField.Date] ?? []).Select(candidate => (Candidate?)candidate).FirstOrDefault(candidate => candidate is { } found && FieldNames.FoldShort(found.Property.Name) == "date");
        return local is { } shown && GivenDate.Read(DateText(shown.Property.Value)) is { IsDay: false } date && !utc.IsDay && date.Time.Offset == TimeSpan.Zero ? GivenDate.Local(date.Time.DateTime, utc.Time.UtcDateTime) ?? utc : utc;
    }

    /// <summary>The text or number that a date is; also in the objects that MongoDB exports: <c>{"$date":{"$numberLong":"1755698580000"}}</c>.</summary>
    private static string? DateText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String or JsonValueKind.Number => value.ToString(),
        JsonValueKind.Object when value.TryGetProperty("$date", out JsonElement date) || value.TryGetProperty("$numberLong", out date) => DateText(date),
        _ => null,
    };

    /// <summary>What the value, or the first of a list that has something, has.</summary>
    private static string? FirstOf(JsonElement value, Func<JsonElement, string?> read) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(read).FirstOrDefault(text => text is not null) : read(value);

    /// <summary>The text that an object has as a field; null if it has none.</summary>
    private static string? TextOf(JsonElement value, string name) => value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out JsonElement text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    private string[] Names(ArticleField field, Func<string, IEnumerable<string>> split)
    {
        foreach (Candidate candidate in _candidates[(int)field] ?? [])
        {
            JsonElement value = candidate.Property.Value;
            IEnumerable<string> names = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().SelectMany(NamesOf) : NamesOf(value);
            string[] found = [.. names.SelectMany(split).Distinct().Take(ReadingLimits.MaxNames + 1)];
            if (found.Length > ReadingLimits.MaxNames) throw new SourceException($"expected at most {ReadingLimits.MaxNames:N0} names as {candidate.Property.Name}, found more");
            if (found.Length > 0) return found;
        }

        return [];
    }

    /// <summary>The names of a value: a text, the list that stands in it, or the name of an object. A number is a key to a name that is elsewhere.</summary>
    private static IEnumerable<string> NamesOf(JsonElement value)
    {
        string? text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Trim(),
            JsonValueKind.Object => NameOf(value),
            _ => null,
        };
        IEnumerable<string?> names = text is null ? [] : ListText.Of(text) ?? [text];
        return names.OfType<string>().Where(name => !string.IsNullOrWhiteSpace(name) && !name.Contains('\0')).Select(name => name.Trim());
    }

    /// <summary>The name of an object, as a text or in parts, which may be an object of their own.</summary>
    private static string? NameOf(JsonElement value) =>
        FieldOf(value, s_nameFields) switch
        {
            { ValueKind: JsonValueKind.String } name => name.GetString(),
            { ValueKind: JsonValueKind.Object } parts => NameInParts(parts),
            _ => null,
        } ?? NameInParts(value) ?? (FieldOf(value, s_labelFields) is { ValueKind: JsonValueKind.String } label ? label.GetString() : null);

    /// <summary>The first of the fields, folded, that an object has a text or an object for.</summary>
    private static JsonElement? FieldOf(JsonElement value, string[] fields)
    {
        foreach (string field in fields)
        {
            foreach (JsonProperty property in value.EnumerateObject())
            {
                if (property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Object && FieldNames.FoldShort(property.Name) == field) return property.Value;
            }
        }

        return null;
    }

    /// <summary>The given name and the surname of an object, one behind the other; null if it has neither.</summary>
    private static string? NameInParts(JsonElement value)
    {
        string? given = null, surname = null;
        foreach (JsonProperty property in value.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.String) continue;
            string name = FieldNames.FoldShort(property.Name);
            if (name is "givenname" or "firstname" or "first") given ??= property.Value.GetString();
            else if (name is "familyname" or "lastname" or "last" or "surname") surname ??= property.Value.GetString();
        }

        return given is null ? surname : $"{given} {surname}";
    }
}
