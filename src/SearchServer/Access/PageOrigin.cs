using Microsoft.Net.Http.Headers;

namespace SearchServer.Access;

/// <summary>Whose page makes a browser send a request.</summary>
internal static class PageOrigin
{
    /// <summary>By what a browser says that it is a page of another origin; null if it says no such thing.</summary>
    public static string? Foreign(HttpRequest request)
    {
        if (request.Headers.Origin is { Count: > 0 } origin && !string.Equals(origin, Own(request), StringComparison.OrdinalIgnoreCase)) return $"{HeaderNames.Origin}: {origin}";
        if (request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site && site != "same-origin" && site != "none") return $"Sec-Fetch-Site: {site}";
        return null;
    }

    /// <summary>The origin of the server's own pages, as the request was asked for.</summary>
    public static string Own(HttpRequest request) => $"{request.Scheme}://{request.Host}";

    /// <summary>Whether a browser says that it is a page of the server itself. It does whenever something but a navigation by GET or HEAD is sent.</summary>
    public static bool IsSaidToBeOwn(HttpRequest request) => request.Headers.Origin is { Count: > 0 } && Foreign(request) is null;
}
