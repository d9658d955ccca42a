using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SearchServer.Articles.Ingest;

namespace SearchServer.Writing;

/// <summary>
/// Something that changes the index and may take long. Whoever has the writer runs it: a command by itself, or the server, to which the command sends it. Paths are those of the process that runs it.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "operation")]
[JsonDerivedType(typeof(IndexOperation), "index")]
[JsonDerivedType(typeof(ImportOperation), "import")]
[JsonDerivedType(typeof(ReindexOperation), "reindex")]
[JsonDerivedType(typeof(DeleteOperation), "delete")]
[JsonDerivedType(typeof(PurgeOperation), "purge")]
[JsonDerivedType(typeof(ForgetOperation), "forget")]
[JsonDerivedType(typeof(RestoreOperation), "restore")]
internal abstract record WriteOperation
{
    /// <summary>The same for a process that runs in another folder.</summary>
    public abstract WriteOperation Absolute();

    /// <summary>Opens the writer that a command needs that runs this by itself.</summary>
    /// <param name="index">The folder of the index.</param>
    public virtual ArticleWriter Open(string index) => ArticleWriter.Open(index);

    /// <summary>Runs it.</summary>
    /// <param name="writer">Has the index.</param>
    /// <param name="events">Is told how far it is.</param>
    /// <param name="cancellation">Ends it, in order.</param>
    /// <returns>What became of it, a report that can be written as JSON.</returns>
    public abstract object RunWith(ArticleWriter writer, WriteEvents events, CancellationToken cancellation);
}

/// <summary>An operation with its report.</summary>
internal abstract record WriteOperation<TReport> : WriteOperation
    where TReport : notnull
{
    /// <inheritdoc cref="WriteOperation.RunWith"/>
    public abstract TReport Run(ArticleWriter writer, WriteEvents events, CancellationToken cancellation);

    /// <inheritdoc/>
    public sealed override object RunWith(ArticleWriter writer, WriteEvents events, CancellationToken cancellation) => Run(writer, events, cancellation);
}

/// <summary>Who is told how far an operation is.</summary>
/// <param name="Progress">Told after each article; null for nobody.</param>
/// <param name="Committed">Told the ids of articles as soon as they are durable; null for nobody.</param>
internal sealed record WriteEvents(IProgress<IngestProgress>? Progress = null, Action<IReadOnlyList<string>>? Committed = null)
{
    /// <summary>Nobody.</summary>
    public static readonly WriteEvents None = new();

    /// <summary>Options that tell them.</summary>
    public IngestOptions In(IngestOptions options) => options with { Progress = Progress, Committed = Committed };
}

/// <summary>Adds files and folders.</summary>
internal sealed record IndexOperation(IReadOnlyList<string> Paths, IngestSettings Settings) : WriteOperation<IngestReport>
{
    /// <summary>How many articles are committed together.</summary>
    public int CommitEvery { get; init; } = new IngestOptions().CommitEvery;

    /// <summary>Whether articles are taken out whose files are gone.</summary>
    public bool Prune { get; init; }

    /// <summary>Entities that are held from one run to the next, by who runs it by itself; null for none.</summary>
    [JsonIgnore]
    public HeldEntities? Held { get; init; }

    public override WriteOperation Absolute() => this with { Paths = [.. Paths.Select(Path.GetFullPath)], Settings = Settings.Absolute() };

    public override ArticleWriter Open(string index) => ArticleWriter.OpenOrCreate(index, Held);

    public override IngestReport Run(ArticleWriter writer, WriteEvents events, CancellationToken cancellation) =>
        ArticleIndexer.Index(writer, Paths, events.In(Settings.ToOptions()) with { CommitEvery = CommitEvery, Prune = Prune }, cancellation);
}

/// <summary>Takes over an index of Lucene.Net.</summary>
internal sealed record ImportOperation(string From, IngestSettings Settings) : WriteOperation<IngestReport>
{
    public override WriteOperation Absolute() => this with { From = Path.GetFullPath(From), Settings = Settings.Absolute() };

    public override ArticleWriter Open(string index) => ArticleIndexer.OpenForImport(index, From);

    public override IngestReport Run(ArticleWriter writer, WriteEvents events, CancellationToken cancellation) => ArticleIndexer.Import(writer, From, events.In(Settings.ToOptions()), cancellation);
}

/// <summary>Makes the index anew.</summary>
internal sealed record ReindexOperation(IReadOnlyList<string> Paths, IngestSettings Settings) : WriteOperation<IngestReport>
{
    public override WriteOperation Absolute() => this with { Paths = [.. Paths.Select(Path.GetFullPath)], Settings = Settings.Absolute() };

    public override IngestReport Run(ArticleWriter writer, WriteEvents events, CancellationToken cancellation) => ArticleReindexer.Run(writer, Paths, events.In(Settings.ToOptions()), cancellation);
}

/// <summary>Takes articles out.</summary>
internal sealed record DeleteOperation(ArticleChoice Choice) : WriteOperation<DeleteReport>
{
    // What is no name of a source is a path, which only who has the index can tell.
    public override WriteOperation Absolute() => this with { Choice = Choice with { Folder = Environment.CurrentDirectory } };

    public override DeleteReport Run(ArticleWriter writer, WriteEvents events, CancellationToken cancellation) => ArticleDelete.Run(writer, Choice, cancellation);
}

/// <summary>Takes articles out for good.</summary>
internal sealed record PurgeOperation(IReadOnlyList<string> Ids, IReadOnlyList<string> Backups, string Entities) : WriteOperation<PurgeReport>
{
    public override WriteOperation Absolute() => this with { Backups = [.. Backups.Select(Path.GetFullPath)], Entities = Entities is "" ? "" : Path.GetFullPath(Entities) };

    public override PurgeReport Run(ArticleWriter writer, WriteEvents events, CancellationToken cancellation) => ArticlePurge.Run(writer, Ids, Backups, IngestSettings.CorrectionsOf(Entities), cancellation);
}

/// <summary>Takes back that articles were purged.</summary>
internal sealed record ForgetOperation(IReadOnlyList<string> Ids) : WriteOperation<ForgetReport>
{
    public override WriteOperation Absolute() => this;

    public override ForgetReport Run(ArticleWriter writer, WriteEvents events, CancellationToken cancellation)
    {
        ImmutableArray<string> unknown = ArticlePurge.Forget(writer, Ids, cancellation);
        return new ForgetReport([.. Ids.Except(unknown)], unknown);
    }
}

/// <summary>What may come back, and what was not purged.</summary>
internal sealed record ForgetReport(ImmutableArray<string> Forgotten, ImmutableArray<string> Unknown);

/// <summary>Puts a backup in the place of the index.</summary>
internal sealed record RestoreOperation(string From, string Entities) : WriteOperation<RestoreReport>
{
    public override WriteOperation Absolute() => this with { From = Path.GetFullPath(From), Entities = Entities is "" ? "" : Path.GetFullPath(Entities) };

    public override ArticleWriter Open(string index) => ArticleWriter.OpenUnread(index);

    public override RestoreReport Run(ArticleWriter writer, WriteEvents events, CancellationToken cancellation) => ArticleRestore.Run(writer, From, IngestSettings.CorrectionsOf(Entities), cancellation);
}
