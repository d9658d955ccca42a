using System.Collections.Immutable;
using SearchServer.Articles.Schema;
using SearchServer.Engine.QueryParsing;
using SearchServer.Engine.Search;

namespace SearchServer.Articles.Interpreting;

/// <summary>
/// Makes the query of a draft. An article has its text in the fields of one language, so for languages that have the same of the words as stop words there is one query over the fields of all of them; an article
/// matches if one of these queries does. A word counts once, in the best of the fields that it stands in, and as rare as it is in all languages together.
/// </summary>
internal sealed class MeaningQuery
{
    /// <summary>A word in the title says more about an article than one in its text.</summary>
    private const float TitleBoost = 2;

    /// <summary>Names support the text and never outweigh it.</summary>
    private const float NameBoost = 0.5f;

    /// <summary>How much the other fields of a word add to the best.</summary>
    private const float TieBreaker = 0.3f;

    /// <summary>Where all words are stop words in the languages of nearly all articles, those that the others cite do not find: as English <c>the</c> in French texts. This is the share of the others, at most.</summary>
    private const double ForeignShare = 0.1;

    private readonly Draft _draft;
    private readonly MatchMode _mode;
    private readonly Lazy<ImmutableArray<LanguageGroup>> _groups;

    /// <summary>Those that were made: with another share the parts stay the same.</summary>
    private readonly Dictionary<(AskedPart, LanguageGroup), Query?> _made = [];

    /// <param name="draft">The query as far as it is understood; of its parts nothing changes any more, once their queries are made.</param>
    /// <param name="mode">How much of its words is asked for.</param>
    public MeaningQuery(Draft draft, MatchMode mode)
    {
        _draft = draft;
        _mode = mode;
        _groups = new Lazy<ImmutableArray<LanguageGroup>>(Groups);
    }

    /// <summary>The query.</summary>
    /// <param name="share">The share of the weight of words without operators that an article must have.</param>
    public Query Build(double share)
    {
        Query[] queries = [.. _groups.Value.Select(group => Level(_draft.Syntax.Root, group, share) is { } query ? InTheirLanguages(query, group) : null).OfType<Query>()];
        return queries switch
        {
            [] => _draft.Parts.Any(part => !part.IsExcluded) ? new MatchNoDocsQuery() : new MatchAllDocsQuery(),
            [Query only] => only,
            _ => new DisjunctionMaxQuery([.. queries], 0),
        };
    }

    /// <summary>What the score of a word is multiplied by where it stands in a field.</summary>
    public static float BoostOf(string field) => field == ArticleFields.Title ? TitleBoost : field == ArticleFields.Body ? 1 : NameBoost;

    /// <summary>The weight that a share of all weight is.</summary>
    public static int MinWeight(double share, int total) => Math.Clamp((int)Math.Ceiling(share * total), 1, total);

    /// <summary>Whether all words are stop words, so that they are looked for as they were typed.</summary>
    public bool IsAsTyped => _draft.Parts.Any(part => !part.IsExcluded && !part.IsQuoted) && _groups.Value is [{ AsTyped: true }];

    /// <summary>Whether articles are asked for a part: it is no stop word, and some have it.</summary>
    public bool IsAskedFor(AskedPart part) => !part.IsLeftOut && part.IsFound && (part.IsQuoted || _draft.Languages.Any(part.BindsIn));

    /// <summary>What a part matches, in all languages together; null if that is nothing.</summary>
    public Query? QueryOf(AskedPart part) => QueryOf(part, new LanguageGroup(_draft.Languages, AsTyped: false));

    /// <summary>What a part of the query marks in texts; null if that is nothing.</summary>
    public Query? MarkOf(AskedPart part) => QueryOf(part, new LanguageGroup(_draft.Languages, IsAsTyped));

    /// <summary>The languages in which the same words are stop words.</summary>
    private ImmutableArray<LanguageGroup> Groups()
    {
        AskedPart[] asked = [.. _draft.Parts.Where(part => !part.IsExcluded)];
        ImmutableArray<LanguageGroup> groups =
        [
            .. _draft.Languages.GroupBy(language => string.Concat(_draft.Parts.Select(part => part.BindsIn(language) ? '1' : '0'))).Where(group => asked.Any(part => part.BindsIn(group.First()))).Select(group => new LanguageGroup([.. group], AsTyped: false)),
        ];
        long articles = groups.SelectMany(group => group.Languages).Sum(_draft.Lexicon.ArticlesIn);
        return articles < ForeignShare * _draft.Languages.Sum(_draft.Lexicon.ArticlesIn) || groups.IsEmpty ? [new LanguageGroup(_draft.Languages, AsTyped: true)] : groups;
    }

