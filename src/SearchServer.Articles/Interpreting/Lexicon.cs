using System.Collections.Concurrent;
using System.Collections.Immutable;
using SearchServer.Articles.Schema;
using SearchServer.Engine.Analysis;
using SearchServer.Engine.Search;

namespace SearchServer.Articles.Interpreting;

/// <summary>The words of an index: which languages there are, how a typed word is written in each, and how many articles have it. Safe to share between threads.</summary>
internal sealed class Lexicon
{
    /// <summary>A word or quotation has so many terms at most: what is behind them is left out.</summary>
    public const int MaxTerms = 100;

    private readonly IndexSearcher _searcher;
    private readonly ArticleSchema _schema;

    /// <summary>Token streams that are not in use: of some languages they are dear to make.</summary>
    private readonly ConcurrentDictionary<string, ConcurrentBag<TokenStream>> _idle = new(StringComparer.Ordinal);

    public Lexicon(IndexSearcher searcher, ArticleSchema schema)
    {
        _searcher = searcher;
        _schema = schema;
        Languages = schema.LanguagesIn(searcher.Reader.FieldNames);
        ArticleCount = Math.Max(1, Languages.Sum(ArticlesIn));
    }

    /// <summary>The languages of texts in the index.</summary>
    public ImmutableArray<string> Languages { get; }

    /// <summary>How many articles have a text, at least 1.</summary>
    public long ArticleCount { get; }

    /// <summary>How many articles have a text in a language.</summary>
    public long ArticlesIn(string language) => Math.Max(_searcher.DocCount(ArticleFields.TextField(ArticleFields.Body, language)), _searcher.DocCount(ArticleFields.TextField(ArticleFields.Title, language)));

    /// <summary>The terms of a text in the fields of a language; none for stop words only.</summary>
    public ImmutableArray<WordTerm> StemsOf(string language, string text) => TermsOf(language, () => _schema.StemsOf(language).CreateStream(""), text);

    /// <summary>The words of a text as they are typed, folded.</summary>
    public ImmutableArray<WordTerm> WordsOf(string text) => TermsOf("", () => _schema.Words.CreateStream(""), text);

    /// <summary>What texts have in common that say the same in a language: their stems, and stop words as they are. Without a language (an empty name), the words as they are typed, folded.</summary>
    public string KeyOf(string language, string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word =>
        language.Length > 0 && StemsOf(language, word) is { IsEmpty: false } stems ? stems : WordsOf(word)).Select(term => term.Text));

    /// <summary>How many articles have a term in a field, deleted ones included.</summary>
    public long DocFreq(string field, string term) => _searcher.StatisticsOf(new Engine.Indexing.Term(field, term)).DocFreq;

    /// <summary>How many articles have all of some terms, at most: as many as have the rarest.</summary>
    public long DocFreq(string field, ImmutableArray<WordTerm> terms) => terms.IsEmpty ? 0 : terms.Min(term => DocFreq(field, term.Text));

    /// <summary>The statistics of a term that so many articles have, of those in all languages.</summary>
    public TermStatistics StatisticsOf(long docFreq) => new(Math.Max(1, docFreq), Math.Max(docFreq, ArticleCount));

    /// <summary>Finds a word in a field: a term, or several side by side, that together weigh what a word does that so many articles have.</summary>
    public Query WordQuery(string field, ImmutableArray<WordTerm> terms, long docFreq, int slop = 0) => terms is [var only]
        ? new TermQuery(field, only.Text) { Statistics = StatisticsOf(docFreq) }
        : new PhraseQuery(field, terms.Select(term => term.Text), terms.Select(term => term.Position), slop)
        {
            // The idf of a phrase is the sum of its terms': all of it is the first one's.
            Statistics = [StatisticsOf(docFreq), .. terms.Skip(1).Select(_ => StatisticsOf(ArticleCount))],
        };

    private ImmutableArray<WordTerm> TermsOf(string key, Func<TokenStream> create, string text)
    {
        ConcurrentBag<TokenStream> idle = _idle.GetOrAdd(key, _ => []);
        if (!idle.TryTake(out TokenStream? stream)) stream = create();
        var terms = ImmutableArray.CreateBuilder<WordTerm>();
        int position = -1;
        stream.Reset(text);
        while (terms.Count < MaxTerms && stream.Next())
        {
            position += stream.Token.PositionIncrement;
            terms.Add(new WordTerm(stream.Token.Term.ToString(), position));
        }

        stream.Reset("");
        idle.Add(stream);
        return terms.ToImmutable();
    }
}
