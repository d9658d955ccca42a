using System.Text;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SearchServer.Http;
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

    private static ContentHttpResult Show(HttpContext context, Sessions sessions, string? to = null) => Page(context, LoginPage.Of(OwnPath(to), sessions.KeyOf(context.Request)?.Name), StatusCodes.Status200OK);

    private static Results<ContentHttpResult, StatusCodeHttpResult> Begin(HttpContext context, KeysHolder keys, Sessions sessions, [FromForm] string? key = null, [FromForm] string? to = null)
    {
        RefuseForeignPage(context.Request);
        if (keys.Current.Find(ApiKey.HashOf(key?.Trim() ?? "")) is not { } found)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return Page(context, LoginPage.Of(OwnPath(to), error: "This key is not known. It may have been removed, or mistyped."), StatusCodes.Status401Unauthorized);
        }

        sessions.Begin(context, found);
        return SeeOther(context, OwnPath(to));
    }

    private static StatusCodeHttpResult End(HttpContext context)
    {
        RefuseForeignPage(context.Request);
        Sessions.End(context);
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

    private static ContentHttpResult Page(HttpContext context, string html, int status)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentSecurityPolicy = LoginPage.ContentSecurityPolicy;
        return TypedResults.Content(html, "text/html", Encoding.UTF8, status);
    }

    /// <summary>A path of this server to go on to. What browsers would take for another server's address is none: <c>//</c>, also with a backslash, or with a character in it that they leave out.</summary>
    private static string OwnPath(string? to) => to is ['/', ..] and not ['/', '/' or '\\', ..] && to.All(c => c is > ' ' and <= '~') ? to : "/";
}
