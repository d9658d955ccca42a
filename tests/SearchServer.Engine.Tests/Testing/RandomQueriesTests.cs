using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests.Testing;

public class RandomQueriesTests
{
    [Theory]
    [InlineData(21, QueryKinds.None)]
    [InlineData(22, QueryKinds.All)]
    public void AreUnderstoodByLuceneAndOftenMatch(int seed, QueryKinds more)
    {
        LuceneOracle oracle = LuceneOracle.Require();
        RandomSource random = new(seed);
        NeutralDocument[] documents = [.. new RandomDocuments(random, 400).Documents];
        using TemporaryFolder folder = new();
        oracle.Index(documents, folder["index"], new OracleIndexing { FlushEvery = 150 });
        QueryMaterial material = QueryMaterial.Load(oracle, folder["index"], documents);
        QuerySpec[] queries = [.. new RandomQueries(material, random, more).Take(2000)];

        IReadOnlyList<SearchAnswer> answers = oracle.Search(folder["index"], queries.Select(SearchLine.FromQuerySpec));

        Assert.Equal(queries.Length, answers.Count);
        Assert.All(queries.Zip(answers), item => Assert.True(item.Second.Error is null, $"{random}: {item.First}: {item.Second.Error}"));
        Assert.InRange(answers.Count(answer => answer.Total > 0), 800, 1950);
        Assert.InRange(queries.Select(query => query.ToString()).Distinct().Count(), 1700, 2000);
        Assert.All(answers, answer => Assert.True(answer.Exact));
    }

    [Fact]
    public void AreTheSameForTheSameSeed()
    {
        QueryMaterial material = new()
        {
            Terms = new Dictionary<string, IReadOnlyList<VocabularyTerm>> { ["body"] = [new("body", "a", 9, 20), new("body", "b", 3, 3)] },
            Runs = [new TermRun("body", ["a", "b", "a"], [0, 1, 3])],
            IntPoints = [new("int", [1, 2, 3])],
            LongPoints = [new("long", [-5, 5])],
            DoublePoints = [new("double", [0.5])],
            Labels = [new("person", "alice")],
            DocValuesFields = ["number"],
        };
        RandomQueries Queries() => new(material, RandomSource.ForItem(5, 0), QueryKinds.All);
        string[] Texts() => [.. Queries().Take(300).Select(query => query.ToString())];
        string[] first = Texts();
        Assert.Equal(first, Texts());
        Assert.True(first.Distinct().Count() > 150);
    }

    [Fact]
    public void AreWrittenAsTheOracleReadsThem()
    {
        BoolSpec query = new()
        {
            Must = [new PhraseSpec("body", ["a", new TermBytes([0xFF])], [0, 2], Slop: 1)],
            Should = [new BoostSpec(new TermSpec("body", "x"), 2)],
            MustNot = [new LongRangeSpec("date", 1, 2)],
            MinimumShouldMatch = 1,
        };
        const string Phrase = """{"phrase":{"field":"body","terms":["a",{"hex":"ff"}],"positions":[0,2],"slop":1}}""";
        const string Boost = """{"boost":{"query":{"term":{"field":"body","text":"x"}},"boost":2}}""";
        const string Range = """{"longRange":{"field":"date","from":1,"to":2}}""";
        const string Expected = $$$"""{"bool":{"must":[{{{Phrase}}}],"should":[{{{Boost}}}],"mustNot":[{{{Range}}}],"msm":1}}""";
        Assert.Equal(Expected, query.ToString());
    }
}
