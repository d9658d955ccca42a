using Microsoft.AspNetCore.RateLimiting;
using Microsoft.OpenApi;
using SearchServer.Access;
using Swashbuckle.AspNetCore.SwaggerGen;
using Scope = SearchServer.Access.Scope;

namespace SearchServer.OpenApi;

/// <summary>Describes what operations ask of their callers, and how those are refused.</summary>
internal sealed class AccessOperations : IOperationFilter
{
    public const string Scheme = "key";

    public static readonly OpenApiSecurityScheme Description = new()
    {
        Type = SecuritySchemeType.Http,
        Scheme = "bearer",
        Description = "A key that `searchserver keys add NAME --scope search|write|admin` made. `X-API-Key: KEY` is taken as well.",
    };

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        IList<object> metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        AccessRule rule = metadata.OfType<AccessRule>().LastOrDefault() ?? AccessRule.Default;
        if (!metadata.OfType<DisableRateLimitingAttribute>().Any())
        {
            operation.AddProblem(StatusCodes.Status429TooManyRequests, "Too many requests of this client: Retry-After says when to ask again.", context);
            operation.AddProblem(StatusCodes.Status503ServiceUnavailable, "The server answers as many requests as it can.", context);
        }

        if (rule.Scope is not { } scope) return;
        OpenApiSecurityRequirement key = new() { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [] };

        // Where reading needs no key an operation that reads is described as one that may have one.
        operation.Security = scope == Scope.Search ? [new OpenApiSecurityRequirement(), key] : [key];
        operation.AddProblem(StatusCodes.Status401Unauthorized, "There is no such key, or one is needed.", context);
        operation.AddProblem(StatusCodes.Status403Forbidden, $"Not without a key with the scope {ScopeNames.NameOf(scope)}, or not from there.", context);
    }
}
