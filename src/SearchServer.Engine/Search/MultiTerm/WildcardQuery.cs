namespace SearchServer.Engine.Search;

/// <summary>
/// Documents with a term that a pattern matches, each with the boost as its score: <c>?</c> is any character, <c>*</c> any number of them, and a backslash in front makes a character stand for itself; one at the very end does so, too. An empty pattern matches nothing, not even an empty term.
/// A pattern may begin with a wildcard; then all terms of the field are looked at.
/// </summary>
public sealed record WildcardQuery : PatternQuery
{
    /// <param name="field">The field.</param>
    /// <param name="pattern">The pattern.</param>
    /// <exception cref="PatternTooComplexException">It takes more than it may: see <see cref="CharacterAutomaton"/>.</exception>
    public WildcardQuery(string field, string pattern)
        : base(field, pattern, WildcardParser.Parse)
    {
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Field}:{Pattern}";

    /// <summary>A pattern without wildcards is a term, and one whose only wildcard is an asterisk at the end is a prefix.</summary>
    internal override Query Rewrite()
    {
        int wildcard = Pattern.AsSpan().IndexOfAny('*', '?', '\\');
        if (wildcard < 0) return Pattern.Length == 0 ? new MatchNoDocsQuery() : new ConstantScoreQuery(new TermQuery(Field, Pattern));
        return wildcard == Pattern.Length - 1 && Pattern[wildcard] == '*' ? new PrefixQuery(Field, Pattern[..wildcard]) : this;
    }
}
