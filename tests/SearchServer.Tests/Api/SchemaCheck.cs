using System.Globalization;
using System.Text.Json;

namespace SearchServer.Tests.Api;

/// <summary>Whether a value is as its schema says, as far as docs/openapi.json goes: <c>$ref</c>, <c>allOf</c>, <c>type</c>, <c>nullable</c>, <c>enum</c>, <c>minimum</c>, <c>maximum</c>, <c>format</c> of numbers and moments, <c>items</c>, <c>properties</c>, <c>required</c>, <c>additionalProperties</c>.</summary>
internal sealed class SchemaCheck(ApiDescription api)
{
    private static readonly string[] s_known = ["$ref", "allOf", "type", "nullable", "enum", "minimum", "maximum", "format", "items", "properties", "required", "additionalProperties", "description", "default", "example"];

    /// <summary>The first thing in which a value differs from its schema, with its place; null if there is none.</summary>
    public string? MismatchOf(JsonElement schema, JsonElement value, string at = "$")
    {
        schema = api.Resolve(schema);
        if (schema.EnumerateObject().FirstOrDefault(keyword => !s_known.Contains(keyword.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } unknown) throw new NotSupportedException($"The check of schemas has no '{unknown.Name}'.");
        if (value.ValueKind == JsonValueKind.Null) return schema.TryGetProperty("nullable", out JsonElement nullable) && nullable.GetBoolean() ? null : $"{at} is null";
        if (schema.TryGetProperty("allOf", out JsonElement all)) return all.EnumerateArray().Select(one => MismatchOf(one, value, at)).FirstOrDefault(mismatch => mismatch is not null);
        if (schema.TryGetProperty("enum", out JsonElement known) && !known.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value))) return $"{at} is none of {known.GetRawText()}: {value.GetRawText()}";
        string? type = schema.TryGetProperty("type", out JsonElement named) ? named.GetString() : null;
        return type switch
        {
            null => null,
            "object" => value.ValueKind == JsonValueKind.Object ? MismatchOfObject(schema, value, at) : Other("an object"),
            "array" => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select((item, i) => MismatchOf(schema.GetProperty("items"), item, $"{at}[{i}]")).FirstOrDefault(mismatch => mismatch is not null) : Other("an array"),
            "string" => value.ValueKind != JsonValueKind.String ? Other("a text") : FormatOf(schema) == "date-time" && !value.TryGetDateTimeOffset(out _) ? Other("a moment") : null,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : Other("true or false"),
            "integer" or "number" => value.ValueKind == JsonValueKind.Number ? MismatchOfNumber(schema, value, type, at) : Other("a number"),
            _ => throw new NotSupportedException($"The check of schemas has no type '{type}'."),
        };

        string Other(string expected) => $"{at} is not {expected}: {value.GetRawText()}";
    }

    private static string? FormatOf(JsonElement schema) => schema.TryGetProperty("format", out JsonElement format) ? format.GetString() : null;

    private static string? MismatchOfNumber(JsonElement schema, JsonElement value, string type, string at)
    {
        bool fits = type == "number" || (FormatOf(schema) == "int32" ? value.TryGetInt32(out _) : value.TryGetInt64(out _));
        return fits && Bound("minimum", double.NegativeInfinity) <= value.GetDouble() && value.GetDouble() <= Bound("maximum", double.PositiveInfinity) ? null : string.Create(CultureInfo.InvariantCulture, $"{at} is out of bounds: {value.GetRawText()}");

        double Bound(string name, double none) => schema.TryGetProperty(name, out JsonElement bound) ? bound.GetDouble() : none;
    }

    private string? MismatchOfObject(JsonElement schema, JsonElement value, string at)
    {
        if (schema.TryGetProperty("required", out JsonElement required) && required.EnumerateArray().FirstOrDefault(name => !value.TryGetProperty(name.GetString()!, out _)) is { ValueKind: JsonValueKind.String } missing) return $"{at} has no {missing}";
        bool hasMembers = schema.TryGetProperty("properties", out JsonElement members);
        bool isOpen = !schema.TryGetProperty("additionalProperties", out JsonElement others) || others.ValueKind != JsonValueKind.False;
        foreach (JsonProperty member in value.EnumerateObject())
        {
            string place = $"{at}.{member.Name}";
            string? mismatch = hasMembers && members.TryGetProperty(member.Name, out JsonElement described) ? MismatchOf(described, member.Value, place)
                : !isOpen ? $"{place} is not described"
                : others.ValueKind == JsonValueKind.Object ? MismatchOf(others, member.Value, place)
                : null;
            if (mismatch is not null) return mismatch;
        }

        return null;
    }
}
