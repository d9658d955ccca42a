using System.Text.Json;

namespace SearchServer.Articles.Cleaning.Html;

/// <summary>
/// Reads whom an item of JSON-LD names as its author, in the shapes in which sites write it: a text, an item with a name or with its parts, an item by its identifier, a list of any of them, and an item where the
/// text of a name should be.
/// </summary>
internal static class LinkedNames
{
    /// <summary>No more values are looked at for the authors of an article: identifiers may lead round in a circle.</summary>
    private const int MaxValues = 100;

    /// <summary>The texts that name somebody.</summary>
    /// <param name="authors">The values of <c>author</c>.</param>
    /// <param name="byId">The items of the page, by identifier.</param>
    public static IReadOnlyList<string> Of(IEnumerable<JsonElement> authors, IReadOnlyDictionary<string, JsonElement> byId)
    {
        List<string> names = [];
        int left = MaxValues;
        foreach (JsonElement author in authors) Add(author, byId, names, ref left);
        return names;
    }

    private static void Add(JsonElement value, IReadOnlyDictionary<string, JsonElement> byId, List<string> names, ref int left)
    {
        if (--left < 0) return;
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                if (value.GetString() is { } text && !string.IsNullOrWhiteSpace(text)) names.Add(text);
                break;
            case JsonValueKind.Array:
                foreach (JsonElement entry in value.EnumerateArray())
                {
                    Add(entry, byId, names, ref left);
                    if (left < 0) return;
                }

                break;
            case JsonValueKind.Object:
                AddItem(value, byId, names, ref left);
                break;
        }
    }

    private static void AddItem(JsonElement item, IReadOnlyDictionary<string, JsonElement> byId, List<string> names, ref int left)
    {
        int before = names.Count;
        foreach (string property in (ReadOnlySpan<string>)["name", "@list", "@value"])
        {
            if (item.TryGetProperty(property, out JsonElement value)) Add(value, byId, names, ref left);
            if (names.Count > before) return;
        }

        string parts = string.Join(' ', new[] { TextOf(item, "givenName"), TextOf(item, "familyName") }.OfType<string>());
        if (parts.Length > 0) names.Add(parts);
        else if (TextOf(item, "@id") is { } id && byId.TryGetValue(id, out JsonElement named)) Add(named, byId, names, ref left);
    }

    private static string? TextOf(JsonElement item, string property) =>
        item.TryGetProperty(property, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString()!.Trim() is { Length: > 0 } text ? text : null;
}
