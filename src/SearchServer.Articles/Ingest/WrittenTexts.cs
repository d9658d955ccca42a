using SearchServer.Articles.Enrichment.Duplicates;
using SearchServer.Engine.Indexing;

namespace SearchServer.Articles.Ingest;

/// <summary>
/// Groups of nearly the same texts while an index is written: what was written before the last <see cref="Refresh"/> is found in the index, and only what came since is held in memory.
/// </summary>
internal sealed class WrittenTexts : IDisposable
{
    private readonly Func<DirectoryReader, DirectoryReader?> _openIfChanged;
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
    }

    public void Dispose() => _reader.Dispose();
}
