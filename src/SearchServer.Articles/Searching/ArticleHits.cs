using System.Collections.Immutable;
using SearchServer.Articles.Interpreting;
using SearchServer.Articles.Schema;
using SearchServer.Engine.Highlighting;
using SearchServer.Engine.Search;

namespace SearchServer.Articles.Searching;

/// <summary>Reads the hits of a page, with what matched in their texts, and the words that they lack.</summary>
internal sealed class ArticleHits(ArticleSnapshot snapshot, Interpretation meaning, ArticleSearchRequest request)
{
    /// <summary>The hits of a page, in its order.</summary>
    public ImmutableArray<ArticleHit> Of(ImmutableArray<ScoreDoc> page)
    {
        StoredArticle[] articles = [.. page.Select(hit => snapshot.Load(hit.Doc))];
        ImmutableArray<string>[] missing = MissingIn(page);
        ImmutableArray<Fragment>[] titles = Highlights(page, articles, ArticleFields.Title, article => article.Title, request.Highlight is null ? null : HighlightOptions.Whole);
        ImmutableArray<Fragment>[] bodies = Highlights(page, articles, ArticleFields.Body, article => article.Body, request.Highlight);
        return
        [
            .. page.Select((hit, i) => new ArticleHit(articles[i], float.IsNaN(hit.Score) ? null : hit.Score, snapshot.DuplicatesOf(articles[i]), titles[i], bodies[i])
            {
                MissingWords = missing[i],
                Explanation = request.Explain ? snapshot.Searcher.Explain(meaning.Query, hit.Doc) : null,
            }),
        ];
    }

    /// <summary>The words of the query that each hit lacks.</summary>
    private ImmutableArray<string>[] MissingIn(ImmutableArray<ScoreDoc> page)
    {
        int[] docs = [.. page.Select(hit => hit.Doc)];
        List<string>[] missing = [.. docs.Select(_ => new List<string>())];
        foreach ((string word, Query query) in meaning.Required)
        {
            bool[] has = snapshot.Searcher.Matches(query, docs);
            for (int i = 0; i < docs.Length; i++)
            {
                if (!has[i]) missing[i].Add(word);
            }
        }

        return [.. missing.Select(words => words.ToImmutableArray())];
    }

    /// <summary>Highlights a text of each hit, in the field of its language.</summary>
    private ImmutableArray<Fragment>[] Highlights(ImmutableArray<ScoreDoc> page, StoredArticle[] articles, string field, Func<StoredArticle, string> textOf, HighlightOptions? options)
    {
        ImmutableArray<Fragment>[] fragments = [.. Enumerable.Repeat(ImmutableArray<Fragment>.Empty, page.Length)];
        if (options is null) return fragments;
        WordMarks words = new(snapshot.Schema);
        AskedPart[] quotations = [.. meaning.AsTyped.Where(part => part.Fields.Contains(field))];
        foreach (IGrouping<string, int> language in Enumerable.Range(0, page.Length).Where(i => textOf(articles[i]).Length > 0).GroupBy(i => articles[i].IndexLanguage))
        {
            int[] hits = [.. language];
            List<TextSpan>[] also = [.. hits.Select(_ => new List<TextSpan>())];
            for (int i = 0; i < hits.Length; i++)
            {
                words.Find(textOf(articles[hits[i]]), quotations, also[i]);
                NameMarks.Find(articles[hits[i]], textOf(articles[hits[i]]), meaning.Names, also[i]);
            }

            var found = snapshot.Highlighter.Highlight(meaning.Marked, ArticleFields.TextField(field, language.Key), [.. hits.Select(i => (page[i].Doc, textOf(articles[i])))], options, also);
            for (int i = 0; i < hits.Length; i++) fragments[hits[i]] = found[i];
        }

        return fragments;
    }
}
