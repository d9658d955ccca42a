namespace SearchServer.Problems;

/// <summary>Gives every problem document a <c>code</c>, those that the framework makes included.</summary>
internal static class ProblemCodes
{
    public static void AddTo(ProblemDetailsContext context)
    {
        string code = context.ProblemDetails.Status switch
        {
            StatusCodes.Status404NotFound => "not-found",
            StatusCodes.Status405MethodNotAllowed => "method-not-allowed",
            StatusCodes.Status400BadRequest => "bad-request",
            _ => "error",
        };
        context.ProblemDetails.Extensions.TryAdd("code", code);
    }
}
