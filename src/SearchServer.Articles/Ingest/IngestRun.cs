using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using SearchServer.Articles.Enrichment;
using SearchServer.Articles.Enrichment.Names;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Exchange;
using SearchServer.Articles.Reading;
using SearchServer.Articles.Reading.Walking;
using SearchServer.Articles.Schema;
using SearchServer.Engine;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Indexing;
using SearchServer.LuceneNet.Indexes;

namespace SearchServer.Articles.Ingest;

/// <summary>
/// One run of putting articles into an index: reading, cleaning and enriching on all processors, then in the order in which they came into the index, so that the same input makes the same index.
/// </summary>
/// <param name="known">What the index had before.</param>
/// <param name="entities">The table of entities, which is added to.</param>
/// <param name="texts">What was written, which is added to.</param>
/// <param name="options">How.</param>
/// <param name="names">The names of sources.</param>
/// <param name="tombstones">What was purged, and is kept away.</param>
/// <param name="write">Puts a document into the index, in the place of one with the same identity.</param>
internal sealed class IngestRun(KnownArticles known, EntityTable entities, WrittenTexts texts, IngestOptions options, SourceNames names, Tombstones tombstones, Action<Term, Document> write)
{
    /// <summary>Bytes of input that may be under way: four of the longest units that are read.</summary>
    private const long Budget = 64 << 20;

    /// <summary>Characters of a text are counted as so many bytes: the text is held as it was read and as it is written.</summary>
    private const int BytesPerCharacter = 4;

    private readonly ArticleEnricher _enricher = new(options.DefaultLanguage, options.Outlets);
    private readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>The articles of this run, by a hash of their identity: some 90 bytes an article, and the paths of their files.</summary>
    private readonly Dictionary<UInt128, SeenArticle> _seen = [];

    /// <summary>The sources of which something could not be read: it is not known what else is in them.</summary>
    private readonly HashSet<string> _unread = new(StringComparer.Ordinal);

    /// <summary>An article that came, with its content, its version in the index, and where it stands.</summary>
    private readonly record struct SeenArticle(ulong Content, long Version, string Source, int? Line);

    public IngestReport Report { get; } = new();

    /// <summary>How long it has taken so far.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_start);

    /// <summary>Told the identity of each article that was written.</summary>
    public Action<string>? ArticleWritten { get; init; }

    /// <summary>Whether an article came in this run.</summary>
    public bool HasSeen(string id) => _seen.ContainsKey(HashOf(id));

    /// <summary>Whether an article of a folder came in this run.</summary>
    public bool HasSeenIn(string folder) => _seen.Values.Any(article => SourceNames.IsIn(article.Source, folder));

    /// <summary>Whether something of a source, or of the container or the folders that it lies in, could not be read.</summary>
    public bool IsUnread(string source)
    {
        for (int end = source.Length; end > 0; end = source.LastIndexOfAny([SourceContext.MemberSeparator, Path.DirectorySeparatorChar], end - 1))
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
        RecordReader reader = new(options.Reading.Fields, files.Progress) { Language = options.DefaultLanguage };
        string? source = null;
        string? file = null;
        foreach (PreparedArticle prepared in Prepared(files.Records(), PrepareRecord, record => record.Content.Length, cancellation))
        {
            if (prepared.Source != source)
            {
                source = prepared.Source;
                string nextFile = SourceContext.FileOf(source);
                if (file is not null && nextFile != file) fileRead?.Invoke(file);
                file = nextFile;
            }

            Take(prepared);
            options.Progress?.Report(new IngestProgress(Report, Elapsed, files.Progress.BytesRead, files.Progress.BytesTotal));
        }

        if (file is not null) fileRead?.Invoke(file);
        Report.PassedOver = files.Progress.PassedOver;
        Report.PassedOverKinds = files.Progress.PassedOverKinds;

        PreparedArticle[] PrepareRecord(SourceRecord record)
        {
            NamedSource from = names.Of(record.Context.Path);
            return Isolated(from, () => reader.Read(record).Select(result => Prepare(result, from)));
        }
    }

    /// <summary>Takes in what another index has stored.</summary>
    public void Take(ImportedArticles imported, CancellationToken cancellation)
    {
        long taken = 0;
        foreach (PreparedArticle prepared in Prepared(imported.Records(), PrepareImported, record => BytesPerCharacter * record.Values.Sum(value => (long)value.Value.Length), cancellation))
        {
            Take(prepared);
            options.Progress?.Report(new IngestProgress(Report, Elapsed, ++taken, imported.Count));
        }

        PreparedArticle[] PrepareImported(LuceneNetRecord record)
        {
            string place = imported.PlaceOf(record);
            return Isolated(new NamedSource(place, place, place), () =>
            {
                ReadResult result = imported.Read(record);
                return [result.Article is { } article ? Prepare(result, place, ArticleId.Of(article)) : new PreparedArticle(result, place)];
            });
        }
    }

