namespace SearchServer.Access;

/// <summary>What a caller may do. Each scope includes those before it.</summary>
public enum Scope
{
    /// <summary>Reads: searches, articles, the description of the API.</summary>
    Search,

    /// <summary>Changes what articles there are.</summary>
    Write,

    /// <summary>Runs the server: jobs, backups, statistics.</summary>
    Admin,
}

/// <summary>Scopes as the command line, the file of the keys and answers have them.</summary>
internal static class ScopeNames
{
    public static string NameOf(Scope scope) => scope.ToString().ToLowerInvariant();
}
