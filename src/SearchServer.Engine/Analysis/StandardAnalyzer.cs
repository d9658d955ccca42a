using SearchServer.Engine.Analysis.Unicode;

namespace SearchServer.Engine.Analysis;

/// <summary>
/// Words by the rules of UAX #29, lower-cased. No stop words. Apache Lucene 8's <c>StandardAnalyzer</c>, save for
/// characters that are newer than its Unicode tables.
/// </summary>
public sealed class StandardAnalyzer : Analyzer
{
    /// <inheritdoc/>
    public override string Fingerprint => $"standard/1 unicode/{UnicodeTables.Version}";

    /// <inheritdoc/>
    public override TokenStream CreateStream(string field) => new LowerCaseFilter(new StandardTokenizer());

    /// <inheritdoc/>
    public override string Normalize(string field, string text) => LowerCase.Map(text);
}