    /// <summary>Names are of no language: where a language has words as stop words, articles in the others are not found by the rest.</summary>
    private Query InTheirLanguages(Query query, LanguageGroup group) => _groups.Value.Length == 1 || _draft.Parts.TrueForAll(part => part.IsExcluded || part.BindsIn(group.Languages[0]))
        ? query
        : new BooleanQuery([new BooleanClause(query, Occur.Must), new BooleanClause(ArticleDocument.Facets.DrillDown(ArticleFields.Language, group.Languages), Occur.Filter)]);

    private Query? Level(GroupSyntax group, LanguageGroup languages, double share)
    {
        List<BooleanClause> clauses = [];
        List<WeightedClause> bare = [];
        List<WeightedClause> alternatives = [];
        bool isLucene = group.Clauses.Any(clause => clause.Operator == ClauseOperator.Required);
        foreach (ClauseSyntax clause in group.Clauses)
        {
            if (clause.Operator != ClauseOperator.Alternative) TakeAlternatives();

            // What is excluded is so in all languages, whatever else is found in them.
            if (OperandOf(clause, clause.Operator == ClauseOperator.Excluded ? languages with { Languages = _draft.Lexicon.Languages } : languages) is not { } query) continue;
            switch (clause.Operator)
            {
                case ClauseOperator.Required:
                    clauses.Add(new BooleanClause(query, Occur.Must));
                    break;
                case ClauseOperator.Excluded:
                    clauses.Add(new BooleanClause(query, Occur.MustNot));
                    break;
                case var _ when isLucene:
                    clauses.Add(new BooleanClause(query, Occur.Should));
                    break;
                case ClauseOperator.Alternative:
                    alternatives.Add(new WeightedClause(query, WeightOf(clause.Node)));
                    break;
                default:
                    if (_draft.Binds(clause)) clauses.Add(new BooleanClause(query, Occur.Must));
                    else bare.Add(new WeightedClause(query, WeightOf(clause.Node)));
                    break;
            }
        }

        TakeAlternatives();
        if (bare.Count > 0) clauses.Add(new BooleanClause(Covered(bare, share), Occur.Must));
        if (clauses is [{ Occur: Occur.Must } only]) return only.Query;
        if (clauses.Count == 0) return null;
        if (clauses.TrueForAll(clause => clause.Occur == Occur.MustNot)) return new BooleanQuery([new BooleanClause(new MatchAllDocsQuery(), Occur.Must), new BooleanClause(BooleanQuery.AnyOf(clauses.Select(clause => clause.Query)), Occur.MustNot)]);
        return new BooleanQuery(clauses);

        // Words beside OR are one word to those around.
        void TakeAlternatives()
        {
            if (alternatives.Count == 0) return;
            bare.Add(new WeightedClause(BooleanQuery.AnyOf(alternatives.Select(alternative => alternative.Query)), alternatives.Max(alternative => alternative.Weight)));
            alternatives.Clear();
        }
    }

    private static Query Covered(List<WeightedClause> clauses, double share)
    {
        if (clauses is [var only]) return only.Query;
        int total = clauses.Sum(clause => clause.Weight);
        return new CoverageQuery([.. clauses], MinWeight(share, total));
    }

    private Query? OperandOf(ClauseSyntax clause, LanguageGroup languages)
    {
        switch (clause.Node)
        {
            case AllSyntax:
                return new MatchAllDocsQuery();
            case GroupSyntax inner:
                return Level(inner, languages, share: 1);
            default:
                if (_draft.PartOf(clause.Node) is not { IsLeftOut: false } part) return null;
                if (!languages.AsTyped && !languages.Languages.Any(part.BindsIn)) return null;
                if (QueryOf(part, languages) is { } query) return part.Boost == 1 ? query : new BoostQuery(query, part.Boost);

                // What no article has is not asked for, unless it is asked for by an operator or quotation marks; what articles of other languages have is.
                return part.IsFound || part.IsQuoted || part.IsNear || part.OwnField is not null || clause.Operator == ClauseOperator.Required || _mode == MatchMode.All || _draft.Parts.TrueForAll(other => other.IsExcluded || !other.IsFound) ? new MatchNoDocsQuery() : null;
        }
    }

