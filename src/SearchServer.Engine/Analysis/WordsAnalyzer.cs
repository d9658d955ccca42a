using SearchServer.Engine.Analysis.Unicode;

namespace SearchServer.Engine.Analysis;

/// <summary>The words of <see cref="StemsAnalyzer"/> as they were typed, folded and not stemmed, stop words among them. For names, and where each word counts.</summary>
public sealed class WordsAnalyzer : Analyzer
{
    /// <inheritdoc/>
    public override string Fingerprint => $"words/1 unicode/{UnicodeTables.Version}";

    /// <inheritdoc/>
    public override TokenStream CreateStream(string field) => new FoldingFilter(new LowerCaseFilter(new WordTokenizer(bigrams: false)));

    /// <inheritdoc/>
    public override string Normalize(string field, string text) => WordNormalizer.Fold(text);
}
