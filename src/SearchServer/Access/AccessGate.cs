using System.Net.Http.Headers;
using SearchServer.Problems;

namespace SearchServer.Access;

/// <summary>
/// Lets a request through to its endpoint if its caller may what that asks for. Reading is open unless the settings say otherwise; for the rest there are keys, and while there are none, direct connections from
/// this machine.
/// </summary>
internal static class AccessGate
{
    private const string Bearer = "Bearer";
    private const string KeyHeader = "X-API-Key";

    /// <summary>After routing: until then no endpoint is known.</summary>
    public static void UseAccess(this IApplicationBuilder app, SearchServerOptions options)
    {
        LocalKey localKey = app.ApplicationServices.GetRequiredService<LocalKey>();
        app.Use((context, next) =>
        {
            AccessRule rule = context.GetEndpoint()?.Metadata.GetMetadata<AccessRule>() ?? AccessRule.Default;
            if (rule.Scope is { } scope) Check(context, scope, localKey, options);
            return next(context);
        });
    }

    private static void Check(HttpContext context, Scope needed, LocalKey localKey, SearchServerOptions options)
    {
        // A wrong key is refused where none is needed, too: a mistake in it is found at the first request and not at the first write.
        if (KeyIn(context.Request) is { } key)
        {
            if (!localKey.Has(ApiKey.HashOf(key)) || DirectConnection.Objection(context) is not null) throw new RequestException("key-unknown", "The key is not known. It may have been removed, or mistyped.", StatusCodes.Status401Unauthorized);
            return;
        }

        if (needed == Scope.Search && !options.ReadingNeedsKey) return;
        if (DirectConnection.Objection(context) is { } objection) throw new RequestException("not-local", $"Without a key this can only be asked for straight from this machine: {objection}.", StatusCodes.Status403Forbidden);
    }

    /// <summary>The key that a request gives; null if it gives none.</summary>
    private static string? KeyIn(HttpRequest request)
    {
        if (AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out AuthenticationHeaderValue? authorization) && authorization.Scheme.Equals(Bearer, StringComparison.OrdinalIgnoreCase)) return authorization.Parameter ?? "";
        return request.Headers[KeyHeader];
    }
}
