using System.Collections.Frozen;
using System.Text.Json;

namespace SearchServer.Articles.Reading.Fields;

/// <summary>
/// The text of a body that is no text itself: an object, or a list of parts, as feed readers, news agencies, content management systems and extractors give it. What is not text, as pictures and films with their captions, is left out.
/// </summary>
internal static class BodyText
{
    /// <summary>Fields of which each has the whole text of its object, the best first; folded.</summary>
    private static readonly string[] s_texts = ["value", "text", "plaintext", "bodytext", "bodytextsummary", "html", "bodyhtml", "content", "rendered", "body", "code"];

    /// <summary>Fields of which each has a part of it.</summary>
    private static readonly FrozenSet<string> s_parts = FrozenSet.ToFrozenSet(["summary", "headline", "paragraphs", "sections", "contentelements", "elements", "items", "children", "blocks", "nodes", "root", "data", "message"], StringComparer.Ordinal);

    /// <summary>Kinds of parts that are no text.</summary>
    private static readonly FrozenSet<string> s_otherKinds = FrozenSet.ToFrozenSet(
        ["image", "picture", "photo", "gallery", "video", "audio", "media", "figure", "embed", "oembed", "oembedresponse", "iframe", "ad", "ads", "advertisement", "linklist", "interstitiallink", "relatedcontent", "story", "divider", "customembed", "socialmedia", "code", "script"], StringComparer.Ordinal);

    /// <summary>The text, a part a line; null if there is none.</summary>
    public static string? Of(JsonElement value)
    {
        List<string> lines = [];
        AddTo(lines, value);
        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    private static void AddTo(List<string> lines, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                if (value.GetString()!.Trim() is { Length: > 0 } text) lines.Add(text);
                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in value.EnumerateArray()) AddTo(lines, item);
                break;
            case JsonValueKind.Object when !IsOther(value):
                AddObject(lines, value);
                break;
        }
    }

    private static void AddObject(List<string> lines, JsonElement value)
    {
        int before = lines.Count;
        foreach (string name in s_texts)
        {
            foreach (JsonProperty property in value.EnumerateObject())
            {
                if (FieldNames.FoldShort(property.Name) == name) AddTo(lines, property.Value);
            }

            if (lines.Count > before) return;
        }

        foreach (JsonProperty property in value.EnumerateObject())
        {
            if (s_parts.Contains(FieldNames.FoldShort(property.Name))) AddTo(lines, property.Value);
        }
    }

    private static bool IsOther(JsonElement value)
    {
        foreach (JsonProperty property in value.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.String && FieldNames.FoldShort(property.Name) is "type" && s_otherKinds.Contains(FieldNames.FoldShort(property.Value.GetString()!))) return true;
        }

        return false;
    }
}
