using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;
using SearchServer.Engine;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;

namespace SearchServer.Articles.Ingest;

/// <summary>
/// The one writer of an index, with what must be known of its articles and entities while they change. Operations, as indexing folders or making the index anew, come one after the other, however long they take;
/// articles that are pushed come in between. When something has failed half way it refuses all that follows: who owns it opens another, which goes on from the last commit. Safe to share between threads.
/// </summary>
public sealed class ArticleWriter : IDisposable
{
    private readonly SemaphoreSlim _operation = new(1);
    private readonly HeldEntities _held;
    private EntityTable? _entities;
    private WrittenTexts? _texts;
    private Tombstones? _tombstones;

    /// <summary>Whether an operation has the table of entities, and may have written what is not committed.</summary>
    private bool _isLent;

    private ArticleRebuild? _rebuild;
    private volatile Exception? _failure;

    private ArticleWriter(IndexDirectory directory, HeldEntities? held, bool create)
    {
        (Directory, _held) = (directory, held ?? new HeldEntities());
        try
        {
            Index = new IndexWriter(directory, new IndexWriterOptions(ArticleSchema.Default.Analyzer) { Create = create });
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    /// <summary>Why it refuses to go on; null if it does not.</summary>
    public Exception? Failure => _failure ?? Index.Failure;

    /// <summary>The writer of the index.</summary>
    internal IndexWriter Index { get; }

    /// <summary>The folder of the index.</summary>
    internal IndexDirectory Directory { get; }

    /// <summary>Whose turn it is to change what is below, and the index.</summary>
    internal Turns Turns { get; } = new();

    /// <summary>The entities of the articles that are written.</summary>
    internal EntityTable Entities => _entities ?? throw new InvalidOperationException("Nobody has said by which corrections.");

    /// <summary>The articles that are written.</summary>
    internal WrittenTexts Texts => _texts ??= new WrittenTexts(Index.OpenReader(), Index.OpenReaderIfChanged);

    /// <summary>What was purged.</summary>
    internal Tombstones Tombstones
    {
        get
        {
            if (_tombstones is not null) return _tombstones;
            using DirectoryReader reader = Index.OpenReader();
            return _tombstones = Tombstones.Read(reader);
        }
    }

    /// <summary>Opens an index.</summary>
    /// <exception cref="IndexException">There is no index, another writer has it, or it is damaged.</exception>
    public static ArticleWriter Open(string path) => new(MMapDirectory.OpenExisting(path), null, create: false);

    /// <summary>As <see cref="Open"/>; creates the index if there is none.</summary>
    /// <param name="path">Its folder.</param>
    /// <param name="held">Keeps the entities from an earlier writer, and for a later one; null for nothing.</param>
    /// <exception cref="IndexException">Another writer has the index, or it is damaged.</exception>
    public static ArticleWriter OpenOrCreate(string path, HeldEntities? held = null) => new(new MMapDirectory(path), held, create: false);

    /// <summary>Opens a folder for an index that takes the place of the one that is there, which may be damaged and is not read.</summary>
    /// <exception cref="IndexException">Another writer has the index.</exception>
    public static ArticleWriter OpenUnread(string path) => new(new MMapDirectory(path), null, create: true);

    /// <summary>Lets go of the index, when the operation that is under way has ended. What was not committed is gone.</summary>
    public void Dispose()
    {
        _operation.Wait();
        try
        {
            using Turns.Turn turn = Turns.Take();
            _failure ??= new ObjectDisposedException(nameof(ArticleWriter));
            _texts?.Dispose();
            Index.Dispose();
            Directory.Dispose();
        }
        finally
        {
            // Operations that wait are refused, each of them.
            _operation.Release();
        }
    }

    /// <summary>Runs an operation when those before it are done.</summary>
    /// <param name="run">The operation. It takes turns, and guards what it writes.</param>
    /// <param name="cancellation">Ends the waiting; the operation looks at it by itself.</param>
    /// <exception cref="WriterFailedException">The writer has failed before.</exception>
    internal T Operate<T>(Func<T> run, CancellationToken cancellation)
    {
        _operation.Wait(cancellation);
        try
        {
            ThrowIfFailed();
            return run();
        }
        finally
        {
            _operation.Release();
        }
    }

    /// <summary>Runs something that writes. If it fails nobody knows what was written, and nothing of it is committed; called off, it leaves all in order.</summary>
    /// <exception cref="WriterFailedException">The writer has failed before, or meanwhile, by another's fault.</exception>
    internal T Guarded<T>(Func<T> run)
    {
        ThrowIfFailed();
        try
        {
            T result = run();
            ThrowIfFailed();
            return result;
        }
        catch (Exception e) when (e is not OperationCanceledException && Fail(e))
        {
            throw;
        }
    }

    /// <summary>Refuses all that follows. In a filter, for that runs before the turn of what failed ends: nobody's turn comes who would commit what it has left.</summary>
    private bool Fail(Exception e)
    {
        _failure ??= e;
        return true;
    }

    /// <summary>Takes the table of entities for what is written next, by what a user knows better, unless an operation under way has it: then that one's corrections count. In a turn.</summary>
    internal IngestTarget Heed(EntityCorrections corrections)
    {
        if (!_isLent) _entities = _held.Take(Texts.Reader, corrections);
        return new IngestTarget(Entities, Texts, Update, Turns);
    }

    /// <summary>Begins an operation that puts articles in, in a turn each.</summary>
    /// <param name="corrections">What the user knows better, until <see cref="End"/>.</param>
    /// <param name="target">Where the articles are put.</param>
    /// <returns>Shows the index as it is before.</returns>
    internal DirectoryReader Begin(EntityCorrections corrections, out IngestTarget target)
    {
        using Turns.Turn turn = Turns.Take();
        DirectoryReader before = Index.OpenReader();
        if (before.NumDocs == 0) Index.SetUserData(IndexFingerprint.Key, IndexFingerprint.Current);
        target = Heed(corrections);
        _isLent = true;
        return before;
    }

    /// <summary>Ends such an operation, which has committed. In a turn.</summary>
    internal void End()
    {
        _isLent = false;
        if (Failure is null) _held.Keep(Entities);
    }

    /// <summary>Puts an article's document into the index, in the place of one with the same identity.</summary>
    internal void Update(Term id, Document document)
    {
        ThrowIfFailed();
        Index.Update(id, document);
    }

    /// <summary>Begins a new index that will take the place of this one, and to note what is pushed meanwhile.</summary>
    internal ArticleRebuild BeginRebuild()
    {
        using Turns.Turn turn = Turns.Take();
        return _rebuild = new ArticleRebuild(Index.OpenReader(), Index.BeginRebuild(), () => _rebuild = null);
    }

    /// <summary>Takes an article out. In a turn.</summary>
    internal void Delete(string id)
    {
        Note(id);
        Entities.Remove(Texts.EntitiesOf(id));
        Index.Delete(new Term(ArticleFields.Id, id));
        Texts.Deleted(id);
    }

    /// <summary>Notes that an article is pushed or taken out, for a rebuild that is under way. In a turn.</summary>
    internal void Note(string id) => _rebuild?.Late.Add(id);

    /// <summary>
    /// Decides which entities are one, and writes the articles again that have others now. Not while the index is made anew: it has these articles as their files are by now, and decides when it takes the place of this one. In a turn.
    /// </summary>
    internal void Consolidate()
    {
        if (_rebuild is null) EntityRewrite.Run(Index, Entities);
    }

    /// <summary>Commits what was written, with the entities. In a turn.</summary>
    internal void Commit()
    {
        ThrowIfFailed();
        if (Entities.IsChanged) Entities.WriteTo(Index.SetAttachment, Index.SetUserData);
        Index.Commit();
        if (!_isLent) _held.Keep(Entities);
        Texts.Refresh();
    }

    /// <summary>Forgets what it knows of an index that was made anew. In a turn.</summary>
    internal void Forget()
    {
        (_entities, _tombstones) = (null, null);
        _texts?.Dispose();
        _texts = null;
    }

    /// <exception cref="WriterFailedException">The writer has failed before.</exception>
    internal void ThrowIfFailed()
    {
        if (Failure is { } failure) throw new WriterFailedException(Directory.Location, failure);
    }
}
