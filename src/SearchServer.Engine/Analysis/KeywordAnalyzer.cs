namespace SearchServer.Engine.Analysis;

/// <summary>The whole text as one token, unchanged; the empty text too, as in Apache Lucene. For identifiers and exact values.</summary>
public sealed class KeywordAnalyzer : Analyzer
{
    /// <inheritdoc/>
    public override string Fingerprint => "keyword/1";

    /// <inheritdoc/>
    public override TokenStream CreateStream(string field) => new KeywordTokenizer();

    /// <inheritdoc/>
    public override string Normalize(string field, string text) => text;
}
