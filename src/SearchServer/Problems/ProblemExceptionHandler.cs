using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using SearchServer.Articles.Searching;
using SearchServer.Engine;
using SearchServer.Engine.Indexing.Integrity;
using SearchServer.Engine.Search;
using SearchServer.Monitoring;
using SearchServer.Writing;

namespace SearchServer.Problems;

/// <summary>Answers exceptions as problem documents (RFC 9457), each kind with its status and a stable <c>code</c>.</summary>
internal sealed partial class ProblemExceptionHandler(IProblemDetailsService problems, IndexHolder index, PublicMessages messages, ILogger<ProblemExceptionHandler> logger) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // Without a code, that of the status.
        (int status, string? code, string title) = exception switch
        {
            RequestException problem => (problem.Status, problem.Code, "The request cannot be answered."),
            BadHttpRequestException bad => (bad.StatusCode, null, "The request cannot be read."),
            HistogramTooFineException => (StatusCodes.Status400BadRequest, "histogram-too-fine", "The request cannot be answered."),
            IndexUnavailableException => (StatusCodes.Status503ServiceUnavailable, "index-unavailable", "There is no index to search."),
            WriterUnavailableException => (StatusCodes.Status503ServiceUnavailable, "writer-unavailable", "The index cannot be written to."),
            WriteFailedException => (StatusCodes.Status503ServiceUnavailable, "write-failed", "Writing failed."),
            SearchBudgetExceededException => (StatusCodes.Status503ServiceUnavailable, "search-too-long", "The search takes too long."),
            IndexException => (StatusCodes.Status500InternalServerError, "index-damaged", "The index cannot be read."),
            _ => (StatusCodes.Status500InternalServerError, "internal-error", "The server failed."),
        };

        // That there is no index is logged once, by who looks for one.
        if (status == StatusCodes.Status500InternalServerError) Log.Failed(logger, exception, new LoggedText(httpContext.Request.Path));
        httpContext.Response.StatusCode = status;
        if (status == StatusCodes.Status401Unauthorized) httpContext.Response.Headers.WWWAuthenticate = "Bearer";
        if (exception is RequestException { RetryAfter: { } wait }) httpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);

        // What went wrong inside is for the log, not for the caller.
        string? detail = code == "internal-error" ? null : messages.Of(exception.Message);
        if (exception is IndexException damage) index.NoteDamage(new FileDamage(damage.File, damage.Message));
        ProblemDetails answer = new() { Status = status, Title = title, Detail = detail };
        if (code is not null) answer.Extensions["code"] = code;
        return problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = answer });
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "{Path} failed.")]
        public static partial void Failed(ILogger logger, Exception exception, LoggedText path);
    }
}
