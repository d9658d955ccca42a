using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.InteropServices;
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

    /// <summary>The articles of this run, by a hash of their identity, with their content and version in the index: some 70 bytes an article.</summary>
    private readonly Dictionary<UInt128, (ulong Content, long Version)> _seen = [];

    /// <summary>The sources of which something could not be read: it is not known what else is in them.</summary>
    private readonly HashSet<string> _unread = new(StringComparer.Ordinal);

    public IngestReport Report { get; } = new();

    /// <summary>How long it has taken so far.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_start);

    /// <summary>Told the identity of each article that was written.</summary>
    public Action<string>? ArticleWritten { get; init; }

    /// <summary>Whether an article came in this run.</summary>
    public bool HasSeen(string id) => _seen.ContainsKey(HashOf(id));

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
    /// <param name="fileRead">Told each file, behind its last article.</param>
    /// <param name="cancellation">Ends it.</param>
    public void Take(ArticleSource files, Action<string>? fileRead, CancellationToken cancellation)
    {
        RecordReader reader = new(options.Reading.Fields);
        string? source = null;
        string? file = null;
        foreach (PreparedArticle prepared in Prepared(files.Records(), PrepareRecord, record => record.Content.Length, cancellation))
        {
            string next = prepared.Result.Article?.Source ?? prepared.Result.Rejection!.Path;
            if (next != source)
            {
                source = next;
                string nextFile = SourceContext.FileOf(next);
                if (file is not null && nextFile != file) fileRead?.Invoke(file);
                file = nextFile;
            }

            Take(prepared);
            options.Progress?.Report(new IngestProgress(Report, Elapsed, files.Progress.BytesRead, files.Progress.BytesTotal));
        }

        if (file is not null) fileRead?.Invoke(file);
        Report.PassedOver = files.Progress.PassedOver;

        PreparedArticle[] PrepareRecord(SourceRecord record) => Isolated(record.Context.Path, () => reader.Read(record).Select(result => Prepare(result)));
    }

    /// <summary>Takes articles in that were read before.</summary>
    /// <param name="articles">The articles, with the hashes of what was read.</param>
    /// <param name="cancellation">Ends it.</param>
    public void Take(IEnumerable<(Article Article, byte[]? ContentHash)> articles, CancellationToken cancellation)
    {
        foreach (PreparedArticle prepared in Prepared(articles, PrepareStored, stored => WeightOf(stored.Article), cancellation)) Take(prepared);

        PreparedArticle[] PrepareStored((Article Article, byte[]? ContentHash) stored) =>
            Isolated(stored.Article.Source ?? ArticleId.Of(stored.Article), () => [Prepare(ReadResult.Of(stored.Article), stored.ContentHash)]);
    }

    private static long WeightOf(Article article) => BytesPerCharacter * ((long)article.Title.Length + article.Body.Length);

    private static IEnumerable<PreparedArticle> Prepared<TInput>(IEnumerable<TInput> inputs, Func<TInput, PreparedArticle[]> prepare, Func<TInput, long> weightOf, CancellationToken cancellation) =>
        OrderedPipeline.Run(inputs, prepare, weightOf, Budget, cancellation).SelectMany(prepared => prepared);

    /// <summary>A mistake of this program that one unit of input brings to light does not end a run over millions of others.</summary>
    private static PreparedArticle[] Isolated(string path, Func<IEnumerable<PreparedArticle>> prepare)
    {
        try
        {
            return [.. prepare()];
        }
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
        {
            string where = e.StackTrace?.Split('\n')[0].Trim() ?? "";
            return [new PreparedArticle(ReadResult.Rejected(path, $"a mistake of this program, which its makers want to know of: {e.GetType().Name}: {e.Message} {where}"))];
        }
    }

    private static UInt128 HashOf(string id) => BitConverter.ToUInt128(SHA256.HashData(Encoding.UTF8.GetBytes(id)));

    /// <summary>Called by several threads at once.</summary>
    private PreparedArticle Prepare(ReadResult result, byte[]? contentHash = null)
    {
        if (result.Article is not { } article) return new PreparedArticle(result);
        string id = ArticleId.Of(article);
        byte[] hash = contentHash ?? ArticleId.ContentHash(article);
        (long Version, byte[]? ContentHash)? before = known.Find(id);
        bool isUnchanged = before?.ContentHash is { } knownHash && knownHash.AsSpan().SequenceEqual(hash);
        return new PreparedArticle(result) { Id = id, ContentHash = hash, KnownVersion = before?.Version ?? 0, Enriched = isUnchanged ? null : _enricher.Enrich(article) };
    }

    /// <summary>As if each file were a run of its own, the last article of an identity is the one that stays.</summary>
    private void Take(PreparedArticle prepared)
    {
        Report.DamagedCharacters += prepared.Result.DamagedCharacters;
        if (prepared.Result.Article is not { } article)
        {
            Reject(prepared.Result.Rejection!);
            return;
        }

        ulong content = ArticleId.ContentOf(prepared.ContentHash);
        ref (ulong Content, long Version) seen = ref CollectionsMarshal.GetValueRefOrAddDefault(_seen, HashOf(prepared.Id), out bool isRepeated);
        if (isRepeated ? seen.Content == content : prepared.Enriched is null)
        {
            if (!isRepeated) seen = (content, prepared.KnownVersion);
            Report.Known++;
            return;
        }

        seen = (content, (isRepeated ? seen.Version : prepared.KnownVersion) + 1);
        if (Write(prepared, prepared.Enriched ?? _enricher.Enrich(article), seen.Version) is { } reason)
        {
            Reject(new Rejection(article.Source ?? prepared.Id, prepared.Result.Line, reason));
            return;
        }

        if (isRepeated) Report.Replaced++;
        else if (prepared.KnownVersion == 0) Report.Indexed++;
        else Report.Updated++;
        ArticleWritten?.Invoke(prepared.Id);
    }

    private void Reject(Rejection rejection)
    {
        Report.Reject(rejection);
        _unread.Add(rejection.Path);
    }

    /// <summary>Puts an article into the index; returns why if it cannot be indexed.</summary>
    private string? Write(PreparedArticle prepared, EnrichedArticle enriched, long version)
    {
        IndexedArticle indexed = new(enriched.Article, prepared.Id, version)
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
