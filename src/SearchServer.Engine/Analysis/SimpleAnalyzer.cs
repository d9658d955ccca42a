using SearchServer.Engine.Analysis.Unicode;

namespace SearchServer.Engine.Analysis;

/// <summary>Runs of letters, lower-cased. Apache Lucene's <c>SimpleAnalyzer</c>.</summary>
public sealed class SimpleAnalyzer : Analyzer
{
    /// <inheritdoc/>
    public override string Fingerprint => $"simple/1 unicode/{UnicodeTables.Version}";

    /// <inheritdoc/>
    public override TokenStream CreateStream(string field) => new LowerCaseFilter(new LetterTokenizer());

    /// <inheritdoc/>
    public override string Normalize(string field, string text) => LowerCase.Map(text);
}
