using System.Text.Json;

namespace SearchServer.Testing;

/// <summary>
/// A field to sort by. Types: long, int, float, double, string, sortedLong, sortedSet, score, doc. Missing: first, last or a number.
/// </summary>
public sealed record SortSpec(string Field, string Type = "long", bool Reverse = false, string? Missing = null);

/// <summary>Labels of a dimension, any of which a document must have.</summary>
public sealed record FacetFilter(string Dim, IReadOnlyList<string> Labels);

/// <summary>Ranges of the numbers of a column, both ends included.</summary>
public sealed record RangeCountSpec(string Field, IReadOnlyList<long[]> Ranges);

/// <summary>A query with what else is asked of it. Null means what the options of the whole search say.</summary>
public sealed record SearchLine(QuerySpec Query)
{
    /// <summary>The class of a benchmark.</summary>
    public string? Class { get; init; }

    public int? K { get; init; }

    /// <summary>Dimensions to count.</summary>
    public IReadOnlyList<string>? Facets { get; init; }

    public IReadOnlyList<SortSpec>? Sort { get; init; }

    /// <summary>A column of groups, of each of which the first document is a hit.</summary>
    public string? Group { get; init; }

    /// <summary>Filters that the counts of their own dimension ignore (drill sideways).</summary>
    public IReadOnlyList<FacetFilter>? DrillDown { get; init; }

    /// <summary>Ranges of a column to count.</summary>
    public RangeCountSpec? Ranges { get; init; }

    /// <summary>The hit after which the answer begins, by score.</summary>
    public OracleHit? After { get; init; }

    public static implicit operator SearchLine(QuerySpec query) => new(query);

    public static SearchLine FromQuerySpec(QuerySpec query) => new(query);

    public static void WriteFile(string path, IEnumerable<SearchLine> lines) =>
        JsonText.WriteLines(path, lines.Select(line => (Action<Utf8JsonWriter>)line.WriteTo));

    public override string ToString() => JsonText.Line(WriteTo);

    private void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WritePropertyName("query");
        Query.WriteTo(json);
        if (Class is not null) json.WriteString("class", Class);
        if (Group is not null) json.WriteString("group", Group);
        if (K is { } k) json.WriteNumber("k", k);
        Write(json, "facets", Facets);
        Write(json, "sort", Sort);
        Write(json, "drillDown", DrillDown);
        Write(json, "ranges", Ranges);
        if (After is { } last) Write(json, "after", (int[])[last.Doc, BitConverter.SingleToInt32Bits(last.Score)]);
        json.WriteEndObject();
    }

    private static void Write<T>(Utf8JsonWriter json, string name, T? value)
    {
        if (value is null) return;
        json.WritePropertyName(name);
        JsonSerializer.Serialize(json, value, OracleProcess.JsonOptions);
    }
}
