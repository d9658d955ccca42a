using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using SearchServer.Engine.Analysis;
using SearchServer.LuceneNet.Analysis;

namespace SearchServer.Articles.Schema;

/// <summary>
/// What becomes of the texts of articles, by their languages. Each title and each body is indexed twice: by its stems, for ranking and highlights, and by its words, for what is in quotation marks.
/// Texts in languages that are not among them are indexed as those of <see cref="ArticleFields.UnknownLanguage"/>. Immutable.
/// </summary>
public sealed class ArticleSchema
{
    private const int HashLength = 4;

    private readonly ImmutableSortedDictionary<string, StemsAnalyzer> _stems;

    /// <summary>For some languages.</summary>
    /// <param name="languages">The languages; that of texts in any other is added.</param>
    public ArticleSchema(IEnumerable<Language> languages)
    {
        _stems = languages.Append(new PlainLanguage(ArticleFields.UnknownLanguage)).ToImmutableSortedDictionary(language => language.Code, language => new StemsAnalyzer(language), StringComparer.Ordinal);
        Analyzer = AnalyzerOf(stems => stems);
        QueryAnalyzer = AnalyzerOf(stems => stems.ForQueries);
    }

    /// <summary>The program's: English, all that Lucene.Net has stemmers for, and Chinese, Japanese and Korean, whose characters are found by pairs.</summary>
    public static ArticleSchema Default { get; } = new([new EnglishLanguage(), .. LuceneNetLanguages.All, new PlainLanguage("ja"), new PlainLanguage("ko"), new PlainLanguage("zh")]);

    /// <summary>The codes of the languages, in order.</summary>
    public IEnumerable<string> Languages => _stems.Keys;

    /// <summary>The analyzer of each field, for articles.</summary>
    public Analyzer Analyzer { get; }

    /// <summary>The analyzer of each field, for what is looked for.</summary>
    public Analyzer QueryAnalyzer { get; }

    /// <summary>The analyzer of words, for articles and for what is looked for, whatever the language; and of names.</summary>
    public WordsAnalyzer Words { get; } = new();

    /// <summary>What texts in a language are analyzed by, for the fingerprint of an index: a text for each code that changes when terms would.</summary>
    internal IEnumerable<(string Language, string Fingerprint)> Fingerprints =>
        _stems.Select(language => (language.Key, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(language.Value.Fingerprint)).AsSpan(0, HashLength))));

    /// <summary>The analyzer of a language's stems, for what is looked for.</summary>
    /// <exception cref="KeyNotFoundException">The language is not one of <see cref="Languages"/>.</exception>
    public StemsAnalyzer StemsOf(string language) => _stems[language].ForQueries;

    /// <summary>The language by which a text is indexed: its own, whatever its region, if it is one of <see cref="Languages"/>.</summary>
    public string IndexLanguageOf(string? language) => ArticleFields.LanguageOf(language) is { } known && _stems.ContainsKey(known) ? known : ArticleFields.UnknownLanguage;

    /// <summary>The languages that an index has texts in, in order.</summary>
    /// <param name="fields">The fields of the index.</param>
    public ImmutableArray<string> LanguagesIn(IReadOnlySet<string> fields) =>
        [.. Languages.Where(language => fields.Contains(ArticleFields.TextField(ArticleFields.Title, language)) || fields.Contains(ArticleFields.TextField(ArticleFields.Body, language)))];

    private PerFieldAnalyzer AnalyzerOf(Func<StemsAnalyzer, Analyzer> stemsFor)
    {
        Dictionary<string, Analyzer> fields = ArticleFields.Names.Append(ArticleFields.Author).ToDictionary(name => name, Analyzer (_) => Words);
        foreach ((string language, StemsAnalyzer stems) in _stems)
        {
            foreach (string field in ArticleFields.Texts)
            {
                fields[ArticleFields.TextField(field, language)] = stemsFor(stems);
                fields[ArticleFields.WordsField(field, language)] = Words;
            }
        }

        return new PerFieldAnalyzer(new KeywordAnalyzer(), fields);
    }
}
