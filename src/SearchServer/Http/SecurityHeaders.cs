using Microsoft.Extensions.Primitives;

namespace SearchServer.Http;

/// <summary>What browsers are told to refuse, whatever is answered.</summary>
internal static class SecurityHeaders
{
    /// <summary>An answer of the API is data: nothing in it is loaded or run, and no page frames it.</summary>
    private static readonly StringValues s_data = "default-src 'none'; frame-ancestors 'none'";

    /// <summary>Swagger's page runs its own scripts and sets styles on elements.</summary>
    private static readonly StringValues s_page = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        // At the last moment: who answers an error in place of an answer clears what was set before.
        context.Response.OnStarting(Set, context);
        return next(context);
    });

    private static Task Set(object state)
    {
        HttpContext context = (HttpContext)state;
        IHeaderDictionary headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";

        // With less, forms of the server's own pages would be sent as those of nobody's, and be refused.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (headers.ContentSecurityPolicy.Count == 0) headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments("/swagger") ? s_page : s_data;
        return Task.CompletedTask;
    }
}
