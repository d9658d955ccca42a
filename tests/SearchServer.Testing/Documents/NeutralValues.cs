using System.Globalization;
using System.Text.Json;

namespace SearchServer.Testing;

/// <summary>A stored value: a string, bytes, an int, a long, a float or a double.</summary>
public sealed record NeutralStored(string Name, object Value) : NeutralField(Name)
{
    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        Start(json, "stored");
        switch (Value)
        {
            case string text:
                json.WriteString("type", "string");
                json.WriteText("value", text);
                break;
            case byte[] bytes:
                json.WriteString("type", "bytes");
                json.WriteBase64String("value", bytes);
                break;
            case int number:
                json.WriteString("type", "int");
                json.WriteNumber("value", number);
                break;
            case long number:
                json.WriteString("type", "long");
                json.WriteNumber("value", number);
                break;
            case float number:
                json.WriteString("type", "float");
                WriteReal(json, number, number.ToString("R", CultureInfo.InvariantCulture));
                break;
            case double number:
                json.WriteString("type", "double");
                WriteReal(json, number, number.ToString("R", CultureInfo.InvariantCulture));
                break;
            default:
                throw new InvalidOperationException($"{Value.GetType()} cannot be stored.");
        }
    }

    /// <summary>As text, which both sides read alike: also -0, NaN and the infinities.</summary>
    internal static void WriteReal(Utf8JsonWriter json, double number, string digits) =>
        json.WriteString("value", double.IsInfinity(number) ? (number > 0 ? "Infinity" : "-Infinity") : digits);
}

/// <summary>A point of one dimension, for ranges.</summary>
public sealed record NeutralIntPoint(string Name, int Value) : NeutralField(Name)
{
    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        Start(json, "intPoint");
        json.WriteNumber("value", Value);
    }
}

/// <summary>A point of one dimension, for ranges.</summary>
public sealed record NeutralLongPoint(string Name, long Value) : NeutralField(Name)
{
    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        Start(json, "longPoint");
        json.WriteNumber("value", Value);
    }
}

/// <summary>A point of one dimension, for ranges.</summary>
public sealed record NeutralDoublePoint(string Name, double Value) : NeutralField(Name)
{
    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        Start(json, "doublePoint");
        NeutralStored.WriteReal(json, Value, Value.ToString("R", CultureInfo.InvariantCulture));
    }
}

/// <summary>A number per document, in a column.</summary>
public sealed record NeutralNumericDocValues(string Name, long Value) : NeutralField(Name)
{
    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        Start(json, "numericDv");
        json.WriteNumber("value", Value);
    }
}

/// <summary>One of a document's numbers, in a column.</summary>
public sealed record NeutralSortedNumericDocValues(string Name, long Value) : NeutralField(Name)
{
    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        Start(json, "sortedNumericDv");
        json.WriteNumber("value", Value);
    }
}

/// <summary>Bytes per document, in a column with a dictionary.</summary>
public sealed record NeutralSortedDocValues(string Name, TermBytes Value) : NeutralField(Name)
{
    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        Start(json, "sortedDv");
        Value.WriteMember(json, "value");
    }
}

/// <summary>One of a document's byte strings, in a column with a dictionary.</summary>
public sealed record NeutralSortedSetDocValues(string Name, TermBytes Value) : NeutralField(Name)
{
    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        Start(json, "sortedSetDv");
        Value.WriteMember(json, "value");
    }
}

/// <summary>Bytes per document, in a column, as they are.</summary>
public sealed record NeutralBinaryDocValues(string Name, byte[] Value) : NeutralField(Name)
{
    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        Start(json, "binaryDv");
        json.WriteBase64String("value", Value);
    }
}
