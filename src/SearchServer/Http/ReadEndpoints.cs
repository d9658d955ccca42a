namespace SearchServer.Http;

/// <summary>Endpoints that read: they answer HEAD as they answer GET, and OPTIONS with what they allow.</summary>
internal static class ReadEndpoints
{
    private static readonly string[] s_methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps a handler of GET and HEAD.</summary>
    public static RouteHandlerBuilder MapRead(this IEndpointRouteBuilder routes, string pattern, Delegate handler) => routes.MapMethods(pattern, s_methods, handler);

    /// <summary>Answers OPTIONS, which no endpoint is mapped for: with the methods that there are, in place of an error that names them.</summary>
    public static void UseOptions(this IApplicationBuilder app) => app.Use(static async (context, next) =>
    {
        await next(context).ConfigureAwait(false);
        if (HttpMethods.IsOptions(context.Request.Method) && context.Response is { StatusCode: StatusCodes.Status405MethodNotAllowed, HasStarted: false }) context.Response.StatusCode = StatusCodes.Status204NoContent;
    });
}
