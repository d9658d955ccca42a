using SearchServer.Engine.Analysis.Unicode;

namespace SearchServer.Engine.Analysis;

/// <summary>
/// English words: those of <see cref="StandardAnalyzer"/> without possessive 's and the 33 commonest words, stemmed by
/// Porter's algorithm. Apache Lucene 8's <c>EnglishAnalyzer</c>.
/// </summary>
public sealed class EnglishAnalyzer : Analyzer
{
    /// <inheritdoc/>
    public override string Fingerprint => $"english/1 unicode/{UnicodeTables.Version}";

    /// <inheritdoc/>
    public override TokenStream CreateStream(string field) =>
        new PorterStemFilter(new EnglishStopFilter(new LowerCaseFilter(new EnglishPossessiveFilter(new StandardTokenizer()))));

    /// <inheritdoc/>
    public override string Normalize(string field, string text) => LowerCase.Map(text);
}
