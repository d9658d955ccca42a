namespace SearchServer.Access;

/// <summary>What an endpoint asks of its callers. One that says nothing asks for <see cref="Scope.Search"/>.</summary>
/// <param name="Scope">What the caller must be allowed; null if anybody may call.</param>
/// <param name="OrLocal">Whether a direct connection from this machine is enough, even where there are keys.</param>
internal sealed record AccessRule(Scope? Scope, bool OrLocal = false)
{
    public static readonly AccessRule Default = new(Access.Scope.Search);
}

/// <summary>How endpoints say what they ask of their callers.</summary>
internal static class AccessRules
{
    /// <summary>Only callers with this scope may call.</summary>
    /// <param name="endpoint">What is mapped.</param>
    /// <param name="scope">The scope.</param>
    /// <param name="orLocal">Whether a direct connection from this machine is enough, even where there are keys.</param>
    public static TBuilder Requires<TBuilder>(this TBuilder endpoint, Scope scope, bool orLocal = false)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new AccessRule(scope, orLocal));

    /// <summary>Anybody may call, with whatever key.</summary>
    public static TBuilder OpenToAll<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new AccessRule(null));
}
