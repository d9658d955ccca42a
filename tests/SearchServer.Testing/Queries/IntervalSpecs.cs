using System.Text.Json;

namespace SearchServer.Testing;

/// <summary>Documents in which intervals of a source are.</summary>
public sealed record IntervalsSpec(string Field, IntervalSpec Source) : QuerySpec
{
    private protected override string Kind => "intervals";

    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteString("field", Field);
        json.WritePropertyName("source");
        Source.WriteTo(json);
    }
}

/// <summary>A source of intervals.</summary>
public abstract record IntervalSpec
{
    private protected IntervalSpec() { }

    internal abstract void WriteTo(Utf8JsonWriter json);
}

/// <summary>The occurrences of a term.</summary>
public sealed record TermIntervalSpec(string Text) : IntervalSpec
{
    internal override void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("term", Text);
        json.WriteEndObject();
    }
}

/// <summary>How sources are combined.</summary>
public enum IntervalCombination
{
    Phrase,
    Ordered,
    Unordered,
    Or,
}

/// <summary>Sources that are combined.</summary>
public sealed record CombinedIntervalSpec(IntervalCombination Combination, IReadOnlyList<IntervalSpec> Sources) : IntervalSpec
{
    internal override void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray(Combination.ToString().ToLowerInvariant());
        foreach (IntervalSpec source in Sources) source.WriteTo(json);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}

/// <summary>The intervals of a source with few gaps.</summary>
public sealed record MaxGapsIntervalSpec(int Gaps, IntervalSpec Source) : IntervalSpec
{
    internal override void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("gaps", Gaps);
        json.WritePropertyName("maxGaps");
        Source.WriteTo(json);
        json.WriteEndObject();
    }
}
