using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchServer.Testing;

namespace SearchServer.Benchmarks.LuceneNet;

/// <summary>Makes Lucene.Net's queries of neutral ones.</summary>
internal static class LuceneNetQueries
{
    public static Query Create(QuerySpec spec) => spec switch
    {
        TermSpec term => new TermQuery(TermOf(term.Field, term.Text)),
        MatchAllSpec => new MatchAllDocsQuery(),
        PhraseSpec { Positions: null } phrase => Phrase(phrase),
        BoostSpec boost => Boosted(boost),
        BoolSpec { Filter: [var filter] } boolean => new FilteredQuery(Boolean(boolean), new QueryWrapperFilter(Create(filter))),
        BoolSpec { Filter: [] } boolean => Boolean(boolean),
        DisjunctionMaxSpec best => new DisjunctionMaxQuery([.. best.Queries.Select(Create)], best.TieBreaker),
        PrefixSpec prefix => new PrefixQuery(TermOf(prefix.Field, prefix.Prefix)),
        WildcardSpec wildcard => new WildcardQuery(new Term(wildcard.Field, wildcard.Pattern)),
        FuzzySpec fuzzy => new FuzzyQuery(new Term(fuzzy.Field, fuzzy.Text), fuzzy.MaxEdits, fuzzy.PrefixLength, fuzzy.MaxExpansions, fuzzy.Transpositions),
        DrillDownSpec drillDown => new TermQuery(new Term("$facets." + drillDown.Dim, LuceneNetDocuments.FacetTerm(drillDown.Dim, drillDown.Label))),
        _ => throw new ArgumentOutOfRangeException(nameof(spec), spec, "Lucene.Net is given no such query."),
    };

    private static Query Boolean(BoolSpec spec)
    {
        // Alone it is what it is, as the other engines make it.
        if (spec is { Must: [var only], Should: [], MustNot: [] }) return Create(only);
        BooleanQuery query = new() { MinimumNumberShouldMatch = spec.MinimumShouldMatch };
        foreach (QuerySpec clause in spec.Must) query.Add(Create(clause), Occur.MUST);
        foreach (QuerySpec clause in spec.Should) query.Add(Create(clause), Occur.SHOULD);
        foreach (QuerySpec clause in spec.MustNot) query.Add(Create(clause), Occur.MUST_NOT);
        return query;
    }

    private static PhraseQuery Phrase(PhraseSpec spec)
    {
        PhraseQuery query = [];
        query.Slop = spec.Slop;
        foreach (TermBytes term in spec.Terms) query.Add(TermOf(spec.Field, term));
        return query;
    }

    private static Query Boosted(BoostSpec spec)
    {
        Query query = Create(spec.Query);
        query.Boost = spec.Factor;
        return query;
    }

    private static Term TermOf(string field, TermBytes text) => new(field, new BytesRef(text.Span.ToArray()));
}
