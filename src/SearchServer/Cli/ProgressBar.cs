using SearchServer.Articles.Ingest;
using Spectre.Console;

namespace SearchServer.Cli;

/// <summary>Shows how far a run is, on the error stream of a terminal, so that the output stays for scripts.</summary>
internal static class ProgressBar
{
    /// <summary>Runs with a bar, if there is a person to see it.</summary>
    public static IngestReport Show(string doing, Func<IProgress<IngestProgress>?, IngestReport> run)
    {
        if (Console.IsErrorRedirected) return run(null);
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context => run(new Bar(context.AddTask(doing), doing)));
    }

    private sealed class Bar(ProgressTask task, string doing) : IProgress<IngestProgress>
    {
        /// <summary>The bar is drawn some ten times a second; the text need not be made more often.</summary>
        private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(100);

        private TimeSpan _shown;

        public void Report(IngestProgress value)
        {
            if (value.Elapsed - _shown < s_interval) return;
            _shown = value.Elapsed;
            long count = value.Report.Indexed + value.Report.Updated + value.Report.Known;
            string rejected = value.Report.RejectedCount > 0 ? $", {value.Report.RejectedCount:N0} rejected" : "";
            task.Description = $"{doing}: {Output.Count(count, "article")}{rejected}, {count / value.Elapsed.TotalSeconds:N0} a second";
            task.MaxValue = Math.Max(1, value.BytesTotal);
            task.Value = value.BytesRead;
        }
    }
}
