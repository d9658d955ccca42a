using System.Collections.Immutable;
using SearchServer.Articles.Interpreting;
using SearchServer.Articles.Schema;
using SearchServer.Engine.Search;

namespace SearchServer.Articles.Searching;

/// <summary>Queries of what is about an entity.</summary>
internal static class EntityQueries
{
    /// <summary>Names that are looked for in texts: the others are rare.</summary>
    private const int MaxNames = 8;

    /// <summary>How much the other names, and the other fields, add to the best: of <c>Trump</c> and <c>Donald Trump</c> one is within the other, <c>U.S.</c> and <c>United States</c> stand beside each other.</summary>
    private const float TieBreaker = 0.3f;

    /// <summary>All articles, those first that speak the most of an entity: BM25 of its names in title and text, whichever says more, a name in the title for two in the text. All names weigh the same, however rare.</summary>
    /// <param name="names">What it is called, the most frequent first.</param>
    /// <param name="articles">How many articles have the entity.</param>
    /// <param name="snapshot">The index.</param>
    public static Query ByMentions(IEnumerable<string> names, long articles, ArticleSnapshot snapshot)
    {
        Lexicon lexicon = snapshot.Lexicon;
        List<Query> mentions = [];
        foreach (string name in names.DistinctBy(name => lexicon.KeyOf("", name)).Take(MaxNames))
        {
            ImmutableArray<WordTerm> words = lexicon.WordsOf(name);

            // Where a name is a stop word, as the film It is, it is seldom the name.
            foreach (string language in lexicon.Languages.Where(language => !lexicon.StemsOf(language, name).IsEmpty))
            {
                mentions.AddRange(ArticleFields.Texts.Select(text => (Text: text, Field: ArticleFields.WordsField(text, language))).Where(text => lexicon.DocFreq(text.Field, words) > 0)
                    .Select(text => new BoostQuery(lexicon.WordQuery(text.Field, words, articles), MeaningQuery.BoostOf(text.Text))));
            }
        }

        MatchAllDocsQuery all = new();
        return mentions.Count == 0 ? all : new BooleanQuery([new BooleanClause(all, Occur.Filter), new BooleanClause(new DisjunctionMaxQuery([.. mentions], TieBreaker), Occur.Should)]);
    }
}
