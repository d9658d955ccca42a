using System.Globalization;
using System.Text.Json;

namespace SearchServer.Testing;

/// <summary>Points of a field, both ends included.</summary>
public sealed record IntRangeSpec(string Field, int From = int.MinValue, int To = int.MaxValue) : QuerySpec
{
    private protected override string Kind => "intRange";

    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteString("field", Field);
        json.WriteNumber("from", From);
        json.WriteNumber("to", To);
    }
}

/// <summary>Points of a field, both ends included.</summary>
public sealed record LongRangeSpec(string Field, long From = long.MinValue, long To = long.MaxValue) : QuerySpec
{
    private protected override string Kind => "longRange";

    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteString("field", Field);
        json.WriteNumber("from", From);
        json.WriteNumber("to", To);
    }
}

/// <summary>Points of a field, both ends included.</summary>
public sealed record DoubleRangeSpec(string Field, double From = double.NegativeInfinity, double To = double.PositiveInfinity) : QuerySpec
{
    private protected override string Kind => "doubleRange";

    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteString("field", Field);
        if (!double.IsNegativeInfinity(From)) json.WriteString("from", From.ToString("R", CultureInfo.InvariantCulture));
        if (!double.IsPositiveInfinity(To)) json.WriteString("to", To.ToString("R", CultureInfo.InvariantCulture));
    }
}

/// <summary>Numeric doc values of a field, both ends included.</summary>
public sealed record DocValuesRangeSpec(string Field, long From = long.MinValue, long To = long.MaxValue) : QuerySpec
{
    private protected override string Kind => "dvRange";

    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteString("field", Field);
        json.WriteNumber("from", From);
        json.WriteNumber("to", To);
    }
}
