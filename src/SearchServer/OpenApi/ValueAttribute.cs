using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace SearchServer.OpenApi;

/// <summary>What a parameter takes that comes as text, or a member of an answer has, for the description of the API. Of a parameter the reader of the request says it in an error.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class ValueAttribute : Attribute
{
    /// <summary>Whether it is a whole number.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Whether it is true or false.</summary>
    public bool IsFlag { get; init; }

    /// <summary>The least number.</summary>
    public int Min { get; init; }

    /// <summary>The greatest number.</summary>
    public int Max { get; init; } = int.MaxValue;

    /// <summary>All that it may be; none if it may be other things, too.</summary>
    public string[] OneOf { get; init; } = [];

    /// <summary>An enumeration whose names, in lower case, are all that it may be.</summary>
    public Type? NamesOf { get; init; }

    /// <summary>What it is if it is not given; null if that is nothing.</summary>
    public string? Default { get; init; }

    /// <summary>One that finds something in the sample articles: Swagger's page begins with it, so the parameters that have one can be asked for together.</summary>
    public string? Example { get; init; }

    /// <summary>Describes a value.</summary>
    public void Describe(OpenApiSchema schema)
    {
        if (IsNumber)
        {
            (schema.Type, schema.Format, schema.Minimum) = (JsonSchemaType.Integer, "int32", Min.ToString(CultureInfo.InvariantCulture));
            if (Max < int.MaxValue) schema.Maximum = Max.ToString(CultureInfo.InvariantCulture);
        }

        if (IsFlag) schema.Type = JsonSchemaType.Boolean;
        string[] all = NamesOf is null ? OneOf : [.. Enum.GetNames(NamesOf).Select(name => name.ToLowerInvariant())];
        if (all.Length > 0) schema.Enum = [.. all.Select(other => (JsonNode)other)];
        if (Default is { } otherwise) schema.Default = NodeOf(otherwise);
    }

    /// <summary>A value as JSON.</summary>
    public JsonNode NodeOf(string text) => IsNumber ? int.Parse(text, CultureInfo.InvariantCulture) : IsFlag ? bool.Parse(text) : (JsonNode)text;
}
