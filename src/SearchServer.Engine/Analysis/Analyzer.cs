namespace SearchServer.Engine.Analysis;

/// <summary>How the texts of a field become terms. Immutable, and safe for many threads.</summary>
public abstract class Analyzer
{
    private protected Analyzer()
    {
    }

    /// <summary>
    /// A text that changes when the analyzer would give other tokens than before. It is kept with an index, so that a
    /// mismatch between the index and the program is noticed.
    /// </summary>
    public abstract string Fingerprint { get; }

    /// <summary>A new chain for the field, reusable for any number of texts by one thread at a time.</summary>
    public abstract TokenStream CreateStream(string field);

    /// <summary>
    /// What becomes of a piece of a term that a prefix, wildcard, fuzzy or range query gives: the filters that work
    /// character by character are applied, nothing is split, stemmed or left out.
    /// </summary>
    public abstract string Normalize(string field, string text);

    /// <inheritdoc/>
    public override string ToString() => Fingerprint;
}
