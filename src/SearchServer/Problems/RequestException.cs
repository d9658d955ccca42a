namespace SearchServer.Problems;

/// <summary>A request that cannot be answered as it is.</summary>
/// <param name="code">A stable code for programs.</param>
/// <param name="message">What is wrong, for people.</param>
/// <param name="status">The status of the answer: 400 unless the request is refused for something else than what it says.</param>
public sealed class RequestException(string code, string message, int status = StatusCodes.Status400BadRequest) : Exception(message)
{
    /// <summary>A stable code for programs.</summary>
    public string Code => code;

    /// <summary>The status of the answer.</summary>
    public int Status => status;

    /// <summary>After how long the same request may be answered; null if that is not known.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
