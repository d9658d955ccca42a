using SearchServer.Engine.Codecs.Terms;

namespace SearchServer.Engine.Search;

/// <summary>Documents with a term that a regular expression matches as a whole, each with the boost as its score. The language is that of Lucene's RegExp with all of its operators: see <see cref="RegexpParser"/>.</summary>
public sealed record RegexpQuery : AutomatonQuery
{
    private readonly CharacterAutomaton _automaton;

    /// <param name="field">The field.</param>
    /// <param name="pattern">The expression.</param>
    /// <exception cref="RegexpSyntaxException">It is not one.</exception>
    /// <exception cref="PatternTooComplexException">It takes more than it may: see <see cref="CharacterAutomaton"/>.</exception>
    public RegexpQuery(string field, string pattern)
        : base(field)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        Pattern = pattern;
        _automaton = CharacterAutomaton.Of(pattern, RegexpParser.Parse);
    }

    private RegexpQuery(string field, RegexpQuery other)
        : base(field)
    {
        Pattern = other.Pattern;
        _automaton = other._automaton;
    }

    /// <summary>The expression.</summary>
    public string Pattern { get; }

    /// <summary>The same in another field: what the pattern takes to be read is not done again.</summary>
    public RegexpQuery In(string field) => new(field, this);

    /// <inheritdoc/>
    public bool Equals(RegexpQuery? other) => other is not null && Field == other.Field && Pattern == other.Pattern;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Field, Pattern);

    /// <inheritdoc/>
    public override string ToString() => $"{Field}:/{Pattern}/";

    private protected override ByteAutomaton CreateAutomaton() => _automaton.OfBytes();
}
