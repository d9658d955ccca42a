using Microsoft.AspNetCore.Mvc;

namespace SearchServer.Problems;

/// <summary>Writes problem documents to whoever asked, whatever they accept: an error without a reason helps nobody, and the framework's own writer gives browsers none.</summary>
internal sealed class ProblemWriter : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) => true;

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        HttpResponse response = context.HttpContext.Response;
        ProblemDetails problem = context.ProblemDetails;
        problem.Status ??= response.StatusCode;
        ProblemCodes.AddTo(problem);
        await response.WriteAsJsonAsync(problem, options: null, contentType: "application/problem+json").ConfigureAwait(false);
    }
}
