using SearchServer.Engine.Analysis.Unicode;

namespace SearchServer.Engine.Analysis;

/// <summary>
/// The stems of a language's words, by which articles are found. Word breaks and letters are those of the text's NFKC; apostrophes are one, acronyms have no points (<c>G.O.P.</c> is gop), accents and case do not count, stop words are left
/// out. Characters of Chinese, Japanese and Korean that touch are found by overlapping pairs. Offsets are those of the text as it is.
/// </summary>
/// <remarks>
/// A word with a letter that readers take for one of its own, <see cref="Language.OwnLetters"/>, is indexed with it and without it, at one position. <see cref="ForQueries"/> gives what was typed only: å finds å, a finds both.
/// </remarks>
public sealed class StemsAnalyzer : Analyzer
{
    private readonly Language _language;
    private readonly bool _bothWays;

    /// <summary>For texts in the language that are to be found.</summary>
    public StemsAnalyzer(Language language)
        : this(language ?? throw new ArgumentNullException(nameof(language)), bothWays: true) => ForQueries = new StemsAnalyzer(language, bothWays: false);

    private StemsAnalyzer(Language language, bool bothWays)
    {
        _language = language;
        _bothWays = bothWays;
        ForQueries = this;
    }

    /// <summary>For what is looked for.</summary>
    public StemsAnalyzer ForQueries { get; }

    /// <inheritdoc/>
    public override string Fingerprint => $"stems/1{(_bothWays ? "" : " typed")} {_language.Code}={_language.Fingerprint}{(_language.OwnLetters.Length > 0 ? $"+{_language.OwnLetters}" : "")} unicode/{UnicodeTables.Version}";

    /// <inheritdoc/>
    public override TokenStream CreateStream(string field) =>
        new FoldingFilter(new StemFilter(new WordTokenizer(bigrams: true), _language.CreateForms()), _language.OwnLetters, _bothWays);

    /// <inheritdoc/>
    public override string Normalize(string field, string text) => WordNormalizer.Fold(text);
}
