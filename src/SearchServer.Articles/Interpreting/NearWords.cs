using System.Collections.Immutable;
using SearchServer.Articles.Schema;
using SearchServer.Engine.QueryParsing;
using SearchServer.Engine.Search;

namespace SearchServer.Articles.Interpreting;

/// <summary>
/// Words near each other: <c>contract NEAR/5 ferry</c> at most five places apart in any order, <c>PRE/5</c> in this one. All of them are in one text, in any form that its language has, quoted words and patterns too, for forms are what a
/// text has at its places. Without a field that is a title or a body.
/// </summary>
internal static class NearWords
{
    /// <summary>A pattern beside others stands for so many words.</summary>
    private const int MaxExpansions = 100;

    /// <summary>Finds what is near each other.</summary>
    public static void Apply(Draft draft)
    {
        foreach (AskedPart part in draft.Parts.Where(part => part.IsNear && !part.IsLeftOut))
        {
            List<(string Field, Query Query)> queries = [];
            try
            {
                foreach (string field in part.OwnField is null ? ArticleFields.Texts : part.Fields) queries.AddRange(QueriesOf(draft, (NearSyntax)part.Node, field).Select(query => (field, (Query)query)));
            }
            catch (Exception bound) when (bound is ArgumentException or PatternTooComplexException)
            {
                draft.Warn($"Words near each other stand for too much, as a pattern for more than {MaxExpansions} words, and are left out", part.Node);
                part.IsLeftOut = true;
                continue;
            }

            if (queries.Count == 0 && (part.OwnField is null || ArticleFields.HasWords(part.OwnField))) draft.Warn("One of the words near each other is none, or so common that it is not looked for", part.Node);
            if (queries.Count > 0) part.DocFreq = draft.Snapshot.Searcher.Count(BooleanQuery.AnyOf(queries.Select(near => near.Query)));
            if (part.DocFreq == 0) continue;

            // An article in which they stand often and close scores about as much as one with a word that is as rare.
            float score = (float)draft.Lexicon.StatisticsOf(part.DocFreq).Idf;
            part.Others.AddRange(queries.Select(near => new BoostQuery(near.Query, score * MeaningQuery.BoostOf(near.Field))));
        }
    }

    private static IEnumerable<IntervalQuery> QueriesOf(Draft draft, NearSyntax near, string field)
    {
        if (ArticleFields.IsText(field))
        {
            foreach (string language in draft.Lexicon.Languages)
            {
                string words = ArticleFields.WordsField(field, language);
                if (SourceOf(near, node => SourceOf(draft, node, words, text => draft.Lexicon.StemsOf(language, text))) is { } source) yield return new IntervalQuery(ArticleFields.TextField(field, language), source);
            }
        }
        else if (ArticleFields.HasWords(field))
        {
            if (SourceOf(near, node => SourceOf(draft, node, field, draft.Lexicon.WordsOf)) is { } source) yield return new IntervalQuery(field, source);
        }
    }

    /// <summary>What both operands are near each other; null if one of them is nothing, as a stop word is.</summary>
    private static IntervalSource? SourceOf(SyntaxNode node, Func<SyntaxNode, IntervalSource?> leaf)
    {
        switch (node)
        {
            case NearSyntax near:
                if (SourceOf(near.First, leaf) is not { } first || SourceOf(near.Second, leaf) is not { } second) return null;
                return IntervalSource.MaxGaps(near.Distance - 1, near.IsOrdered ? IntervalSource.Ordered(first, second) : IntervalSource.Unordered(first, second));
            case GroupSyntax group:
                IntervalSource[] alternatives = [.. group.Clauses.Select(clause => SourceOf(clause.Node, leaf)).OfType<IntervalSource>()];
                return alternatives.Length == 0 ? null : IntervalSource.AnyOf(alternatives);
            default:
                return leaf(node);
        }
    }

    /// <summary>A word, a quotation or a pattern in a field; null if it is nothing there.</summary>
    /// <param name="draft">The query.</param>
    /// <param name="node">What is looked for.</param>
    /// <param name="words">The field of the words as they are typed, which patterns stand for.</param>
    /// <param name="termsOf">What becomes of a text.</param>
    private static IntervalSource? SourceOf(Draft draft, SyntaxNode node, string words, Func<string, ImmutableArray<WordTerm>> termsOf)
    {
        if (node is PatternSyntax pattern)
        {
            IntervalSource?[] places = [.. OpenWords.PlacesOf(draft, pattern, OpenWords.PartsWords(draft)).Select(place => AnyOf(draft, place, words, termsOf))];
            return places.Contains(null) ? null : IntervalSource.Phrase(places!);
        }

        return PhraseOf(termsOf(node is PhraseSyntax phrase ? phrase.Text : ((WordSyntax)node).Text));
    }

    /// <summary>Any of the words that a pattern stands for; null if there is none.</summary>
    /// <exception cref="ArgumentException">There are too many.</exception>
    private static IntervalSource? AnyOf(Draft draft, PatternSyntax pattern, string words, Func<string, ImmutableArray<WordTerm>> termsOf)
    {
        string[] found = [.. new WildcardQuery(words, pattern.Normalized(piece => draft.Snapshot.Schema.Words.Normalize("", piece))).TermsIn(draft.Snapshot.Searcher).Take(MaxExpansions + 1)];
        if (found.Length > MaxExpansions) throw new ArgumentException("A pattern stands for too many words.", nameof(pattern));
        IntervalSource[] any = [.. found.Select(word => PhraseOf(termsOf(word))).OfType<IntervalSource>()];
        return any.Length == 0 ? null : IntervalSource.AnyOf(any);
    }

    /// <summary>Terms side by side, with room for stop words where the text that is looked for has some.</summary>
    private static IntervalSource? PhraseOf(ImmutableArray<WordTerm> terms)
    {
        if (terms.IsEmpty) return null;
        IntervalSource[] words = [.. terms.Select(term => IntervalSource.Term(term.Text))];
        int gaps = terms[^1].Position - terms[0].Position + 1 - terms.Length;
        return gaps > 0 ? IntervalSource.MaxGaps(gaps, IntervalSource.Ordered(words)) : IntervalSource.Phrase(words);
    }
}
