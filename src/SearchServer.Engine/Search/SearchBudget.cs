namespace SearchServer.Engine.Search;

/// <summary>How long the searches of one request may go on: until nobody wants the answer any more, or a time is up. Counts from when it is made. Safe to share between threads.</summary>
public sealed class SearchBudget
{
    private readonly CancellationToken _cancellation;
    private readonly TimeSpan _time;
    private readonly TimeProvider _clock;
    private readonly long _start;

    /// <summary>A budget that ends with a token or after a time.</summary>
    /// <param name="time">How long the searches may take together; <see cref="Timeout.InfiniteTimeSpan"/> for no bound.</param>
    /// <param name="cancellation">Calls them off.</param>
    /// <param name="clock">Measures the time; null for the system's.</param>
    public SearchBudget(TimeSpan time, CancellationToken cancellation, TimeProvider? clock = null)
    {
        _time = time;
        _cancellation = cancellation;
        _clock = clock ?? TimeProvider.System;
        _start = _clock.GetTimestamp();
    }

    /// <summary>No bound.</summary>
    public static SearchBudget Unlimited { get; } = new(Timeout.InfiniteTimeSpan, CancellationToken.None);

    /// <summary>Ends what goes on without a budget. Looked at once a batch of some hundred documents.</summary>
    /// <exception cref="OperationCanceledException">The searches were called off.</exception>
    /// <exception cref="SearchBudgetExceededException">The time is up.</exception>
    public void Check()
    {
        _cancellation.ThrowIfCancellationRequested();
        if (_time != Timeout.InfiniteTimeSpan && _clock.GetElapsedTime(_start) >= _time) throw new SearchBudgetExceededException(_time);
    }
}

/// <summary>A search took longer than it may.</summary>
/// <param name="time">How long it may take.</param>
public sealed class SearchBudgetExceededException(TimeSpan time) : Exception($"The search took longer than the {time.TotalSeconds:0.###} s that it may. Ask for less: fewer or rarer words, shorter quotations, fewer filtered facets.")
{
    /// <summary>How long it may take.</summary>
    public TimeSpan Time => time;
}
