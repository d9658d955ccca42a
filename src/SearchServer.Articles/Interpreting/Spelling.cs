using System.Text;
using SearchServer.Articles.Schema;
using SearchServer.Engine.Search;
using SearchServer.Engine.Suggest;

namespace SearchServer.Articles.Interpreting;

/// <summary>
/// Words that no article has are corrected to the word like them with which the whole query finds most. One that has articles of its own, but is far rarer than a word like it, is corrected where it finds nothing together with the
/// rest of the query; else the other word is only suggested.
/// </summary>
internal static class Spelling
{
    /// <summary>Shorter words have too many that are like them.</summary>
    private const int MinLength = 4;

    /// <summary>From this length on two letters may be wrong.</summary>
    private const int TwoEditsLength = 7;

    /// <summary>Words that are tried with the rest of the query.</summary>
    private const int MaxCandidates = 8;

    /// <summary>A word is rare that so many articles have, or one of so many.</summary>
    private const int MaxRare = 5, RarePart = 2000;

    /// <summary>How many times more frequent the other word is for the typed one to be far rarer.</summary>
    private const int FarRarer = 20;

    /// <summary>Corrects words, or suggests others.</summary>
    public static void Apply(Draft draft)
    {
        List<(AskedPart Part, string Word)> others = [];
        foreach (AskedPart part in draft.Run.Where(IsCorrectable))
        {
            if (part.DocFreq > Math.Max(MaxRare, draft.Lexicon.ArticleCount / RarePart)) continue;
            if (Best(draft, part) is not { } best) continue;
            if (part.DocFreq == 0 || (best.Together > 0 && Together(draft, part) == 0))
            {
                part.Word = best.Word;
                draft.Analyze(part);
            }
            else if (best.Edits == 1 && best.Together > FarRarer * Together(draft, part))
            {
                others.Add((part, best.Word));
            }
        }

        if (others.Count > 0) draft.DidYouMean = Replace(draft.Text, others);
    }

    /// <summary>The query with other words in the place of some, which are in their order.</summary>
    internal static string Replace(string text, List<(AskedPart Part, string Word)> others)
    {
        StringBuilder said = new();
        int at = 0;
        foreach ((AskedPart part, string word) in others)
        {
            said.Append(text, at, part.Node.Start - at).Append(word);
            at = part.Node.End;
        }

        return said.Append(text, at, text.Length - at).ToString();
    }

    private static bool IsCorrectable(AskedPart part) =>
        !part.IsQuoted && !part.IsExcluded && part.Others.Count == 0 && part.Synonyms.Count == 0 && part.Fields.Any(ArticleFields.IsText) && part.Words is [{ Text: { Length: >= MinLength } word }] && word.All(char.IsLetter) && !part.IsStopWordSomewhere;

    private static (string Word, int Edits, long Together)? Best(Draft draft, AskedPart part)
    {
        string word = part.Words[0].Text;
        string[] fields = [.. draft.Languages.SelectMany(language => (string[])[ArticleFields.WordsField(ArticleFields.Title, language), ArticleFields.WordsField(ArticleFields.Body, language)])];
        var candidates = SimilarTerms.Find(draft.Snapshot.Reader, fields, word, new SimilarTermsOptions(word.Length >= TwoEditsLength ? 2 : 1, PrefixLength: 1, MaxCandidates + 1))
            .Where(candidate => candidate.Text != word && candidate.DocFreq >= Math.Max(1, FarRarer * part.DocFreq)).Take(MaxCandidates).ToList();
        if (candidates.Count == 0) return null;
        (string Word, int Edits, long DocFreq, long Together)[] tried = [.. candidates.Select(candidate => (candidate.Text, candidate.Edits, candidate.DocFreq, Together(draft, part, candidate.Text)))];
        var best = tried.OrderByDescending(candidate => candidate.Together > 0).ThenBy(candidate => candidate.Edits).ThenByDescending(candidate => candidate.Together).ThenByDescending(candidate => candidate.DocFreq).First();
        return (best.Word, best.Edits, best.Together);
    }

    /// <summary>How many articles have the part, or another word in its place, and the other words of the query that there are.</summary>
    private static long Together(Draft draft, AskedPart part, string? inItsPlace = null)
    {
        AskedPart asked = part;
        if (inItsPlace is not null)
        {
            asked = new AskedPart(part.Node, part.Typed, part.Fields) { Word = inItsPlace };
            draft.Analyze(asked);
        }

        MeaningQuery meaning = new(draft, MatchMode.All);
        Query?[] queries = [.. draft.Run.Where(other => other != part && !other.IsStopWordSomewhere && other.DocFreq > 0).Append(asked).Select(meaning.QueryOf)];
        return queries.Any(query => query is null) ? 0 : draft.Snapshot.Searcher.Count(BooleanQuery.AllOf(queries!));
    }
}
