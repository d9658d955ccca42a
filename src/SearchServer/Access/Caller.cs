namespace SearchServer.Access;

/// <summary>Who sends a request, by the key that it gives or the session that it belongs to.</summary>
/// <param name="Name">What the key is called; null without one.</param>
/// <param name="Scope">What it is good for; null without one.</param>
internal sealed record Caller(string? Name, Scope? Scope)
{
    /// <summary>Gives no key.</summary>
    public static readonly Caller WithoutKey = new(null, null);

    /// <summary>Comes through the <see cref="Writing.LocalDoor"/>.</summary>
    public static readonly Caller ServersUser = new(null, Access.Scope.Admin) { IsServersUser = true };

    /// <summary>Whether it is the user that the server runs as, by a command.</summary>
    public bool IsServersUser { get; private init; }

    /// <summary>Whether the key that it gives is none.</summary>
    public bool IsKeyWrong { get; init; }

    /// <summary>Whether a browser sends the key by itself, whoever's page it shows.</summary>
    public bool IsSession { get; init; }

    /// <summary>Who sends a request that was looked at.</summary>
    public static Caller Of(HttpContext context) => context.Features.Get<Caller>()!;
}
