using SearchServer.Engine.Analysis;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;
using SearchServer.Testing;

namespace SearchServer.Engine.Tests.Highlighting;

/// <summary>Queries of all classes over the words of some documents, in each other.</summary>
internal sealed class RandomMarkQueries(RandomSource random, IReadOnlyList<TokenizedDocument> documents, DirectoryReader reader, Analyzer analyzer)
{
    private const int MaxDepth = 3;
    private static readonly string[] s_fields = [MarkIdentityTests.Stems, MarkIdentityTests.Stems, MarkIdentityTests.Words, MarkIdentityTests.Title];

    public Query Next() => Any(0);

    private Query Any(int depth) => depth < MaxDepth && random.Chance(depth == 0 ? 0.6 : 0.35) ? Compound(depth) : Leaf();

    private Query Compound(int depth) => random.Below(8) switch
    {
        0 or 1 => Boolean(depth),
        2 => new DisjunctionMaxQuery([.. Several(depth)], 0.1f),
        3 => Coverage(depth),
        4 => new BoostingQuery(Any(depth + 1), Any(depth + 1), 0.5f),
        5 => new AgeDecayQuery(Any(depth + 1), MarkIdentityTests.Number, 100, 10, 0.5f),
        6 => new BoostQuery(Any(depth + 1), 2),
        _ => new ConstantScoreQuery(Any(depth + 1)),
    };

    private BooleanQuery Boolean(int depth)
    {
        Occur[] occurs = random.Pick<Occur[]>([Occur.Must, Occur.Should], [Occur.Should], [Occur.Must, Occur.Should, Occur.Should, Occur.MustNot, Occur.Filter]);
        BooleanClause[] clauses = [.. Several(depth).Select(query => new BooleanClause(query, random.Pick(occurs)))];
        return new BooleanQuery(clauses, random.OneIn(3) ? random.Between(0, clauses.Count(clause => clause.Occur == Occur.Should)) : 0);
    }

    private CoverageQuery Coverage(int depth)
    {
        WeightedClause[] clauses = [.. Several(depth).Select(query => new WeightedClause(query, random.Between(1, 5)))];
        return new CoverageQuery([.. clauses], random.Between(1, clauses.Sum(clause => clause.Weight)));
    }

    private IEnumerable<Query> Several(int depth) => Enumerable.Range(0, random.Between(1, 4)).Select(_ => Any(depth + 1));

    private Query Leaf()
    {
        string field = random.Pick<string>(s_fields);
        TextToken[] tokens;
        do tokens = random.Pick(documents).Fields[field];
        while (tokens.Length == 0);
        string word = random.Pick<TextToken>(tokens).Term;
        switch (random.Below(20))
        {
            case 0: return new PrefixQuery(field, word[..Math.Min(word.Length, random.Between(1, 4))]);
            case 1: return new WildcardQuery(field, word.Length < 3 ? "?" : random.Pick($"{word[..2]}*", $"*{word[^2..]}", $"?{word[1..]}", $"{word[..1]}*{word[^1..]}"));
            case 2: return new RegexpQuery(field, IsPlain(word) ? random.Pick($"{word}.*", $"{word[..1]}.*{word[^1..]}", $".{word[1..]}", $"({word}|the)") : "the");
            case 3: return new FuzzyQuery(field, IsPlain(word) ? word : "ferry", random.Below(3), random.Below(2), BooleanQuery.MaxClauses);
            case 4: return new TermRangeQuery(field, new Term(field, word), random.OneIn(3) ? null : new Term(field, word + random.Pick("a", "zz", "")), random.OneIn(2), random.OneIn(2));
            case 5: return new TermInSetQuery(field, Enumerable.Range(0, random.Between(1, 30)).Select(_ => new Term(field, random.Pick<TextToken>(tokens).Term)));
            case 6 or 7: return new IntervalQuery(field, Intervals(tokens));
            case 8: return new FieldExistsQuery(MarkIdentityTests.Number);
            case 9: return new MatchAllDocsQuery();
            case 10: return MoreLikeThis.Like(reader, random.Below(reader.MaxDoc), [field], analyzer, new MoreLikeThisOptions { MinTermFreq = 1, MinDocFreq = 2, MaxQueryTerms = 8 });
            case <= 13: return new PhraseQuery(field, Run(tokens, random.Between(2, 3), out int[] positions), positions);
            case <= 15: return new PhraseQuery(field, random.OneIn(2) ? Run(tokens, random.Between(2, 3), out _) : [word, random.Pick<TextToken>(tokens).Term], slop: random.Between(1, 8));
            default: return new TermQuery(field, word);
        }
    }

    private IntervalSource Intervals(TextToken[] tokens)
    {
        IntervalSource near = Ordered();
        return random.OneIn(2) ? near : IntervalSource.MaxGaps(random.Pick(0, 3, 20), near);

        IntervalSource Ordered()
        {
            (string first, string second) = (Term(), Term());
            if (first == second) return IntervalSource.Term(first);
            return random.Below(4) switch
            {
                0 => IntervalSource.Unordered(IntervalSource.Term(first), IntervalSource.Term(second)),
                1 => IntervalSource.Ordered(IntervalSource.Term(first), IntervalSource.Term(second)),
                2 => IntervalSource.Phrase(Run(tokens, 2, out _).Select(IntervalSource.Term)),
                _ => IntervalSource.AnyOf(IntervalSource.Term(first), IntervalSource.Phrase(Run(tokens, 2, out _).Select(IntervalSource.Term))),
            };
        }

        string Term() => random.Pick<TextToken>(tokens).Term;
    }

    /// <summary>Words that follow each other, with their positions from the first.</summary>
    private string[] Run(TextToken[] tokens, int count, out int[] positions)
    {
        int first = random.Below(Math.Max(1, tokens.Length - count));
        TextToken[] run = tokens[first..Math.Min(tokens.Length, first + count)];
        positions = [.. run.Select(token => token.Position - run[0].Position)];
        return [.. run.Select(token => token.Term)];
    }

    private static bool IsPlain(string word) => word.Length > 2 && word.All(char.IsAsciiLetter);
}
