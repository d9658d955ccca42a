using System.Text.Json;

namespace SearchServer.Testing;

/// <summary>Terms that begin with a prefix, with a constant score.</summary>
public sealed record PrefixSpec(string Field, TermBytes Prefix) : QuerySpec
{
    private protected override string Kind => "prefix";

    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteString("field", Field);
        Prefix.WriteMember(json, "text");
    }
}

/// <summary>Terms that match a pattern of ? and *, with a constant score.</summary>
public sealed record WildcardSpec(string Field, string Pattern) : QuerySpec
{
    private protected override string Kind => "wildcard";

    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteString("field", Field);
        json.WriteString("text", Pattern);
    }
}

/// <summary>Terms that match a regular expression in Lucene's syntax, with a constant score.</summary>
public sealed record RegexpSpec(string Field, string Pattern) : QuerySpec
{
    private protected override string Kind => "regexp";

    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteString("field", Field);
        json.WriteString("text", Pattern);
    }
}

/// <summary>The best terms within an edit distance, the closer the better.</summary>
public sealed record FuzzySpec(string Field, string Text, int MaxEdits = 2, int PrefixLength = 0, int MaxExpansions = 50, bool Transpositions = true) : QuerySpec
{
    private protected override string Kind => "fuzzy";

    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteString("field", Field);
        json.WriteString("text", Text);
        json.WriteNumber("maxEdits", MaxEdits);
        json.WriteNumber("prefixLength", PrefixLength);
        json.WriteNumber("maxExpansions", MaxExpansions);
        if (!Transpositions) json.WriteBoolean("transpositions", false);
    }
}

/// <summary>Terms between two terms in byte order, with a constant score; null is an open end.</summary>
public sealed record TermRangeSpec(string Field, TermBytes? From, TermBytes? To, bool IncludeFrom = true, bool IncludeTo = true) : QuerySpec
{
    private protected override string Kind => "termRange";

    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteString("field", Field);
        WriteBound(json, "from", From);
        WriteBound(json, "to", To);
        json.WriteBoolean("includeFrom", IncludeFrom);
        json.WriteBoolean("includeTo", IncludeTo);
    }

    private static void WriteBound(Utf8JsonWriter json, string name, TermBytes? bound)
    {
        if (bound is not { } term) return;
        json.WritePropertyName(name);
        term.WriteItem(json);
    }
}
