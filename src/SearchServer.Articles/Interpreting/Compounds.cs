using System.Collections.Immutable;
using SearchServer.Articles.Schema;
using SearchServer.Engine.Search;

namespace SearchServer.Articles.Interpreting;

/// <summary>Words that are written joined, apart or with a hyphen: <c>healthcare</c> and <c>health care</c>, <c>COVID-19</c> and <c>COVID19</c> find each other, where the index has both.</summary>
internal static class Compounds
{
    /// <summary>Shorter parts are chance.</summary>
    private const int MinPart = 2;

    /// <summary>Shorter words are no compounds.</summary>
    private const int MinWord = 5;

    /// <summary>The other form must be found in so many articles for one with the typed form; else the two only look alike, as <c>now here</c> and <c>nowhere</c>.</summary>
    private const double MinShare = 0.1;

    /// <summary>Finds the other forms.</summary>
    public static void Apply(Draft draft)
    {
        foreach (AskedPart part in draft.Parts.Where(part => !part.IsQuoted && !part.IsReplaced))
        {
            if (part.Words is [var only]) Split(draft, part, only.Text);
            else if (part.Words.Length > 1) Join(draft, [part], string.Concat(part.Words.Select(word => word.Text)));
        }

        for (int i = 0; i + 1 < draft.Run.Length; i++)
        {
            (AskedPart first, AskedPart second) = (draft.Run[i], draft.Run[i + 1]);
            if (!first.IsReplaced && !second.IsReplaced && first.Words is [var left] && second.Words is [var right] && !first.IsStopWordSomewhere && !second.IsStopWordSomewhere && draft.AreNeighbours(first, second)) Join(draft, [first, second], left.Text + right.Text);
        }
    }

    private static void Join(Draft draft, AskedPart[] parts, string joined)
    {
        if (joined.Length < MinWord || !joined.All(char.IsLetterOrDigit)) return;
        long found = ArticlesWith(draft, joined);
        if (found == 0) return;
        ImmutableArray<WordTerm> apart = [.. parts.SelectMany(part => part.Words).Select((word, i) => new WordTerm(word.Text, i))];
        if (found < MinShare * MostApart(draft, apart) && found < MinShare * CountApart(draft, apart)) return;
        long docFreq = Math.Max(found, parts.Min(part => part.DocFreq));
        foreach (AskedPart part in parts) part.Others.AddRange(QueriesOf(draft, part, joined, docFreq));
    }

    private static void Split(Draft draft, AskedPart part, string word)
    {
        if (word.Length < MinWord || part.IsStopWordSomewhere || !word.All(char.IsLetterOrDigit)) return;
        (long Count, string Left, string Right) best = default;
        long minArticles = Math.Max(1, (long)(MinShare * part.DocFreq));
        for (int at = MinPart; at <= word.Length - MinPart; at++)
        {
            (string left, string right) = (word[..at], word[at..]);
            if (char.IsDigit(left[^1]) && char.IsDigit(right[0])) continue;
            if (ArticlesWith(draft, left) < minArticles || ArticlesWith(draft, right) < minArticles) continue;
            ImmutableArray<WordTerm> apart = [new WordTerm(left, 0), new WordTerm(right, 1)];
            if (MostApart(draft, apart) is var most && (most <= best.Count || most < MinShare * part.DocFreq)) continue;
            long count = CountApart(draft, apart);
            if (count > best.Count) best = (count, left, right);
        }

        if (best.Count == 0 || best.Count < MinShare * part.DocFreq) return;
        part.Others.AddRange(QueriesOf(draft, part, $"{best.Left} {best.Right}", Math.Max(best.Count, part.DocFreq)));
    }

    /// <summary>How many articles have a word in their text as it is typed.</summary>
    private static long ArticlesWith(Draft draft, string word) => draft.Languages.Sum(language => draft.Lexicon.DocFreq(ArticleFields.WordsField(ArticleFields.Body, language), word));

    /// <summary>How many articles have the words side by side.</summary>
    private static long CountApart(Draft draft, ImmutableArray<WordTerm> words) => draft.Snapshot.Searcher.Count(BooleanQuery.AnyOf(
        FieldsOfWords(draft).Where(field => draft.Lexicon.DocFreq(field, words) > 0).Select(field => new PhraseQuery(field, words.Select(word => word.Text), words.Select(word => word.Position), 0))));

    /// <summary>A number that <see cref="CountApart"/> is not above: the words' frequencies tell without looking at articles.</summary>
    private static long MostApart(Draft draft, ImmutableArray<WordTerm> words) => FieldsOfWords(draft).Sum(field => draft.Lexicon.DocFreq(field, words));

    private static IEnumerable<string> FieldsOfWords(Draft draft) =>
        draft.Languages.SelectMany(language => (string[])[ArticleFields.WordsField(ArticleFields.Title, language), ArticleFields.WordsField(ArticleFields.Body, language)]);

    /// <summary>What finds the other form in the texts, in each language, that the part may stand in. It weighs what the typed form does: a form that few write is not rarer for that.</summary>
    private static IEnumerable<Query> QueriesOf(Draft draft, AskedPart part, string words, long docFreq)
    {
        foreach (string language in draft.Languages)
        {
            ImmutableArray<WordTerm> terms = draft.Lexicon.StemsOf(language, words);
            foreach (string field in part.Fields.Where(ArticleFields.IsText).Select(field => ArticleFields.TextField(field, language)))
            {
                if (draft.Lexicon.DocFreq(field, terms) > 0) yield return draft.Lexicon.WordQuery(field, terms, docFreq);
            }
        }
    }
}
