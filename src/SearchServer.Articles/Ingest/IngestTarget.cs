using System.Collections.Immutable;
using SearchServer.Articles.Enrichment;
using SearchServer.Articles.Enrichment.Names;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;
using SearchServer.Engine;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Indexing;

namespace SearchServer.Articles.Ingest;

/// <summary>The index that articles are put into, or the one that takes its place.</summary>
/// <param name="Entities">The table of entities, which is added to.</param>
/// <param name="Texts">What was written, which is added to.</param>
/// <param name="Write">Puts a document into the index, in the place of one with the same identity.</param>
/// <param name="Turns">Whose turn it is to change them.</param>
internal sealed record IngestTarget(EntityTable Entities, WrittenTexts Texts, Action<Term, Document> Write, Turns Turns)
{
    /// <summary>Puts an article into the index; returns why if it cannot be indexed.</summary>
    public string? Put(PreparedArticle prepared, EnrichedArticle enriched, long version)
    {
        IndexedArticle indexed = new(enriched.Article, prepared.Id, version)
        {
            ContentHash = prepared.ContentHash,
            Entities = Named(enriched),
            Mentioned = enriched.Mentioned,
            Signature = enriched.Signature,
            Bands = enriched.Bands,
            Group = Texts.Groups.Assign(prepared.Id, enriched.Signature, enriched.Bands.AsSpan(), enriched.Article.Date?.Time),
        };
        try
        {
            Write(new Term(ArticleFields.Id, prepared.Id), ArticleDocument.Create(indexed, ArticleSchema.Default));
        }
        catch (RefusedDocumentException e)
        {
            Entities.Remove(indexed.Entities);
            return e.Message;
        }

        if (version > 1) Entities.Remove(Texts.EntitiesOf(prepared.Id));
        Texts.Written(indexed, prepared.ContentHash);
        return null;
    }

    private ImmutableArray<ArticleEntity> Named(EnrichedArticle enriched)
    {
        HashSet<EntityChain> given = new(enriched.Given, ReferenceEqualityComparer.Instance);
        return
        [
            .. Entities.Resolve([.. enriched.Given, .. enriched.Found])
                .Select(resolved => new ArticleEntity(resolved.Chain, resolved.Key, given.Contains(resolved.Chain)) { Ancestors = Entities.AncestorsOf(resolved.Chain.Kind, resolved.Key) }),
        ];
    }
}
