using System.Net.Http.Headers;
using SearchServer.Writing;

namespace SearchServer.Access;

/// <summary>Tells who sends a request.</summary>
internal sealed class Callers(KeysHolder keys, Sessions sessions, LocalDoor door)
{
    public const string KeyHeader = "X-API-Key";

    private const string Bearer = "Bearer";

    public Caller Identify(HttpContext context)
    {
        if (door.IsUsedBy(context)) return Caller.ServersUser;
        if (KeyIn(context.Request) is { } text) return keys.Current.Find(ApiKey.HashOf(text)) is { } key ? new Caller(key.Name, key.Scope) : Caller.WithoutKey with { IsKeyWrong = true };
        return sessions.KeyOf(context.Request) is { } session ? new Caller(session.Name, session.Scope) { IsSession = true } : Caller.WithoutKey;
    }

    /// <summary>The key that a request gives; null if it gives none.</summary>
    private static string? KeyIn(HttpRequest request)
    {
        if (AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out AuthenticationHeaderValue? authorization) && authorization.Scheme.Equals(Bearer, StringComparison.OrdinalIgnoreCase)) return authorization.Parameter ?? "";
        return request.Headers[KeyHeader];
    }
}
