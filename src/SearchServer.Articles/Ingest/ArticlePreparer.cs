using SearchServer.Articles.Enrichment;
using SearchServer.Articles.Reading;

namespace SearchServer.Articles.Ingest;

/// <summary>What is done for an article before its turn comes to be put into the index: cleaning, enriching, looking whether it is known. Safe to share between threads.</summary>
/// <param name="known">What the index had before.</param>
/// <param name="tombstones">What was purged, and is kept away.</param>
/// <param name="options">How.</param>
internal sealed class ArticlePreparer(KnownArticles known, Tombstones tombstones, IngestOptions options)
{
    private readonly ArticleEnricher _enricher = new(options.DefaultLanguage, options.Outlets);

    /// <summary>Whether articles are enriched that the index has as they are.</summary>
    public bool EnrichesAll { get; init; }

    /// <summary>A mistake of this program that one unit of input brings to light does not end a run over millions of others.</summary>
    public static PreparedArticle[] Isolated(NamedSource source, Func<IEnumerable<PreparedArticle>> prepare)
    {
        try
        {
            return [.. prepare()];
        }
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
        {
            string where = e.StackTrace?.Split('\n')[0].Trim() ?? "";
            return [new PreparedArticle(ReadResult.Rejected(source.Path, $"a mistake of this program, which its makers want to know of: {e.GetType().Name}: {e.Message} {where}"), source.Source)];
        }
    }

    /// <summary>Prepares what was read of a source.</summary>
    public PreparedArticle Prepare(ReadResult result, NamedSource source)
    {
        if (result.Article is not { } read) return new PreparedArticle(result, source.Source);
        Article article = ValueBounds.Without(read) with { Source = source.Source, Scope = source.Scope };
        return Prepare(result.With(article), source.Source, ArticleId.Of(article));
    }

    /// <summary>Prepares an article whose identity is known, and maybe the hash of what was read.</summary>
    public PreparedArticle Prepare(ReadResult result, string source, string id, byte[]? contentHash = null)
    {
        Article article = result.Article!;
        if (tombstones.Find(article, id) is { } by) return new PreparedArticle(result, source) { Id = id, PurgedBy = by };
        byte[] hash = contentHash ?? ArticleId.ContentHash(article);
        (long Version, byte[]? ContentHash)? before = known.Find(id);
        bool isUnchanged = ArticleId.AreSame(before?.ContentHash, hash);
        return new PreparedArticle(result, source)
        {
            Id = id,
            ContentHash = hash,
            KnownVersion = before?.Version ?? 0,
            IsUnchanged = isUnchanged,
            Enriched = isUnchanged && !EnrichesAll ? null : Enrich(article),
        };
    }

    /// <summary>Finds what is in an article.</summary>
    public EnrichedArticle Enrich(Article article) => _enricher.Enrich(article);
}
