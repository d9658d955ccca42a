using System.Text.Json;

namespace SearchServer.Testing;

public sealed record MatchAllSpec : QuerySpec
{
    private protected override string Kind => "matchAll";

    private protected override void WriteMembers(Utf8JsonWriter json) { }
}

public sealed record MatchNoneSpec : QuerySpec
{
    private protected override string Kind => "matchNone";

    private protected override void WriteMembers(Utf8JsonWriter json) { }
}

public sealed record TermSpec(string Field, TermBytes Text) : QuerySpec
{
    private protected override string Kind => "term";

    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteString("field", Field);
        Text.WriteMember(json, "text");
    }
}

/// <summary>Any of the terms, with a constant score.</summary>
public sealed record TermInSpec(string Field, IReadOnlyList<TermBytes> Terms) : QuerySpec
{
    private protected override string Kind => "termIn";

    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteString("field", Field);
        WriteTerms(json, Terms);
    }
}

/// <summary>Terms at positions; without positions, one after another.</summary>
public sealed record PhraseSpec(string Field, IReadOnlyList<TermBytes> Terms, IReadOnlyList<int>? Positions = null, int Slop = 0)
    : QuerySpec
{
    private protected override string Kind => "phrase";

    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteString("field", Field);
        WriteTerms(json, Terms);
        if (Positions is not null)
        {
            json.WriteStartArray("positions");
            foreach (int position in Positions) json.WriteNumberValue(position);
            json.WriteEndArray();
        }

        if (Slop != 0) json.WriteNumber("slop", Slop);
    }
}

/// <summary>The term that a facet label indexes.</summary>
public sealed record DrillDownSpec(string Dim, string Label) : QuerySpec
{
    private protected override string Kind => "drillDown";

    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteString("dim", Dim);
        json.WriteString("label", Label);
    }
}

/// <summary>Documents with a doc value, of whatever kind.</summary>
public sealed record ExistsSpec(string Field) : QuerySpec
{
    private protected override string Kind => "exists";

    private protected override void WriteMembers(Utf8JsonWriter json) => json.WriteString("field", Field);
}

/// <summary>Documents with a length in the norms of a field.</summary>
public sealed record NormsExistSpec(string Field) : QuerySpec
{
    private protected override string Kind => "normsExist";

    private protected override void WriteMembers(Utf8JsonWriter json) => json.WriteString("field", Field);
}
