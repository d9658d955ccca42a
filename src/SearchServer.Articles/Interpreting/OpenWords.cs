using SearchServer.Articles.Schema;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.QueryParsing;
using SearchServer.Engine.Search;

namespace SearchServer.Articles.Interpreting;

/// <summary>
/// Words of which a query leaves something open: patterns, words like another, regular expressions, and all that lies between two words. They stand for words as they are typed, in texts and names, and for whole addresses and identities.
/// </summary>
internal static class OpenWords
{
    /// <summary>Finds what they stand for.</summary>
    /// <param name="draft">The query.</param>
    /// <param name="isLenient">Whether a pattern that stands for nothing is taken as words: in texts that went through a wrong encoding question marks stand for apostrophes and quotation marks.</param>
    public static void Apply(Draft draft, bool isLenient)
    {
        foreach (AskedPart part in draft.Parts.Where(part => part.IsOpen))
        {
            Apply(draft, part);
            if (!isLenient || part is not { DocFreq: 0, IsLeftOut: false, Node: PatternSyntax } || !part.Fields.Any(ArticleFields.HasWords)) continue;
            part.IsOpen = false;
            draft.Analyze(part);
        }
    }

    private static void Apply(Draft draft, AskedPart part)
    {
        (string Field, Query Query)[] queries = [.. part.Fields.SelectMany(field => IndexFieldsOf(draft, field).Select(indexField => (field, QueryOf(draft, part.Node, indexField))))];
        if (queries.Length == 0) return;
        try
        {
            part.DocFreq = draft.Snapshot.Searcher.Count(BooleanQuery.AnyOf(queries.Select(open => open.Query)));
        }
        catch (TooManyTermsException)
        {
            draft.Warn($"{part.Typed} stands for more than {MultiTermQuery.MaxTerms} words, and is left out (at character {part.Node.Start + 1})");
            part.IsLeftOut = true;
            return;
        }

        if (part.DocFreq == 0) return;
        DirectoryReader reader = draft.Snapshot.Reader;
        part.OpenTerms = new Lazy<HashSet<string>>(() => [.. queries.Where(open => ArticleFields.IsText(open.Field)).SelectMany(open => TermsOf(open.Query, reader))]);

        // Of words like another the closest score most; the others are all the same.
        float score = (float)draft.Lexicon.StatisticsOf(part.DocFreq).Idf;
        foreach ((string field, Query query) in queries) part.Others.Add(new BoostQuery(query is FuzzyQuery ? query : new BoostQuery(new ConstantScoreQuery(query), score), MeaningQuery.BoostOf(field)));
    }

    private static IEnumerable<string> TermsOf(Query query, DirectoryReader reader) => query switch
    {
        FuzzyQuery fuzzy => fuzzy.TermsIn(reader),
        AutomatonQuery open => open.TermsIn(reader),
        _ => throw new ArgumentException($"A {query.GetType().Name} stands for no words.", nameof(query)),
    };

    /// <summary>The fields of the index that a field's words are looked for in; none for one of whole values.</summary>
    private static IEnumerable<string> IndexFieldsOf(Draft draft, string field) =>
        ArticleFields.IsText(field) ? draft.Lexicon.Languages.Select(language => ArticleFields.WordsField(field, language))
        : field == ArticleFields.Id ? [ArticleFields.Id, ArticleFields.GivenId]
        : field == ArticleFields.Url || ArticleFields.HasWords(field) ? [field]
        : [];

    private static Query QueryOf(Draft draft, SyntaxNode node, string field)
    {
        // Addresses and identities are terms as they are.
        bool isWhole = field is ArticleFields.Url or ArticleFields.Id or ArticleFields.GivenId;
        switch (node)
        {
            case FuzzySyntax fuzzy:
                return new FuzzyQuery(field, Folded(fuzzy.Text), fuzzy.Edits);
            case PatternSyntax pattern:
                return new WildcardQuery(field, pattern.Normalized(Folded));
            case RegexpSyntax regexp:
                return new RegexpQuery(field, isWhole ? regexp.Pattern : regexp.Pattern.ToLowerInvariant());
            case RangeSyntax range:
                return new TermRangeQuery(field, EndOf(range.Low), EndOf(range.High), range.IncludesLow, range.IncludesHigh);
            default:
                throw new ArgumentException($"A {node.GetType().Name} leaves nothing open.", nameof(node));
        }

        string Folded(string piece) => isWhole ? piece : draft.Snapshot.Schema.Words.Normalize(field, piece);
        Term? EndOf(string? end) => end is null ? null : new Term(field, Folded(end));
    }
}