    /// <summary>Takes articles in that were read before.</summary>
    /// <param name="articles">The articles, with their identities and the hashes of what was read.</param>
    /// <param name="cancellation">Ends it.</param>
    public void Take(IEnumerable<(Article Article, string Id, byte[]? ContentHash)> articles, CancellationToken cancellation)
    {
        foreach (PreparedArticle prepared in Prepared(articles, PrepareStored, stored => WeightOf(stored.Article), cancellation)) Take(prepared);

        PreparedArticle[] PrepareStored((Article Article, string Id, byte[]? ContentHash) stored)
        {
            string source = stored.Article.Source ?? stored.Id;
            return Isolated(new NamedSource(source, source, source), () => [Prepare(ReadResult.Of(stored.Article), source, stored.Id, stored.ContentHash)]);
        }
    }

    private static long WeightOf(Article article) => BytesPerCharacter * ((long)article.Title.Length + article.Body.Length);

    private static IEnumerable<PreparedArticle> Prepared<TInput>(IEnumerable<TInput> inputs, Func<TInput, PreparedArticle[]> prepare, Func<TInput, long> weightOf, CancellationToken cancellation) =>
        OrderedPipeline.Run(inputs, prepare, weightOf, Budget, cancellation).SelectMany(prepared => prepared);

    /// <summary>A mistake of this program that one unit of input brings to light does not end a run over millions of others.</summary>
    private static PreparedArticle[] Isolated(NamedSource source, Func<IEnumerable<PreparedArticle>> prepare)
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

    private static UInt128 HashOf(string id) => BitConverter.ToUInt128(SHA256.HashData(Encoding.UTF8.GetBytes(id)));

    private PreparedArticle Prepare(ReadResult result, NamedSource source)
    {
        if (result.Article is not { } read) return new PreparedArticle(result, source.Source);
        Article article = ValueBounds.Without(read) with { Source = source.Source, Scope = source.Scope };
        return Prepare(result.With(article), source.Source, ArticleId.Of(article));
    }

    /// <summary>Called by several threads at once.</summary>
    private PreparedArticle Prepare(ReadResult result, string source, string id, byte[]? contentHash = null)
    {
        Article article = result.Article!;
        if (tombstones.Find(article, id) is { } by) return new PreparedArticle(result, source) { Id = id, PurgedBy = by };
        byte[] hash = contentHash ?? ArticleId.ContentHash(article);
        (long Version, byte[]? ContentHash)? before = known.Find(id);
        bool isUnchanged = before?.ContentHash is { } knownHash && knownHash.AsSpan().SequenceEqual(hash);
        return new PreparedArticle(result, source) { Id = id, ContentHash = hash, KnownVersion = before?.Version ?? 0, Enriched = isUnchanged ? null : _enricher.Enrich(article) };
    }

    /// <summary>As if each file were a run of its own, the last article of an identity is the one that stays.</summary>
    private void Take(PreparedArticle prepared)
    {
        Report.DamagedCharacters += prepared.Result.DamagedCharacters;
        if (prepared.Result is { Note: { } note, Article.Source: { } noted }) Report.AddNote($"{noted}: {note}");
        if (prepared.Result.Article is not { } article)
        {
            Reject(prepared.Result.Rejection!, prepared.Source);
            return;
        }

        string place = Place(prepared.Source, prepared.Result.Line);
        if (prepared.PurgedBy is { } by)
        {
            Report.KeepAway(new KeptAwayArticle(prepared.Id, place, by));
            return;
        }

        foreach (LongValue value in article.TooLong) Report.LeaveOut(new LeftOutValue(place, value));

        ulong content = ArticleId.ContentOf(prepared.ContentHash);
        ref SeenArticle seen = ref CollectionsMarshal.GetValueRefOrAddDefault(_seen, HashOf(prepared.Id), out bool isRepeated);
        if (isRepeated ? seen.Content == content : prepared.Enriched is null)
        {
            if (!isRepeated) seen = new SeenArticle(content, prepared.KnownVersion, prepared.Source, prepared.Result.Line);
            Report.Known++;
            return;
        }

        SeenArticle before = seen;
        seen = new SeenArticle(content, (isRepeated ? before.Version : prepared.KnownVersion) + 1, prepared.Source, prepared.Result.Line);
        if (Write(prepared, prepared.Enriched ?? _enricher.Enrich(article), seen.Version) is { } reason)
        {
            Reject(new Rejection(prepared.Source, prepared.Result.Line, reason), prepared.Source);
            return;
        }

        if (isRepeated) Report.Replace(new Collision(prepared.Id, Place(before.Source, before.Line), place));
        else if (prepared.KnownVersion == 0) Report.Indexed++;
        else Report.Updated++;
        ArticleWritten?.Invoke(prepared.Id);
    }

    private static string Place(string source, int? line) => line is null ? source : $"{source}, line {line}";

    private void Reject(Rejection rejection, string source)
    {
        Report.Reject(rejection);
        _unread.Add(source);
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
            Group = texts.Groups.Assign(prepared.Id, enriched.Signature, enriched.Bands.AsSpan(), enriched.Article.Date?.Time),
        };
        try
        {
            write(new Term(ArticleFields.Id, prepared.Id), ArticleDocument.Create(indexed, ArticleSchema.Default));
        }
        catch (RefusedDocumentException e)
        {
            entities.Remove(indexed.Entities);
            return e.Message;
        }

        if (version > 1) entities.Remove(texts.EntitiesOf(prepared.Id));
        texts.Written(prepared.Id, indexed.Entities);
        return null;
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
