namespace SearchServer.Articles.Reading;

/// <summary>What lies in a file is not what it ought to be. The message says what was expected and what was found, and goes into a rejection.</summary>
internal class SourceException(string message, int? line = null) : Exception(message)
{
    /// <summary>The line, from 1, if that is known.</summary>
    public int? Line { get; } = line;
}
