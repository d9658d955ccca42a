using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SearchServer.Testing;

namespace SearchServer.Tests.Api;

/// <summary>Values that a schema allows, values at its bounds and of other types, and texts that break out of where they are put.</summary>
internal sealed class RandomValues(ApiDescription api)
{
    private const int MaxDepth = 4;

    private static readonly string[] s_words =
    [
        "", "ferry", "harbour tern", "*:*", "\"harbour ferry\"~3", "ferry -tern", "2025", "2025-08", "2025-08-20", "2025-08-20T14:00:00+02:00", "relevance", "-date,title", "title", "30d", "1y", "person", "person:20:label", "outlet:1000", "none", "csv", "jsonl", "rss", "atom", "en",
        "Harbour Courier", "Ilse Marrow", "Lanner Islands", "wait", "auto", "true", "false", "1", "10",
    ];

    private static readonly Dictionary<string, string[]> s_good = new(StringComparer.Ordinal)
    {
        ["q"] = ["", "ferry", "harbour tern", "*:*", "\"harbour ferry\"~3", "ferry -tern", "f*", "tern~1", "title:tern", "\0", "<b>", "a\r\nb"],
        ["sort"] = ["relevance", "date", "-date", "title", "-title", "-date,title"],
        ["recency"] = ["30d", "2w", "1y"],
        ["facet"] = ["none", "person", "person:20:label", "place:5:significance", "outlet:1000", "date", "language"],
        ["date"] = ["2025", "2025-08", "2025-08-20"],
        ["from"] = ["2025", "2025-08-01", "2025-08-20T14:00:00+02:00"],
        ["to"] = ["2025", "2025-08-20", "2026-08-20T14:00:00Z"],
        ["mentioned"] = ["2025", "2025-08"],
        ["cursor"] = [""],
        ["kind"] = ["person", "place", "organisation"],
        ["field"] = ["person", "place", "outlet", "language"],
        ["prefix"] = ["", "mar", "ilse m", "h\u00E0l"],
        ["key"] = ["ilse marrow", "Ilse Marrow", "Marrow"],
    };

    /// <summary>Texts that mean something where they do not belong.</summary>
    public static readonly string[] HostileTexts =
    [
        "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"'><b>", "=cmd|' /C calc'!A0", "@SUM(1+1)", "+1", "-1", "a\r\nX-Injected: 1", "a\nX-Injected: 1\n\n<b>", "\r\n\r\nHTTP/1.1 200 OK", "\u0000", "a\u0000b", "\u0001\u001b[2J", "\u202Eabc\u202C", "\u2028\u2029", "\uD83D",
        "\uDE00", "\uFFFE\uFFFF", "😀👩‍👩‍👧‍👦", "𝔣𝔢𝔯𝔯𝔶", "]]>", "&lt;&#0;&amp;", "&lt;script&gt;alert(1)&lt;/script&gt;", "{{7*7}}", "${jndi:ldap://x}", "%s%n%x", "../../../../etc/passwd", "..\\..\\x", "a/b/../c", ".", "..", "con", "'; DROP TABLE x; --", "\uFEFF", "data: x\n\nevent: y", "null", "undefined", "NaN", "{}", "[]", "\\u0000",
    ];

    private static readonly string[] s_numbers = ["0", "1", "-1", "00", "+1", "1.5", "1e3", "2147483647", "2147483648", "-2147483648", "9223372036854775807", "99999999999999999999999", "NaN", "0x10", " 1", "1 ", "١", "ten", ""];

    /// <summary>A text for a parameter of this schema, as an address has it.</summary>
    public string Text(RandomSource random, JsonElement schema)
    {
        schema = api.Resolve(schema);
        if (schema.TryGetProperty("items", out JsonElement items)) return Text(random, items);
        return random.Below(10) switch
        {
            < 6 => Valid(random, schema),
            6 => random.Pick<string>(s_numbers),
            7 => random.Pick<string>(s_words),
            _ => Hostile(random),
        };
    }

    /// <summary>A text that the parameter takes, most of the time: what it is besides its schema is known here.</summary>
    public static string Good(RandomSource random, ApiParameter parameter) =>
        s_good.TryGetValue(parameter.Name, out string[]? texts) ? random.Pick<string>(texts)
        : IsInteger(parameter.Schema) ? $"{random.Between(Bound(parameter.Schema, "minimum", 0), Bound(parameter.Schema, "maximum", 50))}"
        : Valid(random, parameter.Schema.TryGetProperty("items", out JsonElement items) ? items : parameter.Schema);

