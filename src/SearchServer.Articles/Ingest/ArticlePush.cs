using System.Collections.Immutable;
using SearchServer.Articles.Reading;
using SearchServer.Articles.Reading.Detection;
using SearchServer.Articles.Schema;
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

    /// <summary>Makes changes, in their order. When it returns what was done is durable.</summary>
    /// <param name="writer">Has the index. An operation under way goes on meanwhile.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="options">How articles are read and indexed.</param>
    /// <returns>What became of each.</returns>
    /// <exception cref="WriterFailedException">The writer has failed before.</exception>
    /// <exception cref="IOException">The machine failed: nothing of it is in the index, and the writer is to be replaced.</exception>
    public static ImmutableArray<ChangeResult> Run(ArticleWriter writer, IReadOnlyList<ArticleChange> changes, IngestOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(options);

        // What takes long is done before the turn: others write meanwhile, so that what is known may have aged by then.
        using DirectoryReader before = writer.Index.OpenReader();
        ArticlePreparer preparer = new(new KnownArticles(before), Tombstones.Read(before), options);
        RecordReader reader = new(options.Reading.Fields) { Language = options.DefaultLanguage };
        PreparedArticle[] prepared = [.. changes.AsParallel().AsOrdered().Select(change => Prepare(change, reader, preparer))];
        using Turns.Turn turn = writer.Turns.Take();
        return writer.Guarded<ImmutableArray<ChangeResult>>(() =>
        {
            IngestTarget target = writer.Heed(options.Corrections);
            if (target.Texts.Reader.NumDocs == 0) writer.Index.SetUserData(IndexFingerprint.Key, IndexFingerprint.Current);
            Pushing pushing = new(writer, target, preparer);
            ImmutableArray<ChangeResult> results = [.. changes.Zip(prepared, pushing.Make)];
            EntityRewrite.Run(writer.Index, target.Entities);
            writer.Commit();
            return results;
        });
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

    /// <summary>One turn of making changes.</summary>
    private sealed class Pushing(ArticleWriter writer, IngestTarget target, ArticlePreparer preparer)
    {
        public ChangeResult Make(ArticleChange change, PreparedArticle prepared) => change.Json is null ? Delete(change) : Put(change, prepared);

        private ChangeResult Put(ArticleChange change, PreparedArticle prepared)
        {
            if (prepared.Result.Article is not { } article) return new ChangeResult(change.Id, ChangeOutcome.Rejected, 0, prepared.Result.Rejection!.Reason);
            string id = prepared.Id;
            if (change.Id is { } asked && asked != id && target.Texts.Find(asked) is { } other)
            {
                return new ChangeResult(asked, ChangeOutcome.OfAFile, other.Version, $"the article {asked} comes from a file, and is changed there");
            }

            (long Version, byte[]? ContentHash) before = target.Texts.Find(id) ?? default;
            if (Mismatch(change, id, before.Version) is { } mismatch) return mismatch;
            if (writer.Tombstones.Find(article, id) is { } by) return new ChangeResult(id, ChangeOutcome.KeptAway, before.Version, $"the article was purged, and is known by its {by.ToString().ToLowerInvariant()}");
            ImmutableArray<string> notes = [.. article.TooLong.Select(value => $"left out: {value.Field}: expected at most {value.Bound} characters, found {value.Length}")];
            if (ArticleId.AreSame(before.ContentHash, prepared.ContentHash)) return new ChangeResult(id, ChangeOutcome.Unchanged, before.Version) { Notes = notes };
            writer.Note(id);
            if (target.Put(prepared, prepared.Enriched ?? preparer.Enrich(article), before.Version + 1) is { } reason) return new ChangeResult(id, ChangeOutcome.Rejected, before.Version, reason);
            return new ChangeResult(id, before.Version == 0 ? ChangeOutcome.Created : ChangeOutcome.Updated, before.Version + 1) { Notes = notes };
        }

        private ChangeResult Delete(ArticleChange change)
        {
            string asked = change.Id ?? throw new ArgumentException("Expected the id of what is to be taken out.", nameof(change));
            if (IdentityOf(asked) is not { } id) return Mismatch(change, asked, 0) ?? new ChangeResult(asked, ChangeOutcome.NotFound, 0, $"there is no article with the id '{asked}'");
            if (Mismatch(change, id, target.Texts.Find(id)!.Value.Version) is { } mismatch) return mismatch;
            writer.Delete(id);
            return new ChangeResult(id, ChangeOutcome.Deleted, 0);
        }

        /// <summary>The identity, or that of a pushed article with this id. What only a file calls so is not meant: who sends a deletion twice would take out another's article.</summary>
        private string? IdentityOf(string asked) => new[] { asked, ArticleId.OfPushed(asked) }.FirstOrDefault(id => target.Texts.Find(id) is not null);

        private static ChangeResult? Mismatch(ArticleChange change, string id, long version) =>
            change.Expected is not { } expected || (expected == ArticleChange.AnyVersion ? version > 0 : expected == version) ? null
            : new ChangeResult(id, ChangeOutcome.VersionDiffers, version, $"expected {Described(expected)}, found {Described(version)}");

        private static string Described(long version) => version switch
        {
            0 => "no article",
            ArticleChange.AnyVersion => "an article",
            _ => $"version {version}",
        };
    }
}
