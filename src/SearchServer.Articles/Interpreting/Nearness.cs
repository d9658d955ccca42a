using SearchServer.Articles.Schema;
using SearchServer.Engine.Search;

namespace SearchServer.Articles.Interpreting;

/// <summary>Words that stand side by side in the query are better found near each other.</summary>
internal static class Nearness
{
    /// <summary>How far they may stand apart.</summary>
    private const int Slop = 5;

    /// <summary>What nearness adds, in parts of what the words themselves score.</summary>
    private const float Boost = 0.1f;

    /// <summary>More pairs than this are of a pasted text, which its words find.</summary>
    private const int MaxPairs = 5;

    /// <summary>The query, with the articles first in which its words are near each other.</summary>
    public static Query Prefer(Draft draft, Query query)
    {
        if (draft.IsPasted) return query;
        List<BooleanClause> near = [];
        int pairs = 0;
        for (int i = 0; i + 1 < draft.Run.Length; i++)
        {
            (AskedPart first, AskedPart second) = (draft.Run[i], draft.Run[i + 1]);
            if (first.IsTime || second.IsTime || !draft.AreNeighbours(first, second)) continue;
            int before = near.Count;
            foreach (string language in draft.Languages)
            {
                if (first.Stems[language] is not [var left] || second.Stems[language] is not [var right] || left.Text == right.Text) continue;
                string field = ArticleFields.TextField(ArticleFields.Body, language);
                if (draft.Lexicon.DocFreq(field, left.Text) == 0 || draft.Lexicon.DocFreq(field, right.Text) == 0) continue;
                near.Add(new BooleanClause(new BoostQuery(new PhraseQuery(field, [left.Text, right.Text], [0, 1], Slop), Boost), Occur.Should));
            }

            if (near.Count > before) pairs++;
        }

        return pairs is 0 or > MaxPairs ? query : new BooleanQuery([new BooleanClause(query, Occur.Must), .. near]);
    }
}