    private int WeightOf(SyntaxNode node) => node switch
    {
        GroupSyntax group => Math.Max(1, group.Clauses.Where(clause => clause.Operator is ClauseOperator.None or ClauseOperator.Required).Sum(clause => WeightOf(clause.Node))
            + group.Clauses.Where(clause => clause.Operator == ClauseOperator.Alternative).Select(clause => WeightOf(clause.Node)).DefaultIfEmpty().Max()),
        _ when _draft.PartOf(node) is { } part && IsAskedFor(part) => Weights.Of(part, _draft.Lexicon),
        _ => 1,
    };

    private Query? QueryOf(AskedPart part, LanguageGroup languages)
    {
        if (!_made.TryGetValue((part, languages), out Query? query)) _made[(part, languages)] = query = Make(part, languages);
        return query;
    }

    /// <summary>What finds a part: of it and its synonyms, which are one word to those around, the best counts. A synonym is as rare as the part at most, for being written by few says nothing about what was asked for.</summary>
    private Query? Make(AskedPart part, LanguageGroup languages)
    {
        List<Query> own = part.IsReplaced ? [] : QueriesOf(part, languages, part.DocFreq);
        own.AddRange(part.Others);
        return BestOf([BestOf(own, TieBreaker), .. part.Synonyms.Select(synonym => BestOf(QueriesOf(synonym, languages, part.IsReplaced ? synonym.DocFreq : Math.Max(part.DocFreq, synonym.DocFreq)), TieBreaker))], tieBreaker: 0);
    }

    private static Query? BestOf(IEnumerable<Query?> queries, float tieBreaker) => queries.OfType<Query>().ToArray() switch
    {
        [] => null,
        [Query only] => only,
        var several => new DisjunctionMaxQuery([.. several], tieBreaker),
    };

    /// <summary>What finds a part, or a synonym, by its words, in each field that it may stand in.</summary>
    private List<Query> QueriesOf(AskedPart part, LanguageGroup languages, long docFreq)
    {
        List<Query> queries = [];
        bool asTyped = part.IsQuoted || languages.AsTyped;
        foreach (string field in part.IsOpen ? [] : part.Fields)
        {
            float boost = BoostOf(field);
            if (field == ArticleFields.Id)
            {
                queries.Add(new TermQuery(ArticleFields.Id, part.Typed));
                queries.Add(new TermQuery(ArticleFields.GivenId, part.Typed));
            }
            else if (ArticleFields.IsText(field))
            {
                foreach (string language in languages.Languages)
                {
                    if (asTyped) Add(ArticleFields.WordsField(field, language), part.Words, boost);
                    else if (part.BindsIn(language)) Add(ArticleFields.TextField(field, language), part.Stems[language], boost);
                }
            }
            else if (ArticleFields.HasWords(field) && (part.IsQuoted || !part.IsStopWordSomewhere))
            {
                Add(field, part.Words, boost);
            }
        }

        return queries;

        void Add(string field, ImmutableArray<WordTerm> terms, float boost)
        {
            if (!part.IsLoose && _draft.Lexicon.DocFreq(field, terms) == 0) return;
            Query query = part.IsLoose ? Loose(field, terms) : _draft.Lexicon.WordQuery(field, terms, docFreq, part.Slop);
            queries.Add(boost == 1 ? query : new BoostQuery(query, boost));
        }
    }

    /// <summary>Two terms, or most of more.</summary>
    private Query Loose(string field, ImmutableArray<WordTerm> terms)
    {
        if (terms.IsEmpty) return new MatchNoDocsQuery();
        int min = terms.Length <= 2 ? terms.Length : (int)Math.Ceiling(LooseWords.Share * terms.Length);
        return new CoverageQuery([.. terms.Select(term => new WeightedClause(_draft.Lexicon.WordQuery(field, [term], _draft.Lexicon.DocFreq(field, term.Text)), 1))], min);
    }

    /// <param name="Languages">Languages that have the same of the query's words as stop words.</param>
    /// <param name="AsTyped">Whether all of the words are, so that they are looked for as they were typed.</param>
    private sealed record LanguageGroup(ImmutableArray<string> Languages, bool AsTyped);
}
