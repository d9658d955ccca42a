using SearchServer.Engine.Analysis;
using SearchServer.Engine.Facets;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.QueryParsing;
using SearchServer.Engine.Search;

namespace SearchServer.Testing;

/// <summary>Makes the engine's queries of neutral ones.</summary>
public sealed class EngineQueries(FacetsConfig facets)
{
    public Query Create(QuerySpec spec) => spec switch
    {
        TermSpec term => new TermQuery(new Term(term.Field, term.Text.Span)),
        MatchAllSpec => new MatchAllDocsQuery(),
        MatchNoneSpec => new MatchNoDocsQuery(),
        PhraseSpec phrase => new PhraseQuery(
            phrase.Field, [.. phrase.Terms.Select(term => new Term(phrase.Field, term.Span))], phrase.Positions, phrase.Slop),
        BoolSpec boolean => new BooleanQuery(
            [
                .. boolean.Must.Select(query => new BooleanClause(Create(query), Occur.Must)),
                .. boolean.Should.Select(query => new BooleanClause(Create(query), Occur.Should)),
                .. boolean.Filter.Select(query => new BooleanClause(Create(query), Occur.Filter)),
                .. boolean.MustNot.Select(query => new BooleanClause(Create(query), Occur.MustNot)),
            ],
            boolean.MinimumShouldMatch),
        BoostSpec boost => new BoostQuery(Create(boost.Query), boost.Factor),
        ConstantSpec { Score: 1 } constant => new ConstantScoreQuery(Create(constant.Query)),
        ConstantSpec constant => new BoostQuery(new ConstantScoreQuery(Create(constant.Query)), constant.Score),
        DisjunctionMaxSpec best => new DisjunctionMaxQuery([.. best.Queries.Select(Create)], best.TieBreaker),
        IntRangeSpec range => PointRangeQuery.Between(range.Field, range.From, range.To),
        LongRangeSpec range => PointRangeQuery.Between(range.Field, range.From, range.To),
        DoubleRangeSpec range => PointRangeQuery.Between(range.Field, range.From, range.To),
        PrefixSpec prefix => new PrefixQuery(new Term(prefix.Field, prefix.Prefix.Span)),
        WildcardSpec wildcard => new WildcardQuery(wildcard.Field, wildcard.Pattern),
        RegexpSpec regexp => new RegexpQuery(regexp.Field, regexp.Pattern),
        FuzzySpec fuzzy => new FuzzyQuery(fuzzy.Field, fuzzy.Text, fuzzy.MaxEdits, fuzzy.PrefixLength, fuzzy.MaxExpansions, fuzzy.Transpositions),
        TermRangeSpec range => new TermRangeQuery(range.Field, TermOf(range.Field, range.From), TermOf(range.Field, range.To), range.IncludeFrom, range.IncludeTo),
        TermInSpec set => new TermInSetQuery(set.Field, set.Terms.Select(term => new Term(set.Field, term.Span))),
        ExistsSpec exists => new FieldExistsQuery(exists.Field),
        NormsExistSpec exists => new FieldExistsQuery(exists.Field),
        BoostingSpec boosting => new BoostingQuery(Create(boosting.Positive), Create(boosting.Negative), boosting.Demotion),
        AgeDecaySpec decay => new AgeDecayQuery(Create(decay.Query), decay.Field, decay.Now, decay.HalfLife, decay.Missing),
        IntervalsSpec intervals => new IntervalQuery(intervals.Field, SourceOf(intervals.Source)),
        ParsedSpec parsed => new QueryParser(new QueryParserOptions(new StandardAnalyzer(), [parsed.DefaultField!])).Parse(parsed.Text),
        DrillDownSpec drillDown => new TermQuery(facets.DrillDownTerm(drillDown.Dim, drillDown.Label)),
        _ => throw new ArgumentOutOfRangeException(nameof(spec), spec, "The engine has no such query."),
    };

    private static IntervalSource SourceOf(IntervalSpec spec) => spec switch
    {
        TermIntervalSpec term => IntervalSource.Term(term.Text),
        CombinedIntervalSpec { Combination: IntervalCombination.Phrase } phrase => IntervalSource.Phrase(phrase.Sources.Select(SourceOf)),
        CombinedIntervalSpec { Combination: IntervalCombination.Ordered } ordered => IntervalSource.Ordered(ordered.Sources.Select(SourceOf)),
        CombinedIntervalSpec { Combination: IntervalCombination.Unordered } unordered => IntervalSource.Unordered(unordered.Sources.Select(SourceOf)),
        CombinedIntervalSpec any => IntervalSource.AnyOf(any.Sources.Select(SourceOf)),
        MaxGapsIntervalSpec gaps => IntervalSource.MaxGaps(gaps.Gaps, SourceOf(gaps.Source)),
        _ => throw new ArgumentOutOfRangeException(nameof(spec), spec, "The engine has no such intervals."),
    };

    private static Term? TermOf(string field, TermBytes? bytes) => bytes is { } term ? new Term(field, term.Span) : null;
}
