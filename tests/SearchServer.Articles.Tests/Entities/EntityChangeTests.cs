using System.Collections.Immutable;
using SearchServer.Articles.Enrichment.Names;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Entities;

/// <summary>A table that is held while articles come and go decides as if it looked at everything each time, counts what there is, and leaves nothing behind.</summary>
public class EntityChangeTests
{
    private const int Rounds = 100;

    /// <summary>The judge of everything that is left out: three tables of the same articles, of which one is held, one looks at all entities in one block, and one is written and read again between changes.</summary>
    [Fact]
    public void WhatIsLookedAtAfterAChangeIsEnough()
    {
        RandomSource random = new(20256);
        for (int round = 0; round < Rounds; round++)
        {
            LiveArticles held = new(new EntityTable());
            LiveArticles whole = new(new EntityTable());
            LiveArticles read = new(new EntityTable());
            using MemoryDirectory directory = new();
            using IndexWriter writer = new(directory, new IndexWriterOptions(ArticleSchema.Default.Analyzer));
            for (int step = random.Between(1, 12); step > 0; step--)
            {
                foreach (EntityChain[] article in RandomArticles.Some(random, 12))
                {
                    foreach (LiveArticles articles in (LiveArticles[])[held, whole, read]) articles.Add(article);
                }

                for (int gone = random.Between(0, 8); gone > 0 && held.Articles.Count > 0; gone--)
                {
                    int at = random.Below(held.Articles.Count);
                    foreach (LiveArticles articles in (LiveArticles[])[held, whole, read]) articles.RemoveAt(at);
                }

                List<string> decided = whole.Consolidate(whole: true);
                Assert.Equal(decided, held.Consolidate());
                Assert.Equal(decided, read.Consolidate());
                byte[] content = EntityTables.ContentOf(whole.Table);
                Assert.True(content.AsSpan().SequenceEqual(EntityTables.ContentOf(held.Table)), $"{random} round {round}");
                read.Table.WriteTo(writer.SetAttachment, writer.SetUserData, isAnew: random.OneIn(8));
                writer.Commit();
                using DirectoryReader reader = DirectoryReader.Open(directory);
                Assert.True(content.AsSpan().SequenceEqual(EntityTables.ContentOf(EntityTable.Read(reader))), $"{random} round {round}");
                read = new LiveArticles(EntityTable.Read(reader), read.Articles);
            }
        }
    }

    [Fact]
    public void CountsAndNamesAreThoseOfTheArticlesThatThereAre()
    {
        RandomSource random = new(20257);
        for (int round = 0; round < Rounds; round++)
        {
            LiveArticles articles = new(new EntityTable());
            for (int step = random.Between(1, 6); step > 0; step--)
            {
                foreach (EntityChain[] article in RandomArticles.Some(random, 20)) articles.Add(article);
                for (int gone = random.Between(0, 12); gone > 0 && articles.Articles.Count > 0; gone--) articles.RemoveAt(random.Below(articles.Articles.Count));
                articles.Consolidate();
                AssertCounts(articles, $"{random} round {round}");
            }

            while (articles.Articles.Count > 0) articles.RemoveAt(articles.Articles.Count - 1);
            articles.Consolidate();
            Assert.True(articles.Table.Count == 0, $"{random} round {round}: {articles.Table.Count} entities of no article");
        }
    }

    /// <summary>What an index does that is written by one process after the other, some of which are ended before they have decided anything.</summary>
    [Fact]
    public void WhatWasLeftUndecidedIsDecidedByTheNext()
    {
        RandomSource random = new(20258);
        for (int round = 0; round < Rounds; round++)
        {
            LiveArticles whole = new(new EntityTable());
            LiveArticles read = new(new EntityTable());
            for (int step = 0; step < 3; step++)
            {
                foreach (EntityChain[] article in RandomArticles.Some(random, 12))
                {
                    whole.Add(article);
                    read.Add(article);
                }

                read = new LiveArticles(EntityTables.WrittenAndRead(read.Table), read.Articles);
                whole = new LiveArticles(EntityTables.WrittenAndRead(whole.Table), whole.Articles);
            }

            Assert.Equal(whole.Consolidate(whole: true), read.Consolidate());
            Assert.Equal(EntityTables.ContentOf(whole.Table), EntityTables.ContentOf(read.Table));
        }
    }

    /// <summary>Names that a user kept apart, or has never told to be one, are decided about again when the corrections are others, although nothing has changed that the table knows of.</summary>
    [Fact]
    public void OtherCorrectionsAreHeededWhereNothingHasChanged()
    {
        EntityTable apart = new(EntityCorrectionsTests.Load("- split: [Hedda Carter, Hedda B. Carter]"));
        LiveArticles articles = new(apart);
        for (int i = 0; i < 3; i++) articles.Add(Corpus.Person("Hedda Carter"));
        articles.Add(Corpus.Person("Hedda B. Carter"));
        Assert.Empty(articles.Consolidate());
        LiveArticles read = new(EntityTables.WrittenAndRead(apart), articles.Articles);

        // Of a run that ended before it had decided anything, the next one makes up for.
        read = new LiveArticles(EntityTables.WrittenAndRead(read.Table), articles.Articles);
        read.Consolidate();
        Assert.Equal(4, read.Table.Find(EntityKind.Person, "Hedda B. Carter")!.Count);
        Assert.Equal("Hedda Lind", Renamed(read.Table).Find(EntityKind.Person, "hedda carter")!.Label);

        static EntityTable Renamed(EntityTable table)
        {
            EntityTable renamed = EntityTables.WrittenAndRead(table, EntityCorrectionsTests.Load("- {rename: Hedda Carter, to: Hedda Lind}"));
            renamed.Consolidate();
            return renamed;
        }
    }

    private static void AssertCounts(LiveArticles articles, string seed)
    {
        Dictionary<EntityKey, int> counts = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (ImmutableArray<ArticleEntity> article in articles.Articles)
        {
            foreach (EntityKey key in article.Select(entity => new EntityKey(entity.Kind, entity.Key)).Distinct()) counts[key] = counts.GetValueOrDefault(key) + 1;
            names.UnionWith(article.SelectMany(entity => entity.Chain.Surfaces));
        }

        foreach ((EntityKey key, int count) in counts)
        {
            Entity? entity = articles.Table.Find(key.Kind, key.Key);
            Assert.True(entity?.Key == key.Key && entity.Count == count, $"{seed}: {key} in {count} articles: {entity}");
            if (key.Kind == EntityKind.Place) continue;
            foreach (string name in entity!.Variants.Add(entity.Label)) Assert.True(names.Contains(name), $"{seed}: {key} is called {name} by no article");
        }
    }
}
