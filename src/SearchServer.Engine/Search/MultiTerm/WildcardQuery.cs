using SearchServer.Engine.Codecs.Terms;

namespace SearchServer.Engine.Search;

/// <summary>
/// Documents with a term that a pattern matches, each with the boost as its score: <c>?</c> is any character, <c>*</c> any number of them, and a backslash in front makes a character stand for itself; one at the very end does so, too. An empty pattern matches nothing, not even an empty term.
/// A pattern may begin with a wildcard; then all terms of the field are looked at.
/// </summary>
public sealed record WildcardQuery : AutomatonQuery
{
    private readonly CharacterAutomaton _automaton;

    /// <param name="field">The field.</param>
    /// <param name="pattern">The pattern.</param>
    /// <exception cref="PatternTooComplexException">It takes more than it may: see <see cref="CharacterAutomaton"/>.</exception>
    public WildcardQuery(string field, string pattern)
        : base(field)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        Pattern = pattern;
        _automaton = CharacterAutomaton.Of(pattern, WildcardParser.Parse);
    }

    private WildcardQuery(string field, WildcardQuery other)
        : base(field)
    {
        Pattern = other.Pattern;
        _automaton = other._automaton;
    }

    /// <summary>The pattern.</summary>
    public string Pattern { get; }

    /// <summary>The same in another field: what the pattern takes to be read is not done again.</summary>
    public WildcardQuery In(string field) => new(field, this);

    /// <inheritdoc/>
    public bool Equals(WildcardQuery? other) => other is not null && Field == other.Field && Pattern == other.Pattern;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Field, Pattern);

    /// <inheritdoc/>
    public override string ToString() => $"{Field}:{Pattern}";

    /// <summary>A pattern without wildcards is a term, and one whose only wildcard is an asterisk at the end is a prefix.</summary>
    internal override Query Rewrite()
    {
        int wildcard = Pattern.AsSpan().IndexOfAny('*', '?', '\\');
        if (wildcard < 0) return Pattern.Length == 0 ? new MatchNoDocsQuery() : new ConstantScoreQuery(new TermQuery(Field, Pattern));
        return wildcard == Pattern.Length - 1 && Pattern[wildcard] == '*' ? new PrefixQuery(Field, Pattern[..wildcard]) : this;
    }

    private protected override ByteAutomaton CreateAutomaton() => _automaton.OfBytes();
}
