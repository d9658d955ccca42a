using System.Collections.Immutable;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using SearchServer.Articles.Enrichment;
using SearchServer.Articles.Enrichment.Duplicates;
using SearchServer.Articles.Enrichment.Names;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Reading;
using SearchServer.Articles.Reading.Walking;
using SearchServer.Articles.Schema;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Indexing;

namespace SearchServer.Articles.Ingest;

/// <summary>
/// One run of putting articles into an index: reading, cleaning and enriching on all processors, then in the order in which they came into the index, so that the same input makes the same index.
/// </summary>
/// <param name="known">What the index had before.</param>
/// <param name="entities">The table of entities, which is added to.</param>
/// <param name="groups">The groups of nearly the same texts, which are added to.</param>
/// <param name="options">How.</param>
/// <param name="write">Puts a document into the index, in the place of one with the same identity.</param>
internal sealed class IngestRun(KnownArticles known, EntityTable entities, DuplicateGroups groups, IngestOptions options, Action<Term, Document> write)
{
    /// <summary>Bytes of input that may be under way: four of the longest units that are read.</summary>
    private const long Budget = 64 << 20;

    /// <summary>Characters of a text are counted as so many bytes: the text is held as it was read and as it is written.</summary>
    private const int BytesPerCharacter = 4;

    private readonly ArticleEnricher _enricher = new(options.DefaultLanguage, options.Outlets);
    private readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>Hashes of the identities of this run: some 40 bytes an article.</summary>
    private readonly HashSet<UInt128> _seen = [];

    /// <summary>The sources of which something could not be read: it is not known what else is in them.</summary>
    private readonly HashSet<string> _unread = new(StringComparer.Ordinal);

    public IngestReport Report { get; } = new();

    /// <summary>How long it has taken so far.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_start);

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

    /// <summary>Takes the articles of files in.</summary>
    /// <param name="files">The files.</param>
    /// <param name="sourceRead">Told each file, and of a container each member, behind its last article.</param>
    /// <param name="cancellation">Ends it.</param>
    public void Take(ArticleSource files, Action<string>? sourceRead, CancellationToken cancellation)
    {
        RecordReader reader = new(options.Reading.Fields);
        string? source = null;
        foreach (PreparedArticle prepared in Prepared(files.Records(), reader.Read, record => record.Content.Length, cancellation))
        {
            string? next = prepared.Result.Article?.Source ?? prepared.Result.Rejection?.Path;
            if (source is not null && next != source) sourceRead?.Invoke(source);
            source = next;
            Take(prepared);
            options.Progress?.Report(new IngestProgress(Report, Elapsed, files.Progress.BytesRead, files.Progress.BytesTotal));
        }

        if (source is not null) sourceRead?.Invoke(source);
        Report.PassedOver = files.Progress.PassedOver;
    }

    /// <summary>Takes articles in that were read before.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="cancellation">Ends it.</param>
    public void Take(IEnumerable<Article> articles, CancellationToken cancellation)
    {
        foreach (PreparedArticle prepared in Prepared(articles, article => [ReadResult.Of(article)], WeightOf, cancellation)) Take(prepared);
    }

    private static long WeightOf(Article article) => BytesPerCharacter * ((long)article.Title.Length + article.Body.Length);

    private IEnumerable<PreparedArticle> Prepared<TInput>(IEnumerable<TInput> inputs, Func<TInput, IReadOnlyList<ReadResult>> read, Func<TInput, long> weightOf, CancellationToken cancellation) =>
        OrderedPipeline.Run<TInput, PreparedArticle[]>(inputs, input => [.. read(input).Select(Prepare)], weightOf, Budget, cancellation).SelectMany(prepared => prepared);

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
        Report.DamagedCharacters += prepared.Result.DamagedCharacters;
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
            Entities = Named(enriched),
            Mentioned = enriched.Mentioned,
            Signature = enriched.Signature,
            Bands = enriched.Bands,
            Group = groups.Assign(prepared.Id, enriched.Signature, enriched.Bands.AsSpan(), enriched.Article.Date?.Time),
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

    private ImmutableArray<ArticleEntity> Named(EnrichedArticle enriched)
    {
        HashSet<EntityChain> given = new(enriched.Given, ReferenceEqualityComparer.Instance);
        return
        [
            .. entities.Resolve([.. enriched.Given, .. enriched.Found])
                .Select(resolved => new ArticleEntity(resolved.Chain, resolved.Key, given.Contains(resolved.Chain)) { Ancestors = entities.AncestorsOf(resolved.Chain.Kind, resolved.Key) }),
        ];
    }
}
