using System.ComponentModel;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using SearchServer.Search;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace SearchServer.OpenApi;

/// <summary>Describes a type of parameters as the body that may have them: members of the names that they have in an address, none of which must be there.</summary>
internal sealed class BodyParameters : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        PropertyInfo[] properties = [.. context.Type.GetProperties().Where(property => property.IsDefined(typeof(FromQueryAttribute))).OrderBy(property => property.DeclaringType == typeof(QueryParameters) ? 0 : 1)];
        if (properties.Length == 0 || schema is not OpenApiSchema described) return;
        JsonObject example = [];
        described.Properties = properties.ToDictionary(NameOf, property => (IOpenApiSchema)SchemaOf(property));
        described.Required = null;
        described.Description = "The parameters of the address, by their names. Those that may be several are an array, or a text if there is one.";
        foreach (PropertyInfo property in properties)
        {
            if (property.GetCustomAttribute<ValueAttribute>() is { Example: { } one } value) example[NameOf(property)] = property.PropertyType.IsArray ? new JsonArray(value.NodeOf(one)) : value.NodeOf(one);
        }

#pragma warning disable CS0618 // OpenAPI 3.0 has one example a schema.
        described.Example = example;
#pragma warning restore CS0618
    }

    private static string NameOf(PropertyInfo property) => property.GetCustomAttribute<FromQueryAttribute>()!.Name!;

    private static OpenApiSchema SchemaOf(PropertyInfo property)
    {
        OpenApiSchema one = new() { Type = JsonSchemaType.String };
        property.GetCustomAttribute<ValueAttribute>()?.Describe(one);
        OpenApiSchema schema = property.PropertyType.IsArray ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = one } : one;
        schema.Description = property.GetCustomAttribute<DescriptionAttribute>()?.Description;
        return schema;
    }
}
