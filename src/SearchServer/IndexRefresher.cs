namespace SearchServer;

/// <summary>Looks for a new commit every second, so that what another process indexed is found.</summary>
internal sealed partial class IndexRefresher(IndexHolder index, ILogger<IndexRefresher> logger) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        string? lastProblem = null;
        using PeriodicTimer timer = new(s_interval);
        do
        {
            string? problem = null;
            try
            {
                if (index.Refresh()) Log.Refreshed(logger);
                problem = index.Problem;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // The last commit stays in use, whatever it is: an exception would end the server.
                problem = e.Message;
            }

            if (problem is not null && problem != lastProblem) Log.CannotOpen(logger, problem);
            lastProblem = problem;
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "A new commit is searched.")]
        public static partial void Refreshed(ILogger logger);

        [LoggerMessage(Level = LogLevel.Error, Message = "The index cannot be opened: {Problem}")]
        public static partial void CannotOpen(ILogger logger, string problem);
    }
}
