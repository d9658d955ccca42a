using System.Net.Http.Headers;
using SearchServer.Problems;

namespace SearchServer.Access;

/// <summary>
/// Lets a request through to its endpoint if its caller may what that asks for. Reading is open unless the settings say otherwise; for the rest there are keys, and while there are none, direct connections from
/// this machine.
/// </summary>
internal sealed class AccessGate(KeysHolder keys, LocalKey localKey, SearchServerOptions options)
{
    private const string Bearer = "Bearer";
    private const string KeyHeader = "X-API-Key";

    internal void Check(HttpContext context)
    {
        AccessRule rule = context.GetEndpoint()?.Metadata.GetMetadata<AccessRule>() ?? AccessRule.Default;
        if (rule.Scope is not { } needed) return;

        // A wrong key is refused where none is needed, too: a mistake in it is found at the first request and not at the first write.
        Scope? granted = null;
        if (KeyIn(context.Request) is { } key) granted = ScopeOf(key, context) ?? throw new RequestException("key-unknown", "The key is not known. It may have been removed, or mistyped.", StatusCodes.Status401Unauthorized);
        if (granted >= needed || (needed == Scope.Search && !options.ReadingNeedsKey)) return;
        bool areNone = keys.Current.Keys.IsEmpty;
        if (areNone || rule.OrLocal)
        {
            if (DirectConnection.Objection(context) is not { } objection) return;
            if (areNone) throw new RequestException("not-local", $"While there is no key, this can only be asked for straight from this machine: {objection}. A key is made by: searchserver keys add NAME --scope {ScopeNames.NameOf(needed)}", StatusCodes.Status403Forbidden);
        }

        if (granted is { } lesser) throw new RequestException("key-lacks-scope", $"Expected a key with the scope {ScopeNames.NameOf(needed)}, found one with {ScopeNames.NameOf(lesser)}.", StatusCodes.Status403Forbidden);
        throw new RequestException("key-missing", $"Expected a key with the scope {ScopeNames.NameOf(needed)}, as 'Authorization: Bearer KEY' or '{KeyHeader}: KEY', found none.", StatusCodes.Status401Unauthorized);
    }

    /// <summary>What a key is good for; null if it is unknown.</summary>
    private Scope? ScopeOf(string key, HttpContext context)
    {
        byte[] hash = ApiKey.HashOf(key);
        if (localKey.Has(hash) && DirectConnection.Objection(context) is null) return Scope.Admin;
        return keys.Current.Find(hash)?.Scope;
    }

    /// <summary>The key that a request gives; null if it gives none.</summary>
    private static string? KeyIn(HttpRequest request)
    {
        if (AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out AuthenticationHeaderValue? authorization) && authorization.Scheme.Equals(Bearer, StringComparison.OrdinalIgnoreCase)) return authorization.Parameter ?? "";
        return request.Headers[KeyHeader];
    }
}
