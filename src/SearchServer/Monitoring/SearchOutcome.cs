using SearchServer.Engine;
using SearchServer.Engine.Search;

namespace SearchServer.Monitoring;

/// <summary>How a search ended.</summary>
public sealed class SearchOutcome
{
    /// <summary>It was answered.</summary>
    public static readonly SearchOutcome Answered = new("answered");

    private static readonly SearchOutcome s_tooLong = new("too-long");
    private static readonly SearchOutcome s_abandoned = new("abandoned");
    private static readonly SearchOutcome s_damaged = new("damaged");
    private static readonly SearchOutcome s_failed = new("failed");

    private SearchOutcome(string name) => Tag = new KeyValuePair<string, object?>("outcome", name);

    /// <summary>The tag of measurements.</summary>
    public KeyValuePair<string, object?> Tag { get; }

    /// <summary>How a search ended that threw.</summary>
    public static SearchOutcome Of(Exception exception) => exception switch
    {
        SearchBudgetExceededException => s_tooLong,
        OperationCanceledException => s_abandoned,
        IndexException => s_damaged,
        _ => s_failed,
    };

    /// <inheritdoc/>
    public override string ToString() => (string)Tag.Value!;
}
