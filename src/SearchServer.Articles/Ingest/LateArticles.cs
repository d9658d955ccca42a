namespace SearchServer.Articles.Ingest;

/// <summary>The articles that are pushed, or taken out, while an index is made anew.</summary>
/// <param name="end">Ends that they are noted.</param>
internal sealed class LateArticles(Action end) : IDisposable
{
    /// <summary>Their identities.</summary>
    public HashSet<string> Ids { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Dispose() => end();
}
