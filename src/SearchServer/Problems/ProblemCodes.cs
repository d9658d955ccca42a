using Microsoft.AspNetCore.Mvc;

namespace SearchServer.Problems;

/// <summary>Gives every problem document a title and a <c>code</c>, those that the framework makes included.</summary>
internal static class ProblemCodes
{
    public static void AddTo(ProblemDetails problem)
    {
        (string code, string title) = problem.Status switch
        {
            StatusCodes.Status400BadRequest => ("bad-request", "The request cannot be read."),
            StatusCodes.Status404NotFound => ("not-found", "There is nothing here."),
            StatusCodes.Status405MethodNotAllowed => ("method-not-allowed", "There is no such method here."),
            StatusCodes.Status408RequestTimeout => ("request-timeout", "The request took too long to arrive."),
            StatusCodes.Status413PayloadTooLarge => ("body-too-large", "The body of the request is too large."),
            StatusCodes.Status414UriTooLong => ("address-too-long", "The address of the request is too long."),
            StatusCodes.Status415UnsupportedMediaType => ("unsupported-media-type", "The body of the request is of another kind than is read here."),
            StatusCodes.Status429TooManyRequests => ("too-many-requests", "There are too many requests."),
            StatusCodes.Status431RequestHeaderFieldsTooLarge => ("headers-too-large", "The headers of the request are too large."),
            _ => ("error", "The request cannot be answered."),
        };
        problem.Title ??= title;
        problem.Extensions.TryAdd("code", code);
    }
}
