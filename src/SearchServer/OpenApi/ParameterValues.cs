using System.Reflection;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace SearchServer.OpenApi;

/// <summary>Describes parameters by their <see cref="ValueAttribute"/>: numbers as numbers, what is one of a few as that, with examples to try.</summary>
internal sealed class ParameterValues : IParameterFilter
{
    public void Apply(IOpenApiParameter parameter, ParameterFilterContext context)
    {
        if (parameter is not OpenApiParameter { In: ParameterLocation.Query or ParameterLocation.Path, Schema: OpenApiSchema schema } described || context.ParameterInfo?.GetCustomAttribute<ValueAttribute>() is not { } value) return;
        OpenApiSchema one = schema.Items as OpenApiSchema ?? schema;
        value.Describe(one);
        if (value.Example is not { } example) return;
        if (one == schema)
        {
            described.Example = value.NodeOf(example);
            return;
        }

        // Swagger's page begins a new item of an array with this, and with "string" otherwise.
#pragma warning disable CS0618 // OpenAPI 3.0 has one example a schema.
        one.Example = value.NodeOf(example);
#pragma warning restore CS0618
    }
}
