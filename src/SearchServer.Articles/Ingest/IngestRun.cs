using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using SearchServer.Articles.Exchange;
using SearchServer.Articles.Reading;
using SearchServer.Articles.Reading.Walking;
using SearchServer.LuceneNet.Indexes;

namespace SearchServer.Articles.Ingest;

/// <summary>
/// One run of putting articles into an index: reading, cleaning and enriching on all processors, then in the order in which they came into the index, so that the same input makes the same index. Others may write to the index
/// between two articles.
/// </summary>
/// <param name="target">The index.</param>
/// <param name="preparer">Prepares the articles.</param>
/// <param name="options">How.</param>
/// <param name="names">The names of sources.</param>
internal sealed class IngestRun(IngestTarget target, ArticlePreparer preparer, IngestOptions options, SourceNames names)
{
    /// <summary>Bytes of input that may be under way: four of the longest units that are read.</summary>
    private const long Budget = 64 << 20;

    /// <summary>Characters of a text are counted as so many bytes: the text is held as it was read and as it is written.</summary>
    private const int BytesPerCharacter = 4;

    private readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>The articles of this run, by a hash of their identity: some 90 bytes an article, and the paths of their files.</summary>
    private readonly Dictionary<UInt128, SeenArticle> _seen = [];

    /// <summary>The sources of which something could not be read: it is not known what else is in them.</summary>
    private readonly HashSet<string> _unread = new(StringComparer.Ordinal);

    /// <summary>An article that came, with its content and where it stands.</summary>
    private readonly record struct SeenArticle(ulong Content, string Source, int? Line);

    public IngestReport Report { get; } = new();

    /// <summary>How long it has taken so far.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_start);

    /// <summary>Whether the index is made anew: an article that it had as it is keeps its version, and is written again.</summary>
    public bool IsRebuild { get; init; }

    /// <summary>Told the identity of each article that was written, behind its turn.</summary>
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
            return ArticlePreparer.Isolated(from, () => reader.Read(record).Select(result => preparer.Prepare(result, from)));
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
            return ArticlePreparer.Isolated(new NamedSource(place, place, place), () =>
            {
                ReadResult result = imported.Read(record);
                return [result.Article is { } article ? preparer.Prepare(result, place, ArticleId.Of(article)) : new PreparedArticle(result, place)];
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
            return ArticlePreparer.Isolated(new NamedSource(source, source, source), () => [preparer.Prepare(ReadResult.Of(stored.Article), source, stored.Id, stored.ContentHash)]);
        }
    }

    private static long WeightOf(Article article) => BytesPerCharacter * ((long)article.Title.Length + article.Body.Length);

    private static IEnumerable<PreparedArticle> Prepared<TInput>(IEnumerable<TInput> inputs, Func<TInput, PreparedArticle[]> prepare, Func<TInput, long> weightOf, CancellationToken cancellation) =>
        OrderedPipeline.Run(inputs, prepare, weightOf, Budget, cancellation).SelectMany(prepared => prepared);

    private static UInt128 HashOf(string id) => BitConverter.ToUInt128(SHA256.HashData(Encoding.UTF8.GetBytes(id)));

    private void Take(PreparedArticle prepared)
    {
        if (IsWritten(prepared)) ArticleWritten?.Invoke(prepared.Id);
    }

    /// <summary>Puts an article into the index unless that has it. As if each file were a run of its own, the last article of an identity is the one that stays.</summary>
    private bool IsWritten(PreparedArticle prepared)
    {
        using Turns.Turn turn = target.Turns.Take();
        Report.DamagedCharacters += prepared.Result.DamagedCharacters;
        if (prepared.Result is { Note: { } note, Article.Source: { } noted }) Report.AddNote($"{noted}: {note}");
        if (prepared.Result.Article is not { } article)
        {
            Reject(prepared.Result.Rejection!, prepared.Source);
            return false;
        }

        string place = Place(prepared.Source, prepared.Result.Line);
        if (prepared.PurgedBy is { } by)
        {
            Report.KeepAway(new KeptAwayArticle(prepared.Id, place, by));
            return false;
        }

        foreach (LongValue value in article.TooLong) Report.LeaveOut(new LeftOutValue(place, value));

        ulong content = ArticleId.ContentOf(prepared.ContentHash);
        ref SeenArticle seen = ref CollectionsMarshal.GetValueRefOrAddDefault(_seen, HashOf(prepared.Id), out bool isRepeated);
        if (isRepeated ? seen.Content == content : prepared.IsUnchanged && !IsRebuild)
        {
            if (!isRepeated) seen = new SeenArticle(content, prepared.Source, prepared.Result.Line);
            Report.Known++;
            return false;
        }

        SeenArticle before = seen;
        seen = new SeenArticle(content, prepared.Source, prepared.Result.Line);

        // Others may have written it since it was prepared.
        long version = IsRebuild && prepared.IsUnchanged ? prepared.KnownVersion : 1 + Math.Max(IsRebuild ? prepared.KnownVersion : 0, target.Texts.Find(prepared.Id)?.Version ?? 0);
        if (target.Put(prepared, prepared.Enriched ?? preparer.Enrich(article), version) is { } reason)
        {
            Reject(new Rejection(prepared.Source, prepared.Result.Line, reason), prepared.Source);
            return false;
        }

        if (isRepeated) Report.Replace(new Collision(prepared.Id, Place(before.Source, before.Line), place));
        else if (version == 1 || IsRebuild) Report.Indexed++;
        else Report.Updated++;
        return true;
    }

    private static string Place(string source, int? line) => line is null ? source : $"{source}, line {line}";

    private void Reject(Rejection rejection, string source)
    {
        Report.Reject(rejection);
        _unread.Add(source);
    }
}
