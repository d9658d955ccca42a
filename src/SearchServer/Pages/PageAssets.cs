using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchServer.Access;
using SearchServer.Http;

namespace SearchServer.Pages;

/// <summary>
/// What pages are made with beside their HTML, which is in the program: a style sheet, which stands in each page so that the first paint waits for nothing else, and modules, which add to a page that works without them.
/// The modules' addresses have the hash of what is in them all, so that browsers keep them for good and one never meets another's older self.
/// </summary>
internal static class PageAssets
{
    private static readonly (string Name, byte[] Content)[] s_scripts = [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.EndsWith(".js", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name => (name, Read(name)))];
    private static readonly string s_folder = $"/assets/{Convert.ToHexStringLower(SHA256.HashData(s_scripts.SelectMany(script => script.Content).ToArray()))[..12]}/";

    /// <summary>The style sheet.</summary>
    public static readonly string Style = Encoding.UTF8.GetString(Read("page.css"));

    /// <summary>What a content security policy calls the style sheet.</summary>
    public static readonly string StyleSource = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'";

    /// <summary>The address of the module that a page begins with.</summary>
    public static readonly string Script = s_folder + "page.js";

    /// <summary>The addresses of the modules that it imports, to be loaded together with it.</summary>
    public static readonly string[] Imported = [.. s_scripts.Select(script => s_folder + script.Name).Where(address => address != Script)];

    /// <summary>Maps the modules.</summary>
    public static void MapAssets(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder group = routes.MapGroup(s_folder).OpenToAll().ExcludeFromDescription();
        foreach ((string name, byte[] content) in s_scripts) group.MapRead(name, (HttpContext context) => Send(context, content));
    }

    private static FileContentHttpResult Send(HttpContext context, byte[] content)
    {
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.File(content, "text/javascript; charset=utf-8");
    }

    private static byte[] Read(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
