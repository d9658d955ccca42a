using SearchServer.Engine.Codecs.Terms;

namespace SearchServer.Engine.Search;

/// <summary>Documents with a term that a pattern matches as a whole, each with the boost as its score.</summary>
public abstract record PatternQuery : AutomatonQuery
{
    private readonly CharacterAutomaton _automaton;

    private protected PatternQuery(string field, string pattern, Func<ExpressionTable, string, Expression> parse)
        : base(field)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        Pattern = pattern;
        _automaton = CharacterAutomaton.Of(pattern, parse);
    }

    /// <summary>The pattern.</summary>
    public string Pattern { get; }

    /// <summary>The same in another field: what the pattern takes to be read is not done again.</summary>
    public PatternQuery In(string field) => this with { Field = field };

    /// <inheritdoc/>
    public virtual bool Equals(PatternQuery? other) => other is not null && EqualityContract == other.EqualityContract && Field == other.Field && Pattern == other.Pattern;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(EqualityContract, Field, Pattern);

    private protected override ByteAutomaton RentAutomaton() => _automaton.RentOfBytes();

    private protected override void ReturnAutomaton(ByteAutomaton automaton) => _automaton.Return(automaton);
}
