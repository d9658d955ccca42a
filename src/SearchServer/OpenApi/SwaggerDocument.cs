using Microsoft.OpenApi;
using SearchServer.Search;
using Swashbuckle.AspNetCore.SwaggerGen;
using Swashbuckle.AspNetCore.SwaggerUI;

namespace SearchServer.OpenApi;

/// <summary>The description of the API, at /swagger.</summary>
internal static class SwaggerDocument
{
    public static void Configure(SwaggerGenOptions options)
    {
        options.SwaggerDoc("v1", new OpenApiInfo
        {
            Title = "SearchServer",
            Version = "v1",
            Description = "Ranked, faceted and highlighted search over a news archive.",
        });
        foreach (string file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*.xml")) options.IncludeXmlComments(file);
        options.AddSecurityDefinition(AccessOperations.Scheme, AccessOperations.Description);
        options.OperationFilter<RequestOperations>();
        options.OperationFilter<AccessOperations>();
        options.DocumentFilter<GetOnly>();
        options.DocumentFilter<Chapters>();
        options.ParameterFilter<ParameterValues>();
        options.OperationFilter<QueryFirst>();
        options.SchemaFilter<ResponseMembers>();
        options.SchemaFilter<BodyParameters>();
        options.SchemaFilter<ArticleExamples>();
        options.OperationFilter<ArticleExamples>();
        options.SupportNonNullableReferenceTypes();
        options.UseAllOfToExtendReferenceSchemas();
    }

    /// <summary>HEAD is what GET is, and need not be described again.</summary>
    private sealed class GetOnly : IDocumentFilter
    {
        public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
        {
            foreach (IOpenApiPathItem path in swaggerDoc.Paths.Values) path.Operations?.Remove(HttpMethod.Head);
        }
    }

    /// <summary>What most come for comes first; by default it would go by the alphabet.</summary>
    private sealed class Chapters : IDocumentFilter
    {
        private static readonly (string Name, string Description)[] s_all =
        [
            ("Search", "Finding articles, and taking all that were found away."),
            ("Articles", "Single articles, and what is like them."),
            ("Entities", "Persons, places and organisations."),
            ("Writing", "Putting articles into the index, and taking them out."),
            ("Administration", "Running the server: the index made anew, checks, backups."),
            ("Health", "Whether the server lives and can answer."),
        ];

        public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context) =>
            swaggerDoc.Tags = new SortedSet<OpenApiTag>(s_all.Select(chapter => new OpenApiTag { Name = chapter.Name, Description = chapter.Description }), Comparer<OpenApiTag>.Create((a, b) => PlaceOf(a).CompareTo(PlaceOf(b))));

        private static int PlaceOf(OpenApiTag tag) => Array.FindIndex(s_all, chapter => chapter.Name == tag.Name);
    }

    /// <summary>What is looked for comes before how it is shown and filtered: the framework begins with the members of the derived type.</summary>
    private sealed class QueryFirst : IOperationFilter
    {
        public void Apply(OpenApiOperation operation, OperationFilterContext context)
        {
            string[] first = [.. RequestParameters<QueryParameters>.All.TakeWhile(parameter => parameter.Property.DeclaringType == typeof(QueryParameters)).Select(parameter => parameter.Name)];
            operation.Parameters = operation.Parameters?.OrderBy(parameter => parameter.In == ParameterLocation.Path || first.Contains(parameter.Name) ? 0 : 1).ToList();
        }
    }

    public static void ConfigurePage(SwaggerUIOptions options)
    {
        options.SwaggerEndpoint("/swagger/v1/swagger.json", "SearchServer");
        options.DocumentTitle = "SearchServer API";
    }
}
