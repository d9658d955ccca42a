using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SearchServer.Http;
using SearchServer.Pages;
using SearchServer.Problems;

namespace SearchServer.Access;

/// <summary>Logging in and out, for browsers: they keep a cookie and no key.</summary>
internal static class LoginEndpoints
{
    private const string Login = "/login";
    private const string Logout = "/logout";

    /// <summary>Maps <c>/login</c> and <c>/logout</c>.</summary>
    public static void MapLogin(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder group = routes.MapGroup("").OpenToAll().ExcludeFromDescription();
        group.MapRead(Login, Show);

        // A page of another origin is refused by what the browser says of it, and not by a token in the form.
        group.MapPost(Login, Begin).DisableAntiforgery().RequireRateLimiting(RequestLimits.Logins);
        group.MapPost(Logout, End);
    }

    /// <summary>Whether a person waits for a page.</summary>
    public static bool IsPage(HttpRequest request) => HttpMethods.IsGet(request.Method) && request.Headers.Accept.Any(accept => accept?.Contains("text/html", StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>Sends a browser to the form, and from there back.</summary>
    public static Task SendToLogin(HttpContext context) => SeeOther(context, $"{Login}?to={Uri.EscapeDataString(context.Request.GetEncodedPathAndQuery())}").ExecuteAsync(context);

    private static Task<ContentHttpResult> Show(HttpContext context, Sessions sessions, string? to = null) => Page(context, to, StatusCodes.Status200OK, name: sessions.KeyOf(context.Request)?.Name);

    private static async Task<Results<ContentHttpResult, StatusCodeHttpResult>> Begin(HttpContext context, KeysHolder keys, Sessions sessions, [FromForm] string? key = null, [FromForm] string? to = null)
    {
        RefuseForeignPage(context.Request);
        if (keys.Current.Find(ApiKey.HashOf(key?.Trim() ?? "")) is not { } found)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return await Page(context, to, StatusCodes.Status401Unauthorized, error: "This key is not known. It may have been removed, or mistyped.").ConfigureAwait(false);
        }

        sessions.Begin(context, found);
        return SeeOther(context, OwnPath(to));
    }

    private static StatusCodeHttpResult End(HttpContext context)
    {
        RefuseForeignPage(context.Request);
        Sessions.End(context);

        // Who comes next to this browser sees neither what was read nor what was searched for. Browsers heed it over HTTPS.
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return SeeOther(context, Login);
    }

    private static StatusCodeHttpResult SeeOther(HttpContext context, string path)
    {
        context.Response.Headers.Location = path;
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static void RefuseForeignPage(HttpRequest request)
    {
        if (PageOrigin.Foreign(request) is { } page) throw new RequestException("cross-site", $"The form is taken from the server's own page alone: expected Origin: {PageOrigin.Own(request)}, found {page}. Behind a proxy, the setting Proxies names it.", StatusCodes.Status403Forbidden);
    }

    private static async Task<ContentHttpResult> Page(HttpContext context, string? to, int status, string? name = null, string? error = null)
    {
        ContentHttpResult page = await PageResult.Of<LoginPage>(context, new() { [nameof(LoginPage.To)] = OwnPath(to), [nameof(LoginPage.Name)] = name, [nameof(LoginPage.Error)] = error }, status, hasScripts: false).ConfigureAwait(false);
        context.Response.Headers.CacheControl = "no-store";
        return page;
    }

    /// <summary>A path of this server to go on to. What browsers would take for another server's address is none: <c>//</c>, also with a backslash, or with a character in it that they leave out.</summary>
    private static string OwnPath(string? to) => to is ['/', ..] and not ['/', '/' or '\\', ..] && to.All(c => c is > ' ' and <= '~') ? to : "/";
}
