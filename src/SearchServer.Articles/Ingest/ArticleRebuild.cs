using SearchServer.Engine.Indexing;

namespace SearchServer.Articles.Ingest;

/// <summary>An index that is made anew, while articles are pushed into the one that it will take the place of.</summary>
/// <param name="before">Shows that one as it was when this began; it is disposed with this.</param>
/// <param name="index">The new index; it is disposed with this, and is gone unless it was committed.</param>
/// <param name="end">Ends that what is pushed is noted.</param>
internal sealed class ArticleRebuild(DirectoryReader before, IndexRebuild index, Action end) : IDisposable
{
    public DirectoryReader Before => before;

    public IndexRebuild Index => index;

    /// <summary>The identities of the articles that were pushed, or taken out, since.</summary>
    public HashSet<string> Late { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Dispose()
    {
        end();
        index.Dispose();
        before.Dispose();
    }
}
