using SearchServer.Engine.Search;
using SearchServer.Testing;

namespace SearchServer.Engine.Tests.Search;

/// <summary>Compound queries of all kinds in each other, over the words of a <see cref="RandomIndex"/>.</summary>
internal sealed class RandomTrees(RandomSource random)
{
    private const int MaxDepth = 3;

    public Query Next() => Compound(0);

    /// <summary>A phrase by itself, or with words: both must match, or phrases add to what words score.</summary>
    public Query NextWithPhrase() => random.Below(4) switch
    {
        0 => Phrase(),
        1 => BooleanQuery.AllOf([Phrase(), .. Enumerable.Range(0, random.Between(1, 2)).Select(_ => random.OneIn(3) ? (Query)Phrase() : Word())]),
        2 => new BooleanQuery([new BooleanClause(Phrase(), Occur.Must), new BooleanClause(Word(), Occur.Filter), new BooleanClause(Word(), Occur.Should)]),
        _ => new BooleanQuery([
            new BooleanClause(random.OneIn(2) ? (Query)Word() : BooleanQuery.AnyOf([Word(), Word()]), Occur.Must),
            .. Enumerable.Range(0, random.Between(1, 3)).Select(_ => new BooleanClause(new BoostQuery(Phrase(), random.Pick(0.1f, 1f)), Occur.Should)),
            .. Enumerable.Range(0, random.Below(2)).Select(_ => new BooleanClause(Word(), random.Pick(Occur.Filter, Occur.MustNot)))]),
    };

    private Query Any(int depth) => depth < MaxDepth && random.Chance(0.35) ? Compound(depth) : Leaf();

    private Query Compound(int depth) => random.Below(13) switch
    {
        < 3 => Boolean(depth),
        < 6 => Coverage(depth),
        < 9 => new DisjunctionMaxQuery([.. Several(depth)], random.Pick(0f, 0f, 0.1f, 0.7f, 1f)),
        9 => new BoostingQuery(Any(depth + 1), Any(depth + 1), random.Pick(0f, 0.3f, 1f, 2f)),
        10 => new AgeDecayQuery(Any(depth + 1), RandomIndex.Date, random.Between(0, RandomIndex.MaxDate), random.Pick(1, 50, 5000), random.Pick(0f, 0.5f, 1f)) { Least = random.Pick(0f, 0f, 0.25f), BothSides = random.OneIn(2) },
        11 => new BoostQuery(Any(depth + 1), random.Pick(0f, 0.5f, 3f)),
        _ => new ConstantScoreQuery(Any(depth + 1)),
    };

    private BooleanQuery Boolean(int depth)
    {
        Occur[] occurs = random.Pick<Occur[]>([Occur.Must], [Occur.Should], [Occur.Must, Occur.Should, Occur.Should, Occur.MustNot, Occur.Filter]);
        BooleanClause[] clauses = [.. Several(depth).Select(query => new BooleanClause(query, random.Pick(occurs)))];
        int should = clauses.Count(clause => clause.Occur == Occur.Should);
        return new BooleanQuery(clauses, random.OneIn(3) ? random.Between(0, should) : 0);
    }

    private CoverageQuery Coverage(int depth)
    {
        int most = random.Pick(1, 3, 100, 100_000);
        WeightedClause[] clauses = [.. Several(depth).Select(query => new WeightedClause(query, random.Between(1, most)))];
        int total = clauses.Sum(clause => clause.Weight);
        return new CoverageQuery([.. clauses], random.OneIn(10) ? total + random.Below(2) : random.Between(1, total));
    }

    private List<Query> Several(int depth)
    {
        List<Query> queries = [.. Enumerable.Range(0, random.Between(1, random.OneIn(4) ? 12 : 5)).Select(_ => Any(depth + 1))];

        // People repeat themselves.
        while (random.OneIn(4)) queries.Add(random.OneIn(3) ? new BoostQuery(random.Pick(queries.ToArray()), random.Pick(0f, 0.5f, 3f)) : random.Pick(queries.ToArray()));
        return queries;
    }

    private Query Leaf() => random.Below(24) switch
    {
        0 => new MatchAllDocsQuery(),
        1 => new TermQuery(Field(), "absent"),
        2 or 3 => Phrase(),
        4 => new TermQuery(Field(), RandomIndex.AnyWord(random)) { Statistics = new TermStatistics(random.Between(1, 100), 100) },
        5 => new PrefixQuery(Field(), random.Pick("w", "w1", "w3", "x")),
        6 => new WildcardQuery(Field(), random.Pick("*7", "w?", "w?2", "*")),
        7 => new FuzzyQuery(Field(), RandomIndex.AnyWord(random), 1, random.Below(2), random.Pick(2, 50)),
        8 => new IntervalQuery(Field(), Intervals()),
        _ => Word(),
    };

    private IntervalSource Intervals()
    {
        IntervalSource[] terms = [.. Enumerable.Range(0, random.Between(2, 3)).Select(_ => IntervalSource.Term(RandomIndex.AnyWord(random)))];
        return IntervalSource.MaxGaps(random.Pick(0, 3, 20), random.OneIn(2) ? IntervalSource.Ordered(terms) : IntervalSource.Unordered(terms));
    }

    private TermQuery Word() => new(Field(), RandomIndex.AnyWord(random));

    private PhraseQuery Phrase() => new(Field(), Enumerable.Range(0, random.Pick(2, 2, 3)).Select(_ => RandomIndex.AnyWord(random)), slop: random.Pick(0, 0, 2, 5));

    private string Field() => random.Pick("title", "body");
}
