using System.Collections.Immutable;
using SearchServer.Articles.Schema;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.QueryParsing;
using SearchServer.Engine.Search;

namespace SearchServer.Articles.Interpreting;

/// <summary>
/// Words of which a query leaves something open: patterns, words like another, regular expressions, and all that lies between two words. They stand for words as they are typed, in texts and names, and for whole addresses and identities. A pattern with a sign in it that parts words is several, side by side.
/// </summary>
internal static class OpenWords
{
    /// <summary>Finds what they stand for.</summary>
    /// <param name="draft">The query.</param>
    /// <param name="isLenient">Whether a pattern that stands for nothing is taken as words: in texts that went through a wrong encoding question marks stand for apostrophes and quotation marks.</param>
    public static void Apply(Draft draft, bool isLenient)
    {
        foreach (AskedPart[] same in draft.Parts.Where(part => part is { IsOpen: true, IsNear: false }).GroupBy(part => part.Meaning).Select(same => same.ToArray()))
        {
            AskedPart part = same[0];
            Apply(draft, part);
            foreach (AskedPart other in same[1..])
            {
                (other.DocFreq, other.IsLeftOut) = (part.DocFreq, part.IsLeftOut);
                other.Others.AddRange(part.Others);
            }

            if (!isLenient || part is not { DocFreq: 0, IsLeftOut: false, Node: PatternSyntax } || !part.Fields.Any(ArticleFields.HasWords)) continue;
            foreach (AskedPart words in same)
            {
                words.IsOpen = false;
                draft.Analyze(words);
            }
        }
    }

    private static void Apply(Draft draft, AskedPart part)
    {
        (string Field, Query Query)[] queries;
        try
        {
            Func<string, Query> inField = InField(draft, part);
            queries = [.. part.Fields.SelectMany(field => IndexFieldsOf(draft, field).Select(indexField => (field, inField(indexField))))];
            part.DocFreq = queries.Length == 0 ? 0 : draft.Snapshot.Searcher.Count(BooleanQuery.AnyOf(queries.Select(open => open.Query)));
        }
        catch (Exception bound) when (bound is TooManyTermsException or PatternTooComplexException)
        {
            draft.Warn("A pattern stands for too many words, or is too long, and is left out", part.Node);
            part.IsLeftOut = true;
            return;
        }

        if (part.DocFreq == 0) return;

        // Of words like another the closest score most; the others are all the same.
        float score = (float)draft.Lexicon.StatisticsOf(part.DocFreq).Idf;
        foreach ((string field, Query query) in queries) part.Others.Add(new BoostQuery(query is FuzzyQuery ? query : new BoostQuery(new ConstantScoreQuery(query), score), MeaningQuery.BoostOf(field)));
    }

    /// <summary>How a piece of a part becomes a piece of terms: addresses and identities are terms as they are; of an expression the letters are folded, its signs are none.</summary>
    private static Func<string, string> FoldingOf(Draft draft, AskedPart part) =>
        part.OwnField is ArticleFields.Url or ArticleFields.Id ? static piece => piece
        : part.Node is RegexpSyntax ? static piece => piece.ToLowerInvariant()
        : piece => draft.Snapshot.Schema.Words.Normalize("", piece);

    /// <summary>The fields of the index that a field's words are looked for in; none for one of whole values.</summary>
    private static IEnumerable<string> IndexFieldsOf(Draft draft, string field) =>
        ArticleFields.IsText(field) ? draft.Lexicon.Languages.Select(language => ArticleFields.WordsField(field, language))
        : field == ArticleFields.Id ? [ArticleFields.Id, ArticleFields.GivenId]
        : field == ArticleFields.Url || ArticleFields.HasWords(field) ? [field]
        : [];

    /// <summary>The patterns of the words that one pattern stands for, side by side: <c>F-1*</c> is two. An asterisk alone at either end, as in <c>F-*</c>, stands for any word, which is not looked for.</summary>
    public static ImmutableArray<PatternSyntax> PlacesOf(Draft draft, PatternSyntax pattern, Func<char, bool> partsWords)
    {
        ImmutableArray<PatternSyntax> places = pattern.Parts(partsWords);
        int before = places.Length;
        while (places is [{ Pattern: "*" }, _, ..]) places = places.RemoveAt(0);
        while (places is [.., _, { Pattern: "*" }]) places = places.RemoveAt(places.Length - 1);
        if (places.Length < before) draft.Warn("An asterisk alone at an end of a pattern is any word, and is left out", pattern);
        return places;
    }

    /// <summary>Whether words are parted at a character.</summary>
    public static Func<char, bool> PartsWords(Draft draft) => c => !char.IsLetterOrDigit(c) && !char.IsSurrogate(c) && draft.Lexicon.WordsOf($"x{c}x").Length > 1;

    /// <summary>Whether words of a part's fields are parted at a character. Addresses and identities are not taken apart.</summary>
    private static Func<char, bool> PartsWords(Draft draft, AskedPart part) => part.OwnField is ArticleFields.Url or ArticleFields.Id ? static _ => false : PartsWords(draft);

    /// <summary>What finds the words that a part stands for in any field, of which the pattern is read once.</summary>
    private static Func<string, Query> InField(Draft draft, AskedPart part)
    {
        Func<string, string> fold = FoldingOf(draft, part);
        switch (part.Node)
        {
            case FuzzySyntax fuzzy:
                return field => new FuzzyQuery(field, fold(fuzzy.Text), fuzzy.Edits);
            case PatternSyntax pattern:
                WildcardQuery[] places = [.. PlacesOf(draft, pattern, PartsWords(draft, part)).Select(place => new WildcardQuery("", place.Normalized(fold)))];
                return field => SideBySide(field, [.. places.Select(place => place.In(field))], draft.Snapshot.Searcher);
            case RegexpSyntax regexp:
                return new RegexpQuery("", fold(regexp.Pattern)).In;
            case RangeSyntax range:
                return field => new TermRangeQuery(field, EndOf(field, range.Low), EndOf(field, range.High), range.IncludesLow, range.IncludesHigh);
            default:
                throw new ArgumentException($"A {part.Node.GetType().Name} leaves nothing open.", nameof(part));
        }

        Term? EndOf(string field, string? end) => end is null ? null : new Term(field, fold(end));
    }

    /// <summary>Finds a word for each place, side by side.</summary>
    /// <exception cref="TooManyTermsException">There are more words for a place than are looked for side by side.</exception>
    private static Query SideBySide(string field, PatternQuery[] places, IndexSearcher searcher)
    {
        if (places is [var only]) return only;
        List<IntervalSource> words = [];
        foreach (PatternQuery place in places)
        {
            string[] terms = [.. place.TermsIn(searcher).Take(IntervalSource.MaxAlternatives + 1)];
            if (terms.Length > IntervalSource.MaxAlternatives) throw new TooManyTermsException(place, IntervalSource.MaxAlternatives);
            if (terms.Length == 0) return new MatchNoDocsQuery();
            words.Add(IntervalSource.AnyOf(terms.Select(IntervalSource.Term)));
        }

        return new IntervalQuery(field, IntervalSource.Phrase(words));
    }
}
