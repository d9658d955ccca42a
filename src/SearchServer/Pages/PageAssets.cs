using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchServer.Access;

namespace SearchServer.Pages;

/// <summary>The files that pages load, which are in the program. Their addresses have the hash of what is in them, so that browsers keep them for good.</summary>
internal static class PageAssets
{
    private static readonly byte[] s_style = Read("page.css");

    /// <summary>The address of the style sheet.</summary>
    public static readonly string Style = $"/assets/{Convert.ToHexStringLower(SHA256.HashData(s_style))[..12]}/page.css";

    /// <summary>Maps the files.</summary>
    public static void MapAssets(this IEndpointRouteBuilder routes) => routes.MapGet(Style, Send).OpenToAll().ExcludeFromDescription();

    private static FileContentHttpResult Send(HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.File(s_style, "text/css; charset=utf-8");
    }

    private static byte[] Read(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
