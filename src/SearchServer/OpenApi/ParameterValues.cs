using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace SearchServer.OpenApi;

/// <summary>Describes parameters by their <see cref="ValueAttribute"/>: numbers as numbers, what is one of a few as that, with examples to try.</summary>
internal sealed class ParameterValues : IParameterFilter
{
    public void Apply(IOpenApiParameter parameter, ParameterFilterContext context)
    {
        if (parameter is not OpenApiParameter { In: ParameterLocation.Query, Schema: OpenApiSchema schema } described || context.ParameterInfo?.GetCustomAttribute<ValueAttribute>() is not { } value) return;
        OpenApiSchema one = schema.Items as OpenApiSchema ?? schema;
        if (value.IsNumber)
        {
            (one.Type, one.Format, one.Minimum) = (JsonSchemaType.Integer, "int32", value.Min.ToString(CultureInfo.InvariantCulture));
            if (value.Max < int.MaxValue) one.Maximum = value.Max.ToString(CultureInfo.InvariantCulture);
        }

        if (value.IsFlag) one.Type = JsonSchemaType.Boolean;
        if (value.OneOf.Length > 0) one.Enum = [.. value.OneOf.Select(other => (JsonNode)other)];
        if (value.Default is { } otherwise) one.Default = NodeOf(otherwise, value);
        if (value.Example is not { } example) return;
        if (one == schema)
        {
            described.Example = NodeOf(example, value);
            return;
        }

        // Swagger's page begins a new item of an array with this, and with "string" otherwise.
#pragma warning disable CS0618 // OpenAPI 3.0 has one example a schema.
        one.Example = NodeOf(example, value);
#pragma warning restore CS0618
    }

    private static JsonNode NodeOf(string text, ValueAttribute value) =>
        value.IsNumber ? int.Parse(text, CultureInfo.InvariantCulture) : value.IsFlag ? bool.Parse(text) : (JsonNode)text;
}
