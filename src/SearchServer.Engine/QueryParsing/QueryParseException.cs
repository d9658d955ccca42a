namespace SearchServer.Engine.QueryParsing;

/// <summary>A text is not a query.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="position">Where, as an offset into the text.</param>
public sealed class QueryParseException(string message, int position) : FormatException($"{message} (at character {position + 1}).")
{
    /// <summary>Where, as an offset into the text.</summary>
    public int Position => position;
}
