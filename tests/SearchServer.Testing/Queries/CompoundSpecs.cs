using System.Text.Json;

namespace SearchServer.Testing;

public sealed record BoolSpec : QuerySpec
{
    public IReadOnlyList<QuerySpec> Must { get; init; } = [];

    public IReadOnlyList<QuerySpec> Should { get; init; } = [];

    public IReadOnlyList<QuerySpec> Filter { get; init; } = [];

    public IReadOnlyList<QuerySpec> MustNot { get; init; } = [];

    public int MinimumShouldMatch { get; init; }

    private protected override string Kind => "bool";

    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        WriteQueries(json, "must", Must);
        WriteQueries(json, "should", Should);
        WriteQueries(json, "filter", Filter);
        WriteQueries(json, "mustNot", MustNot);
        if (MinimumShouldMatch != 0) json.WriteNumber("msm", MinimumShouldMatch);
    }
}

public sealed record ConstantSpec(QuerySpec Query, float Score = 1) : QuerySpec
{
    private protected override string Kind => "const";

    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        WriteQuery(json, Query);
        json.WriteNumber("score", Score);
    }
}

public sealed record BoostSpec(QuerySpec Query, float Factor) : QuerySpec
{
    private protected override string Kind => "boost";

    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        WriteQuery(json, Query);
        json.WriteNumber("boost", Factor);
    }
}

/// <summary>The best of the queries, plus the others times the tie breaker.</summary>
public sealed record DisjunctionMaxSpec(IReadOnlyList<QuerySpec> Queries, float TieBreaker = 0) : QuerySpec
{
    private protected override string Kind => "dismax";

    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        WriteQueries(json, "queries", Queries);
        json.WriteNumber("tieBreaker", TieBreaker);
    }
}

/// <summary>The classic query language; fields and analyzer come from the search's options unless they are given here.</summary>
public sealed record ParsedSpec(string Text) : QuerySpec
{
    public string? DefaultField { get; init; }

    public IReadOnlyList<string>? Fields { get; init; }

    public string? Analyzer { get; init; }

    public bool AllWords { get; init; }

    private protected override string Kind => "parse";

    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteText("text", Text);
        if (DefaultField is not null) json.WriteString("defaultField", DefaultField);
        if (Analyzer is not null) json.WriteString("analyzer", Analyzer);
        if (AllWords) json.WriteString("defaultOperator", "and");
        if (Fields is null) return;
        json.WriteStartArray("fields");
        foreach (string field in Fields) json.WriteStringValue(field);
        json.WriteEndArray();
    }
}
