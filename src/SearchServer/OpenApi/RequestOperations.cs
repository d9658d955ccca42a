using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace SearchServer.OpenApi;

/// <summary>Describes how any operation may be refused, whatever it is, for what its request is.</summary>
internal sealed class RequestOperations : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        operation.AddProblem(StatusCodes.Status400BadRequest, "The request cannot be read: detail says what was expected and what was found.", context);
        operation.AddProblem(StatusCodes.Status414UriTooLong, "The address is too long.", context);
        operation.AddProblem(StatusCodes.Status431RequestHeaderFieldsTooLarge, "The headers are too large.", context);
    }
}
