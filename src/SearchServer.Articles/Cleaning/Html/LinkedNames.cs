using System.Text.Json;

namespace SearchServer.Articles.Cleaning.Html;

/// <summary>
/// Reads whom an item of JSON-LD names as its author, in the shapes in which sites write it: a text, an item with a name or with its parts, an item by its identifier, a list of any of them, and an item where the
/// text of a name should be.
/// </summary>
internal sealed class LinkedNames
{
    /// <summary>No more values are looked at for the authors of an article: identifiers may lead round in a circle.</summary>
    private const int MaxValues = 100;

    private readonly IReadOnlyDictionary<string, JsonElement> _byId;
    private readonly List<string> _names = [];
    private readonly List<string> _organisations = [];
    private int _left = MaxValues;

    private LinkedNames(IReadOnlyDictionary<string, JsonElement> byId) => _byId = byId;

    /// <summary>The texts that name somebody.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Those of them that name an organisation.</summary>
    public IReadOnlyList<string> Organisations => _organisations;

    /// <summary>Reads whom an item names.</summary>
    /// <param name="authors">The values of <c>author</c>.</param>
    /// <param name="byId">The items of the page, by identifier.</param>
    public static LinkedNames Of(IEnumerable<JsonElement> authors, IReadOnlyDictionary<string, JsonElement> byId)
    {
        LinkedNames names = new(byId);
        foreach (JsonElement author in authors) names.Add(author);
        return names;
    }

    private void Add(JsonElement value)
    {
        if (--_left < 0) return;
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                if (value.GetString() is { } text && !string.IsNullOrWhiteSpace(text)) _names.Add(text);
                break;
            case JsonValueKind.Array:
                foreach (JsonElement entry in value.EnumerateArray())
                {
                    Add(entry);
                    if (_left < 0) return;
                }

                break;
            case JsonValueKind.Object:
                int before = _names.Count;
                AddItem(value);
                if (LinkedData.IsOrganisation(value)) _organisations.AddRange(_names.Skip(before));
                break;
        }
    }

    private void AddItem(JsonElement item)
    {
        int before = _names.Count;
        foreach (string property in (ReadOnlySpan<string>)["name", "@list", "@value"])
        {
            if (item.TryGetProperty(property, out JsonElement value)) Add(value);
            if (_names.Count > before) return;
        }

        string parts = string.Join(' ', new[] { TextOf(item, "givenName"), TextOf(item, "familyName") }.OfType<string>());
        if (parts.Length > 0) _names.Add(parts);
        else if (TextOf(item, "@id") is { } id && _byId.TryGetValue(id, out JsonElement named)) Add(named);
    }

    private static string? TextOf(JsonElement item, string property) =>
        item.TryGetProperty(property, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString()!.Trim() is { Length: > 0 } text ? text : null;
}
