using System.Collections.Immutable;
using System.Text;
using SearchServer.Articles.Enrichment.Duplicates;
using SearchServer.Articles.Schema;
using SearchServer.Engine.Indexing;

namespace SearchServer.Articles.Ingest;

/// <summary>
/// What must be known of articles while an index is written, their groups of nearly the same texts and their entities: what was written before the last <see cref="Refresh"/> is found in the index, and only what came since is
/// held in memory.
/// </summary>
internal sealed class WrittenTexts : IDisposable
{
    private readonly Func<DirectoryReader, DirectoryReader?> _openIfChanged;

    /// <summary>The entities of the articles that came since, by identity, as they are stored: a kilobyte an article.</summary>
    private readonly Dictionary<string, byte[]> _entities = new(StringComparer.Ordinal);

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

    public DuplicateGroups Groups { get; }

    /// <summary>The entities of an article as the index has it; none if it has none with this identity.</summary>
    public ImmutableArray<ArticleEntity> EntitiesOf(string id) => _entities.TryGetValue(id, out byte[]? stored) ? ArticleEntity.Read(Encoding.UTF8.GetString(stored)) : _known.EntitiesOf(id);

    /// <summary>Remembers the entities of an article that was written.</summary>
    public void Written(string id, ImmutableArray<ArticleEntity> entities) => _entities[id] = Encoding.UTF8.GetBytes(ArticleEntity.Write(entities));

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
        _entities.Clear();
    }

    public void Dispose() => _reader.Dispose();
}
