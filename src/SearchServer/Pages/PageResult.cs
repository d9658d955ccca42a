using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace SearchServer.Pages;

/// <summary>Pages as answers: components rendered to HTML, once, on the server.</summary>
internal static class PageResult
{
    /// <summary>Nothing is loaded and nothing runs but the style sheet that is in the page,</summary>
    private static readonly string s_contentSecurityPolicy = $"default-src 'none'; style-src {PageAssets.StyleSource}; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>and where a page has scripts, those of this server, which ask nobody else.</summary>
    private static readonly string s_withScripts = s_contentSecurityPolicy + "; script-src 'self'; connect-src 'self'";

    /// <summary>A page, rendered before this returns: what it shows may be of an index that is given back then.</summary>
    /// <typeparam name="T">The component.</typeparam>
    /// <param name="context">The request.</param>
    /// <param name="parameters">The component's parameters.</param>
    /// <param name="status">The status of the answer.</param>
    /// <param name="hasScripts">Whether the page has scripts.</param>
    public static async Task<ContentHttpResult> Of<T>(HttpContext context, Dictionary<string, object?> parameters, int status = StatusCodes.Status200OK, bool hasScripts = true)
        where T : IComponent
    {
        await using HtmlRenderer renderer = new(context.RequestServices, context.RequestServices.GetRequiredService<ILoggerFactory>());
        string html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters)).ConfigureAwait(true)).ToHtmlString()).ConfigureAwait(false);
        context.Response.Headers.ContentSecurityPolicy = hasScripts ? s_withScripts : s_contentSecurityPolicy;
        context.Response.Headers.CacheControl = "no-cache, private";
        return TypedResults.Content(html, "text/html", Encoding.UTF8, status);
    }
}