    /// <summary>An object of which a server makes something, most of the time.</summary>
    /// <param name="random">Decides.</param>
    /// <param name="schema">That of an object with texts, numbers and arrays of texts.</param>
    public static JsonObject GoodObject(RandomSource random, JsonElement schema)
    {
        JsonObject made = [];
        foreach (JsonProperty member in schema.GetProperty("properties").EnumerateObject())
        {
            if (!random.OneIn(member.Name is "q" or "title" ? 2 : 8)) continue;
            string text = Whole(Good(random, new ApiParameter(member.Name, IsInPath: false, member.Value)));
            made[member.Name] = member.Value.TryGetProperty("items", out _) ? new JsonArray(text) : text;
        }

        return made;
    }

    /// <summary>A text that nobody means well.</summary>
    public static string Hostile(RandomSource random) => random.Below(20) switch
    {
        0 => new string(random.Pick('a', '(', '"', 'é', '*', '~', '\u0301'), random.Pick(300, 9_000, 11_000)),
        < 8 => HostileStrings.Create(random),
        < 12 => random.Pick<string>(s_words) + random.Pick<string>(HostileTexts) + random.Pick<string>(s_words),
        _ => random.Pick<string>(HostileTexts),
    };

    /// <summary>A value as its schema says, most of the time.</summary>
    public JsonNode? Json(RandomSource random, JsonElement schema, int depth = 0)
    {
        schema = api.Resolve(schema);
        if (random.OneIn(12)) return Any(random, depth);
        if (schema.TryGetProperty("allOf", out JsonElement all)) return Json(random, all[0], depth);
        if (schema.TryGetProperty("properties", out JsonElement members))
        {
            JsonObject made = [];
            foreach (JsonProperty member in members.EnumerateObject())
            {
                if (random.OneIn(4)) made[member.Name] = Json(random, member.Value, depth + 1);
            }

            if (random.OneIn(10)) made[Whole(Hostile(random))] = Any(random, depth + 1);
            return made;
        }

        if (schema.TryGetProperty("items", out JsonElement items)) return random.OneIn(4) ? Json(random, items, depth + 1) : new JsonArray([.. Enumerable.Range(0, random.Skewed(6)).Select(_ => Json(random, items, depth + 1))]);
        string text = Whole(Text(random, schema));
        return schema.TryGetProperty("type", out JsonElement type) && type.GetString() != "string" && long.TryParse(text, out long number) && random.Chance(0.8) ? number : text;
    }

    private static string Valid(RandomSource random, JsonElement schema)
    {
        if (schema.TryGetProperty("enum", out JsonElement known)) return random.Pick<JsonElement>([.. known.EnumerateArray()]).ToString();
        if (schema.TryGetProperty("type", out JsonElement type) && type.GetString() == "boolean") return random.Pick("true", "false");
        if (IsInteger(schema))
        {
            (int least, int most) = (Bound(schema, "minimum", 0), Bound(schema, "maximum", 1000));
            return $"{random.Pick(least, most, random.Between(least, most), least - 1, most + 1)}";
        }

        return random.Pick<string>(s_words);
    }

    private static bool IsInteger(JsonElement schema) => schema.TryGetProperty("type", out JsonElement type) && type.GetString() == "integer";

    private static int Bound(JsonElement schema, string name, int none) => schema.TryGetProperty(name, out JsonElement bound) ? bound.GetInt32() : none;

    private static JsonNode? Any(RandomSource random, int depth) => random.Below(depth < MaxDepth ? 8 : 6) switch
    {
        0 => null,
        1 => random.OneIn(2),
        2 => random.AnyLong(),
        3 => random.Pick(0.5, -1e308, 1e-300),
        < 6 => Whole(Hostile(random)),
        6 => new JsonArray([.. Enumerable.Range(0, random.Below(4)).Select(_ => Any(random, depth + 1))]),
        _ => new JsonObject { [random.Pick<string>(s_words)] = Any(random, depth + 1) },
    };

    /// <summary>The text with nothing in place of half characters: JSON that is made here has none, and requests get their escapes as bytes.</summary>
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
