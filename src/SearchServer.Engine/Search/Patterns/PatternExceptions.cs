namespace SearchServer.Engine.Search;

/// <summary>A text is not a regular expression.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="position">Where, as an offset into the text.</param>
public sealed class RegexpSyntaxException(string message, int position) : FormatException($"{message} (at character {position + 1} of the regular expression).")
{
    /// <summary>Where, as an offset into the text.</summary>
    public int Position => position;
}

/// <summary>A pattern takes more than it may.</summary>
/// <param name="bound">What of, and how much there may be.</param>
public sealed class PatternTooComplexException(string bound) : ArgumentException($"The pattern is too complex: it may have at most {bound}.")
{
    /// <summary>What of, and how much there may be.</summary>
    public string Bound => bound;
}
