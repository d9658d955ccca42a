using SearchServer.Articles.Enrichment.Names;
using SearchServer.Articles.Entities;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Entities;

/// <summary>What holds for every corpus: nothing depends on the order of articles or on threads, a second look finds nothing more, and indexing anew changes no key.</summary>
public class EntityTablePropertyTests
{
    private const int Rounds = 60;

    private static readonly string[] s_given = ["Sergei", "Sergey", "Tom", "Thomas", "T.", "Ilse", "Volodymyr", "Vladimir", "Hedda", "Mohammed", "Muhammad", "George", "Wang"];
    private static readonly string[] s_middle = ["", "", "", "", "W. ", "H. W. ", "Karl ", "K. ", "bin "];
    private static readonly string[] s_surnames = ["Lavrov", "Zelensky", "Zelenskyy", "Zelenskiy", "Carter", "Karter", "Tillivre", "Tilivre", "Vestergren", "Bush", "Trump", "al-Rubaie", "Rubaie", "Xiaoming", "Xiaoping"];
    private static readonly string[] s_suffixes = ["", "", "", "", "", " Jr."];
    private static readonly string[] s_places = ["Kiev", "Kyiv", "Paris", "Port Halden", "UK", "Britain", "Texas"];
    private static readonly string[] s_organisations = ["World Halden Forum", "The World Halden Forum", "WHF", "Halden Shipping", "Halden Shipping Inc."];

    [Fact]
    public void TheOrderOfArticlesDoesNotMatter()
    {
        RandomSource random = new(20251);
        for (int round = 0; round < Rounds; round++)
        {
            EntityChain[][] articles = Articles(random);
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
            Run(table, Articles(random));
            byte[] content = EntityTables.ContentOf(table);
            IReadOnlyDictionary<EntityKey, string> moved = table.Consolidate();
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
            EntityChain[][] articles = Articles(random);
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
            EntityChain[][] articles = Articles(random);
            EntityTable table = new();
            List<string> keys = Run(table, articles);
            EntityTable read = EntityTables.Read(EntityTables.ContentOf(table));
            IReadOnlyDictionary<EntityKey, string> moved = read.Consolidate();
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
        EntityChain[][] articles = [.. Enumerable.Range(0, 20).SelectMany(_ => Articles(random))];
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

    private static EntityChain[][] Articles(RandomSource random)
    {
        EntityChain[][] articles = new EntityChain[random.Between(1, 60)][];
        for (int i = 0; i < articles.Length; i++)
        {
            List<EntityChain> chains = [];
            for (int persons = random.Between(1, 3); persons > 0; persons--)
            {
                string surname = random.Pick(s_surnames);
                string full = random.Pick(s_given) + " " + random.Pick(s_middle) + surname + random.Pick(s_suffixes);
                chains.Add(random.OneIn(4) ? Corpus.Person(surname) : Corpus.Person(full, surname));
            }

            if (random.OneIn(2)) chains.Add(Corpus.Place(random.Pick(s_places)));
            if (random.OneIn(2)) chains.Add(Corpus.Organisation(random.Pick(s_organisations), random.Pick("WHF", "Halden")));
            articles[i] = [.. chains];
        }

        return articles;
    }

    private static List<string> Run(EntityTable table, EntityChain[][] articles)
    {
        Corpus corpus = new(table);
        foreach (EntityChain[] article in articles) corpus.AddArticle(article);
        return corpus.KeysOfArticles();
    }
}
