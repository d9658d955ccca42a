using System.Collections.Immutable;
using SearchServer.Articles.Enrichment.Duplicates;
using SearchServer.Articles.Schema;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;

namespace SearchServer.Articles.Ingest;

/// <summary>The articles that an index had at one moment. Safe to share between threads, as long as its reader is open.</summary>
internal sealed class KnownArticles(DirectoryReader? reader)
{
    private static readonly HashSet<string> s_identity = [ArticleFields.Id, ArticleFields.Scope];
    private static readonly HashSet<string> s_entities = [ArticleFields.Entities];
    private static readonly HashSet<string> s_group = [ArticleFields.Group];

    private readonly IndexSearcher? _searcher = reader is null or { NumDocs: 0 } ? null : new IndexSearcher(reader);

    /// <summary>The version and content hash of an article; null if there is none with this identity.</summary>
    public (long Version, byte[]? ContentHash)? Find(string id)
    {
        if (_searcher is null || reader is null) return null;
        TopDocs found = _searcher.Search(new TermQuery(ArticleFields.Id, id), 1);
        if (found.Hits.IsEmpty) return null;
        int doc = found.Hits[0].Doc;
        return (reader.Number(doc, ArticleFields.Version) ?? 0, reader.Bytes(doc, ArticleFields.ContentHash));
    }

    /// <summary>The entities of an article; none if there is none with this identity.</summary>
    public ImmutableArray<ArticleEntity> EntitiesOf(string id) =>
        _searcher?.Search(new TermQuery(ArticleFields.Id, id), 1).Hits is [var hit, ..] ? ArticleEntity.Read(reader!.Document(hit.Doc, s_entities).Text(ArticleFields.Entities)) : [];

    /// <summary>Adds articles whose signature has a band.</summary>
    public void WithBand(ulong band, int limit, List<KnownText> into)
    {
        if (_searcher is null || reader is null) return;
        foreach (ScoreDoc hit in _searcher.Search(new TermQuery(ArticleFields.Band, ArticleFields.BandTerm(band)), limit).Hits)
        {
            if (reader.Bytes(hit.Doc, ArticleFields.Signature) is { } bytes && TextSignature.Read(bytes) is { } signature && reader.Document(hit.Doc, s_group).Text(ArticleFields.Group) is { } group) into.Add(new KnownText(signature, group, PublishedOf(hit.Doc)));
        }
    }

    private DateTimeOffset? PublishedOf(int doc) => reader?.Number(doc, ArticleFields.Date) is { } milliseconds ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;

    /// <summary>The sources that lie in a file: the file, and if it is a container its members.</summary>
    public IEnumerable<string> SourcesIn(string file) => reader is null ? [] : reader.TermsWithPrefix(ArticleFields.Source, file + SourceContext.MemberSeparator).Distinct(StringComparer.Ordinal).Prepend(file);

    /// <summary>The sources that lie in a folder, however deep, some of which may have no articles any more.</summary>
    public IEnumerable<string> SourcesBelow(string folder) =>
        reader is null ? [] : reader.TermsWithPrefix(ArticleFields.Source, Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar).Distinct(StringComparer.Ordinal);

    /// <summary>The identities of the articles that came from a source, and what it is called.</summary>
    public IEnumerable<(string Id, string? Scope)> FromSource(string source)
    {
        if (_searcher is null || reader is null) yield break;
        foreach (int doc in _searcher.Documents(new TermQuery(ArticleFields.Source, source)))
        {
            StoredDocument document = reader.Document(doc, s_identity);
            yield return (document.Text(ArticleFields.Id) ?? "", document.Text(ArticleFields.Scope));
        }
    }
}
