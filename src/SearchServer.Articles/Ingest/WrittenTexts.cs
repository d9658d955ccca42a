using System.Collections.Immutable;
using System.Text;
using SearchServer.Articles.Enrichment.Duplicates;
using SearchServer.Articles.Schema;
using SearchServer.Engine.Indexing;

namespace SearchServer.Articles.Ingest;

/// <summary>
/// What must be known of articles while an index is written, their versions, entities, and groups of nearly the same texts: what was written before the last <see cref="Refresh"/> is found in the index, and only what came
/// since is held in memory.
/// </summary>
internal sealed class WrittenTexts : IDisposable
{
    private readonly Func<DirectoryReader, DirectoryReader?> _openIfChanged;

    /// <summary>The articles that came since, by identity, with their entities as they are stored: a kilobyte an article. Null for those that were deleted.</summary>
    private readonly Dictionary<string, WrittenArticle?> _written = new(StringComparer.Ordinal);

    private DirectoryReader _reader;
    private KnownArticles _known;

    /// <param name="reader">What was written so far; it is disposed with this.</param>
    /// <param name="openIfChanged">Opens what is newer; null if nothing is.</param>
    /// <param name="others">Finds further texts, of an index that this one takes the place of.</param>
    public WrittenTexts(DirectoryReader reader, Func<DirectoryReader, DirectoryReader?> openIfChanged, BandLookup? others = null)
    {
        _reader = reader;
        _openIfChanged = openIfChanged;
        _known = new KnownArticles(reader);
        Groups = new DuplicateGroups((band, limit, into) =>
        {
            _known.WithBand(band, limit, into);
            others?.Invoke(band, limit, into);
        });
    }

    private sealed record WrittenArticle(long Version, byte[] ContentHash, byte[] Entities);

    public DuplicateGroups Groups { get; }

    /// <summary>Shows the index as it was at the last refresh.</summary>
    public DirectoryReader Reader => _reader;

    /// <summary>The version and content hash of an article as the index has it; null if it has none with this identity.</summary>
    public (long Version, byte[]? ContentHash)? Find(string id) =>
        !_written.TryGetValue(id, out WrittenArticle? written) ? _known.Find(id)
        : written is null ? null
        : (written.Version, written.ContentHash);

    /// <summary>The entities of an article as the index has it; none if it has none with this identity.</summary>
    public ImmutableArray<ArticleEntity> EntitiesOf(string id) =>
        !_written.TryGetValue(id, out WrittenArticle? written) ? _known.EntitiesOf(id)
        : written is null ? []
        : ArticleEntity.Read(Encoding.UTF8.GetString(written.Entities));

    /// <summary>Remembers an article that was written.</summary>
    public void Written(IndexedArticle article, byte[] contentHash) =>
        _written[article.Id] = new WrittenArticle(article.Version, contentHash, Encoding.UTF8.GetBytes(ArticleEntity.Write(article.Entities)));

    /// <summary>Remembers that an article was deleted.</summary>
    public void Deleted(string id) => _written[id] = null;

    /// <summary>What memory holds is found in the index from now on.</summary>
    public void Refresh()
    {
        if (_openIfChanged(_reader) is { } next)
        {
            _reader.Dispose();
            _reader = next;
            _known = new KnownArticles(next);
        }

        Groups.Clear();
        _written.Clear();
    }

    public void Dispose() => _reader.Dispose();
}
