namespace SearchServer.Engine.Search;

/// <summary>Documents with a term that a regular expression matches as a whole, each with the boost as its score. The language is that of Lucene's RegExp with all of its operators: see <see cref="RegexpParser"/>.</summary>
public sealed record RegexpQuery : PatternQuery
{
    /// <param name="field">The field.</param>
    /// <param name="pattern">The expression.</param>
    /// <exception cref="RegexpSyntaxException">It is not one.</exception>
    /// <exception cref="PatternTooComplexException">It takes more than it may: see <see cref="CharacterAutomaton"/>.</exception>
    public RegexpQuery(string field, string pattern)
        : base(field, pattern, RegexpParser.Parse)
    {
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Field}:/{Pattern}/";
}
