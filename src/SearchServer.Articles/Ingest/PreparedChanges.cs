using System.Collections.Immutable;
using SearchServer.Articles.Schema;
using SearchServer.Engine;

namespace SearchServer.Articles.Ingest;

/// <summary>Changes whose turn may come. What is known of the index was looked up when they were prepared, and may have aged since: what counts is looked up again in their turn.</summary>
public sealed class PreparedChanges
{
    private readonly ArticleWriter _writer;
    private readonly IReadOnlyList<ArticleChange> _changes;
    private readonly PreparedArticle[] _prepared;
    private readonly ArticlePreparer _preparer;
    private readonly IngestOptions _options;

    internal PreparedChanges(ArticleWriter writer, IReadOnlyList<ArticleChange> changes, PreparedArticle[] prepared, ArticlePreparer preparer, IngestOptions options) =>
        (_writer, _changes, _prepared, _preparer, _options) = (writer, changes, prepared, preparer, options);

    /// <summary>Makes them, in their order. When it returns what was done is durable.</summary>
    /// <returns>What became of each.</returns>
    /// <exception cref="WriterFailedException">The writer has failed before.</exception>
    /// <exception cref="IOException">The machine failed: nothing of it is in the index, and the writer is to be replaced.</exception>
    public ImmutableArray<ChangeResult> Make()
    {
        using Turns.Turn turn = _writer.Turns.Take();
        return _writer.Guarded<ImmutableArray<ChangeResult>>(() =>
        {
            IngestTarget target = _writer.Heed(_options.Corrections);
            if (target.Texts.Reader.NumDocs == 0) _writer.Index.SetUserData(IndexFingerprint.Key, IndexFingerprint.Current);
            ImmutableArray<ChangeResult> results = [.. _changes.Zip(_prepared, (change, prepared) => Make(target, change, prepared))];
            _writer.Consolidate();
            _writer.Commit();
            return results;
        });
    }

    private ChangeResult Make(IngestTarget target, ArticleChange change, PreparedArticle prepared) => change.Json is null ? Delete(target, change) : Put(target, change, prepared);

    private ChangeResult Put(IngestTarget target, ArticleChange change, PreparedArticle prepared)
    {
        if (prepared.Result.Article is not { } article) return new ChangeResult(change.Id, ChangeOutcome.Rejected, 0, prepared.Result.Rejection!.Reason);
        string id = prepared.Id;
        if (change.Id is { } asked && asked != id && target.Texts.Find(asked) is { } other)
        {
            return new ChangeResult(asked, ChangeOutcome.OfAFile, other.Version, $"the article {asked} comes from a file, and is changed there, or was pushed without an id, and another text of it is another article");
        }

        (long Version, byte[]? ContentHash) before = target.Texts.Find(id) ?? default;
        if (Mismatch(change, id, before.Version) is { } mismatch) return mismatch;
        if (_writer.Tombstones.Find(article, id) is { } by) return new ChangeResult(id, ChangeOutcome.KeptAway, before.Version, $"the article was purged, and is known by its {by.ToString().ToLowerInvariant()}");
        ImmutableArray<string> notes = [.. article.TooLong.Select(value => $"left out: {value.Field}: expected at most {value.Bound} characters, found {value.Length}")];
        if (ArticleId.AreSame(before.ContentHash, prepared.ContentHash)) return new ChangeResult(id, ChangeOutcome.Unchanged, before.Version) { Notes = notes };
        _writer.Note(id);
        if (target.Put(prepared, prepared.Enriched ?? _preparer.Enrich(article), before.Version + 1) is { } reason) return new ChangeResult(id, ChangeOutcome.Rejected, before.Version, reason);
        return new ChangeResult(id, before.Version == 0 ? ChangeOutcome.Created : ChangeOutcome.Updated, before.Version + 1) { Notes = notes };
    }

    private ChangeResult Delete(IngestTarget target, ArticleChange change)
    {
        string asked = change.Id ?? throw new ArgumentException("Expected the id of what is to be taken out.", nameof(change));
        if (IdentityOf(target, asked) is not { } id) return Mismatch(change, asked, 0) ?? new ChangeResult(asked, ChangeOutcome.NotFound, 0, $"there is no article with the id '{asked}'");
        if (Mismatch(change, id, target.Texts.Find(id)!.Value.Version) is { } mismatch) return mismatch;
        _writer.Delete(id);
        return new ChangeResult(id, ChangeOutcome.Deleted, 0);
    }

    /// <summary>The identity, or that of a pushed article with this id. What only a file calls so is not meant: who sends a deletion twice would take out another's article.</summary>
    private static string? IdentityOf(IngestTarget target, string asked) => new[] { asked, ArticleId.OfPushed(asked) }.FirstOrDefault(id => target.Texts.Find(id) is not null);

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
