using SearchServer.Problems;

namespace SearchServer.Access;

/// <summary>
/// Whether a request may go on to its endpoint: whether its caller may what that asks for. Reading is open unless the settings say otherwise; for the rest there are keys, and while there are none, direct
/// connections from this machine.
/// </summary>
internal sealed class AccessGate(KeysHolder keys, SearchServerOptions options)
{
    /// <summary>The code of a refusal that a key would help.</summary>
    public const string KeyMissing = "key-missing";

    /// <summary>Why a request may not go on; null if it may.</summary>
    public RequestException? RefusalOf(HttpContext context, Caller caller)
    {
        AccessRule rule = context.GetEndpoint()?.Metadata.GetMetadata<AccessRule>() ?? AccessRule.Default;
        if (rule.Scope is not { } needed) return null;

        // Where none is needed, too: a mistake in a key is found at the first request and not at the first write.
        if (caller.IsKeyWrong) return new RequestException("key-unknown", "The key is not known. It may have been removed, or mistyped.", StatusCodes.Status401Unauthorized);
        if (caller.IsSession && IsChange(context.Request) && !PageOrigin.IsSaidToBeOwn(context.Request))
        {
            return new RequestException("cross-site", $"A session changes something by the server's own pages alone: expected Origin: {PageOrigin.Own(context.Request)}, found {PageOrigin.Foreign(context.Request) ?? "none"}. Behind a proxy, the setting Proxies names it.", StatusCodes.Status403Forbidden);
        }

        if (caller.Scope >= needed || (needed == Scope.Search && !options.ReadingNeedsKey)) return null;
        bool areNone = keys.Current.Keys.IsEmpty;
        if (areNone || rule.OrLocal)
        {
            if (DirectConnection.Objection(context) is not { } objection) return null;
            if (areNone) return new RequestException("not-local", $"While there is no key, this can only be asked for straight from this machine: {objection}. A key is made by: searchserver keys add NAME --scope {ScopeNames.NameOf(needed)}", StatusCodes.Status403Forbidden);
        }

        if (caller.Scope is { } lesser) return new RequestException("key-lacks-scope", $"Expected a key with the scope {ScopeNames.NameOf(needed)}, found one with {ScopeNames.NameOf(lesser)}.", StatusCodes.Status403Forbidden);
        return new RequestException(KeyMissing, $"Expected a key with the scope {ScopeNames.NameOf(needed)}, as 'Authorization: Bearer KEY' or '{Callers.KeyHeader}: KEY', found none.", StatusCodes.Status401Unauthorized);
    }

    private static bool IsChange(HttpRequest request) => !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);
}
