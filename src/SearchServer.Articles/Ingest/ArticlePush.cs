using System.Collections.Immutable;
using SearchServer.Articles.Reading;
using SearchServer.Articles.Reading.Detection;
using SearchServer.Engine;
using SearchServer.Engine.Indexing;

namespace SearchServer.Articles.Ingest;

/// <summary>
/// Puts articles into an index that come one by one, and takes single ones out: together, in one commit. They are of one source, <see cref="SourceName.Pushed"/>, so that their ids are ids within it.
/// </summary>
public static class ArticlePush
{
    /// <summary>Stands for the path of a file, which there is none of.</summary>
    private const string Place = "article";

    /// <summary>What was purged is looked up in the turn of a change.</summary>
    private static readonly Tombstones s_nonePurged = new();

    /// <summary>Makes changes, in their order. When it returns what was done is durable.</summary>
    /// <param name="writer">Has the index. An operation under way goes on meanwhile.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="options">How articles are read and indexed.</param>
    /// <returns>What became of each.</returns>
    /// <exception cref="WriterFailedException">The writer has failed before.</exception>
    /// <exception cref="IOException">The machine failed: nothing of it is in the index, and the writer is to be replaced.</exception>
    public static ImmutableArray<ChangeResult> Run(ArticleWriter writer, IReadOnlyList<ArticleChange> changes, IngestOptions options) => Prepare(writer, changes, options).Make();

    /// <summary>Does what takes long of changes, and can be done while others are made: reading and enriching their articles.</summary>
    /// <exception cref="WriterFailedException">The writer has failed before.</exception>
    public static PreparedChanges Prepare(ArticleWriter writer, IReadOnlyList<ArticleChange> changes, IngestOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(options);
        using DirectoryReader before = writer.Guarded(writer.Index.OpenReader);
        ArticlePreparer preparer = new(new KnownArticles(before), s_nonePurged, options);
        RecordReader reader = new(options.Reading.Fields) { Language = options.DefaultLanguage };
        PreparedArticle[] prepared = [.. changes.AsParallel().AsOrdered().Select(change => Prepare(change, reader, preparer))];
        return new PreparedChanges(writer, changes, prepared, preparer, options);
    }

    private static PreparedArticle Prepare(ArticleChange change, RecordReader reader, ArticlePreparer preparer)
    {
        if (change.Json is not { } json) return default;
        NamedSource source = new(Place, Place, SourceName.Pushed);
        return ArticlePreparer.Isolated(source, () =>
        {
            ReadResult result = Read(change, json, reader);
            return [result.Article is { } article ? preparer.Prepare(result, source.Source, ArticleId.Of(article)) : new PreparedArticle(result, source.Source)];
        })[0];
    }

    private static ReadResult Read(ArticleChange change, ReadOnlyMemory<byte> json, RecordReader reader)
    {
        IReadOnlyList<ReadResult> results = reader.Read(new SourceRecord(new SourceContext(Place), FileFormat.Json) { Content = json });
        if (results is not [{ } result]) return ReadResult.Rejected(Place, $"expected one article, found {results.Count}");
        if (result.Article is not { } article) return result;
        if (change.Id is { } id)
        {
            string given = ArticleId.GivenOfPushed(id);
            if (string.IsNullOrWhiteSpace(given) || given.Length > ValueBounds.Id) return ReadResult.Rejected(Place, $"expected an id of 1 to {ValueBounds.Id} characters, found {given.Length}");
            if (article.GivenId is { } other && other != given && other != id) return ReadResult.Rejected(Place, $"expected the id {given}, as the address has it, found {other}");
            article = article with { GivenId = given };
        }

        return result.With(ValueBounds.Without(article) with { Source = null, Scope = SourceName.Pushed });
    }
}
