using SearchServer.Articles.Enrichment.Duplicates;
using SearchServer.Engine.Indexing;

namespace SearchServer.Articles.Ingest;

/// <summary>
/// Groups of nearly the same texts while an index is written: what was committed is found in the index, and only what was not is held in memory.
/// </summary>
internal sealed class CommittedTexts : IDisposable
{
    private readonly IndexWriter _writer;
    private DirectoryReader _reader;
    private KnownArticles _known;

    public CommittedTexts(IndexWriter writer)
    {
        _writer = writer;
        _reader = writer.OpenReader();
        _known = new KnownArticles(_reader);
        Groups = new DuplicateGroups((band, limit, into) => _known.WithBand(band, limit, into));
    }

    public DuplicateGroups Groups { get; }

    /// <summary>After a commit: what memory holds is in the index now.</summary>
    public void Refresh()
    {
        if (_writer.OpenReaderIfChanged(_reader) is { } next)
        {
            _reader.Dispose();
            _reader = next;
            _known = new KnownArticles(next);
        }

        Groups.Clear();
    }

    public void Dispose() => _reader.Dispose();
}
