using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace SearchServer.Pages;

/// <summary>Pages as answers: components rendered to HTML, once, on the server.</summary>
internal static class PageResult
{
    /// <summary>Nothing is loaded but what comes from this server, and nothing else runs.</summary>
    private static readonly string s_contentSecurityPolicy = $"default-src 'none'; style-src {PageAssets.StyleSource}; script-src 'self'; connect-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>A page, rendered before this returns: what it shows may be of an index that is given back then.</summary>
    /// <typeparam name="T">The component.</typeparam>
    /// <param name="context">The request.</param>
    /// <param name="parameters">The component's parameters.</param>
    /// <param name="status">The status of the answer.</param>
    public static async Task<ContentHttpResult> Of<T>(HttpContext context, Dictionary<string, object?> parameters, int status = StatusCodes.Status200OK)
        where T : IComponent
    {
        await using HtmlRenderer renderer = new(context.RequestServices, context.RequestServices.GetRequiredService<ILoggerFactory>());
        string html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters)).ConfigureAwait(true)).ToHtmlString()).ConfigureAwait(false);
        context.Response.Headers.ContentSecurityPolicy = s_contentSecurityPolicy;
        context.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Content(html, "text/html", Encoding.UTF8, status);
    }
}
