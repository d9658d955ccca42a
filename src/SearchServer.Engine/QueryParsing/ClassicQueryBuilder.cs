using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;

namespace SearchServer.Engine.QueryParsing;

/// <summary>
/// What a query means to Lucene's classic parser: clauses without an operator are joined by OR, and a word is looked up in all the fields that it stands for, as one disjunction. A word that analysis leaves nothing of is as if it, and the
/// operators at it, were not there; Lucene lets an AND at it require the clause before.
/// </summary>
/// <param name="options">What the fields are.</param>
/// <param name="report">Takes what was left out, and where it stands.</param>
internal sealed class ClassicQueryBuilder(QueryParserOptions options, Action<string, int> report)
{
    private readonly TermsOfText _terms = new(options.Analyzer);

    /// <summary>The query of a whole text.</summary>
    /// <param name="root">Its clauses.</param>
    /// <param name="excludesFromAll">Whether a query that only excludes asks for all other documents; else it finds none.</param>
    public Query Build(GroupSyntax root, bool excludesFromAll)
    {
        List<BooleanClause> clauses = ClausesOf(root, options.DefaultFields);
        if (!excludesFromAll || clauses.Count == 0 || clauses.Exists(clause => clause.Occur != Occur.MustNot)) return Combine(clauses);

        // There may be as many as a query can have.
        return new BooleanQuery([new BooleanClause(BooleanQuery.AnyOf(clauses.Select(clause => clause.Query)), Occur.MustNot), new BooleanClause(new MatchAllDocsQuery(), Occur.Must)]);
    }

    private static Query Combine(List<BooleanClause> clauses) => clauses switch
    {
        [] => new MatchNoDocsQuery(),
        [{ Occur: Occur.Should or Occur.Must } only] => only.Query,
        _ => new BooleanQuery(clauses),
    };

    private List<BooleanClause> ClausesOf(GroupSyntax group, IReadOnlyList<string> fields)
    {
        List<BooleanClause> clauses = [];
        foreach (ClauseSyntax clause in group.Clauses)
        {
            IReadOnlyList<string> named = clause.Field is { } name ? options.ResolveField(name)! : fields;
            if (QueryOf(clause.Node, named) is not { } query) continue;
            if (clause.Boost != 1) query = new BoostQuery(query, clause.Boost);
            clauses.Add(new BooleanClause(query, clause.Operator switch { ClauseOperator.Required => Occur.Must, ClauseOperator.Excluded => Occur.MustNot, _ => Occur.Should }));
        }

        return clauses;
    }

    /// <summary>What a clause is about; null if nothing of it is left after analysis.</summary>
    private Query? QueryOf(SyntaxNode node, IReadOnlyList<string> fields) => node switch
    {
        AllSyntax => new MatchAllDocsQuery(),
        WordSyntax word => Whole(_terms.Words(fields, word.Text), word),
        FuzzySyntax fuzzy => AnyField(fields, field => new FuzzyQuery(field, options.Analyzer.Normalize(field, fuzzy.Text), fuzzy.Edits)),
        PatternSyntax pattern => AnyField(fields, field => new WildcardQuery(field, pattern.Normalized(piece => options.Analyzer.Normalize(field, piece)))),
        RegexpSyntax regexp => AnyField(fields, field => new RegexpQuery(field, regexp.Pattern)),
        RangeSyntax range => AnyField(fields, field => new TermRangeQuery(field, TermOf(field, range.Low), TermOf(field, range.High), range.IncludesLow, range.IncludesHigh)),
        PhraseSyntax phrase => Whole(_terms.Phrase(fields, phrase.Text, phrase.Slop), phrase),
        GroupSyntax group => ClausesOf(group, fields) is { Count: > 0 } clauses ? Combine(clauses) : null,
        _ => throw new ArgumentException($"A {node.GetType().Name} is no query.", nameof(node)),
    };

    private static Query AnyField(IReadOnlyList<string> fields, Func<string, Query> queryOf) => fields is [var only] ? queryOf(only) : BooleanQuery.AnyOf(fields.Select(queryOf));

    private Term? TermOf(string field, string? end) => end is null ? null : new Term(field, options.Analyzer.Normalize(field, end));

    /// <summary>Reports if something of the word or phrase was left out.</summary>
    private Query? Whole(Query? query, SyntaxNode node)
    {
        if (_terms.IsCut) report($"A word or phrase is made of more than {TermsOfText.MaxTerms} terms, the rest is left out", node.Start);
        return query;
    }
}
