using System.Collections.Immutable;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using SearchServer.Articles.Enrichment;
using SearchServer.Articles.Enrichment.Names;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Reading;
using SearchServer.Articles.Schema;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Indexing;

namespace SearchServer.Articles.Ingest;

/// <summary>
/// One run of putting articles into an index: reading, cleaning and enriching on all processors, then in the order in which they came into the index, so that the same input makes the same index.
/// </summary>
/// <param name="known">What the index had before.</param>
/// <param name="entities">The table of entities, which is added to.</param>
/// <param name="options">How.</param>
/// <param name="write">Puts a document into the index, in the place of one with the same identity.</param>
internal sealed class IngestRun(KnownArticles known, EntityTable entities, IngestOptions options, Action<Term, Document> write)
{
    /// <summary>Bytes of input that may be under way. A unit of input is at most a quarter of it.</summary>
    private const long Budget = 64 << 20;

    /// <summary>Characters of a text are counted as so many bytes; the text is held once as read, once as enriched.</summary>
    private const int BytesPerCharacter = 4;

    private readonly ArticleEnricher _enricher = new(options.DefaultLanguage);
    private readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>Hashes of the identities of this run: some 40 bytes an article.</summary>
    private readonly HashSet<UInt128> _seen = [];

    /// <summary>The sources of which something could not be read: it is not known what else is in them.</summary>
    private readonly HashSet<string> _unread = new(StringComparer.Ordinal);

    public IngestReport Report { get; } = new();

    /// <summary>Told the identity of each article that was written.</summary>
    public Action<string>? Written { get; init; }

    /// <summary>Whether an article came in this run.</summary>
    public bool HasSeen(string id) => _seen.Contains(HashOf(id));

    /// <summary>Whether something of a source, or of the container that it lies in, could not be read.</summary>
    public bool IsUnread(string source)
    {
        for (int end = source.Length; end > 0; end = source.LastIndexOf(SourceContext.MemberSeparator, end - 1))
        {
            if (_unread.Contains(source[..end])) return true;
        }

        return false;
    }

    /// <summary>Takes articles in.</summary>
    /// <param name="articles">The articles, those of a source one behind the other.</param>
    /// <param name="sourceRead">Told each source behind its last article.</param>
    /// <param name="cancellation">Ends it.</param>
    public void Take(IEnumerable<ReadResult> articles, Action<string>? sourceRead, CancellationToken cancellation)
    {
        string? source = null;
        foreach (PreparedArticle prepared in OrderedPipeline.Run(articles, Prepare, WeightOf, Budget, cancellation))
        {
            string? next = prepared.Result.Article?.Source ?? prepared.Result.Rejection?.Path;
            if (source is not null && next != source) sourceRead?.Invoke(source);
            source = next;
            Take(prepared);
            options.Progress?.Report(new IngestProgress(Report, Stopwatch.GetElapsedTime(_start), 0, 0));
        }

        if (source is not null) sourceRead?.Invoke(source);
        Report.Elapsed = Stopwatch.GetElapsedTime(_start);
    }

    private static long WeightOf(ReadResult result) => result.Article is { } article ? BytesPerCharacter * ((long)article.Title.Length + article.Body.Length) : 0;

    private static UInt128 HashOf(string id) => BitConverter.ToUInt128(SHA256.HashData(Encoding.UTF8.GetBytes(id)));

    /// <summary>Called by several threads at once.</summary>
    private PreparedArticle Prepare(ReadResult result)
    {
        if (result.Article is not { } article) return new PreparedArticle(result);
        string id = ArticleId.Of(article);
        byte[] hash = ArticleId.ContentHash(article);
        (long Version, byte[]? ContentHash)? before = known.Find(id);
        bool isUnchanged = before?.ContentHash is { } knownHash && knownHash.AsSpan().SequenceEqual(hash);
        return new PreparedArticle(result) { Id = id, ContentHash = hash, KnownVersion = before?.Version ?? 0, Enriched = isUnchanged ? null : _enricher.Enrich(article) };
    }

    private void Take(PreparedArticle prepared)
    {
        if (prepared.Result.Rejection is { } rejection)
        {
            Reject(rejection);
        }
        else if (!_seen.Add(HashOf(prepared.Id)) || prepared.Enriched is null)
        {
            Report.Known++;
        }
        else if (Write(prepared, prepared.Enriched) is { } reason)
        {
            Reject(new Rejection(prepared.Enriched.Article.Source ?? prepared.Id, prepared.Result.Line, reason));
        }
        else
        {
            if (prepared.KnownVersion == 0) Report.Indexed++;
            else Report.Updated++;
            Written?.Invoke(prepared.Id);
        }
    }

    private void Reject(Rejection rejection)
    {
        Report.Reject(rejection);
        _unread.Add(rejection.Path);
    }

    /// <summary>Puts an article into the index; returns why if it cannot be indexed.</summary>
    private string? Write(PreparedArticle prepared, EnrichedArticle enriched)
    {
        IndexedArticle indexed = new(enriched.Article, prepared.Id, prepared.KnownVersion + 1)
        {
            ContentHash = prepared.ContentHash,
            Entities = [.. Named(enriched.Given, isGiven: true), .. Named(enriched.Found, isGiven: false)],
            Mentioned = enriched.Mentioned,
        };
        try
        {
            write(new Term(ArticleFields.Id, prepared.Id), ArticleDocument.Create(indexed));
            return null;
        }
        catch (ArgumentException e)
        {
            return e.Message;
        }
    }

    private IEnumerable<ArticleEntity> Named(ImmutableArray<EntityChain> chains, bool isGiven)
    {
        foreach (ResolvedEntity entity in entities.Resolve(chains)) yield return new ArticleEntity(entity.Chain, entity.Key, isGiven);
    }
}
