namespace SearchServer.Problems;

/// <summary>A request that cannot be answered as it is.</summary>
/// <param name="code">A stable code for programs.</param>
/// <param name="message">What is wrong, for people.</param>
public sealed class RequestException(string code, string message) : Exception(message)
{
    /// <summary>A stable code for programs.</summary>
    public string Code => code;
}
