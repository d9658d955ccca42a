using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using SearchServer.Writing;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace SearchServer.OpenApi;

/// <summary>Describes articles that are pushed, whose members need not all be there, by some to try.</summary>
internal sealed class ArticleExamples : ISchemaFilter, IOperationFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (context.Type != typeof(ArticleBody) || schema is not OpenApiSchema described) return;
        (described.Required, described.AdditionalPropertiesAllowed) = (null, true);
#pragma warning disable CS0618 // OpenAPI 3.0 has one example a schema.
        described.Example = Article("Barge leaves in the fog");
#pragma warning restore CS0618
    }

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (operation.RequestBody?.Content is not { } content || !content.TryGetValue(ArticleLines.MediaType, out OpenApiMediaType? body)) return;
        string lines = string.Concat(((string[])["example-2", "example-3"]).Select(id => Article($"Barge {id}", id).ToJsonString() + "\n"));
        body.Example = lines;
    }

    private static JsonObject Article(string title, string? id = null)
    {
        JsonObject article = new() { ["title"] = title, ["body"] = "The barge Aurora left Port Halden in the fog.", ["outlet"] = "Harbour Courier", ["date"] = "2025-08-20", ["language"] = "en" };
        if (id is not null) article.Insert(0, "id", id);
        return article;
    }
}
