using System.Text.Json;

namespace SearchServer.Testing;

/// <summary>
/// A query that belongs to no engine: the oracle makes Lucene's query of it, an adapter makes ours. The JSON is described in
/// tests/oracle/README.md, "Queries"; <see cref="ToString"/> gives it, for messages.
/// </summary>
public abstract record QuerySpec
{
    private protected abstract string Kind { get; }

    public sealed override string ToString() => JsonText.Line(WriteTo);

    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject(Kind);
        WriteMembers(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private protected abstract void WriteMembers(Utf8JsonWriter json);

    private protected static void WriteQuery(Utf8JsonWriter json, QuerySpec query)
    {
        json.WritePropertyName("query");
        query.WriteTo(json);
    }

    private protected static void WriteQueries(Utf8JsonWriter json, string name, IReadOnlyList<QuerySpec> queries)
    {
        if (queries.Count == 0) return;
        json.WriteStartArray(name);
        foreach (QuerySpec query in queries) query.WriteTo(json);
        json.WriteEndArray();
    }

    private protected static void WriteTerms(Utf8JsonWriter json, IReadOnlyList<TermBytes> terms)
    {
        json.WriteStartArray("terms");
        foreach (TermBytes term in terms) term.WriteItem(json);
        json.WriteEndArray();
    }
}
