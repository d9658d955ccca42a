using System.Collections.Immutable;
using SearchServer.Articles.Interpreting;
using SearchServer.Articles.Schema;
using SearchServer.Engine.Highlighting;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;

namespace SearchServer.Articles.Searching;

/// <summary>Reads the hits of a page, with what matched in their texts, and the words that they lack. One text is in memory at a time, and in the same memory, for articles may be large. For one page.</summary>
/// <param name="snapshot">The index.</param>
/// <param name="meaning">What the query means.</param>
/// <param name="ranked">What the hits were ranked by, to explain it.</param>
/// <param name="request">What was asked for.</param>
/// <param name="stages">Takes the time.</param>
internal sealed class ArticleHits(ArticleSnapshot snapshot, Interpretation meaning, Query ranked, ArticleSearchRequest request, SearchStages stages)
{
    /// <summary>By field and language.</summary>
    private readonly Dictionary<(string Field, string Language), FieldHighlighter> _highlighters = [];
    private readonly Query[] _words = [.. meaning.Marks.Select(word => word.Query)];
    private int[] _docs = [];

    /// <summary>The hits of a page, in its order.</summary>
    public ImmutableArray<ArticleHit> Of(ImmutableArray<ScoreDoc> page)
    {
        _docs = [.. page.Select(hit => hit.Doc)];
        ImmutableArray<string>[] missing = MissingIn(page);
        stages.Ends(SearchStage.Search);
        ArticleHit[] hits = new ArticleHit[page.Length];
        try
        {
            // Highlighters go through documents forward.
            foreach (int i in Enumerable.Range(0, page.Length).OrderBy(i => page[i].Doc)) hits[i] = HitOf(page[i], missing[i]);
        }
        finally
        {
            foreach (FieldHighlighter highlighter in _highlighters.Values) highlighter.Dispose();
        }

        return [.. hits];
    }

    private ArticleHit HitOf(ScoreDoc hit, ImmutableArray<string> missing)
    {
        StoredArticle article = snapshot.Load(hit.Doc, withBody: false);
        int duplicates = snapshot.CountDuplicatesOf(article);
        Explanation? explanation = request.Explain ? snapshot.Searcher.Explain(ranked, hit.Doc) : null;
        stages.Ends(SearchStage.Load);
        ImmutableArray<Fragment> title = request.Highlight is null ? [] : Highlight(hit.Doc, article, ArticleFields.Title, article.Title, HighlightOptions.Whole);
        ImmutableArray<Fragment> body = request.Highlight is { } options ? HighlightBody(hit.Doc, article, options) : [];
        stages.Ends(SearchStage.Highlight);
        return new ArticleHit(article, float.IsNaN(hit.Score) ? null : hit.Score, duplicates, title, body) { MissingWords = missing, Explanation = explanation };
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

    private ImmutableArray<Fragment> HighlightBody(int doc, StoredArticle article, HighlightOptions options)
    {
        stages.Ends(SearchStage.Highlight);
        using StoredText? body = snapshot.BodyOf(doc, article);
        stages.Ends(SearchStage.Load);
        return body is null ? [] : Highlight(doc, article, ArticleFields.Body, body.Characters, options);
    }

    /// <summary>Highlights a text of a hit, in the field of its language.</summary>
    private ImmutableArray<Fragment> Highlight(int doc, StoredArticle article, string field, ReadOnlySpan<char> text, HighlightOptions options)
    {
        if (text.IsEmpty) return [];
        (string, string Language) key = (field, article.IndexLanguage);
        if (!_highlighters.TryGetValue(key, out FieldHighlighter? highlighter))
        {
            string[] fields = [ArticleFields.TextField(field, key.Language), ArticleFields.WordsField(field, key.Language)];
            _highlighters[key] = highlighter = snapshot.Highlighter.Of(meaning.Marked, fields, _docs, _words);
        }

        return highlighter.Highlight(doc, text, options, NameMarks.Find(article, text, meaning));
    }
}
