using System.Text.Json;

namespace SearchServer.Testing;

/// <summary>The matches of a query, the scores of those multiplied that another matches as well.</summary>
public sealed record BoostingSpec(QuerySpec Positive, QuerySpec Negative, float Demotion) : QuerySpec
{
    private protected override string Kind => "boosting";

    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        json.WritePropertyName("positive");
        Positive.WriteTo(json);
        json.WritePropertyName("negative");
        Negative.WriteTo(json);
        json.WriteNumber("demotion", Demotion);
    }
}

/// <summary>The matches of a query, their scores multiplied by 2^(-age / half-life), or by another factor where a document has no number.</summary>
public sealed record AgeDecaySpec(QuerySpec Query, string Field, long Now, long HalfLife, float Missing) : QuerySpec
{
    private protected override string Kind => "ageDecay";

    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        WriteQuery(json, Query);
        json.WriteString("field", Field);
        json.WriteNumber("now", Now);
        json.WriteNumber("halfLife", HalfLife);
        json.WriteNumber("missing", Missing);
    }
}

/// <summary>Documents with the terms that tell most about what a document has stored.</summary>
public sealed record MoreLikeThisSpec(int Doc, IReadOnlyList<string> Fields, int MinTermFreq, int MinDocFreq, int MaxQueryTerms) : QuerySpec
{
    private protected override string Kind => "moreLikeThis";

    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteNumber("doc", Doc);
        json.WriteStartArray("fields");
        foreach (string field in Fields) json.WriteStringValue(field);
        json.WriteEndArray();
        json.WriteNumber("minTermFreq", MinTermFreq);
        json.WriteNumber("minDocFreq", MinDocFreq);
        json.WriteNumber("maxQueryTerms", MaxQueryTerms);
    }
}
