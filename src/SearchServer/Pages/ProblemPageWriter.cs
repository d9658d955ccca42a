using Microsoft.AspNetCore.Http.HttpResults;

namespace SearchServer.Pages;

/// <summary>Tells what went wrong with a page as a page.</summary>
internal sealed class ProblemPageWriter : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) => EndpointOf(context.HttpContext)?.Metadata.GetMetadata<PageMarker>() is not null;

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        int status = context.ProblemDetails.Status ?? context.HttpContext.Response.StatusCode;
        string title = status == StatusCodes.Status404NotFound ? "Not found" : context.ProblemDetails.Title ?? "Something went wrong";
        ContentHttpResult page = await PageResult.Of<ProblemPage>(context.HttpContext, new()
        {
            [nameof(ProblemPage.Title)] = title,
            [nameof(ProblemPage.Detail)] = context.ProblemDetails.Detail,
            [nameof(ProblemPage.Query)] = context.HttpContext.Request.Query["q"].ToString(),
        }, status).ConfigureAwait(false);
        await page.ExecuteAsync(context.HttpContext).ConfigureAwait(false);
    }

    /// <summary>Who handles an exception has no endpoint any more, but knows which failed.</summary>
    private static Endpoint? EndpointOf(HttpContext context) => context.GetEndpoint() ?? context.Features.Get<Microsoft.AspNetCore.Diagnostics.IExceptionHandlerFeature>()?.Endpoint;
}
