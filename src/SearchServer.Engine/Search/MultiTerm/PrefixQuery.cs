using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>Documents with a term that begins as another one does, each with the boost as its score.</summary>
/// <param name="Prefix">How the terms begin; empty bytes for all terms of the field.</param>
public sealed record PrefixQuery(Term Prefix) : AutomatonQuery(Prefix.Field)
{
    /// <summary>A prefix of UTF-8 text.</summary>
    public PrefixQuery(string field, string text)
        : this(new Term(field, text)) { }

    /// <inheritdoc/>
    public override string ToString() => $"{Prefix}*";

    private protected override ByteAutomaton RentAutomaton() => new PrefixAutomaton(Prefix.Bytes.ToArray());
}
