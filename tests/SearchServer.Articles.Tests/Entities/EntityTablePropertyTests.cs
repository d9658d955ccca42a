using SearchServer.Articles.Enrichment.Names;
using SearchServer.Articles.Entities;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Entities;

/// <summary>What holds for every corpus: nothing depends on the order of articles or on threads, a second look finds nothing more, and indexing anew changes no key.</summary>
public class EntityTablePropertyTests
{
    private const int Rounds = 60;

    [Fact]
    public void TheOrderOfArticlesDoesNotMatter()
    {
        RandomSource random = new(20251);
        for (int round = 0; round < Rounds; round++)
        {
            EntityChain[][] articles = RandomArticles.Some(random);
            int[] order = [.. Enumerable.Range(0, articles.Length)];
            random.Shuffle(order);
            EntityTable table = new();
            EntityTable shuffled = new();
            List<string> keys = Run(table, articles);
            List<string> keysOfShuffled = Run(shuffled, [.. order.Select(i => articles[i])]);
            for (int i = 0; i < order.Length; i++) Assert.True(keys[order[i]] == keysOfShuffled[i], $"{random} round {round}: {string.Join(" | ", articles[order[i]].Select(chain => chain.Name))}: {keys[order[i]]} or {keysOfShuffled[i]}");
            Assert.Equal(EntityTables.ContentOf(table), EntityTables.ContentOf(shuffled));
        }
    }

    [Fact]
    public void ASecondLookFindsNothingMore()
    {
        RandomSource random = new(20252);
        for (int round = 0; round < Rounds; round++)
        {
            EntityTable table = new();
            Run(table, RandomArticles.Some(random));
            byte[] content = EntityTables.ContentOf(table);
            IReadOnlyDictionary<EntityKey, string?> moved = table.Consolidate();
            Assert.True(moved.Count == 0, $"{random} round {round}: {string.Join(", ", moved)}");
            Assert.Equal(content, EntityTables.ContentOf(table));
        }
    }

    [Fact]
    public void IndexingAnewChangesNoKey()
    {
        RandomSource random = new(20253);
        for (int round = 0; round < Rounds; round++)
        {
            EntityChain[][] articles = RandomArticles.Some(random);
            EntityTable table = new();
            List<string> keys = Run(table, articles);
            EntityTable anew = table.Seed();
            Assert.Equal(keys, Run(anew, articles));
            Assert.Equal(EntityTables.Read(EntityTables.ContentOf(table)).Count, EntityTables.Read(EntityTables.ContentOf(anew)).Count);
        }
    }

    [Fact]
    public void ARunInPartsKeepsTheKeysThatWereGivenOut()
    {
        RandomSource random = new(20254);
        for (int round = 0; round < Rounds; round++)
        {
            EntityChain[][] articles = RandomArticles.Some(random);
            EntityTable table = new();
            List<string> keys = Run(table, articles);
            EntityTable read = EntityTables.Read(EntityTables.ContentOf(table));
            IReadOnlyDictionary<EntityKey, string?> moved = read.Consolidate();
            Assert.Empty(moved);
            Assert.Equal(EntityTables.ContentOf(table), EntityTables.ContentOf(read));

            // Of an article that comes once more, whatever stands under a full name stays under its key.
            for (int i = 0; i < articles.Length; i++)
            {
                foreach (ResolvedEntity entity in read.Resolve(articles[i]).Where(entity => entity.Chain.Name.Contains(' ', StringComparison.Ordinal))) Assert.Contains($"{entity.Chain.Kind}:{entity.Key}", keys[i].Split("; "));
            }
        }
    }

    [Fact]
    public async Task ThreadsAddUp()
    {
        RandomSource random = new(20255);
        EntityChain[][] articles = [.. Enumerable.Range(0, 20).SelectMany(_ => RandomArticles.Some(random))];
        EntityTable expected = new();
        Run(expected, articles);
        EntityTable table = new();
        await Parallel.ForEachAsync(articles, new ParallelOptions { MaxDegreeOfParallelism = 8 }, (chains, _) =>
        {
            table.Resolve(chains);
            table.Find(EntityKind.Person, chains[0].Name);
            return ValueTask.CompletedTask;
        });
        table.Consolidate();
        Assert.Equal(EntityTables.ContentOf(expected), EntityTables.ContentOf(table));
    }

    private static List<string> Run(EntityTable table, EntityChain[][] articles)
    {
        Corpus corpus = new(table);
        foreach (EntityChain[] article in articles) corpus.AddArticle(article);
        return corpus.KeysOfArticles();
    }
}
