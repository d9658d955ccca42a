using System.Text.Json;

namespace SearchServer.Testing;

/// <summary>What an indexed text keeps, each more than the one before.</summary>
public enum NeutralIndex
{
    Docs,
    Freqs,
    Positions,
    Offsets,
}

/// <summary>A field of a neutral document. Several fields, of one kind or of many, may share a name.</summary>
public abstract record NeutralField(string Name)
{
    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteMembers(json);
        json.WriteEndObject();
    }

    private protected abstract void WriteMembers(Utf8JsonWriter json);

    private protected void Start(Utf8JsonWriter json, string kind)
    {
        json.WriteString("kind", kind);
        json.WriteString("name", Name);
    }
}

/// <summary>Analyzed text. An analyzer is the oracle's name for it; null means the default of the index.</summary>
public sealed record NeutralText(string Name, string Value) : NeutralField(Name)
{
    public string? Analyzer { get; init; }

    public NeutralIndex Index { get; init; } = NeutralIndex.Positions;

    public bool Norms { get; init; } = true;

    public bool Stored { get; init; }

    public bool Vectors { get; init; }

    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        Start(json, "text");
        json.WriteText("value", Value);
        if (Analyzer is not null) json.WriteString("analyzer", Analyzer);
        json.WriteString("index", NeutralTokens.NameOf(Index));
        json.WriteBoolean("norms", Norms);
        json.WriteBoolean("store", Stored);
        if (Vectors) json.WriteBoolean("vectors", true);
    }
}

/// <summary>A token that no analyzer made.</summary>
public readonly record struct NeutralToken(TermBytes Term, int Increment = 1, int Start = 0, int End = 0, byte[]? Payload = null);

/// <summary>Indexed tokens that the document spells out, for positions, offsets, payloads and terms that no analyzer gives.</summary>
public sealed record NeutralTokens(string Name, IReadOnlyList<NeutralToken> Tokens) : NeutralField(Name)
{
    public NeutralIndex Index { get; init; } = NeutralIndex.Positions;

    public bool Norms { get; init; } = true;

    /// <summary>The offset at the end of the stream, which moves the next value of the field.</summary>
    public int EndOffset { get; init; }

    /// <summary>The position increment at the end of the stream, likewise.</summary>
    public int EndIncrement { get; init; }

    internal static string NameOf(NeutralIndex index) => index switch
    {
        NeutralIndex.Docs => "docs",
        NeutralIndex.Freqs => "freqs",
        NeutralIndex.Positions => "positions",
        NeutralIndex.Offsets => "offsets",
        _ => throw new ArgumentOutOfRangeException(nameof(index), index, null),
    };

    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        Start(json, "tokens");
        json.WriteString("index", NameOf(Index));
        json.WriteBoolean("norms", Norms);
        json.WriteNumber("endOffset", EndOffset);
        json.WriteNumber("endIncrement", EndIncrement);
        json.WriteStartArray("tokens");
        foreach (NeutralToken token in Tokens)
        {
            json.WriteStartArray();
            token.Term.WriteItem(json);
            json.WriteNumberValue(token.Increment);
            json.WriteNumberValue(token.Start);
            json.WriteNumberValue(token.End);
            if (token.Payload is { } payload) json.WriteStringValue(Convert.ToHexStringLower(payload));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}

/// <summary>A single term: documents only, no norms.</summary>
public sealed record NeutralString(string Name, TermBytes Value, bool Stored = false) : NeutralField(Name)
{
    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        Start(json, "string");
        Value.WriteMember(json, "value");
        json.WriteBoolean("store", Stored);
    }
}

/// <summary>A facet label: doc values for counting and terms for drilling down, in an index field of the dimension's own.</summary>
public sealed record NeutralFacet(string Dim, string Label) : NeutralField("$facets." + Dim)
{
    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteString("kind", "facet");
        json.WriteString("dim", Dim);
        json.WriteString("label", Label);
    }
}
