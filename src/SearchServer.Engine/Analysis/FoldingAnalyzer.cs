using SearchServer.Engine.Analysis.Unicode;

namespace SearchServer.Engine.Analysis;

/// <summary>
/// Words by the rules of UAX #29, lower-cased, without accents and with letter variants unified: Władysław becomes
/// wladyslaw, Σωκράτης σωκρατησ. For names, which people type as their keyboard lets them.
/// </summary>
public sealed class FoldingAnalyzer : Analyzer
{
    /// <inheritdoc/>
    public override string Fingerprint => $"folding/1 unicode/{UnicodeTables.Version}";

    /// <inheritdoc/>
    public override TokenStream CreateStream(string field) => new FoldingFilter(new LowerCaseFilter(new StandardTokenizer()));

    /// <inheritdoc/>
    public override string Normalize(string field, string text) => Folding.Map(LowerCase.Map(text));
}
