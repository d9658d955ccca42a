using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace SearchServer.OpenApi;

/// <summary>How an operation is described to be refused.</summary>
internal static class ProblemAnswers
{
    /// <summary>Adds an answer that is a problem document; what the endpoint itself says of this status stays.</summary>
    public static void AddProblem(this OpenApiOperation operation, int status, string description, OperationFilterContext context) => operation.Responses!.TryAdd(status.ToString(CultureInfo.InvariantCulture), new OpenApiResponse
    {
        Description = description,
        Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() { Schema = context.SchemaGenerator.GenerateSchema(typeof(ProblemDetails), context.SchemaRepository) } },
    });
}
