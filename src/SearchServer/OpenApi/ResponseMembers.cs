using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace SearchServer.OpenApi;

/// <summary>Answers have all of their members, null where there is nothing but for those that are left out then, described by their <see cref="ValueAttribute"/>; problem documents have a code.</summary>
internal sealed class ResponseMembers : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { Count: > 0 } members } described) return;
        if (context.Type == typeof(ProblemDetails))
        {
            described.AdditionalProperties = null;
            members.Remove("type");
            members.Remove("instance");
            members["title"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "What is wrong, in a sentence." };
            members["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Description = "The status of the answer." };
            members["code"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "What is wrong, for programs: it stays the same." };
            described.Required = new HashSet<string> { "title", "status", "code" };
            return;
        }

        described.Required = members.Keys.Except(context.Type.GetProperties().Where(IsLeftOut).Select(NameOf)).ToHashSet();
        foreach (PropertyInfo property in context.Type.GetProperties())
        {
            if (property.GetCustomAttribute<ValueAttribute>() is { } value && members.TryGetValue(NameOf(property), out IOpenApiSchema? member) && member is OpenApiSchema one) value.Describe(one);
        }
    }

    private static string NameOf(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private static bool IsLeftOut(PropertyInfo property) => property.GetCustomAttribute<JsonIgnoreAttribute>() is { Condition: JsonIgnoreCondition.WhenWritingNull };
}
